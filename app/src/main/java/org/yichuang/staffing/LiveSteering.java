package org.yichuang.staffing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Moves windows during the day. Every few minutes it estimates the work at hand (people waiting and
 * people expected soon, with what today has already taught about both), decides how many desks the
 * remaining allowance can keep open, and moves, opens or closes single desks as long as the
 * expected saving of waiting is worth the move.
 */
final class LiveSteering implements Steering {

  static final double EVERY = 3;
  private static final double HORIZON = 40;
  private static final double WORTH = 4;
  private static final double KEPT_BACK = 0.05;
  private static final double BLIND_KEPT_BACK = 0.10;
  private static final double GIVEN_FREE = 180;
  private static final double ABUNDANT = 1.6;
  private static final double BLIND_PACE = 1.25;
  private static final double URGENT_PACE = 2;
  private static final double LONG_QUEUE = 45;
  private static final double STILL_TO_SERVE = 1.5;
  private static final double CROWDED = 30;

  private final Outlook outlook;
  private final Allowance allowance;
  private final Expectation expectation;
  private final List<int[]> teams;
  private final int[] teamOf;
  private final double[] minutes;
  private boolean crowded;
  private int moves;

  LiveSteering(Outlook outlook, Allowance allowance) {
    this.outlook = outlook;
    this.allowance = allowance;
    this.teams = outlook.teams();
    this.teamOf = new int[allowance.desks()];
    Arrays.fill(teamOf, -1);
    this.minutes = outlook.minutes().clone();
    this.expectation = new Expectation(outlook, allowance, EVERY, HORIZON);
  }

  /** Desks moved from one team to another so far. */
  int moves() {
    return moves;
  }

  @Override
  public double next(double now) {
    if (now < allowance.opens()) {
      return allowance.opens();
    }
    return now > 23 * 60 ? Double.POSITIVE_INFINITY : now + EVERY;
  }

  /** Who has waited longest; in a crowd, in proportion to what the service takes. */
  @Override
  public double urgency(int service, double waited) {
    return crowded ? (waited + 1) / minutes[service] : waited;
  }

  @Override
  public void decide(Floor floor) {
    expectation.look(floor);
    if (floor.now() < allowance.opens()) {
      return;
    }
    double queued = 0;
    for (int s = 0; s < minutes.length; s++) {
      minutes[s] = expectation.minutes(floor, s);
      queued += floor.waiting(s) * minutes[s];
    }
    Demand[] demand = new Demand[teams.size()];
    Arrays.setAll(demand, t -> expectation.of(floor, teams.get(t)));
    int[] desks = desksPerTeam();
    crowded = queued > CROWDED * Math.max(1, Arrays.stream(desks).sum());
    Balance.settle(desks, demand, target(floor, demand), HORIZON, WORTH);
    apply(floor, desks);
  }

  private int[] desksPerTeam() {
    int[] desks = new int[teams.size()];
    for (int team : teamOf) {
      if (team >= 0) {
        desks[team]++;
      }
    }
    return desks;
  }

  /** How many desks to keep open now: the work ahead, stretched to what the allowance can pay. */
  private int target(Floor floor, Demand[] demand) {
    double here = 0;
    double all = 0;
    double expected = 0;
    int people = 0;
    boolean anyone = false;
    for (Demand d : demand) {
      here += (d.waiting() + d.rate() * HORIZON) * d.minutes();
      all += d.remaining();
      people += (int) d.waiting();
      expected += d.waiting() + d.rate() * HORIZON;
      anyone |= d.waiting() > 0 || d.rate() > 0;
    }
    double hours = allowance.closes() - floor.now();
    double left = left(floor, demand, hours);
    double stretch = left / Math.max(1, all);
    double wanted = here / HORIZON * Math.max(1, stretch);
    double even = left / Math.max(30, hours);
    double desks = stretch > ABUNDANT && hours > 0 ? Math.max(wanted, even) : wanted;
    if (!outlook.known() && hours > 0) {
      desks =
          Math.min(
              desks, Math.max(1, (here > LONG_QUEUE * even ? URGENT_PACE : BLIND_PACE) * even));
    }
    if (hours <= 0) {
      desks = Math.min(Math.max(desks, 1), people);
    }
    double one = Math.max(EVERY, STILL_TO_SERVE * here / Math.max(1, expected));
    desks = Math.min(desks, Math.max(0, left) / one);
    double whole = people > 0 ? Math.ceil(desks - 0.25) : Math.floor(desks);
    return (int) Math.clamp(whole, anyone && left > 0 ? 1 : 0, allowance.desks());
  }

  /**
   * Desk minutes still to spend, less a part kept back until the doors close (on a day without
   * history more, given free bit by bit over its last hours) and what the people at the desks will
   * still take: a desk that is to close serves them first.
   */
  private double left(Floor floor, Demand[] demand, double hours) {
    double blind = BLIND_KEPT_BACK * Math.min(1, hours / GIVEN_FREE);
    double kept = hours <= 0 ? 0.005 : outlook.known() ? KEPT_BACK : blind;
    double atDesks = 0;
    for (int d = 0; d < teamOf.length; d++) {
      if (floor.busy(d)) {
        atDesks += teamOf[d] < 0 ? EVERY : STILL_TO_SERVE * demand[teamOf[d]].minutes();
      }
    }
    return (1 - kept) * allowance.deskMinutes() - floor.spent() - atDesks;
  }

  private void apply(Floor floor, int[] desks) {
    int[] excess = desksPerTeam();
    for (int t = 0; t < desks.length; t++) {
      excess[t] -= desks[t];
    }
    List<Integer> free = released(floor, excess);
    for (int d = 0; d < teamOf.length; d++) {
      if (teamOf[d] < 0 && !free.contains(d) && !floor.busy(d)) {
        free.add(d);
      }
    }
    for (int t = 0; t < desks.length; t++) {
      while (excess[t] < 0 && !free.isEmpty()) {
        int d = free.removeFirst();
        moves += floor.open(d) ? 1 : 0;
        teamOf[d] = t;
        floor.assign(d, teams.get(t));
        excess[t]++;
      }
    }
    free.forEach(floor::close);
  }

  /** Desks that leave their teams: those with nobody before them first. */
  private List<Integer> released(Floor floor, int[] excess) {
    List<Integer> free = new ArrayList<>();
    for (boolean busy : new boolean[] {false, true}) {
      for (int d = 0; d < teamOf.length; d++) {
        int t = teamOf[d];
        if (t >= 0 && excess[t] > 0 && floor.busy(d) == busy) {
          excess[t]--;
          teamOf[d] = -1;
          free.add(d);
        }
      }
    }
    return free;
  }
}
