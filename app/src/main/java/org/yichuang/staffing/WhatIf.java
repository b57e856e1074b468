package org.yichuang.staffing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import umontreal.ssj.rng.RandomStream;

/** Plays the next two hours of a hall on common random numbers, as it is or with one change. */
final class WhatIf {

  static final double AHEAD = 120;
  private static final int DRAWS = 8;

  /** One window doing something else for a while. */
  record Change(int window, int[] services, double until) {}

  private final HallModel hall;
  private final HallNow now;
  private final int[][] assigned;
  private final List<Workload> draws = new ArrayList<>();

  WhatIf(HallModel hall, HallNow now, long seed) {
    this.hall = hall;
    this.now = now;
    this.assigned = new int[hall.windows().size()][];
    for (int w = 0; w < assigned.length; w++) {
      Set<String> services = now.open().getOrDefault(hall.windows().get(w).id(), Set.of());
      assigned[w] = services.stream().mapToInt(hall::indexOf).sorted().toArray();
    }
    for (int draw = 0; draw < DRAWS; draw++) {
      draws.add(work(seed * 1000 + draw));
    }
  }

  int[] assigned(int window) {
    return assigned[window];
  }

  double end() {
    return Math.min(now.closes(), now.minute() + AHEAD);
  }

  /** Everyone now waiting, everyone expected, and one stand-in for each person now at a window. */
  private Workload work(long seed) {
    int services = hall.services().size();
    Workload.Builder tickets = new Workload.Builder(services + assigned.length);
    for (int s = 0; s < services; s++) {
      HallModel.HallService service = hall.services().get(s);
      Durations lasts = Durations.lognormal(service.minutes(), service.variation());
      RandomStream stream = Durations.stream(seed, s);
      for (double waited : now.waiting().getOrDefault(service.id(), List.of())) {
        tickets.add(now.minute() - waited, s, Priority.NORMAL, lasts.at(stream.nextDouble()));
      }
      double rate = now.perMinute().getOrDefault(service.id(), 0.0);
      double at = now.minute();
      while (rate > 0 && at < end()) {
        at -= Math.log1p(-stream.nextDouble()) / rate;
        if (at < end()) {
          tickets.add(at, s, Priority.NORMAL, lasts.at(stream.nextDouble()));
        }
      }
    }
    RandomStream rest = Durations.stream(seed, services);
    for (int w = 0; w < assigned.length; w++) {
      double u = rest.nextDouble();
      if (now.busy().contains(hall.windows().get(w).id()) && assigned[w].length > 0) {
        double minutes = hall.services().get(assigned[w][0]).minutes();
        tickets.add(now.minute() - 1e6, services + w, Priority.PRIORITY, u * minutes);
      }
    }
    return tickets.build();
  }

  Proposal.Effect play(@Nullable Change change) {
    double over = 0;
    double minutes = 0;
    double people = 0;
    for (Workload work : draws) {
      Simulated result =
          new Simulator(assigned.length, 0).run(work, new Held(change), now.minute(), end());
      for (int i = 0; i < work.size(); i++) {
        if (work.service(i) < hall.services().size()) {
          double wait = result.wasCalled(i) ? result.waitOf(i) : end() - work.at(i);
          over += wait > Proposal.LONG ? 1 : 0;
          minutes += wait;
          people++;
        }
      }
    }
    return new Proposal.Effect(
        (int) Math.round(over / DRAWS), people == 0 ? 0 : minutes / people, minutes / DRAWS);
  }

  /** The windows as they are, but for the change while it lasts. */
  private final class Held implements Steering {
    private final @Nullable Change change;

    Held(@Nullable Change change) {
      this.change = change;
    }

    @Override
    public double next(double minute) {
      return change != null && minute < change.until() ? change.until() : Double.POSITIVE_INFINITY;
    }

    @Override
    public void decide(Floor floor) {
      for (int w = 0; w < assigned.length; w++) {
        int[] services = assigned[w];
        if (change != null && change.window() == w && floor.now() < change.until()) {
          services = change.services();
        }
        if (services.length == 0) {
          floor.close(w);
        } else {
          int[] withOwn = Arrays.copyOf(services, services.length + 1);
          withOwn[services.length] = hall.services().size() + w;
          floor.assign(w, withOwn);
        }
      }
    }
  }
}
