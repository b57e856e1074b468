package org.yichuang.staffing;

import java.util.Arrays;

/** Greedy marginal analysis: one desk at a time goes where it saves the most waiting. */
final class Balance {

  private Balance() {}

  /**
   * Brings the number of desks to the target, then moves single desks while that is worth it.
   *
   * @param worth ticket minutes a move must save
   */
  static void settle(int[] desks, Demand[] demand, int target, double horizon, double worth) {
    int open = Arrays.stream(desks).sum();
    for (; open < target; open++) {
      desks[bestGain(desks, demand, horizon)]++;
    }
    for (; open > target; open--) {
      desks[leastLoss(desks, demand, horizon)]--;
    }
    for (int round = 0; round < desks.length * 2; round++) {
      int to = bestGain(desks, demand, horizon);
      int from = leastLoss(desks, demand, horizon);
      if (from < 0
          || from == to
          || demand[to].gain(desks[to], horizon) - demand[from].loss(desks[from], horizon)
              < worth) {
        break;
      }
      desks[to]++;
      desks[from]--;
    }
  }

  static int bestGain(int[] desks, Demand[] demand, double horizon) {
    int best = 0;
    for (int t = 1; t < desks.length; t++) {
      if (demand[t].gain(desks[t], horizon) > demand[best].gain(desks[best], horizon)) {
        best = t;
      }
    }
    return best;
  }

  static int leastLoss(int[] desks, Demand[] demand, double horizon) {
    int best = -1;
    for (int t = 0; t < desks.length; t++) {
      if (desks[t] > 0
          && (best < 0
              || demand[t].loss(desks[t], horizon) < demand[best].loss(desks[best], horizon))) {
        best = t;
      }
    }
    return best;
  }
}
