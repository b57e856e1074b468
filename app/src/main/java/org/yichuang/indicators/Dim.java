package org.yichuang.indicators;

import java.util.Locale;
import org.yichuang.kernel.Text;

/** What the numbers can be cut by. */
public enum Dim {
  DEPARTMENT("部门", "Department"),
  ITEM("事项", "Item"),
  CHANNEL("渠道", "Channel"),
  DESK("收件窗口", "Receiving window"),
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
}
