package org.yichuang.indicators;

import org.jspecify.annotations.Nullable;
import org.yichuang.figures.Growth;
import org.yichuang.figures.Rate;

/**
 * One figure of one period.
 *
 * @param value what to compare: the count, or the share in hundredths of a per cent; null for none
 * @param rate numerator and denominator of a share; null for counts and durations
 */
public record Figure(Indicator indicator, @Nullable Long value, @Nullable Rate rate) {

  static Figure count(Indicator indicator, long n) {
    return new Figure(indicator, n, null);
  }

  static Figure share(Indicator indicator, long n, long m) {
    return new Figure(indicator, m == 0 ? null : n * 10_000 / m, new Rate(n, m));
  }

  static Figure none(Indicator indicator) {
    return new Figure(indicator, null, null);
  }

  /** The figure alone, such as 97.50% or 30060; a dash where there is nothing to count. */
  public String text() {
    if (rate != null) {
      return rate.percent();
    }
    return value == null ? Rate.NONE : Long.toString(value);
  }

  /** n/m for shares, else empty. */
  public String fraction() {
    return rate == null ? "" : rate.fraction();
  }

  public boolean share() {
    return rate != null;
  }

  /** How much it changed over another period: growth of counts, points of shares. */
  public String over(Figure base) {
    if (value == null || base.value == null) {
      return Rate.NONE;
    }
    if (rate == null) {
      return Growth.of(value, base.value).toString();
    }
    Rate before = base.rate;
    if (before == null || !before.defined() || !rate.defined()) {
      return Rate.NONE;
    }
    java.math.BigDecimal points =
        percent(rate).subtract(percent(before)).setScale(2, java.math.RoundingMode.HALF_UP);
    return (points.signum() > 0 ? "+" : "") + points.toPlainString() + " pp";
  }

  private static java.math.BigDecimal percent(Rate rate) {
    return java.math.BigDecimal.valueOf(rate.n())
        .multiply(java.math.BigDecimal.valueOf(100))
        .divide(java.math.BigDecimal.valueOf(rate.m()), 6, java.math.RoundingMode.HALF_UP);
  }
}
