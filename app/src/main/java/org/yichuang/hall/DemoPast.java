package org.yichuang.hall;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.yichuang.calendar.WorkCalendar;
import org.yichuang.staffing.PastDay;

/**
 * Past weeks of the demo town's hall, invented and the same for the same day: more people on
 * Mondays and in the last days of a month, a peak at ten and a lower one after lunch.
 */
final class DemoPast {

  private static final int WEEKS = 6;
  private static final int OPENS = 36;
  private static final int CLOSES = 68;
  private static final double USUAL = 300;
  private static final String MIX = "AAABBBCCCCDDEEFFF";

  private DemoPast() {}

  /** The working days of the weeks before a day. */
  static List<PastDay> before(LocalDate today) {
    WorkCalendar calendar = WorkCalendar.shipped();
    List<PastDay> days = new ArrayList<>();
    for (LocalDate day = today.minusWeeks(WEEKS); day.isBefore(today); day = day.plusDays(1)) {
      if (calendar.covers(day) && calendar.isWorkday(day)) {
        days.add(day(day));
      }
    }
    return days;
  }

  private static PastDay day(LocalDate day) {
    RandomGenerator random =
        RandomGeneratorFactory.of("L64X128MixRandom").create(271 + day.toEpochDay());
    double size = USUAL * busy(day) * (0.92 + 0.16 * random.nextDouble());
    List<PastDay.PastService> services = new ArrayList<>();
    int tickets = 0;
    double minutes = 0;
    for (ServiceGroup group : HallScenario.GROUPS) {
      double share =
          MIX.chars().filter(c -> c == group.code().charAt(0)).count() / (double) MIX.length();
      TreeMap<Integer, Integer> arrived = arrived(size * share, random);
      int came = arrived.values().stream().mapToInt(i -> i).sum();
      double each = group.minutes() * (0.95 + 0.1 * random.nextDouble());
      services.add(new PastDay.PastService(group.code(), group.name().zh(), came, each, arrived));
      tickets += came;
      minutes += came * each;
    }
    double wait = 6 + 8 * random.nextDouble();
    return new PastDay(
        day, tickets, tickets / 60, wait, minutes * 1.25, 7, OPENS * 15, CLOSES * 15, services);
  }

  private static double busy(LocalDate day) {
    double week =
        switch (day.getDayOfWeek()) {
          case MONDAY -> 1.25;
          case FRIDAY -> 0.85;
          default -> 1.0;
        };
    return week * (day.plusDays(3).getMonth() == day.getMonth() ? 1 : 1.1);
  }

  private static TreeMap<Integer, Integer> arrived(double people, RandomGenerator random) {
    double all = 0;
    for (int quarter = OPENS; quarter < CLOSES; quarter++) {
      all += weight(quarter);
    }
    TreeMap<Integer, Integer> arrived = new TreeMap<>();
    for (int quarter = OPENS; quarter < CLOSES; quarter++) {
      int came = (int) Math.round(people * weight(quarter) / all + random.nextDouble() - 0.5);
      if (came > 0) {
        arrived.put(quarter, came);
      }
    }
    return arrived;
  }

  private static double weight(int quarter) {
    double morning = Math.exp(-Math.pow((quarter - 41) / 4.0, 2));
    double afternoon = 0.7 * Math.exp(-Math.pow((quarter - 58) / 5.0, 2));
    boolean lunch = quarter >= 48 && quarter < 52;
    return (lunch ? 0.15 : 0.45) + morning + afternoon;
  }
}
