package org.yichuang.supervision;

import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/** What is refused about warnings. */
final class WarningRefusals {

  private WarningRefusals() {}

  static Refusal unknown() {
    return Refusal.of(
        "warning.unknown",
        404,
        Text.of("没有这条预警，或不归您的部门。", "There is no such warning, or it is another department's."),
        Text.of("请回到监察页查找。", "Look for it on the board."));
  }

  static Refusal stale() {
    return Refusal.of(
        "warning.stale",
        409,
        Text.of("这条预警刚刚有了变化，没有提交。", "This warning has just changed; nothing was sent."),
        Text.of("请刷新后看过再提交。", "Reload it, look, and send it again."));
  }

  static Refusal missing(String field, String zh, String en) {
    return Refusal.field(
        field,
        "warning." + field,
        Text.of("请写明" + zh + "，不超过1000字。", "Give the " + en + ", up to 1,000 characters."),
        Text.of("填写后再提交。", "Fill it in and send it again."));
  }
}
