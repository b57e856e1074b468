package org.yichuang.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * What the yearly notice of the State Council says about single days.
 *
 * @param year the year the notice is for; some of its days may lie in the December before
 * @param days the days off and the weekend days that are worked instead
 */
public record HolidayNotice(int year, List<Day> days) {

  /** One day that differs from the plain week. */
  public record Day(LocalDate date, String name, boolean off) {}

  public HolidayNotice {
    days = List.copyOf(days);
  }
}
