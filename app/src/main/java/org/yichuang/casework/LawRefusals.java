package org.yichuang.casework;

import java.time.LocalDate;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/** Why a recorded date or a repeated request is not taken. */
final class LawRefusals {

  private LawRefusals() {}

  static Refusal endInFuture(LocalDate today) {
    return Refusal.law(
        "case.end-in-future",
        "行政许可法第45条",
        Text.of(
            "特别程序的结束日期不能晚于今天（" + today + "）。",
            "The procedure cannot end after today, " + today + "."),
        Text.of("请在结束当天或之后登记。", "Record the end on that day or later."));
  }

  static Refusal pauseWithoutNotice() {
    return Refusal.law(
            "pause.without-notice",
            "行政许可法第45条",
            Text.of(
                "特别程序所需的时间应当书面告知申请人；没有书面告知的，不停止计时。",
                "The time a special procedure needs is told to the applicant in writing; without the"
                    + " notice the clock does not stop."),
            Text.of("请填写告知书编号。", "Give the number of the notice."))
        .at("notice");
  }

  static Refusal wrongHead(boolean government) {
    return new Refusal(
        "actor.not-allowed",
        government
            ? Text.of(
                "延长期限由本级人民政府负责人批准。",
                "The longer limit is approved by the head of government at this level.")
            : Text.of(
                "延长期限由本行政机关负责人批准。", "The longer limit is approved by the head of the authority."),
        Text.of("请由有权的负责人办理。", "Ask the head who may approve it."),
        403,
        null,
        government ? "行政许可法第42条第2款" : "行政许可法第42条第1款");
  }

  static Refusal notDeciding() {
    return Refusal.law(
        "task.not-deciding",
        "行政许可法第26条第2款",
        Text.of(
            "这项任务只提出部门意见，不能代主办部门作出不予许可决定。",
            "This task gives a department's opinion; it does not refuse the whole case."),
        Text.of(
            "不同意的，请写明理由提出反对意见，由作决定的任务统一决定。",
            "Disagree with your reasons; the task that decides decides."));
  }

  static Refusal decidesItself() {
    return Refusal.law(
        "task.decides-itself",
        "行政许可法第38条",
        Text.of("这项任务的意见就是决定，不能只表示不同意。", "This task is the decision; it does not merely disagree."),
        Text.of("不予许可的，请写明事实、理由和条款。", "Refuse with facts, reasons and article."));
  }

  static Refusal dissentUnanswered() {
    return Refusal.law(
            "task.dissent-unanswered",
            "行政许可法第26条第2款",
            Text.of(
                "有部门不同意，准予许可应当写明为什么不采纳。",
                "A department is against it; a grant says why its opinion is not followed."),
            Text.of("请在意见里写明理由。", "Give the reason in the opinion."))
        .at("opinion");
  }

  static Refusal keyReused() {
    return Refusal.of(
        "step.key-reused",
        422,
        Text.of("这个幂等键已用于另一次请求。", "This idempotency key belongs to another request."),
        Text.of("请为每次新的操作使用新的键。", "Use a new key for each new operation."));
  }
}
