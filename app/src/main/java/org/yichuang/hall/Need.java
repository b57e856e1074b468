package org.yichuang.hall;

import org.yichuang.kernel.Text;

/** What a window must offer for a person. */
public enum Need {
  LOW_COUNTER("低位服务台", "Low counter"),
  SIGN_LANGUAGE("手语服务", "Sign language");

  private final Text label;

  Need(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  public Text label() {
    return label;
  }
}
