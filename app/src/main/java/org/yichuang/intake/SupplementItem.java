package org.yichuang.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the notice of what is missing asks for.
 *
 * @param no its number in the notice, from 1
 * @param place {@code material.} and the key of a material, or the key of a question or field;
 *     empty for a line that the clerk wrote
 * @param handedAt when it was handed in; null while it is awaited
 */
public record SupplementItem(
    int no, String place, String sentence, @Nullable Instant handedAt, @Nullable String byName) {

  static SupplementItem asked(int no, String place, String sentence) {
    return new SupplementItem(no, place, sentence, null, null);
  }

  public boolean handed() {
    return handedAt != null;
  }

  /** Whether it is answered by words in the form and not by a paper. */
  public boolean written() {
    return !place.isEmpty() && !place.startsWith(IntakeRefusals.MATERIAL);
  }

  /** Under which key its papers rest with the application. */
  String materialKey() {
    return place.isEmpty() ? "supplement." + no : place.substring(IntakeRefusals.MATERIAL.length());
  }
}
