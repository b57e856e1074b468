package org.yichuang.staffing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is expected of a day before it begins: for each service, tickets per minute by half-hour and
 * minutes per ticket; and which services share a team of desks. Without history the rates are
 * unknown (zero) and the minutes a guess that the day itself soon corrects.
 *
 * @param rate tickets per minute, per service and half-hour of the day
 * @param minutes expected minutes per ticket, per service
 * @param trust how many tickets of the day outweigh the expected minutes
 * @param teams services per team, together all services
 * @param known whether there was any history
 */
record Outlook(double[][] rate, double[] minutes, double trust, List<int[]> teams, boolean known) {

  static final int STEPS = 48;
  static final double STEP = 30;
  private static final double GUESS = 8;

  static Outlook blind(int services, int most) {
    double[] minutes = new double[services];
    java.util.Arrays.fill(minutes, GUESS);
    double[] load = new double[services];
    java.util.Arrays.fill(load, 1);
    return new Outlook(new double[services][STEPS], minutes, 3, teams(load, most), false);
  }

  static Outlook of(double[][] rate, double[] minutes, int most) {
    double[] load = new double[minutes.length];
    for (int s = 0; s < load.length; s++) {
      for (double r : rate[s]) {
        load[s] += r * STEP * minutes[s];
      }
    }
    return new Outlook(rate, minutes, 15, teams(load, most), true);
  }

  /** Spreads services over as few teams as the limit allows, so that the teams' loads are alike. */
  static List<int[]> teams(double[] load, int most) {
    int services = load.length;
    int count = Math.max(1, (services + most - 1) / most);
    List<List<Integer>> teams = new ArrayList<>();
    double[] sum = new double[count];
    for (int t = 0; t < count; t++) {
      teams.add(new ArrayList<>());
    }
    List<Integer> order = new ArrayList<>();
    for (int s = 0; s < services; s++) {
      order.add(s);
    }
    order.sort(Comparator.comparingDouble((Integer s) -> -load[s]));
    for (int s : order) {
      int best = -1;
      for (int t = 0; t < count; t++) {
        if (teams.get(t).size() < most && (best < 0 || sum[t] < sum[best])) {
          best = t;
        }
      }
      teams.get(best).add(s);
      sum[best] += load[s];
    }
    return teams.stream().map(t -> t.stream().sorted().mapToInt(i -> i).toArray()).toList();
  }

  /** The same, with minutes that the day cannot correct. */
  Outlook certain() {
    return new Outlook(rate, minutes, 1e9, teams, known);
  }

  /** Tickets of a service expected between two minutes. */
  double expected(int service, double from, double until) {
    double total = 0;
    for (int step = Math.max(0, (int) (from / STEP)); step < STEPS; step++) {
      double overlap = Math.min(until, (step + 1) * STEP) - Math.max(from, step * STEP);
      if (overlap <= 0) {
        break;
      }
      total += rate[service][step] * overlap;
    }
    return total;
  }
}
