package org.yichuang.staffing;

import umontreal.ssj.rng.RandomStream;

/** Makes workloads from rates and durations on independent random streams, one pair per service. */
public final class Arrivals {

  private final long seed;
  private final Workload.Builder tickets;

  public Arrivals(int services, long seed) {
    this.seed = seed;
    this.tickets = new Workload.Builder(services);
  }

  /**
   * A Poisson stream of tickets.
   *
   * @param perMinute the rate
   */
  public Arrivals poisson(
      int service,
      Priority priority,
      double perMinute,
      Durations durations,
      double from,
      double until) {
    return poisson(service, priority, new double[] {perMinute}, durations, from, until - from);
  }

  /**
   * A Poisson stream whose rate changes in equal steps, thinned from its highest rate.
   *
   * @param perMinute the rate of each step
   * @param step minutes per step
   */
  public Arrivals poisson(
      int service,
      Priority priority,
      double[] perMinute,
      Durations durations,
      double from,
      double step) {
    int number = service * 8 + priority.ordinal() * 2;
    RandomStream gaps = Durations.stream(seed, number);
    RandomStream lengths = Durations.stream(seed, number + 1);
    double highest = 0;
    for (double rate : perMinute) {
      highest = Math.max(highest, rate);
    }
    if (highest <= 0) {
      return this;
    }
    double end = step * perMinute.length;
    double at = -Math.log1p(-gaps.nextDouble()) / highest;
    while (at < end) {
      double rate = perMinute[(int) (at / step)];
      if (rate >= highest || gaps.nextDouble() * highest < rate) {
        tickets.add(from + at, service, priority, durations.at(lengths.nextDouble()));
      }
      at -= Math.log1p(-gaps.nextDouble()) / highest;
    }
    return this;
  }

  public Workload build() {
    return tickets.build();
  }
}
