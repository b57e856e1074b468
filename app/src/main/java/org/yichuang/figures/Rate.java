package org.yichuang.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A share with its numerator and denominator. Prints 97.50% (39/40); an empty denominator prints a
 * dash, and 100% stands only where n = m &gt; 0.
 */
public record Rate(long n, long m) {

  public static final String NONE = "—";

  public Rate {
    if (n < 0 || m < 0 || n > m) {
      throw new IllegalArgumentException("not a rate: " + n + "/" + m);
    }
  }

  /** Whether there is anything to take a share of. */
  public boolean defined() {
    return m > 0;
  }

  public boolean full() {
    return m > 0 && n == m;
  }

  /** The percentage with two decimals; never 100.00% unless full, nor 0.00% unless n = 0. */
  public String percent() {
    if (m == 0) {
      return NONE;
    }
    if (n == m) {
      return "100%";
    }
    BigDecimal percent =
        BigDecimal.valueOf(n)
            .multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(m), 2, RoundingMode.HALF_UP);
    if (percent.compareTo(BigDecimal.valueOf(100)) >= 0) {
      return "99.99%";
    }
    return n > 0 && percent.signum() == 0 ? "0.01%" : percent.toPlainString() + "%";
  }

  /** The share beside its percentage: 39/40. */
  public String fraction() {
    return n + "/" + m;
  }

  @Override
  public String toString() {
    return percent() + " (" + fraction() + ")";
  }
}
