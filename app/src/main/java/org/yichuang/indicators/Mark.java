package org.yichuang.indicators;

import java.util.Arrays;

/** One yes or no about a finished case; its place is its bit in the pattern that the facts keep. */
public enum Mark {
  HAS_PROMISED,
  IN_PROMISED,
  BEFORE_PROMISED,
  PROMISED_KIND,
  HAS_STATUTORY,
  IN_STATUTORY,
  PROMPT,
  EVALUABLE,
  RATED,
  ACTIVE,
  GOOD,
  SATISFIED,
  BAD,
  NAMED_BAD,
  CALLED_BACK,
  PUT_RIGHT,
  IN_TIME,
  SECOND_GOOD,
  ONLINE,
  VISITS_KNOWN,
  NO_VISIT,
  ONE_VISIT,
  ASSISTED,
  GRANTED,
  STATUTORY_DAYS;

  int bit() {
    return 1 << ordinal();
  }

  static int mask(Mark... marks) {
    return Arrays.stream(marks).mapToInt(Mark::bit).reduce(0, (a, b) -> a | b);
  }
}
