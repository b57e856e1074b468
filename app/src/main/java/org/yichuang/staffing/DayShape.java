package org.yichuang.staffing;

import java.time.LocalDate;
import java.util.List;

/**
 * What is expected of a hall on a date: people, and by quarter-hour how many come and how many
 * desks they need; with the forecast's error on days it had not seen.
 */
public record DayShape(
    LocalDate date, double people, Forecast.Error error, int historyDays, List<Need> needs) {

  private static final double QUARTER = 15;

  /** A past quarter-hour: tickets per day and minutes per ticket. */
  record Quarter(int quarter, double arrived, double minutes) {}

  /**
   * One quarter-hour to come.
   *
   * @param minute minute of the day at which it begins
   * @param people expected to come
   * @param desks desks needed: the offered load and its square root
   */
  public record Need(int minute, double people, int desks) {}

  static DayShape of(
      LocalDate date, Forecast forecast, Forecast.Error error, int days, List<Quarter> past) {
    double usual = past.stream().mapToDouble(Quarter::arrived).sum();
    double expected = forecast.expect(date);
    double factor = usual <= 0 ? 0 : expected / usual;
    List<Need> needs =
        past.stream()
            .map(q -> {
              double people = q.arrived() * factor;
              double load = people / QUARTER * q.minutes();
              int desks = (int) Math.ceil(load + 0.5 * Math.sqrt(load));
              return new Need(q.quarter() * 15, people, desks);
            })
            .toList();
    return new DayShape(date, expected, error, days, needs);
  }
}
