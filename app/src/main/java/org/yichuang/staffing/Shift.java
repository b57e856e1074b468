package org.yichuang.staffing;

import java.util.List;

/**
 * A way to work a day, in quarter-hours from midnight; a shift longer than five hours has a break
 * in it.
 *
 * @param breakFrom first quarter of the break; equal to {@code breakTo} without one
 */
public record Shift(int from, int to, int breakFrom, int breakTo) {

  private static final int LONGEST_WITHOUT_BREAK = 20;

  /**
   * Shifts of a hall that is open from 8:30 to 17:30: full days with staggered lunch, half days.
   */
  static final List<Shift> USUAL =
      List.of(
          new Shift(34, 70, 46, 50),
          new Shift(34, 70, 48, 52),
          new Shift(34, 70, 50, 54),
          new Shift(34, 70, 52, 56),
          new Shift(34, 50, 34, 34),
          new Shift(50, 70, 50, 50));

  public Shift {
    if (from < 0 || to > 96 || from >= to || breakFrom > breakTo) {
      throw new IllegalArgumentException("no shift from " + from + " to " + to);
    }
    if (to - from > LONGEST_WITHOUT_BREAK && breakTo <= breakFrom) {
      throw new IllegalArgumentException("a shift over five hours needs a break");
    }
  }

  boolean covers(int quarter) {
    return quarter >= from && quarter < to && (quarter < breakFrom || quarter >= breakTo);
  }

  /** Minutes at the desk. */
  public int minutes() {
    return (to - from - (breakTo - breakFrom)) * 15;
  }
}
