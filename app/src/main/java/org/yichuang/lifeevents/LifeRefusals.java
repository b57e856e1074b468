package org.yichuang.lifeevents;

import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/** Why a life event is not shown or not changed. */
final class LifeRefusals {

  private LifeRefusals() {}

  static Refusal unknown() {
    return Refusal.of(
        "life-event.unknown",
        404,
        Text.of("没有找到这件事，或它不是您的。", "There is no such life event, or it is not yours."),
        Text.of("请从“我的事”里打开。", "Open it from “My matters”."));
  }

  static Refusal stale() {
    return Refusal.of(
        "life-event.stale",
        409,
        Text.of("这件事刚刚有了新的进展。", "The life event has moved on since you saw it."),
        Text.of("请看最新的进展再决定。", "Look at it again, then decide."));
  }

  static Refusal over() {
    return Refusal.of(
        "life-event.over",
        409,
        Text.of("各项结果都已出，不需要延长。", "Every result is out; there is nothing to extend."),
        Text.of("不用再办。", "Nothing is left to do."));
  }

  static Refusal notStarted() {
    return Refusal.law(
        "life-event.not-accepted",
        "行政许可法第42条第2款",
        Text.of("还没有受理，期限没有开始，不能延长。", "Nothing is accepted yet, so no limit runs to be extended."),
        Text.of("受理以后再报批。", "Ask after the acceptance."));
  }

  static Refusal noReason() {
    return Refusal.field(
            "reason",
            "life-event.reason",
            Text.of("请填写延长的理由，申请人会收到。", "Give the reason; the applicant is told."),
            Text.of("写明后再提交。", "Then send again."))
        .at("reason");
  }
}
