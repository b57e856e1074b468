package org.yichuang.staffing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import org.yichuang.kernel.Bench;
import org.yichuang.kernel.Command;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Report;
import org.yichuang.kernel.Report.Figure;

/** {@code bench simulator}: a year of 300,000 tickets in a hall of 20 services and 30 desks. */
final class SimulatorBench implements Bench {

  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
  private static final int DAYS = 250;
  private static final int SERVICES = 20;
  private static final int DESKS = 30;

  @Override
  public String summary() {
    return "a year of 300,000 tickets through the simulator";
  }

  @Override
  public Outcome<Report> measure(Command.Run run) {
    double first = Double.MAX_VALUE;
    double best = Double.MAX_VALUE;
    double wall = Double.MAX_VALUE;
    Simulated result = null;
    for (int round = 0; round < 3; round++) {
      long start = CPU.getCurrentThreadCpuTime();
      long wallStart = System.nanoTime();
      result = play(1);
      double seconds = (CPU.getCurrentThreadCpuTime() - start) / 1e9;
      wall = Math.min(wall, (System.nanoTime() - wallStart) / 1e9);
      first = round == 0 ? seconds : first;
      best = Math.min(best, seconds);
    }
    Simulated again = play(1);
    boolean same = result != null && java.util.Arrays.equals(result.waits(), again.waits());
    return Outcome.done(
        Report.of(
            List.of(
                Figure.of("tickets", again.arrivals(), "tickets"),
                Figure.below(
                    "a year, first run in a cold program, one core's time", first, "s", 1.5),
                Figure.of("a year, best of three, one core's time", best, "s"),
                Figure.of("a year, best of three, by the clock", wall, "s"),
                Figure.of("mean wait", again.mean(), "min"),
                new Figure("same seed, same waits", same ? 1 : 0, "", "= 1", same))));
  }

  private static Simulated play(long seed) {
    Arrivals arrivals = new Arrivals(SERVICES, seed);
    double minutes = DAYS * 480.0;
    for (int s = 0; s < SERVICES; s++) {
      arrivals.poisson(
          s,
          Priority.NORMAL,
          300_000 / minutes / SERVICES,
          Durations.lognormal(10, 0.8),
          0,
          minutes);
    }
    Workload work = arrivals.build();
    return new Simulator(DESKS, 0).run(work, new Grouped(), 0, Double.POSITIVE_INFINITY);
  }

  /** Desk d serves five services, each shared by several desks. */
  private static final class Grouped implements Steering {
    @Override
    public double next(double now) {
      return Double.POSITIVE_INFINITY;
    }

    @Override
    public void decide(Floor floor) {
      for (int desk = 0; desk < DESKS; desk++) {
        int group = desk % 4;
        floor.assign(desk, group * 5, group * 5 + 1, group * 5 + 2, group * 5 + 3, group * 5 + 4);
      }
    }
  }
}
