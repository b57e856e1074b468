package org.yichuang.staffing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What earlier days of an office teach about a day to come. It is handed nothing of that day but
 * its date and the names of its services.
 */
final class History {

  private static final double UNSEEN_MINUTES = 8;
  static final Predicate<LocalDate> WEEKDAYS =
      d -> d.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;

  private final List<RealDay> past = new ArrayList<>();

  void learn(RealDay day) {
    past.add(day);
  }

  int days() {
    return past.size();
  }

  /**
   * The outlook for a date; blind while no earlier day is known.
   *
   * @param services the services' names in the order of the day's workload
   * @param most how many services a desk may carry
   */
  Outlook outlook(LocalDate date, List<String> services, int most) {
    if (past.isEmpty()) {
      return Outlook.blind(services.size(), most);
    }
    double[][] rate = new double[services.size()][];
    double[] minutes = new double[services.size()];
    for (int s = 0; s < minutes.length; s++) {
      rate[s] = rate(date, services.get(s));
      minutes[s] = minutes(services.get(s));
    }
    return Outlook.of(rate, minutes, most);
  }

  private double[] rate(LocalDate date, String service) {
    double[] rate = new double[Outlook.STEPS];
    List<Forecast.DayCount> counts = new ArrayList<>();
    double all = 0;
    for (RealDay day : past) {
      double[] arrivals = day.arrivals(service);
      for (double at : arrivals) {
        rate[Math.clamp((int) (at / Outlook.STEP), 0, Outlook.STEPS - 1)]++;
      }
      counts.add(new Forecast.DayCount(day.day().date(), arrivals.length));
      all += arrivals.length;
    }
    double expected = Forecast.of(counts, WEEKDAYS).expect(date);
    for (int step = 0; step < rate.length; step++) {
      rate[step] *= all == 0 ? 0 : expected / all / Outlook.STEP;
    }
    return rate;
  }

  private double minutes(String service) {
    double sum = 0;
    double tickets = 0;
    for (RealDay day : past) {
      Double of = day.minutesOf(service);
      double weight = day.arrivals(service).length;
      if (of != null) {
        sum += weight * of;
        tickets += weight;
      }
    }
    return tickets == 0 ? UNSEEN_MINUTES : sum / tickets;
  }

  /** People per day of the office so far, for the forecast's error. */
  List<Forecast.DayCount> counts() {
    return past.stream()
        .map(d -> new Forecast.DayCount(d.day().date(), d.day().tickets()))
        .toList();
  }

  /** The outlook of a planner that knew the day: its real arrivals and lengths. */
  static Outlook knowing(RealDay day, int most) {
    Map<Integer, double[]> rates = new HashMap<>();
    for (int g = 0; g < day.minutes().length; g++) {
      double[] rate = new double[Outlook.STEPS];
      for (double at : day.day().groups().get(g).arrivals()) {
        rate[Math.clamp((int) (at / Outlook.STEP), 0, Outlook.STEPS - 1)] += 1 / Outlook.STEP;
      }
      rates.put(g, rate);
    }
    double[][] rate = new double[rates.size()][];
    rates.forEach((g, r) -> rate[g] = r);
    return Outlook.of(rate, day.minutes().clone(), most).certain();
  }
}
