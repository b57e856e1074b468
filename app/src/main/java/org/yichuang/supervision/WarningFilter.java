package org.yichuang.supervision;

import org.jspecify.annotations.Nullable;

/**
 * What of the warnings is asked for; an empty word does not narrow.
 *
 * @param state {@code owed} (the usual), {@code all}, or the name of a {@link Warning.State}
 * @param after id of the last one seen; newest first
 */
public record WarningFilter(
    String level, String department, String item, String rule, String state, long after) {

  /** Reads the words of an address; what is not known does not narrow. */
  public static WarningFilter of(
      @Nullable String level,
      @Nullable String department,
      @Nullable String item,
      @Nullable String rule,
      @Nullable String state,
      @Nullable String after) {
    boolean key = after != null && after.matches("[0-8]?[0-9]{1,18}");
    return new WarningFilter(
        word(level),
        word(department),
        word(item),
        word(rule),
        state == null || state.isBlank() ? "owed" : state.strip(),
        key ? Long.parseLong(after) : Long.MAX_VALUE);
  }

  public static WarningFilter owed() {
    return of(null, null, null, null, null, null);
  }

  private static String word(@Nullable String given) {
    return given == null ? "" : given.strip();
  }

  String[] states() {
    return switch (state) {
      case "all" -> new String[] {"OPEN", "REPLIED", "CORRECTED", "WITHDRAWN"};
      case "OPEN", "REPLIED", "CORRECTED", "WITHDRAWN" -> new String[] {state};
      default -> new String[] {"OPEN", "REPLIED"};
    };
  }
}
