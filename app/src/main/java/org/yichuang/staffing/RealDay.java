package org.yichuang.staffing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import umontreal.ssj.rng.RandomStream;

/**
 * A real day made playable: the arrivals of its snapshots, and services whose length is fitted pool
 * by pool until the desks that were really open give the mean wait that was really seen.
 *
 * @param minutes mean service of each group, in desk minutes
 */
record RealDay(OfficeDay day, double[] minutes) {

  /** Minutes a desk loses when it moves. */
  static final double SET_UP = 2;

  static final double VARIATION = 0.75;
  private static final double SHORTEST = 1;
  private static final double LONGEST = 60;
  private static final double FULLEST = 0.97;
  private static final int FEW = 8;
  private static final double USUAL = 10;
  private static final int STEPS = 11;
  private static final int LATEST = 24 * 60;

  static RealDay fit(OfficeDay day) {
    double[] minutes = new double[day.groups().size()];
    for (DeskPool pool : day.pools()) {
      double service = fit(day, pool);
      pool.groups().forEach(g -> minutes[g] = service);
    }
    return new RealDay(day, minutes);
  }

  private static double fit(OfficeDay day, DeskPool pool) {
    double waited = 0;
    int tickets = 0;
    for (int g : pool.groups()) {
      waited += day.groups().get(g).waited();
      tickets += day.groups().get(g).tickets();
    }
    double high = Math.clamp(FULLEST * pool.deskMinutes() / tickets, 2, LONGEST);
    if (tickets < FEW) {
      return Math.min(high, claim(day, pool));
    }
    double low = SHORTEST;
    List<Integer> only = pool.groups();
    for (int step = 0; step < STEPS; step++) {
      double middle = (low + high) / 2;
      double mean = 0;
      for (int draw = 0; draw < 2; draw++) {
        Workload work = work(day, only, g -> middle, 1000 + draw);
        mean += playReal(day, List.of(pool), work).mean() / 2;
      }
      if (mean > waited / tickets) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return (low + high) / 2;
  }

  /** Too few tickets to tell: what the office claims, or the usual ten minutes. */
  private static double claim(OfficeDay day, DeskPool pool) {
    double claim = day.groups().get(pool.groups().getFirst()).claim();
    return claim > 0 && claim < LONGEST ? claim : USUAL;
  }

  /** Minutes of arrival of one service's tickets. */
  double[] arrivals(String service) {
    for (GroupDay group : day.groups()) {
      if (group.id().equals(service)) {
        return group.arrivals();
      }
    }
    return new double[0];
  }

  /** Mean minutes of one service, null when nobody came for it. */
  @Nullable Double minutesOf(String service) {
    for (int g = 0; g < minutes.length; g++) {
      if (day.groups().get(g).id().equals(service)) {
        return minutes[g];
      }
    }
    return null;
  }

  List<String> services() {
    return day.groups().stream().map(GroupDay::id).toList();
  }

  /** What the roster of the day gives: its real desk minutes, its most desks, its hours. */
  Allowance allowance() {
    double opens = Math.min(day.opens() + 1, day.closes());
    return new Allowance(day.deskMinutes(), day.mostDesks(), opens, day.closes());
  }

  /** Plays the day with another steering in the real day's room. */
  Simulated play(Workload work, Steering steering) {
    return new Simulator(day.mostDesks(), SET_UP).run(work, steering, day.opens() - 15.0, LATEST);
  }

  /** The day's tickets with one draw of how long each takes. */
  Workload work(int draw) {
    List<Integer> all = new ArrayList<>();
    for (int g = 0; g < minutes.length; g++) {
      all.add(g);
    }
    return work(day, all, g -> minutes[g], draw);
  }

  private static Workload work(
      OfficeDay day, List<Integer> groups, java.util.function.IntToDoubleFunction mean, int draw) {
    Workload.Builder tickets = new Workload.Builder(day.groups().size());
    for (int g : groups) {
      GroupDay group = day.groups().get(g);
      RandomStream stream =
          Durations.stream(draw, (day.office() + day.date() + group.id()).hashCode());
      double[] at = group.arrivals();
      double[] lasts = lasting(mean.applyAsDouble(g), at.length, stream);
      for (int i = 0; i < at.length; i++) {
        tickets.add(at[i], g, Priority.NORMAL, lasts[i]);
      }
    }
    return tickets.build();
  }

  /** Drawn durations, scaled so that their mean is exactly the fitted one. */
  private static double[] lasting(double mean, int tickets, RandomStream stream) {
    Durations durations = Durations.lognormal(mean, VARIATION);
    double[] lasts = new double[tickets];
    double sum = 0;
    for (int i = 0; i < tickets; i++) {
      lasts[i] = durations.at(stream.nextDouble());
      sum += lasts[i];
    }
    for (int i = 0; i < tickets; i++) {
      lasts[i] *= mean * tickets / sum;
    }
    return lasts;
  }

  /** The day as it was opened. */
  Simulated actual(Workload work) {
    return playReal(day, day.pools(), work);
  }

  private static Simulated playReal(OfficeDay day, List<DeskPool> pools, Workload work) {
    RealOpening opening = new RealOpening(pools);
    return new Simulator(opening.desks(), 0).run(work, opening, day.opens() - 15.0, LATEST);
  }
}
