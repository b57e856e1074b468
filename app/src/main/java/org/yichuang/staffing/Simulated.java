package org.yichuang.staffing;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * What became of a workload: every ticket's wait in minutes, what it cost in desk minutes, and how
 * many desks were staffed at once. Arrivals are those served plus those still waiting, always.
 */
public final class Simulated {

  private final Workload work;
  private final double[] waits;
  private final double deskMinutes;
  private final int peakDesks;
  private final double workDone;

  Simulated(Workload work, double[] waits, double deskMinutes, int peakDesks, double workDone) {
    this.work = work;
    this.waits = waits;
    this.deskMinutes = deskMinutes;
    this.peakDesks = peakDesks;
    this.workDone = workDone;
  }

  public int arrivals() {
    return waits.length;
  }

  /** Tickets called to a desk before the run ended. */
  public int called() {
    return (int) Arrays.stream(waits).filter(w -> !Double.isNaN(w)).count();
  }

  /** Tickets nobody called before the run ended. */
  public int stillWaiting() {
    return (int) Arrays.stream(waits).filter(Double::isNaN).count();
  }

  public boolean wasCalled(int ticket) {
    return !Double.isNaN(waits[ticket]);
  }

  /** Minutes the ticket waited; NaN when it was never called. */
  public double waitOf(int ticket) {
    return waits[ticket];
  }

  public double deskMinutes() {
    return deskMinutes;
  }

  public int peakDesks() {
    return peakDesks;
  }

  /** Minutes of finished service. */
  public double workDone() {
    return workDone;
  }

  /** Waits of the called tickets that fit, in order of arrival. */
  public double[] waits(IntPredicate ticket) {
    double[] some = new double[waits.length];
    int n = 0;
    for (int i = 0; i < waits.length; i++) {
      if (!Double.isNaN(waits[i]) && ticket.test(i)) {
        some[n++] = waits[i];
      }
    }
    return Arrays.copyOf(some, n);
  }

  public double[] waits() {
    return waits(i -> true);
  }

  public double[] waitsFor(int service) {
    return waits(i -> work.service(i) == service);
  }

  public double mean() {
    return mean(waits());
  }

  /** The wait that the given part of tickets (such as 0.95) does not exceed. */
  public double quantile(double part) {
    return quantile(waits(), part);
  }

  /** How many called tickets waited longer than so many minutes. */
  public int longerThan(double minutes) {
    return (int) Arrays.stream(waits).filter(w -> w > minutes).count();
  }

  public static double mean(double[] values) {
    return values.length == 0 ? 0 : Arrays.stream(values).sum() / values.length;
  }

  public static double quantile(double[] values, double part) {
    if (values.length == 0) {
      return 0;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(part * sorted.length) - 1;
    return sorted[Math.clamp(rank, 0, sorted.length - 1)];
  }
}
