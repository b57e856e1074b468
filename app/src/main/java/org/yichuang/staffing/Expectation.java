package org.yichuang.staffing;

/**
 * What is expected at a minute of the day: the outlook made beforehand, corrected by what the day
 * has shown so far and by nothing else.
 */
final class Expectation {

  private static final double WINDOW = 40;
  private static final double SHORTEST = 20;
  private static final double PRIOR_TICKETS = 10;
  private static final double FORECAST_WEIGHT = 0.7;
  private static final double FLAT = 0.6;
  private static final double TAPER = 0.15;

  private final Outlook outlook;
  private final Allowance allowance;
  private final double every;
  private final double horizon;
  private final int[][] seen;
  private int looks;

  Expectation(Outlook outlook, Allowance allowance, double every, double horizon) {
    this.outlook = outlook;
    this.allowance = allowance;
    this.every = every;
    this.horizon = horizon;
    this.seen = new int[outlook.minutes().length][(int) (24 * 60 / every) + 2];
  }

  /** Notes how many have come so far. */
  void look(Floor floor) {
    int at = Math.min(looks++, seen[0].length - 1);
    for (int s = 0; s < seen.length; s++) {
      seen[s][at] = floor.arrived(s);
    }
  }

  Demand of(Floor floor, int[] team) {
    double waiting = 0;
    double oldest = 0;
    double rate = 0;
    double work = 0;
    double weight = 0;
    double remaining = 0;
    for (int s : team) {
      double minutes = minutes(floor, s);
      double ahead = rate(floor, s);
      double share = floor.waiting(s) + ahead * horizon + 0.01;
      waiting += floor.waiting(s);
      oldest = Math.max(oldest, floor.longestWait(s));
      rate += ahead;
      work += share * minutes;
      weight += share;
      remaining += (floor.waiting(s) + later(floor, s)) * minutes;
    }
    return new Demand(waiting, oldest, rate, work / weight, remaining);
  }

  /** Desk minutes per ticket: the expected ones, outweighed by finished tickets as they come. */
  double minutes(Floor floor, int s) {
    double trust = outlook.trust();
    return (trust * outlook.minutes()[s] + floor.workDone(s)) / (trust + floor.finished(s));
  }

  /** Tickets per minute over the horizon. */
  private double rate(Floor floor, int s) {
    double now = floor.now();
    double left = allowance.closes() - now;
    if (left <= 0) {
      return 0;
    }
    int back = Math.min(looks - 1, (int) Math.ceil(WINDOW / every));
    int before = back <= 0 ? 0 : seen[s][Math.min(looks - 1 - back, seen[s].length - 1)];
    double span = Math.clamp(now - allowance.opens() + 10, SHORTEST, WINDOW);
    double part = Math.min(left, horizon) / horizon;
    double recent = (floor.arrived(s) - before) / span * part;
    if (!outlook.known()) {
      return recent;
    }
    double usual = outlook.expected(s, now, now + Math.min(left, horizon)) / horizon;
    return FORECAST_WEIGHT * usual * today(floor, s) + (1 - FORECAST_WEIGHT) * recent;
  }

  /** How busy today is for a service, against what was expected by now. */
  private double today(Floor floor, int s) {
    double expected = outlook.expected(s, 0, floor.now());
    return (floor.arrived(s) + PRIOR_TICKETS) / (expected + PRIOR_TICKETS);
  }

  /** Tickets still to come today. */
  private double later(Floor floor, int s) {
    if (outlook.known()) {
      return outlook.expected(s, floor.now(), 24 * 60) * today(floor, s);
    }
    double length = allowance.closes() - allowance.opens();
    double part = Math.clamp((floor.now() - allowance.opens() + 10) / length, 0.03, 1);
    double sofar = usualPart(part);
    return floor.arrived(s) * (1 - sofar) / sofar;
  }

  /** Part of a day's people who have come by a part of its hours: even, then tapering a little. */
  private static double usualPart(double part) {
    double tail = 1 - FLAT;
    double all = FLAT + tail * (1 - TAPER / 2);
    double past = Math.max(0, part - FLAT);
    return (Math.min(part, FLAT) + past - TAPER / 2 * past * past / tail) / all;
  }
}
