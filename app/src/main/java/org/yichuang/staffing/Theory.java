package org.yichuang.staffing;

/** Mean waits that queueing theory knows exactly, in the unit of the service time. */
public final class Theory {

  private Theory() {}

  /** Probability that an arrival must wait with c desks and an offered load of a (Erlang C). */
  public static double erlangC(int c, double a) {
    if (a >= c) {
      return 1;
    }
    double blocked = 1;
    for (int k = 1; k <= c; k++) {
      blocked = a * blocked / (k + a * blocked);
    }
    return c * blocked / (c - a * (1 - blocked));
  }

  /** Mean wait in M/M/c. */
  public static double mmc(double rate, double service, int c) {
    double a = rate * service;
    return a >= c ? Double.POSITIVE_INFINITY : erlangC(c, a) * service / (c - a);
  }

  /** Mean wait in M/D/1 (Pollaczek and Khinchine). */
  public static double md1(double rate, double service) {
    double rho = rate * service;
    return rho >= 1 ? Double.POSITIVE_INFINITY : rho * service / (2 * (1 - rho));
  }

  /**
   * Mean wait of a class in M/M/c with non-preemptive priorities and one mean service time
   * (Cobham).
   *
   * @param rates the classes' rates, best class first
   */
  public static double mmcPriority(double[] rates, double service, int c, int of) {
    double all = 0;
    double above = 0;
    for (int k = 0; k < rates.length; k++) {
      all += rates[k];
      above += k < of ? rates[k] : 0;
    }
    double w0 = erlangC(c, all * service) * service / c;
    double better = 1 - above * service / c;
    double withOwn = 1 - (above + rates[of]) * service / c;
    return w0 / (better * withOwn);
  }

  /**
   * Mean wait in G/G/c, by Sakasegawa's approximation.
   *
   * @param variation mean of the squared coefficients of variation of gaps and services
   */
  public static double ggc(double rate, double service, double c, double variation) {
    double rho = rate * service / c;
    if (rho >= 1) {
      return Double.POSITIVE_INFINITY;
    }
    double power = Math.sqrt(2 * (c + 1)) - 1;
    return variation * service * Math.pow(rho, power) / (c * (1 - rho));
  }
}
