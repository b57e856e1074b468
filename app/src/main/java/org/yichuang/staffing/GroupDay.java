package org.yichuang.staffing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One service group on one day, with the arrivals and departures that its snapshots imply.
 *
 * <p>The number on the sign counts the calls; the number plus the people waiting counts the
 * arrivals. A sign that stands still while the queue shrinks has lagged: the drop counts as calls,
 * up to the number it shows next. Whoever was never called by the end of the day left: such tickets
 * are counted and take no part in waits.
 *
 * @param minute time of each snapshot, rising
 * @param open desks open at each snapshot, as the office says
 * @param called tickets called by each snapshot
 * @param came tickets taken by each snapshot
 * @param claim median of the minutes per service that the office claims; 0 without a claim
 */
record GroupDay(
    String id, String name, int[] minute, int[] open, int[] called, int[] came, double claim) {

  private static final int SERIES_GAP = 60;

  static GroupDay of(List<Snapshot> rows, Tally tally) {
    int n = rows.size();
    int[] minute = rows.stream().mapToInt(Snapshot::minute).toArray();
    int[] open = rows.stream().mapToInt(Snapshot::open).toArray();
    int[] waiting = rows.stream().mapToInt(Snapshot::waiting).toArray();
    int[] number = numbers(rows, tally);
    int[] called = calls(number, waiting, open);
    int[] came = new int[n];
    for (int i = 0; i < n; i++) {
      came[i] = Math.max(i == 0 ? 0 : came[i - 1], called[i] + waiting[i]);
      if (i > 0 && called[i] > called[i - 1] && open[i] == 0) {
        open[i] = 1;
        open[i - 1] = Math.max(1, open[i - 1]);
      }
    }
    int[] claims = rows.stream().mapToInt(Snapshot::claim).filter(c -> c > 0).sorted().toArray();
    return new GroupDay(
        rows.getFirst().group(),
        rows.getFirst().name(),
        minute,
        open,
        called,
        came,
        claims.length == 0 ? 0 : claims[claims.length / 2]);
  }

  /**
   * Numbers on the sign less where they started, without other series and recalls; -1 where none.
   */
  private static int[] numbers(List<Snapshot> rows, Tally tally) {
    int[] number = rows.stream().mapToInt(Snapshot::number).toArray();
    int[] series = series(number);
    int base = -1;
    int highest = 0;
    for (int i = 0; i < number.length; i++) {
      if (number[i] < 0) {
        continue;
      }
      if (number[i] < series[0] || number[i] > series[1]) {
        tally.add(Dirt.OTHER_NUMBER);
        number[i] = -1;
        continue;
      }
      if (base < 0) {
        base = base(number[i], rows.get(i).minute() - rows.getFirst().minute());
      }
      number[i] -= base;
      if (number[i] < highest) {
        tally.add(Dirt.NUMBER_BACKWARDS);
        number[i] = -1;
      } else {
        highest = number[i];
      }
    }
    return number;
  }

  /** Groups start at 1, 201, 601 …: the hundred below, if that can have been reached by now. */
  private static int base(int first, int minutesOpen) {
    int inHundred = first % 100;
    return inHundred > 0 && inHundred <= 15 + minutesOpen / 3 ? first - inHundred : first - 1;
  }

  /** Groups with one letter show each other's series, such as 012 and 901: the one shown most. */
  private static int[] series(int[] number) {
    int[] sorted = Arrays.stream(number).filter(x -> x >= 0).sorted().toArray();
    int[] best = {0, -1};
    int most = 0;
    for (int from = 0; from < sorted.length; ) {
      int to = from;
      while (to + 1 < sorted.length && sorted[to + 1] - sorted[to] <= SERIES_GAP) {
        to++;
      }
      if (to - from + 1 > most) {
        most = to - from + 1;
        best = new int[] {sorted[from], sorted[to]};
      }
      from = to + 1;
    }
    return best;
  }

  private static int[] calls(int[] number, int[] waiting, int[] open) {
    int n = number.length;
    int[] cap = new int[n];
    boolean any = Arrays.stream(number).anyMatch(x -> x >= 0);
    int next = any ? Arrays.stream(number).max().orElse(0) : Integer.MAX_VALUE;
    for (int i = n - 1; i >= 0; i--) {
      cap[i] = next;
      next = number[i] >= 0 ? number[i] : next;
    }
    int[] called = new int[n];
    int before = 0;
    for (int i = 0; i < n; i++) {
      int drop = i == 0 || (!any && open[i] == 0) ? 0 : Math.max(0, waiting[i - 1] - waiting[i]);
      before = Math.max(before, Math.min(cap[i], before + drop));
      before = Math.max(before, number[i]);
      called[i] = before;
    }
    return called;
  }

  int tickets() {
    return called[called.length - 1];
  }

  /** Tickets taken and never called. */
  int neverCalled() {
    return came[came.length - 1] - tickets();
  }

  /** Minutes of arrival of the tickets that were called, spread evenly between snapshots. */
  double[] arrivals() {
    List<Double> at = new ArrayList<>();
    int before = 0;
    for (int i = 0; i < minute.length; i++) {
      int now = Math.min(came[i], tickets());
      double from = i == 0 ? minute[0] - 10 : minute[i - 1];
      for (int k = before; k < now; k++) {
        at.add(from + (k - before + 0.5) / (now - before) * (minute[i] - from));
      }
      before = now;
    }
    return at.stream().mapToDouble(d -> d).toArray();
  }

  /** Ticket minutes spent waiting, from the snapshots alone (Little). */
  double waited() {
    double area = 0;
    for (int i = 1; i < minute.length; i++) {
      int here = Math.min(came[i], tickets()) - called[i];
      int there = Math.min(came[i - 1], tickets()) - called[i - 1];
      area += (here + there) / 2.0 * (minute[i] - minute[i - 1]);
    }
    return area;
  }

  /** Minute of the last call; 0 when nobody was called. */
  int lastCall() {
    for (int i = called.length - 1; i > 0; i--) {
      if (called[i] > called[i - 1]) {
        return minute[i];
      }
    }
    return 0;
  }

  /** The most tickets called in any hour. */
  int busiestHour() {
    int most = 0;
    for (int i = 0, j = 0; i < minute.length; i++) {
      while (minute[i] - minute[j] > 60) {
        j++;
      }
      most = Math.max(most, called[i] - (j == 0 ? 0 : called[j - 1]));
    }
    return most;
  }
}
