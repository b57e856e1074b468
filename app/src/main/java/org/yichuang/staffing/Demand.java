package org.yichuang.staffing;

/**
 * What one team of desks faces in the minutes ahead.
 *
 * @param waiting people waiting now
 * @param oldest minutes the longest of them has waited
 * @param rate tickets per minute expected
 * @param minutes desk minutes per ticket
 * @param remaining desk minutes still to come today, the waiting people's included
 */
record Demand(double waiting, double oldest, double rate, double minutes, double remaining) {

  private static final double PATIENCE = 15;
  private static final double VARIATION = 0.8;

  /**
   * Ticket minutes of waiting in the next so many minutes with so many desks: the queue as it
   * drains or grows, then the steady state; people who have waited long weigh more.
   */
  double cost(int desks, double horizon) {
    double weight = 1 + oldest / PATIENCE;
    if (desks == 0) {
      return weight * (waiting * horizon + rate * horizon * horizon / 2);
    }
    double net = desks / minutes - rate;
    double empty = net > 0 ? waiting / net : Double.POSITIVE_INFINITY;
    if (empty >= horizon) {
      return weight * (waiting * horizon - net * horizon * horizon / 2);
    }
    double steady = Math.min(horizon, Theory.ggc(rate, minutes, desks, VARIATION));
    return weight * waiting * empty / 2 + (horizon - empty) * rate * steady;
  }

  /** Waiting saved by one desk more. */
  double gain(int desks, double horizon) {
    return cost(desks, horizon) - cost(desks + 1, horizon);
  }

  /** Waiting added by one desk less. */
  double loss(int desks, double horizon) {
    return cost(desks - 1, horizon) - cost(desks, horizon);
  }
}
