package org.yichuang.staffing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A hall of which no day is known: expects what the centre's other halls see on such a day, and
 * tells how far off that has been by asking it about each of those halls from the rest.
 */
record FirstDay(Map<String, List<Forecast.DayCount>> halls, Predicate<LocalDate> works) {

  static FirstDay of(Map<String, List<Forecast.DayCount>> halls, Predicate<LocalDate> works) {
    return new FirstDay(halls, works);
  }

  DayShape shape(LocalDate date, List<DayShape.Quarter> usual) {
    if (halls.isEmpty()) {
      return DayShape.of(
          date, 0, new Forecast.Error(0, 0, 0), 0, DayShape.Basis.NOTHING, List.of());
    }
    double people =
        halls.values().stream()
            .mapToDouble(days -> Forecast.of(days, works).expect(date))
            .average()
            .orElse(0);
    return DayShape.of(date, people, error(), 0, DayShape.Basis.OTHER_HALLS, usual);
  }

  /**
   * Each hall's days, expected from the mean of the other halls. One hall alone teaches nothing.
   */
  private Forecast.Error error() {
    if (halls.size() < 2) {
      return new Forecast.Error(1, 0, 0);
    }
    double sum = halls.values().stream().mapToDouble(FirstDay::mean).sum();
    double off = 0;
    double signed = 0;
    double people = 0;
    int days = 0;
    for (List<Forecast.DayCount> hall : halls.values()) {
      double expected = (sum - mean(hall)) / (halls.size() - 1);
      for (Forecast.DayCount day : hall) {
        off += Math.abs(expected - day.count());
        signed += expected - day.count();
        people += day.count();
        days++;
      }
    }
    return new Forecast.Error(off / people, signed / people, days);
  }

  /**
   * How far off a hall's forecast has been on a day of the week it had not seen, over all halls.
   */
  Forecast.Error second() {
    double off = 0;
    double signed = 0;
    double people = 0;
    int days = 0;
    for (List<Forecast.DayCount> hall : halls.values()) {
      Forecast.Error one = Forecast.testFirsts(hall, works);
      double weight = one.days() * mean(hall);
      off += one.wape() * weight;
      signed += one.bias() * weight;
      people += weight;
      days += one.days();
    }
    return people == 0 ? error() : new Forecast.Error(off / people, signed / people, days);
  }

  private static double mean(List<Forecast.DayCount> days) {
    return days.stream().mapToDouble(Forecast.DayCount::count).average().orElse(0);
  }
}
