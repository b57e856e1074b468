package org.yichuang.casework;

import org.yichuang.kernel.Text;

/** How an application reached the office (GB/T 39046 A.5, refined). */
public enum Channel {
  WINDOW("窗口", "Window"),
  SELF_SERVICE("自助", "Self-service"),
  ONLINE("网上", "Online"),
  AGENT("帮代办", "Assisted"),
  VILLAGE("村级代办点", "Village point"),
  COURIER("邮寄", "Courier"),
  BACK_ENTRY("补录", "Back-entry after an outage");

  private final Text label;

  Channel(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  public Text label() {
    return label;
  }
}
