package org.yichuang.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SimulatorTests {

  private static final double FOREVER = Double.POSITIVE_INFINITY;

  private static Simulated play(Workload work, int desks) {
    int[] all = new int[work.services()];
    Arrays.setAll(all, i -> i);
    return new Simulator(desks, 0).run(work, Steering.constant(desks, all), 0, FOREVER);
  }

  @Test
  @DisplayName("M/M/c: the simulated mean wait holds the exact one in its own 99 % interval")
  void agreesWithErlang() {
    for (int c : new int[] {1, 2, 5, 20}) {
      double rate = 0.8 * c / 10;
      Workload work =
          new Arrivals(1, 20260101 + c)
              .poisson(0, Priority.NORMAL, rate, Durations.exponential(10), 0, 400_000 / rate)
              .build();
      Interval mean = Interval.ofBatches(play(work, c).waits(), 0.05, 40, 0.99);
      assertThat(mean.holds(Theory.mmc(rate, 10, c))).as("c=%d %s", c, mean).isTrue();
      assertThat(mean.half())
          .as("the interval is narrow enough to mean something")
          .isLessThan(0.1 * mean.mean() + 0.2);
    }
  }

  @Test
  @DisplayName(
      "M/D/1: the simulated mean wait holds Pollaczek and Khinchine's in its 99 % interval")
  void agreesWithPollaczekKhinchine() {
    Workload work =
        new Arrivals(1, 7)
            .poisson(0, Priority.NORMAL, 0.07, Durations.fixed(10), 0, 400_000 / 0.07)
            .build();
    Interval mean = Interval.ofBatches(play(work, 1).waits(), 0.05, 40, 0.99);
    assertThat(mean.holds(Theory.md1(0.07, 10))).as("%s", mean).isTrue();
  }

  @Test
  @DisplayName("M/M/c with priority: every class waits what Cobham says, within its 99 % interval")
  void agreesWithCobham() {
    double[] rates = {0.06, 0.1, 0.14};
    Arrivals arrivals = new Arrivals(1, 11);
    for (Priority p : Priority.values()) {
      arrivals.poisson(0, p, rates[p.ordinal()], Durations.exponential(10), 0, 1_200_000);
    }
    Workload work = arrivals.build();
    Simulated result = play(work, 4);
    for (Priority p : Priority.values()) {
      Interval mean = Interval.ofBatches(result.waits(i -> work.priority(i) == p), 0.05, 40, 0.99);
      assertThat(mean.holds(Theory.mmcPriority(rates, 10, 4, p.ordinal())))
          .as("%s %s", p, mean)
          .isTrue();
    }
  }

  @Test
  @DisplayName("The same seed gives the same waits to the last bit, another seed others")
  void isDeterministic() {
    assertThat(play(year(5), 12).waits()).isEqualTo(play(year(5), 12).waits());
    assertThat(play(year(5), 12).waits()).isNotEqualTo(play(year(6), 12).waits());
  }

  static Workload year(long seed) {
    Arrivals arrivals = new Arrivals(6, seed);
    for (int s = 0; s < 6; s++) {
      arrivals.poisson(s, Priority.NORMAL, 0.1, Durations.lognormal(12, 0.7), 0, 20_000);
    }
    return arrivals.build();
  }

  @Test
  @DisplayName("Whenever the run stops, arrivals are those called plus those still waiting")
  void losesNobody() {
    Workload work = year(3);
    for (double until : new double[] {1, 480, 5_000, FOREVER}) {
      Simulated result = new Simulator(7, 0).run(work, Steering.constant(5, 0, 1, 2, 3), 0, until);
      assertThat(result.called() + result.stillWaiting()).isEqualTo(work.size());
    }
    Simulated all = play(work, 9);
    assertThat(all.stillWaiting()).isZero();
    assertThat(all.workDone()).isCloseTo(work.totalMinutes(), within(1e-6));
  }

  private static org.assertj.core.data.Offset<Double> within(double d) {
    return org.assertj.core.data.Offset.offset(d);
  }

  @Test
  @DisplayName(
      "A desk takes only what it can, a break lets nobody be called, and nobody is lost by it")
  void skillsAndBreaks() {
    Workload work =
        new Workload.Builder(2)
            .add(0, 0, Priority.NORMAL, 10)
            .add(1, 0, Priority.NORMAL, 10)
            .add(2, 1, Priority.NORMAL, 10)
            .build();
    Steering withBreak =
        new Steering() {
          @Override
          public double next(double now) {
            return now < 5 ? 5 : now < 30 ? 30 : FOREVER;
          }

          @Override
          public void decide(Floor floor) {
            if (floor.now() >= 5 && floor.now() < 30) {
              floor.close(0);
            } else {
              floor.assign(0, 0);
            }
          }
        };
    Simulated result = new Simulator(1, 0).run(work, withBreak, 0, 100);
    assertThat(result.waitOf(0)).isZero();
    assertThat(result.waitOf(1)).as("called after the break at 30").isEqualTo(29);
    assertThat(result.wasCalled(2)).as("no desk has this skill").isFalse();
    assertThat(result.deskMinutes()).as("10 to finish the first, 70 after the break").isEqualTo(80);
  }

  @Test
  @DisplayName("A desk that moves loses its set-up minutes and finishes the person before it first")
  void movingCosts() {
    Workload work =
        new Workload.Builder(2)
            .add(0, 0, Priority.NORMAL, 10)
            .add(0, 1, Priority.NORMAL, 10)
            .build();
    Steering move =
        new Steering() {
          @Override
          public double next(double now) {
            return now < 4 ? 4 : FOREVER;
          }

          @Override
          public void decide(Floor floor) {
            floor.assign(0, floor.now() < 4 ? 0 : 1);
          }
        };
    Simulated result = new Simulator(1, 2).run(work, move, 0, 60);
    assertThat(result.waitOf(1)).isEqualTo(12);
  }
}
