package org.yichuang.catalogue;

import org.yichuang.kernel.Text;

/** How soon an item is decided: 即办件, 承诺件 or 秒批. */
public enum Promptness {
  /** Decided by a person while the applicant waits (行政许可法第34条). */
  ON_THE_SPOT("即办件", "On the spot"),
  /** Decided within the promised limit. */
  PROMISED("承诺件", "Within a promised limit"),
  /** Decided by its rules without a person where data is enough. */
  STRAIGHT_THROUGH("秒批", "Straight through");

  private final Text label;

  Promptness(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  public Text label() {
    return label;
  }
}
