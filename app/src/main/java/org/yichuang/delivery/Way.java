package org.yichuang.delivery;

import org.yichuang.kernel.Text;

/** How a result reaches the applicant. */
public enum Way {
  COUNTER("窗口领取", "At the counter"),
  COURIER("邮寄", "By courier"),
  LOCKER("自助柜领取", "From the locker"),
  ELECTRONIC("电子送达", "Electronically");

  private final Text label;

  Way(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  public Text label() {
    return label;
  }
}
