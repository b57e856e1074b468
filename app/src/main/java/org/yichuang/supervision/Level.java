package org.yichuang.supervision;

import org.yichuang.kernel.Text;

/** How grave a warning is. */
public enum Level {
  /** Near a limit. */
  YELLOW("黄牌", "Yellow"),
  /** Over a promised limit, or close to the law's. */
  RED("红牌", "Red"),
  /** Over a limit that the law sets; never mixed with the promises. */
  UNLAWFUL("违法", "Unlawful");

  private final Text label;

  Level(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  public Text label() {
    return label;
  }
}
