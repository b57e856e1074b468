package org.yichuang.assistance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Volunteer time: actual service only, the way there excluded; what overlaps counts once. */
final class Hours {

  private Hours() {}

  static long minutes(Order o) {
    return merged(List.of(o)).toMinutes();
  }

  /** Finished orders in the order of their start. */
  static Duration merged(List<Order> orders) {
    Duration total = Duration.ZERO;
    Instant covered = Instant.MIN;
    for (Order o : orders) {
      Instant from = o.startedAt();
      Instant finished = o.finishedAt();
      if (from == null || finished == null) {
        continue;
      }
      Instant to = finished.minus(Duration.ofMinutes(o.travelMinutes()));
      Instant begin = from.isAfter(covered) ? from : covered;
      if (to.isAfter(begin)) {
        total = total.plus(Duration.between(begin, to));
        covered = to;
      }
    }
    return total;
  }
}
