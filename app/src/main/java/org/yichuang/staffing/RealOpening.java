package org.yichuang.staffing;

import java.util.Arrays;
import java.util.List;

/**
 * Opens the desks as they were really open. Who still waits when a pool closes for the day is
 * served by the desks it closed with.
 */
final class RealOpening implements Steering {

  private final List<DeskPool> pools;
  private final int[] first;
  private final int desks;
  private final double[] changes;

  RealOpening(List<DeskPool> pools) {
    this.pools = pools;
    first = new int[pools.size()];
    int next = 0;
    for (int p = 0; p < first.length; p++) {
      first[p] = next;
      next += Math.max(1, pools.get(p).most());
    }
    desks = Math.max(1, next);
    changes =
        pools.stream()
            .flatMapToInt(p -> Arrays.stream(p.minute()))
            .distinct()
            .sorted()
            .asDoubleStream()
            .toArray();
  }

  int desks() {
    return desks;
  }

  @Override
  public double next(double now) {
    for (double change : changes) {
      if (change > now) {
        return Math.min(change, now + 15);
      }
    }
    return now < 23 * 60 ? now + 5 : Double.POSITIVE_INFINITY;
  }

  @Override
  public void decide(Floor floor) {
    for (int p = 0; p < first.length; p++) {
      DeskPool pool = pools.get(p);
      int[] services = pool.groups().stream().mapToInt(g -> g).toArray();
      int open = pool.at(floor.now());
      if (open == 0 && floor.now() >= pool.closes() && waiting(floor, services)) {
        open = Math.max(1, pool.lastOpen());
      }
      for (int d = 0; d < Math.max(1, pool.most()); d++) {
        if (d < open) {
          floor.assign(first[p] + d, services);
        } else {
          floor.close(first[p] + d);
        }
      }
    }
  }

  private static boolean waiting(Floor floor, int[] services) {
    for (int s : services) {
      if (floor.waiting(s) > 0) {
        return true;
      }
    }
    return false;
  }
}
