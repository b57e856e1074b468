package org.yichuang.supervision;

import org.yichuang.kernel.Text;

/** Who is told of a warning, from the person who can still act upwards. */
public enum Rung {
  HOLDER("经办人", "holder"),
  HEAD("部门负责人", "head of department"),
  SUPERVISOR("监察员", "supervisor"),
  LEADER("中心领导", "leader");

  private final Text label;

  Rung(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  public Text label() {
    return label;
  }
}
