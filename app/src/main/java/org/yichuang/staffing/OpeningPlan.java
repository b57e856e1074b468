package org.yichuang.staffing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A day's opening, made beforehand: how many desks each team keeps open in each half-hour.
 *
 * @param teams services per team
 * @param desks desks per half-hour of the day (from midnight) and team
 */
public record OpeningPlan(List<int[]> teams, int[][] desks) {

  private static final double STEP = Outlook.STEP;
  private static final double VARIATION = 0.8;

  /**
   * Spends the allowance by greedy marginal analysis: a first desk in every half-hour in which a
   * team expects anybody, then one desk half-hour after the other where it saves the most waiting.
   */
  static OpeningPlan of(Outlook outlook, Allowance allowance) {
    List<int[]> teams = outlook.teams();
    int[][] desks = new int[Outlook.STEPS][teams.size()];
    double budget = allowance.deskMinutes() * 0.97;
    int first = (int) (allowance.opens() / STEP);
    int last = Math.min(Outlook.STEPS, (int) Math.ceil(allowance.closes() / STEP));
    while (budget >= STEP) {
      int bestStep = -1;
      int bestTeam = -1;
      double best = 0;
      for (int step = first; step < last; step++) {
        if (Arrays.stream(desks[step]).sum() >= allowance.desks()) {
          continue;
        }
        for (int t = 0; t < teams.size(); t++) {
          double gain = gain(outlook, teams.get(t), step, desks[step][t]);
          if (gain > best) {
            best = gain;
            bestStep = step;
            bestTeam = t;
          }
        }
      }
      if (bestStep < 0) {
        break;
      }
      desks[bestStep][bestTeam]++;
      budget -= STEP;
    }
    return new OpeningPlan(teams, desks);
  }

  private static double gain(Outlook outlook, int[] team, int step, int desks) {
    double rate = 0;
    double load = 0;
    for (int s : team) {
      rate += outlook.rate()[s][step];
      load += outlook.rate()[s][step] * outlook.minutes()[s];
    }
    if (rate <= 0) {
      return 0;
    }
    double minutes = load / rate;
    return wait(rate, minutes, desks) - wait(rate, minutes, desks + 1);
  }

  /** Ticket minutes waited in one step; an overloaded team's queue grows all through it. */
  private static double wait(double rate, double minutes, int desks) {
    double grows = Math.max(0, rate - desks / minutes) * STEP * STEP / 2 * 3;
    double steady = desks == 0 ? STEP : Theory.ggc(rate, minutes, desks, VARIATION);
    return grows + rate * STEP * Math.min(STEP, steady);
  }

  public double deskMinutes() {
    return Arrays.stream(desks).mapToInt(d -> Arrays.stream(d).sum()).sum() * STEP;
  }

  /** Opens as planned; after the last planned half-hour it serves who still waits. */
  public Steering steering() {
    return new Planned(this);
  }

  /** Desks in the order of the teams, so that a team keeps its desks as long as it can. */
  private record Planned(OpeningPlan plan) implements Steering {
    @Override
    public double next(double now) {
      return now >= 23 * 60 ? Double.POSITIVE_INFINITY : (Math.floor(now / 5) + 1) * 5;
    }

    @Override
    public void decide(Floor floor) {
      int step = Math.clamp((int) (floor.now() / STEP), 0, plan.desks.length - 1);
      List<int[]> wanted = new ArrayList<>();
      for (int t = 0; t < plan.teams.size(); t++) {
        int open = plan.desks[step][t];
        if (open == 0 && finished(step, t) && waits(floor, plan.teams.get(t))) {
          open = 1;
        }
        for (int i = 0; i < open; i++) {
          wanted.add(plan.teams.get(t));
        }
      }
      assign(floor, wanted);
    }

    private boolean finished(int step, int team) {
      for (int later = step; later < plan.desks.length; later++) {
        if (plan.desks[later][team] > 0) {
          return false;
        }
      }
      return true;
    }

    private static boolean waits(Floor floor, int[] team) {
      return Arrays.stream(team).anyMatch(s -> floor.waiting(s) > 0);
    }

    private static void assign(Floor floor, List<int[]> wanted) {
      boolean[] kept = new boolean[floor.desks()];
      List<int[]> open = new ArrayList<>(wanted);
      for (int d = 0; d < floor.desks(); d++) {
        int[] now = floor.assignment(d);
        kept[d] = now.length > 0 && open.removeIf(new Once(now));
      }
      for (int d = 0; d < floor.desks(); d++) {
        if (!kept[d]) {
          if (open.isEmpty()) {
            floor.close(d);
          } else {
            floor.assign(d, open.removeFirst());
          }
        }
      }
    }
  }

  /** Matches an equal team, but only the first. */
  private static final class Once implements java.util.function.Predicate<int[]> {
    private final int[] team;
    private boolean used;

    Once(int[] team) {
      this.team = team;
    }

    @Override
    public boolean test(int[] other) {
      boolean hit = !used && Arrays.equals(team, other);
      used |= hit;
      return hit;
    }
  }
}
