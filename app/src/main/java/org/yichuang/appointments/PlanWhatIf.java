package org.yichuang.appointments;

import java.util.ArrayList;
import java.util.List;
import org.yichuang.staffing.Durations;
import org.yichuang.staffing.Floor;
import org.yichuang.staffing.Priority;
import org.yichuang.staffing.Simulated;
import org.yichuang.staffing.Simulator;
import org.yichuang.staffing.Steering;
import org.yichuang.staffing.Workload;
import umontreal.ssj.rng.RandomStream;

/**
 * Plays a day on which every place of a plan is booked: nine of ten come, spread over their slot;
 * windows in reserve open one by one as the queue passes the trigger.
 */
final class PlanWhatIf {

  private static final int DRAWS = 10;
  private static final double COMES = 0.9;
  private static final double LONG = 20;
  private static final double LOOKS_EVERY = 2;
  private static final double AFTER = 600;

  private PlanWhatIf() {}

  static Outcomes play(Plan plan, double minutes, double variation) {
    double[] sums = new double[7];
    for (int draw = 0; draw < DRAWS; draw++) {
      Workload work = day(plan, Durations.lognormal(minutes, variation), draw);
      double length = plan.slots() * (double) plan.slotMinutes();
      Reserve reserve = new Reserve(plan);
      Simulated done =
          new Simulator(plan.windows() + plan.standby(), 0).run(work, reserve, 0, length + AFTER);
      sums[0] += work.size();
      sums[1] += done.mean();
      sums[2] += done.quantile(0.95);
      sums[3] = Math.max(sums[3], most(work, done));
      sums[4] += done.longerThan(LONG);
      sums[5] += late(work, done, length);
      sums[6] += reserve.minutes;
    }
    return new Outcomes(
        (int) Math.round(sums[0] / DRAWS),
        Math.round(sums[1] / DRAWS * 10) / 10.0,
        Math.round(sums[2] / DRAWS * 10) / 10.0,
        (int) sums[3],
        (int) Math.round(sums[4] / DRAWS),
        (int) Math.round(sums[5] / DRAWS),
        (int) Math.round(sums[6] / DRAWS));
  }

  private static Workload day(Plan plan, Durations lasts, int draw) {
    RandomStream random = Durations.stream(272, draw);
    Workload.Builder work = new Workload.Builder(1);
    for (int slot = 0; slot < plan.slots(); slot++) {
      for (int p = 0; p < plan.quota(); p++) {
        double at = (slot + random.nextDouble()) * plan.slotMinutes();
        double minutes = lasts.at(random.nextDouble());
        if (random.nextDouble() < COMES) {
          work.add(at, 0, Priority.APPOINTMENT, minutes);
        }
      }
    }
    return work.build();
  }

  private static int most(Workload work, Simulated done) {
    List<double[]> steps = new ArrayList<>();
    for (int i = 0; i < work.size(); i++) {
      steps.add(new double[] {work.at(i), 1});
      if (done.wasCalled(i)) {
        steps.add(new double[] {work.at(i) + done.waitOf(i), -1});
      }
    }
    steps.sort((a, b) -> a[0] == b[0] ? Double.compare(a[1], b[1]) : Double.compare(a[0], b[0]));
    double now = 0;
    double most = 0;
    for (double[] step : steps) {
      now += step[1];
      most = Math.max(most, now);
    }
    return (int) most;
  }

  private static double late(Workload work, Simulated done, double length) {
    double last = 0;
    for (int i = 0; i < work.size(); i++) {
      double end =
          done.wasCalled(i) ? work.at(i) + done.waitOf(i) + work.minutes(i) : length + AFTER;
      last = Math.max(last, end);
    }
    return Math.max(0, last - length);
  }

  /** The regular windows, and those in reserve as the queue grows; they stay while people wait. */
  private static final class Reserve implements Steering {
    private final Plan plan;
    private int open;
    private double minutes;

    Reserve(Plan plan) {
      this.plan = plan;
    }

    @Override
    public double next(double now) {
      return now + LOOKS_EVERY;
    }

    @Override
    public void decide(Floor floor) {
      int waiting = floor.waiting(0);
      if (waiting >= plan.standbyQueue() && open < plan.standby()) {
        open++;
      } else if (waiting == 0 && open > 0) {
        open--;
      }
      minutes += open * LOOKS_EVERY;
      for (int desk = 0; desk < plan.windows() + plan.standby(); desk++) {
        if (desk < plan.windows() + open) {
          floor.assign(desk, 0);
        } else {
          floor.close(desk);
        }
      }
    }
  }
}
