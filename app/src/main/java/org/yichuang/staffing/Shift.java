package org.yichuang.staffing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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

  private static final int LONGEST_WORK = 32;
  private static final int SHORTEST = 8;
  private static final int BREAK = 4;
  private static final int[] BREAKS = {46, 48, 50, 52};
  private static final int NOON = 50;

  /**
   * Shifts that fit between two quarters of the day: full days of at most eight hours at the desk
   * with a staggered lunch, and half days.
   */
  static List<Shift> between(int from, int to) {
    Set<Shift> all = new LinkedHashSet<>();
    int longest = LONGEST_WORK + BREAK;
    if (to - from > LONGEST_WITHOUT_BREAK) {
      for (int start : new int[] {from, Math.max(from, to - longest)}) {
        int end = Math.min(to, start + longest);
        for (int at : BREAKS) {
          if (at >= start + BREAK && at + BREAK <= end - BREAK) {
            all.add(new Shift(start, end, at, at + BREAK));
          }
        }
      }
      half(from, Math.min(NOON, from + LONGEST_WITHOUT_BREAK), all);
      half(Math.max(NOON, to - LONGEST_WITHOUT_BREAK), to, all);
    } else {
      half(from, to, all);
    }
    return List.copyOf(all);
  }

  private static void half(int from, int to, Set<Shift> all) {
    if (to - from >= SHORTEST) {
      all.add(new Shift(from, to, from, from));
    }
  }

  /** Whether there is a break in it. */
  public boolean hasBreak() {
    return breakTo > breakFrom;
  }

  public Shift {
    if (from < 0 || to > 96 || from >= to || breakFrom > breakTo) {
      throw new IllegalArgumentException("no shift from " + from + " to " + to);
    }
    if (to - from > LONGEST_WITHOUT_BREAK && breakTo <= breakFrom) {
      throw new IllegalArgumentException("a shift over five hours needs a break");
    }
  }

  public boolean covers(int quarter) {
    return quarter >= from && quarter < to && (quarter < breakFrom || quarter >= breakTo);
  }

  /** Minutes at the desk. */
  public int minutes() {
    return (to - from - (breakTo - breakFrom)) * 15;
  }

  /** 09:00–17:00. */
  public String span() {
    return clock(from) + "–" + clock(to);
  }

  /** 12:00–13:00. */
  public String rest() {
    return clock(breakFrom) + "–" + clock(breakTo);
  }

  static String clock(int quarter) {
    return "%02d:%02d".formatted(quarter / 4, quarter % 4 * 15);
  }
}
