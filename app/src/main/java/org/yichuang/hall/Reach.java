package org.yichuang.hall;

import java.util.List;

/**
 * From which to which part of the plays of the hall a told wait reaches, so that four people in
 * five find it true. It begins near the tenth and the nine tenths and learns from what came: each
 * person who waited less than told moves the lower end down, each who waited longer moves the upper
 * end up, and each who found it true moves both in a little, such that each end is missed by fewer
 * than one in ten in the long run, whatever the plays leave out (Gibbs and Candès, adaptive
 * conformal inference). It aims a little higher than the claim, because a day is short.
 *
 * @param low below 0 reaches lower than any play
 * @param high above 1 reaches higher than any play
 */
record Reach(double low, double high) {

  static final double MISSED = 0.08;
  static final Reach USUAL = new Reach(MISSED, 1 - MISSED);
  private static final double STEP = 0.05;
  private static final double FURTHEST = 0.4;
  private static final double NEAREST = 0.3;
  private static final double STRETCH = 4;

  /** A wait that was told, and how many minutes it became or has become so far. */
  record Past(int low, int high, double waited) {
    boolean shorter() {
      return waited < low;
    }

    /** Told in whole minutes: ten minutes and a half are still ten. */
    boolean longer() {
      return waited >= high + 1;
    }
  }

  /** What the day has taught so far, oldest first. */
  static Reach after(List<Past> day) {
    double low = USUAL.low;
    double high = USUAL.high;
    for (Past past : day) {
      low += STEP * (MISSED - (past.shorter() ? 1 : 0));
      high -= STEP * (MISSED - (past.longer() ? 1 : 0));
      low = Math.clamp(low, -MISSED, NEAREST);
      high = Math.clamp(high, 1 - NEAREST, 1 + FURTHEST);
    }
    return new Reach(low, high);
  }

  /** The lower end among plays in rising order. */
  double lower(double[] plays) {
    double at = low * (plays.length + 1) - 1;
    if (at >= 0) {
      return between(plays, at);
    }
    double share = low >= 0 ? 0.5 + 0.5 * (at + 1) : 0.5 * (1 + low / MISSED);
    return plays[0] * Math.max(0, share);
  }

  /** The upper end among plays in rising order. */
  double upper(double[] plays) {
    int n = plays.length;
    double at = high * (n + 1) - 1;
    if (at <= n - 1) {
      return between(plays, at);
    }
    double beyond = high - (double) n / (n + 1);
    return plays[n - 1] + beyond * STRETCH * (plays[n - 1] - plays[n / 2] + 1);
  }

  private static double between(double[] plays, double at) {
    int below = Math.clamp((int) Math.floor(at), 0, plays.length - 1);
    int above = Math.min(below + 1, plays.length - 1);
    double part = at - below;
    return part == 0 || plays[above] == plays[below]
        ? plays[below]
        : plays[below] + part * (plays[above] - plays[below]);
  }
}
