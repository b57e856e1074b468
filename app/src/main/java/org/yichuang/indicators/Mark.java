package org.yichuang.indicators;

import java.util.Locale;

/**
 * One numerator or denominator of finished cases. Its place is its bit in the marks of a fact, its
 * name the column of the tallies that counts it.
 */
public enum Mark {
  FINISHED,
  HAS_PROMISED,
  IN_PROMISED,
  /** Finished and of the kind that is promised a limit (承诺件). */
  PROMISED_KIND,
  /** Of that kind and before the promised day. */
  BEFORE_PROMISED,
  HAS_STATUTORY,
  IN_STATUTORY,
  PROMPT,
  EVALUABLE,
  RATED,
  ACTIVE,
  UNRATED,
  GOOD,
  /** Good and given by a person. */
  ACTIVE_GOOD,
  SATISFIED,
  BAD,
  NAMED_BAD,
  /** Named, bad and called back. */
  CALLED_BACK,
  /** Bad and answered within its limit. */
  IN_TIME,
  /** Bad and answered. */
  PUT_RIGHT,
  SECOND_GOOD,
  ONLINE,
  VISITS_KNOWN,
  NO_VISIT,
  ONE_VISIT,
  ASSISTED,
  STATUTORY_KIND;

  int bit() {
    return 1 << ordinal();
  }

  String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
