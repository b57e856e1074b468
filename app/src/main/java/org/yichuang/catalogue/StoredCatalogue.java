package org.yichuang.catalogue;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Slice;
import org.yichuang.kernel.Text;

/** The catalogue on its files and its tables: guides in memory, items and old versions in rows. */
@Service
class StoredCatalogue implements Catalogue {

  private static final int MOST_ROWS = 200;

  private final CatalogueStore store;
  private final Shelf shelf;
  private final Map<String, Guide> guides = new LinkedHashMap<>();
  private final Map<String, Guide> byCode = new HashMap<>();
  private final Map<String, Optional<Guide>> old = new ConcurrentHashMap<>();

  StoredCatalogue(
      CatalogueStore store, Now now, Centre centre, @Value("${yichuang.guides:}") String folder) {
    this.store = store;
    boolean own = !folder.isBlank();
    this.shelf = Shelf.read(GuideFiles.all(own ? Path.of(folder) : null));
    Versions.keep(shelf, store, now).forEach(this::add);
    new Opening(store, shelf, now).open(centre, guides.values(), !own);
  }

  private void add(Guide guide) {
    guides.put(guide.key(), guide);
    byCode.put(guide.key(), guide);
    byCode.put(guide.itemCode(), guide);
    guide.variants().stream()
        .flatMap(v -> Optional.ofNullable(v.itemCode()).stream())
        .forEach(code -> byCode.put(code, guide));
  }

  @Override
  public Optional<ServiceItem> item(String codeOrKey) {
    Guide guide = guides.get(codeOrKey);
    return store.item(guide == null ? codeOrKey : guide.itemCode()).map(this::served);
  }

  @Override
  public Outcome<ServiceItem> findItem(String codeOrKey) {
    return item(codeOrKey).map(Outcome::done).orElseGet(() -> Outcome.refused(unknownItem()));
  }

  @Override
  public Optional<Guide> guide(String codeOrKey) {
    return Optional.ofNullable(byCode.get(codeOrKey));
  }

  @Override
  public Optional<Guide> guide(String codeOrKey, int version) {
    Guide current = byCode.get(codeOrKey);
    if (current != null && current.version() == version) {
      return Optional.of(current);
    }
    String code = current == null ? codeOrKey : current.itemCode();
    Optional<Guide> known = old.get(code + "/" + version);
    if (known == null) {
      known = store.version(code, version).map(json -> Shelf.again(json, version));
      known.ifPresent(guide -> old.put(code + "/" + version, Optional.of(guide)));
    }
    return known;
  }

  @Override
  public Outcome<Guide> findGuide(String codeOrKey) {
    return guide(codeOrKey)
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(item(codeOrKey).isPresent() ? none() : unknownItem()));
  }

  @Override
  public List<Guide> guides() {
    return List.copyOf(guides.values());
  }

  @Override
  public List<Theme> themes() {
    return shelf.themes().values().stream()
        .sorted(Comparator.comparingInt(Theme::order).thenComparing(Theme::code))
        .toList();
  }

  @Override
  public Optional<Theme> theme(String code) {
    return Optional.ofNullable(shelf.themes().get(code));
  }

  @Override
  public Outcome<Bundle> bundle(String themeCode, Facts facts) {
    Theme theme = shelf.themes().get(themeCode);
    return theme == null
        ? Outcome.refused(unknownTheme())
        : Outcome.done(Bundler.bundle(theme, guides, facts));
  }

  @Override
  public List<Department> departments() {
    return List.copyOf(shelf.departments().values());
  }

  @Override
  public Optional<Department> department(String code) {
    return Optional.ofNullable(shelf.departments().get(code));
  }

  @Override
  public List<ServiceItem> items(Centre centre) {
    return store.offered(centre).stream().map(this::served).toList();
  }

  @Override
  public Slice<ServiceItem> items(
      Centre centre, @Nullable String department, @Nullable String after, int size) {
    boolean unguided = after != null && after.startsWith("n:");
    String code = after == null || after.length() < 2 ? "" : after.substring(2);
    int rows = Math.clamp(size, 1, MOST_ROWS);
    List<ServiceItem> more =
        store.page(centre, department, unguided, code, rows + 1).stream()
            .map(this::served)
            .toList();
    return Slice.cut(more, rows, item -> (item.guided() ? "g:" : "n:") + item.code());
  }

  @Override
  public List<DepartmentItems> itemsByDepartment(Centre centre) {
    return store.byDepartment(centre).stream()
        .map(d -> new DepartmentItems(d.department(), name(d.department(), d.name()), d.items()))
        .sorted(Comparator.comparing(DepartmentItems::items).reversed())
        .toList();
  }

  @Override
  public int count(Centre centre) {
    return store.count(centre);
  }

  private ServiceItem served(CatalogueStore.Stored stored) {
    ItemRow row = stored.row();
    Guide guide = stored.guideKey() == null ? null : guides.get(stored.guideKey());
    boolean main = guide != null && guide.itemCode().equals(row.code());
    return new ServiceItem(
        row.code(),
        main ? Objects.requireNonNull(guide).key() : null,
        Text.of(row.name(), main ? Objects.requireNonNull(guide).title().en() : row.name()),
        row.category(),
        row.department(),
        name(row.department(), row.departmentName()),
        ItemType.of(row.type()).orElse(ItemType.OTHER),
        guide == null ? Level.COUNTY : guide.level(),
        row.division(),
        guide != null);
  }

  private Text name(String department, String given) {
    Department known = shelf.departments().get(department);
    return known == null ? Text.of(given, given) : known.name();
  }

  Collection<Department> known() {
    return shelf.departments().values();
  }

  private static Refusal unknownItem() {
    return Refusal.of(
        "item.unknown",
        404,
        Text.of("没有这个事项。", "There is no such item."),
        Text.of("请核对事项代码，或从事项目录里查找。", "Check the code or look it up in the catalogue."));
  }

  private static Refusal none() {
    return Refusal.of(
        "guide.none",
        404,
        Text.of("这个事项还没有网上办事指南。", "This item has no guide online yet."),
        Text.of("请到综合受理窗口咨询，或拨打窗口电话。", "Ask at the window or call it."));
  }

  private static Refusal unknownTheme() {
    return Refusal.of(
        "theme.unknown",
        404,
        Text.of("没有这个“一件事”。", "There is no such life event."),
        Text.of("请从首页选择要办的一件事。", "Choose one on the front page."));
  }
}
