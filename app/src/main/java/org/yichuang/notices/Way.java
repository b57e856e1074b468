package org.yichuang.notices;

import org.yichuang.kernel.Text;

/** How a notice reaches somebody. */
public enum Way {
  IN_APP("站内", "In-app"),
  MAIL("邮件", "Mail"),
  SMS("短信", "SMS");

  private final Text label;

  Way(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  public Text label() {
    return label;
  }
}
