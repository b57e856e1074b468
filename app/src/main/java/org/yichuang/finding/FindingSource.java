package org.yichuang.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.Guide;
import org.yichuang.catalogue.ServiceItem;
import org.yichuang.catalogue.Theme;
import org.yichuang.kernel.Centre;

/** What can be found in this house now: the catalogue's items and life events. */
final class FindingSource {

  private final ObjectProvider<Catalogue> catalogues;
  private final Centre centre;

  FindingSource(ObjectProvider<Catalogue> catalogues, Centre centre) {
    this.catalogues = catalogues;
    this.centre = centre;
  }

  /** The centre's items and events; those that ship while the centre has none. */
  List<Findable> now() {
    Catalogue catalogue = catalogues.getIfAvailable();
    List<ServiceItem> items = catalogue == null ? List.of() : catalogue.items(centre);
    if (catalogue == null || items.isEmpty()) {
      return Finders.shippedItems();
    }
    Map<String, List<String>> words = words(catalogue.guides());
    List<Findable> all = new ArrayList<>(items.size() + 16);
    for (ServiceItem item : items) {
      all.add(
          new Findable(
              item.code(),
              item.name().zh(),
              item.departmentName().zh(),
              Findable.Kind.ITEM,
              item.category(),
              words.getOrDefault(item.code(), List.of())));
    }
    catalogue.themes().forEach(theme -> all.add(theme(theme)));
    return all;
  }

  private static Map<String, List<String>> words(List<Guide> guides) {
    Map<String, List<String>> words = new HashMap<>();
    for (Guide guide : guides) {
      List<String> own = new ArrayList<>(guide.keywords());
      own.add(guide.title().zh());
      own.add(guide.title().en());
      words.put(guide.itemCode(), own);
    }
    return words;
  }

  private static Findable theme(Theme theme) {
    List<String> words = new ArrayList<>(theme.keywords());
    Optional.of(theme.title().en()).filter(t -> !t.isEmpty()).ifPresent(words::add);
    return Findable.theme(theme.code(), theme.title().zh(), words);
  }
}
