package org.yichuang.casework;

import org.yichuang.kernel.Text;

/**
 * Where a case stands.
 *
 * <p>The code is that of the national exchange set (1 已接件 … 15 撤回/撤销); states that the set does not
 * know, after the decision, carry the code of the decision.
 */
public enum CaseState {
  RECEIVED(1, "已收件", "Received"),
  SUPPLEMENTING(6, "待补正", "Supplement asked"),
  ACCEPTED(3, "已受理", "Accepted"),
  IN_REVIEW(8, "审批中", "In review"),
  PAUSED(9, "特别程序中", "Special procedure"),
  GRANTED(11, "已准予", "Granted"),
  REFUSED(13, "不予许可", "Refused"),
  ISSUED(11, "已出证", "Result ready"),
  DELIVERED(11, "已送达", "Delivered"),
  OUT_OF_SCOPE(4, "不受理", "Not a matter for a permit"),
  DECLINED(5, "不予受理", "Another authority's"),
  WITHDRAWN(14, "已撤回", "Withdrawn"),
  REVOKED(15, "已撤销", "Revoked");

  private final int code;
  private final Text label;

  CaseState(int code, String zh, String en) {
    this.code = code;
    this.label = Text.of(zh, en);
  }

  public int code() {
    return code;
  }

  public Text label() {
    return label;
  }

  /** Whether nothing more is expected of the office. */
  public boolean closed() {
    return switch (this) {
      case DELIVERED, REFUSED, OUT_OF_SCOPE, DECLINED, WITHDRAWN, REVOKED -> true;
      default -> false;
    };
  }

  /** Whether the clock of the decision runs or is stopped. */
  public boolean underReview() {
    return this == ACCEPTED || this == IN_REVIEW || this == PAUSED;
  }
}
