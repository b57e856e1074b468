package org.yichuang.lifeevents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yichuang.casework.CaseFile;
import org.yichuang.catalogue.Bundle;
import org.yichuang.catalogue.Guide;
import org.yichuang.kernel.Text;

/** Reads how far each item of a life event is from the cases that exist. */
final class Parts {

  private Parts() {}

  /**
   * The items in the bundle's order, where each comes after what it needs.
   *
   * @param files the cases so far, by the key of their guide
   */
  static List<Part> of(Bundle bundle, Map<String, CaseFile> files) {
    Map<String, Part> parts = new LinkedHashMap<>();
    for (Guide guide : bundle.guides()) {
      CaseFile file = files.get(guide.key());
      List<Part> before =
          bundle.waitsFor(guide.key()).stream()
              .map(key -> Objects.requireNonNull(parts.get(key), key))
              .toList();
      parts.put(guide.key(), file == null ? waiting(guide, before) : begun(guide, file, before));
    }
    return List.copyOf(parts.values());
  }

  private static Part begun(Guide guide, CaseFile file, List<Part> before) {
    Part.State state =
        switch (file.state()) {
          case ISSUED, DELIVERED, REVOKED -> Part.State.OUT;
          case REFUSED, WITHDRAWN, DECLINED, OUT_OF_SCOPE -> Part.State.WITHOUT;
          default -> Part.State.UNDER_WAY;
        };
    return new Part(guide, state, file, guides(before), null);
  }

  private static Part waiting(Guide guide, List<Part> before) {
    List<Part> failed = before.stream().filter(p -> p.state().failed()).toList();
    return failed.isEmpty()
        ? new Part(guide, Part.State.WAITING, null, guides(before), null)
        : new Part(guide, Part.State.NOT_BEGUN, null, guides(before), because(failed.getFirst()));
  }

  private static List<Guide> guides(List<Part> parts) {
    return parts.stream().map(Part::guide).toList();
  }

  private static Text because(Part failed) {
    CaseFile file = failed.file();
    Text how = file == null ? Part.State.NOT_BEGUN.text() : file.state().label();
    Text title = failed.guide().title();
    return Text.of(
        "这一项要用“" + title.zh() + "”的结果，而那一项" + how.zh() + "，所以不再办理。以后取得了，可以单独申请，交过的材料不用再交。",
        "It needs the result of “"
            + title.en()
            + "” ("
            + how.en().toLowerCase(java.util.Locale.ROOT)
            + "), so it is not taken up. Once you hold that, apply for this alone; what you handed"
            + " in need not be handed in again.");
  }

  /** The cases by the key of their guide. */
  static Map<String, CaseFile> byGuide(
      List<CaseFile> files, java.util.function.Function<CaseFile, Guide> guide) {
    return files.stream()
        .collect(
            Collectors.toMap(
                f -> guide.apply(f).key(), f -> f, (one, other) -> one, LinkedHashMap::new));
  }

  /** Whether nothing more will come of any item. */
  static boolean over(List<Part> parts) {
    return !parts.isEmpty() && parts.stream().allMatch(p -> p.state().over());
  }

  /** The day the joint limit started: the first acceptance; null before. */
  static java.time.@Nullable LocalDate started(List<Part> parts) {
    return parts.stream()
        .map(Part::file)
        .filter(Objects::nonNull)
        .map(f -> f.dates().accepted())
        .filter(Objects::nonNull)
        .map(org.yichuang.kernel.Now::dateOf)
        .min(java.util.Comparator.naturalOrder())
        .orElse(null);
  }
}
