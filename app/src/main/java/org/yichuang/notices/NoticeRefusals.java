package org.yichuang.notices;

import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/** Why something about notices is not done. */
final class NoticeRefusals {

  private NoticeRefusals() {}

  static Refusal mail() {
    return Refusal.field(
        "mail",
        "notice.mail",
        Text.of("这不像一个邮箱地址。", "This does not look like a mail address."),
        Text.of("例如 liming@example.com；不用邮件就留空。", "Such as liming@example.com; empty for none."));
  }

  static Refusal notFailed() {
    return Refusal.of(
        "notice.not-failed",
        409,
        Text.of("这条消息不在“没有发出”里，可能已经重发。", "This message is not a failed one; it may be on its way."),
        Text.of("请刷新查看。", "Load the page again."));
  }
}
