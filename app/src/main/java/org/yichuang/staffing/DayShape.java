package org.yichuang.staffing;

import java.time.LocalDate;
import java.util.List;

/**
 * What is expected of a hall on a date: people, and by quarter-hour how many come and how many
 * desks they need; with the forecast's error on days it had not seen.
 */
public record DayShape(
    LocalDate date,
    double people,
    Forecast.Error error,
    int historyDays,
    Basis basis,
    List<Need> needs) {

  /** What the answer rests on. */
  public enum Basis {
    /** Earlier days of the hall, among them this day of the week. */
    WEEKDAY,
    /** Earlier days of the hall, but none of this day of the week. */
    OTHER_DAYS,
    /** A hall without a day: what the centre's other halls see. */
    OTHER_HALLS,
    /** No past day anywhere. */
    NOTHING
  }

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

  /** Fewer people than this are not likely, as far as the error goes. */
  public double low() {
    return Math.max(0, people * (1 - error.wape()));
  }

  public double high() {
    return people * (1 + error.wape());
  }

  static DayShape of(
      LocalDate date,
      double expected,
      Forecast.Error error,
      int days,
      Basis basis,
      List<Quarter> past) {
    double usual = past.stream().mapToDouble(Quarter::arrived).sum();
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
    return new DayShape(date, expected, error, days, basis, needs);
  }
}
