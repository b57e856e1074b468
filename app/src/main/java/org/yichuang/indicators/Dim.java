package org.yichuang.indicators;

import java.util.Locale;
import org.yichuang.kernel.Text;

/**
 * What the numbers can be cut by. No case says at which window it was taken in, so the desk is told
 * by who took it in there.
 */
public enum Dim {
  DEPARTMENT("部门", "Department"),
  ITEM("事项", "Item"),
  CHANNEL("渠道", "Channel"),
  DESK("收件人", "Taken in by"),
  OFFICER("经办人", "Officer");

  private final Text label;

  Dim(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  public Text label() {
    return label;
  }

  /** As in addresses and in the tallies. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a value of this and one of the other are kept counted together. */
  boolean goesWith(Dim other) {
    return this == CHANNEL
        ? other == DEPARTMENT || other == ITEM
        : other == CHANNEL && (this == DEPARTMENT || this == ITEM);
  }
}
