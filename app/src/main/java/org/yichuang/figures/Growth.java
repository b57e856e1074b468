package org.yichuang.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How much a figure grew over its base, with two decimals rounded half up; undefined over a base of
 * 0. A base can never be found back from a rounded growth.
 */
public record Growth(BigDecimal now, BigDecimal base) {

  public Growth {
    if (now.signum() < 0 || base.signum() < 0) {
      throw new IllegalArgumentException("growth is of counted things: " + now + " over " + base);
    }
  }

  public static Growth of(long now, long base) {
    return new Growth(BigDecimal.valueOf(now), BigDecimal.valueOf(base));
  }

  /** In per cent, two decimals; empty over a base of 0. */
  public Optional<BigDecimal> percent() {
    if (base.signum() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        now.subtract(base).multiply(BigDecimal.valueOf(100)).divide(base, 2, RoundingMode.HALF_UP));
  }

  /** Whether it grew by strictly more than so many per cent, computed without rounding. */
  public boolean exceeds(BigDecimal percent) {
    return base.signum() > 0
        && now.subtract(base).multiply(BigDecimal.valueOf(100)).compareTo(percent.multiply(base))
            > 0;
  }

  @Override
  public String toString() {
    return percent()
        .map(p -> (p.signum() > 0 ? "+" : "") + p.toPlainString() + "%")
        .orElse(Rate.NONE);
  }
}
