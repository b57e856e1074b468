package org.yichuang.staffing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How many people a day brings: a level that follows the newest days, times how its day of the
 * week, the end of the month and the first day after a long rest usually differ. Factors start at
 * one and are believed as the days that show them add up; with few days it is a plain mean.
 */
public final class Forecast {

  private static final double BELIEF = 3;
  private static final double MEMORY = 0.9;
  private static final int MONTH_END_DAYS = 3;
  private static final int LONG_REST = 3;

  /** People who came on one day. */
  public record DayCount(LocalDate date, double count) {}

  /**
   * How wrong the forecast was on days it had not seen.
   *
   * @param wape sum of errors by size over sum of people; 0.12 is 12 %
   * @param bias sum of signed errors over sum of people; above 0 it expected too many
   * @param days days tested
   */
  public record Error(double wape, double bias, int days) {}

  private enum Mark {
    MONTH_END,
    AFTER_REST
  }

  private final Predicate<LocalDate> works;
  private final double level;
  private final Map<DayOfWeek, Double> weekday = new EnumMap<>(DayOfWeek.class);
  private final Map<Mark, Double> marks = new EnumMap<>(Mark.class);

  private Forecast(List<DayCount> history, Predicate<LocalDate> works) {
    this.works = works;
    double mean = history.stream().mapToDouble(DayCount::count).average().orElse(0);
    for (DayOfWeek day : DayOfWeek.values()) {
      weekday.put(
          day, factor(history.stream().filter(d -> d.date().getDayOfWeek() == day).toList(), mean));
    }
    for (Mark mark : Mark.values()) {
      marks.put(mark, markFactor(history.stream().filter(d -> has(mark, d.date())).toList(), mean));
    }
    double sum = 0;
    double weight = 0;
    for (DayCount day : history) {
      sum = sum * MEMORY + day.count() / factor(day.date());
      weight = weight * MEMORY + 1;
    }
    level = weight == 0 ? 0 : sum / weight;
  }

  /**
   * Learns from a history.
   *
   * @param works which days the office works, for the end of a month and the first day after a rest
   */
  public static Forecast of(List<DayCount> history, Predicate<LocalDate> works) {
    List<DayCount> sorted = new ArrayList<>(history);
    sorted.sort(Comparator.comparing(DayCount::date));
    return new Forecast(sorted, works);
  }

  private static double factor(List<DayCount> days, double mean) {
    double sum = days.stream().mapToDouble(DayCount::count).sum();
    return mean <= 0 ? 1 : (sum + BELIEF * mean) / ((days.size() + BELIEF) * mean);
  }

  private double markFactor(List<DayCount> days, double mean) {
    double sum = 0;
    double usual = 0;
    for (DayCount day : days) {
      sum += day.count();
      usual += mean * weekday.getOrDefault(day.date().getDayOfWeek(), 1.0);
    }
    return mean <= 0 ? 1 : (sum + BELIEF * mean) / (usual + BELIEF * mean);
  }

  private double factor(LocalDate date) {
    double factor = weekday.getOrDefault(date.getDayOfWeek(), 1.0);
    for (Mark mark : Mark.values()) {
      factor *= has(mark, date) ? marks.getOrDefault(mark, 1.0) : 1;
    }
    return factor;
  }

  private boolean has(Mark mark, LocalDate date) {
    return switch (mark) {
      case MONTH_END -> {
        int after = 0;
        for (LocalDate d = date.plusDays(1);
            d.getMonth() == date.getMonth() && after < MONTH_END_DAYS;
            d = d.plusDays(1)) {
          after += works.test(d) ? 1 : 0;
        }
        yield after < MONTH_END_DAYS;
      }
      case AFTER_REST -> {
        int rest = 0;
        for (LocalDate d = date.minusDays(1); rest < LONG_REST && !works.test(d); ) {
          rest++;
          d = d.minusDays(1);
        }
        yield rest >= LONG_REST;
      }
    };
  }

  static boolean knows(List<DayCount> history, LocalDate date) {
    return history.stream().anyMatch(d -> d.date().getDayOfWeek() == date.getDayOfWeek());
  }

  /** People expected on a day. */
  public double expect(LocalDate date) {
    return level * factor(date);
  }

  /** Forecasts each day of a history from the days before it, from the given one on. */
  public static Error test(List<DayCount> history, Predicate<LocalDate> works, int from) {
    return test(history, works, from, false);
  }

  /** The same for those days only before which no day of the same day of the week was known. */
  public static Error testFirsts(List<DayCount> history, Predicate<LocalDate> works) {
    return test(history, works, 1, true);
  }

  private static Error test(
      List<DayCount> history, Predicate<LocalDate> works, int from, boolean firsts) {
    List<DayCount> sorted = new ArrayList<>(history);
    sorted.sort(Comparator.comparing(DayCount::date));
    double off = 0;
    double signed = 0;
    double people = 0;
    int days = 0;
    for (int i = Math.max(1, from); i < sorted.size(); i++) {
      DayCount day = sorted.get(i);
      if (firsts && knows(sorted.subList(0, i), day.date())) {
        continue;
      }
      double error = of(sorted.subList(0, i), works).expect(day.date()) - day.count();
      off += Math.abs(error);
      signed += error;
      people += day.count();
      days++;
    }
    return people == 0 ? new Error(0, 0, days) : new Error(off / people, signed / people, days);
  }
}
