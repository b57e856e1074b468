package org.yichuang.hall;

import org.yichuang.kernel.Text;

/** Where a ticket stands. */
public enum TicketState {
  WAITING("等候中", "Waiting"),
  CALLED("已叫号", "Called"),
  SERVING("办理中", "Being served"),
  HELD("暂挂", "On hold"),
  DONE("已办完", "Done"),
  MISSED("过号作废", "Missed"),
  LEFT("已离开", "Left");

  private final Text label;

  TicketState(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  public Text label() {
    return label;
  }

  /** Whether the person is still in the hall. */
  public boolean active() {
    return this == WAITING || this == CALLED || this == SERVING || this == HELD;
  }
}
