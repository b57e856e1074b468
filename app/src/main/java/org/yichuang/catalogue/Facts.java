package org.yichuang.catalogue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one application when its conditions are asked: answers to questions and form
 * fields by key, the materials that are there, the commitments that were signed, and the day.
 *
 * @param answers field or question key to its value as text; several choices joined by commas; the
 *     chosen variant under {@code variant}
 * @param materials keys of materials that are present on paper, as a file or by sharing
 * @param commitments keys of materials replaced by a signed commitment
 * @param today the day that ages are counted on
 */
public record Facts(
    Map<String, String> answers, Set<String> materials, Set<String> commitments, LocalDate today) {

  public Facts {
    answers = Map.copyOf(answers);
    materials = Set.copyOf(materials);
    commitments = Set.copyOf(commitments);
  }

  public static Facts of(Map<String, String> answers, LocalDate today) {
    return new Facts(answers, Set.of(), Set.of(), today);
  }

  /** The answer, or null if there is none or it is blank. */
  public @Nullable String answer(String key) {
    String value = answers.get(key);
    return value == null || value.isBlank() ? null : value.strip();
  }

  Facts complete() {
    Set<String> all = new HashSet<>(materials);
    all.add(Check.COMPLETE);
    return new Facts(answers, all, commitments, today);
  }

  /** These facts with one answer more, or another one. */
  public Facts with(String key, String value) {
    Map<String, String> more = new HashMap<>(answers);
    more.put(key, value);
    return new Facts(more, materials, commitments, today);
  }
}
