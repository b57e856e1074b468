package org.yichuang.staffing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which windows a day needs in each quarter-hour. The day's busiest hour says in which order
 * windows are worth opening; then each quarter opens them in that order until its people have their
 * desks, with the square root of the load to spare.
 */
final class WindowNeeds {

  private static final double SPARE = 0.5;
  private static final double LITTLE = 0.1;
  private static final double ALONE = 0.3;

  private final WeekInput in;

  WindowNeeds(WeekInput in) {
    this.in = in;
  }

  List<Roster.Need> week() {
    List<Roster.Need> all = new ArrayList<>();
    for (int day = 0; day < in.days().size(); day++) {
      all.addAll(day(day, in.days().get(day)));
    }
    return all;
  }

  private List<Roster.Need> day(int index, WeekInput.Day day) {
    List<WeekInput.Seat> order = order(day);
    List<Roster.Need> needs = new ArrayList<>();
    for (int quarter = day.opens(); quarter < day.closes(); quarter++) {
      Map<String, Double> left = desks(day, quarter);
      Set<String> served = new HashSet<>();
      for (WeekInput.Seat seat : order) {
        boolean alone =
            seat.usual().stream()
                .anyMatch(q -> left.getOrDefault(q, 0.0) > 0 && !served.contains(q));
        double took = take(seat, left);
        boolean needed = took >= LITTLE || (alone && took > 0);
        if (needed) {
          served.addAll(seat.usual());
        }
        int weight = (int) Math.round(10 * (took + (alone ? ALONE : 0)));
        String team = Integer.toString(seat.window());
        needs.add(new Roster.Need(index, team, quarter, needed ? 1 : 0, 1, Math.max(1, weight)));
      }
    }
    return needs;
  }

  /** Desks each queue needs: its load, and its share of what the whole needs to spare. */
  private Map<String, Double> desks(WeekInput.Day day, int quarter) {
    Map<String, Double> desks = new HashMap<>();
    double load = 0;
    for (WeekInput.Queue queue : in.queues()) {
      double one = day.load(queue.code(), quarter).desks();
      desks.put(queue.code(), one);
      load += one;
    }
    double spare = load > 0 ? 1 + SPARE / Math.sqrt(load) : 1;
    desks.replaceAll((queue, one) -> one * spare);
    return desks;
  }

  /** Takes up to one desk's work out of what is left: the usual queues first. */
  private static double take(WeekInput.Seat seat, Map<String, Double> left) {
    double room = 1;
    List<String> queues = new ArrayList<>(seat.skills());
    queues.sort(
        Comparator.comparing((String q) -> !seat.usual().contains(q)).thenComparing(q -> q));
    for (String queue : queues) {
      double some = Math.min(room, left.getOrDefault(queue, 0.0));
      left.merge(queue, -some, Double::sum);
      room -= some;
    }
    return 1 - room;
  }

  /** Windows somebody can sit at, the most useful in the busiest quarter first. */
  private List<WeekInput.Seat> order(WeekInput.Day day) {
    Map<String, Double> left = new HashMap<>();
    for (int quarter = day.opens(); quarter < day.closes(); quarter++) {
      desks(day, quarter).forEach((queue, one) -> left.merge(queue, one, Math::max));
    }
    List<WeekInput.Seat> rest = new ArrayList<>(in.seats());
    rest.removeIf(s -> in.people().stream().noneMatch(p -> p.works(day.date()) && p.fits(s)));
    List<WeekInput.Seat> order = new ArrayList<>();
    while (!rest.isEmpty()) {
      WeekInput.Seat best = rest.getFirst();
      for (WeekInput.Seat seat : rest) {
        if (worth(seat, left) > worth(best, left) + 1e-9) {
          best = seat;
        }
      }
      take(best, left);
      rest.remove(best);
      order.add(best);
    }
    return order;
  }

  private static double worth(WeekInput.Seat seat, Map<String, Double> left) {
    double sum = 0;
    for (String queue : seat.usual()) {
      sum += left.getOrDefault(queue, 0.0);
    }
    return Math.min(1, sum) + (seat.regular() ? LITTLE : 0);
  }
}
