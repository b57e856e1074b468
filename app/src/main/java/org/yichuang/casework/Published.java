package org.yichuang.casework;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.Guide;
import org.yichuang.catalogue.ItemType;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Slice;

/** Grants as the public may read them (行政许可法第40条): persons' names are masked. */
@Component
public class Published {

  private final PublishedStore store;
  private final Catalogue catalogue;

  Published(PublishedStore store, Catalogue catalogue) {
    this.store = store;
    this.catalogue = catalogue;
  }

  /**
   * A grant.
   *
   * @param holder an organisation's name in full, a person's with the first character only
   */
  public record Grant(
      long caseId,
      String itemName,
      String department,
      String holder,
      Instant decided,
      @Nullable String certificate) {

    String key() {
      return ChronoUnit.MICROS.between(Instant.EPOCH, decided) + "." + caseId;
    }
  }

  /** Grants of licences in force, newest first. */
  public Slice<Grant> page(Centre centre, @Nullable String after, int size) {
    List<String> licences =
        catalogue.guides().stream()
            .filter(g -> g.type() == ItemType.LICENCE)
            .map(Guide::itemCode)
            .toList();
    return Slice.cut(store.page(centre, licences, after, size + 1), size, Grant::key);
  }

  static String masked(String name) {
    return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
  }
}
