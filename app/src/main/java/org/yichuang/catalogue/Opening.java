package org.yichuang.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

/** What happens to the tables when the catalogue opens. */
final class Opening {

  private static final String SHIPPED = "/catalogue/items.csv";

  private final CatalogueStore store;
  private final Shelf shelf;
  private final Now now;

  Opening(CatalogueStore store, Shelf shelf, Now now) {
    this.store = store;
    this.shelf = shelf;
    this.now = now;
  }

  /**
   * Offers the items that have guides, and the shipped list to a centre that has none of its own.
   *
   * @param shipped whether the guides are those that ship with the program
   */
  void open(Centre centre, Collection<Guide> guides, boolean shipped) {
    if (shipped && store.count(centre) == 0) {
      List<ItemRow> rows = shippedItems();
      store.upsert(rows, now.sql());
      store.offer(centre, rows.stream().map(ItemRow::code).toList(), now.sql());
    }
    Map<String, String> keys = new LinkedHashMap<>();
    for (Guide guide : guides) {
      keys.put(guide.itemCode(), guide.key());
      guide.variants().stream()
          .flatMap(v -> java.util.stream.Stream.ofNullable(v.itemCode()))
          .forEach(code -> keys.put(code, guide.key()));
    }
    List<ItemRow> missing =
        guides.stream().filter(g -> store.item(g.itemCode()).isEmpty()).map(this::row).toList();
    if (!missing.isEmpty()) {
      store.upsert(missing, now.sql());
    }
    store.offer(centre, guides.stream().map(Guide::itemCode).toList(), now.sql());
    store.address(keys);
  }

  private ItemRow row(Guide guide) {
    Department department =
        java.util.Objects.requireNonNull(shelf.departments().get(guide.department()));
    return new ItemRow(
        guide.itemCode(),
        guide.title().zh(),
        "",
        department.code(),
        department.name().zh(),
        department.uscc(),
        guide.type().code(),
        "");
  }

  private List<ItemRow> shippedItems() {
    try (InputStream in = Opening.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException(SHIPPED + " is missing");
      }
      return ItemList.read(in.readAllBytes(), shelf.departments().values()).orThrow().rows();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
