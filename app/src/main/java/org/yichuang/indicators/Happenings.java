package org.yichuang.indicators;

import java.util.Map;
import java.util.Optional;

/** Which entries of the journal count as what, by their kinds; other rooms write them. */
final class Happenings {

  static final String HELPED = "helped";
  static final String SOLVED = "stuck-solved";

  private static final Map<String, String> BY_KIND =
      Map.of(
          "assistance.finished", HELPED,
          "help.finished", HELPED,
          "stuck.solved", SOLVED,
          "assistance.solved", SOLVED);

  private Happenings() {}

  static Optional<String> of(String journalKind) {
    return Optional.ofNullable(BY_KIND.get(journalKind));
  }
}
