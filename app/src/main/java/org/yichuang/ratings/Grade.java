package org.yichuang.ratings;

import java.util.Arrays;
import java.util.Optional;
import org.yichuang.kernel.Text;

/**
 * The five grades. Always by name: GB/T 39046 table A.8 counts 1 as the best, star scales count 5
 * as the best, so bare digits are read only through {@link #ofStandard} and {@link #ofStars}.
 */
public enum Grade {
  VERY_SATISFIED("非常满意", "Very satisfied"),
  SATISFIED("满意", "Satisfied"),
  FAIRLY_SATISFIED("基本满意", "Fairly satisfied"),
  DISSATISFIED("不满意", "Dissatisfied"),
  VERY_DISSATISFIED("非常不满意", "Very dissatisfied");

  private final Text label;

  Grade(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  public Text label() {
    return label;
  }

  /** A bad rating (差评): the last two grades. */
  public boolean bad() {
    return this == DISSATISFIED || this == VERY_DISSATISFIED;
  }

  /** The code of GB/T 39046 table A.8: 1 is the best, 5 the worst. */
  public int standardCode() {
    return ordinal() + 1;
  }

  public static Optional<Grade> ofStandard(int code) {
    return Arrays.stream(values()).filter(g -> g.standardCode() == code).findFirst();
  }

  /** From a star scale: 5 is the best, 1 the worst. */
  public static Optional<Grade> ofStars(int stars) {
    return ofStandard(6 - stars);
  }

  public static Optional<Grade> named(String name) {
    return Arrays.stream(values()).filter(g -> g.name().equals(name)).findFirst();
  }
}
