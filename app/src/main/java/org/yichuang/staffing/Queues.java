package org.yichuang.staffing;

import java.util.Arrays;

/** First-in-first-out queues per service and class over the tickets of one workload. */
final class Queues {

  private static final int RANKS = Priority.values().length;

  private final Workload work;
  private final int[] head;
  private final int[] tail;
  private final int[] follower;
  private final int[] length;

  Queues(Workload work) {
    this.work = work;
    head = filled(work.services() * RANKS);
    tail = filled(work.services() * RANKS);
    follower = filled(work.size());
    length = new int[work.services()];
  }

  private static int[] filled(int size) {
    int[] empty = new int[size];
    Arrays.fill(empty, -1);
    return empty;
  }

  void add(int ticket) {
    int queue = work.service[ticket] * RANKS + work.rank[ticket];
    if (tail[queue] < 0) {
      head[queue] = ticket;
    } else {
      follower[tail[queue]] = ticket;
    }
    tail[queue] = ticket;
    length[work.service[ticket]]++;
  }

  int length(int service) {
    return length[service];
  }

  /** Arrival of the longest waiting ticket of a service, or NaN. */
  double oldest(int service) {
    double oldest = Double.NaN;
    for (int rank = 0; rank < RANKS; rank++) {
      int ticket = head[service * RANKS + rank];
      if (ticket >= 0 && !(work.at[ticket] >= oldest)) {
        oldest = work.at[ticket];
      }
    }
    return oldest;
  }

  /** Takes the next ticket among these services: best class, then most urgent; -1 when none. */
  int take(int[] services, double now, Steering steering) {
    for (int rank = 0; rank < RANKS; rank++) {
      int best = -1;
      double most = Double.NEGATIVE_INFINITY;
      for (int service : services) {
        int ticket = head[service * RANKS + rank];
        if (ticket >= 0) {
          double urgency = steering.urgency(service, now - work.at[ticket]);
          if (urgency > most || (urgency == most && ticket < best)) {
            best = ticket;
            most = urgency;
          }
        }
      }
      if (best >= 0) {
        remove(best);
        return best;
      }
    }
    return -1;
  }

  private void remove(int ticket) {
    int queue = work.service[ticket] * RANKS + work.rank[ticket];
    head[queue] = follower[ticket];
    if (head[queue] < 0) {
      tail[queue] = -1;
    }
    length[work.service[ticket]]--;
  }
}
