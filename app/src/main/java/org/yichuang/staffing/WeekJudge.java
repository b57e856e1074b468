package org.yichuang.staffing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import umontreal.ssj.rng.RandomStream;

/** Plays a week's expected people against a way of opening, on the same draws for each way. */
final class WeekJudge {

  private static final int DRAWS = 6;
  private static final double AFTER = 120;
  private static final double QUARTER = 15;

  /** Which queues a window serves in a quarter of a day; none when it is closed. */
  @FunctionalInterface
  interface Opening {
    int[] serves(int day, int window, int quarter);
  }

  private final WeekInput in;
  private final List<List<Workload>> work = new ArrayList<>();

  WeekJudge(WeekInput in) {
    this.in = in;
    for (int day = 0; day < in.days().size(); day++) {
      List<Workload> draws = new ArrayList<>();
      for (int draw = 0; draw < DRAWS; draw++) {
        draws.add(draw(in.days().get(day), day * DRAWS + draw + 1L));
      }
      work.add(draws);
    }
  }

  private Workload draw(WeekInput.Day day, long seed) {
    Workload.Builder tickets = new Workload.Builder(in.queues().size());
    for (int q = 0; q < in.queues().size(); q++) {
      WeekInput.Queue queue = in.queues().get(q);
      RandomStream random = Durations.stream(seed, q);
      for (int quarter = day.opens(); quarter < day.closes(); quarter++) {
        WeekInput.Load load = day.load(queue.code(), quarter);
        double minutes = load.minutes() > 0 ? load.minutes() : queue.minutes();
        Durations lasts = Durations.lognormal(minutes, queue.variation());
        double at = quarter * QUARTER;
        while (load.people() > 0) {
          at -= Math.log1p(-random.nextDouble()) * QUARTER / load.people();
          if (at >= (quarter + 1) * QUARTER) {
            break;
          }
          tickets.add(at, q, Priority.NORMAL, lasts.at(random.nextDouble()));
        }
      }
    }
    return tickets.build();
  }

  WeekPlan.Judged judge(Opening opening) {
    List<Double> waits = new ArrayList<>();
    double unserved = 0;
    double quarters = 0;
    for (int day = 0; day < in.days().size(); day++) {
      WeekInput.Day one = in.days().get(day);
      double until = one.closes() * QUARTER + AFTER;
      for (Workload tickets : work.get(day)) {
        Simulated result =
            new Simulator(in.seats().size(), 0)
                .run(tickets, new Held(opening, day), one.opens() * QUARTER, until);
        for (int i = 0; i < tickets.size(); i++) {
          unserved += result.wasCalled(i) ? 0 : 1;
          waits.add(result.wasCalled(i) ? result.waitOf(i) : until - tickets.at(i));
        }
      }
      for (int quarter = one.opens(); quarter < one.closes(); quarter++) {
        for (int w = 0; w < in.seats().size(); w++) {
          quarters += opening.serves(day, w, quarter).length > 0 ? 1 : 0;
        }
      }
    }
    double[] all = waits.stream().mapToDouble(d -> d).toArray();
    return new WeekPlan.Judged(
        Score.round(all.length / (double) DRAWS),
        Score.round(Simulated.mean(all)),
        Score.round(Simulated.quantile(all, 0.95)),
        quarters / 4,
        Score.round(unserved / DRAWS));
  }

  /**
   * Opens as the quarter says; whoever still waits at closing is served by the last quarter's
   * windows.
   */
  private final class Held implements Steering {
    private final Opening opening;
    private final int day;
    private final int last;

    Held(Opening opening, int day) {
      this.opening = opening;
      this.day = day;
      this.last = in.days().get(day).closes() - 1;
    }

    @Override
    public double next(double minute) {
      double next = (Math.floor(minute / QUARTER + 1e-9) + 1) * QUARTER;
      return next > last * QUARTER ? Double.POSITIVE_INFINITY : next;
    }

    @Override
    public void decide(Floor floor) {
      int quarter = Math.min(last, (int) Math.floor(floor.now() / QUARTER + 1e-9));
      for (int w = 0; w < floor.desks(); w++) {
        int[] serves = opening.serves(day, w, quarter);
        if (serves.length == 0) {
          floor.close(w);
        } else if (!Arrays.equals(floor.assignment(w), serves)) {
          floor.assign(w, serves);
        }
      }
    }
  }
}
