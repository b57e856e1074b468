package org.yichuang.staffing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How one way of opening a day did, over all draws of how long the services take.
 *
 * @param mean mean wait in minutes
 * @param p95 95th percentile of the waits, mean over draws
 * @param deskHours the most desk-hours any draw took
 * @param desks the most desks open at once in any draw
 * @param unserved tickets that were never called, all draws together
 */
record Score(double mean, double p95, double deskHours, int desks, int unserved) {

  static Score of(List<Simulated> draws) {
    double mean = draws.stream().mapToDouble(Simulated::mean).average().orElse(0);
    double p95 = draws.stream().mapToDouble(d -> d.quantile(0.95)).average().orElse(0);
    double minutes = draws.stream().mapToDouble(Simulated::deskMinutes).max().orElse(0);
    int desks = draws.stream().mapToInt(Simulated::peakDesks).max().orElse(0);
    int unserved = draws.stream().mapToInt(Simulated::stillWaiting).sum();
    return new Score(round(mean), round(p95), round(minutes / 60), desks, unserved);
  }

  /** Several offices' waits taken together. */
  static Score together(List<List<Simulated>> offices) {
    List<double[]> all = new ArrayList<>();
    double minutes = 0;
    int desks = 0;
    int unserved = 0;
    for (List<Simulated> draws : offices) {
      draws.forEach(d -> all.add(d.waits()));
      Score one = of(draws);
      minutes += one.deskHours();
      desks += one.desks();
      unserved += one.unserved();
    }
    double[] waits = all.stream().flatMapToDouble(Arrays::stream).toArray();
    return new Score(
        round(Simulated.mean(waits)),
        round(Simulated.quantile(waits, 0.95)),
        round(minutes),
        desks,
        unserved);
  }

  /** How much lower this mean is than another's, in percent. */
  double meanCut(Score than) {
    return cut(mean, than.mean);
  }

  double p95Cut(Score than) {
    return cut(p95, than.p95);
  }

  private static double cut(double mine, double other) {
    return other <= 0 ? (mine <= 0 ? 100 : -100) : round(100 * (1 - mine / other));
  }

  static double round(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
