package org.yichuang.casework.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was just done, carried in the address of the page that follows; unknown words say nothing.
 */
final class Said {

  private static final Set<String> KNOWN =
      Set.of(
          "claim",
          "release",
          "pass",
          "return",
          "refuse",
          "disagree",
          "nothing",
          "none",
          "claimed",
          "answer",
          "pause",
          "resume",
          "extend",
          "tell-rights",
          "ask-hearing",
          "set-hearing",
          "call-hearing",
          "hold-hearing",
          "hear-views",
          "name-inspectors",
          "tell-third",
          "hear-third",
          "ask-third",
          "withdraw",
          "revoke",
          "note");

  private Said() {}

  static @Nullable String known(@Nullable String said) {
    return said != null && KNOWN.contains(said) ? "casework.said." + said : null;
  }
}
