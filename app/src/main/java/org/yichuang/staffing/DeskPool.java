package org.yichuang.staffing;

import java.util.List;

/**
 * Desks of one office that really serve the same groups: their open desks rise and fall together.
 *
 * @param groups indices into the office's groups
 * @param minute when the number of desks may change
 * @param desks desks open from that minute on
 * @param configured true when the office shows counters that never close; then the desks are those
 *     that its busiest hour proves
 */
record DeskPool(List<Integer> groups, int[] minute, int[] desks, boolean configured) {

  int at(double now) {
    int open = 0;
    for (int i = 0; i < minute.length && minute[i] <= now; i++) {
      open = desks[i];
    }
    return open;
  }

  int most() {
    int most = 0;
    for (int d : desks) {
      most = Math.max(most, d);
    }
    return most;
  }

  /** The minute after which the pool stays closed. */
  int closes() {
    int last = desks.length - 1;
    while (last >= 0 && desks[last] == 0) {
      last--;
    }
    return last + 1 < minute.length ? minute[last + 1] : minute[minute.length - 1];
  }

  /** Desks open before the pool closes for the day. */
  int lastOpen() {
    for (int i = desks.length - 1; i >= 0; i--) {
      if (desks[i] > 0) {
        return desks[i];
      }
    }
    return 0;
  }

  double deskMinutes() {
    double total = 0;
    for (int i = 0; i + 1 < minute.length; i++) {
      total += desks[i] * (double) (minute[i + 1] - minute[i]);
    }
    return total;
  }
}
