package org.yichuang.casework;

import java.time.LocalDate;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/** Why a step on a case is not taken, each with its article where there is one. */
final class CaseRefusals {

  private CaseRefusals() {}

  static Refusal unknown() {
    return Refusal.of(
        "case.unknown",
        404,
        Text.of("没有找到这个办件。", "There is no such case."),
        Text.of("请核对办件编号。", "Check the case number."));
  }

  static Refusal stale() {
    return Refusal.of(
        "case.stale",
        409,
        Text.of("这个办件刚刚有了新的进展，您看到的不是最新的。", "The case has moved on since you saw it."),
        Text.of("请刷新后再办理；您填写的内容已保留。", "Load it again; what you typed is kept."));
  }

  static Refusal notNow(CaseState state, CaseEvent event) {
    String wish = event.kind().substring("case.".length());
    return Refusal.of(
        "case.not-now",
        409,
        Text.of(
            "办件处于“" + state.label().zh() + "”，现在不能办理这一步。",
            "A case that is “" + state.label().en() + "” cannot take the step " + wish + "."),
        Text.of("请查看办件的进展，办理当前应办的一步。", "Look at its progress and take the step that is due."));
  }

  static Refusal notAccepted() {
    return Refusal.law(
        "case.not-accepted",
        "行政许可法第32条",
        Text.of("办件尚未受理，不能作出决定。", "A case that is not accepted cannot be decided."),
        Text.of("请先受理或一次性告知补正。", "Accept it first, or ask for the supplement."));
  }

  static Refusal lateNotice(LocalDate due) {
    return Refusal.law(
        "case.notice-late",
        "行政许可法第32条第1款第4项",
        Text.of(
            "一次性告知的期限已于" + due + "届满，逾期不告知的，自收到申请材料之日起即为受理。",
            "The notice of what is missing was due by "
                + due
                + "; after that the case counts as accepted from the day of receipt."),
        Text.of("请按受理办理。", "Accept the case."));
  }

  static Refusal supplementAwaited() {
    return Refusal.law(
        "case.supplement-awaited",
        "行政许可法第32条第1款第5项",
        Text.of(
            "已要求补正，补正材料还没有登记收到。", "A supplement was asked for and is not recorded as handed in."),
        Text.of("请先登记收到补正材料，再受理。", "Record the supplement first, then accept."));
  }

  static Refusal noticeGiven(LocalDate noticed) {
    return Refusal.law(
        "case.notice-given",
        "行政许可法第32条第1款第4项",
        Text.of(
            "已于" + noticed + "一次性告知补正，不属于逾期不告知。",
            "What is missing was told on " + noticed + "; silence brought no acceptance."),
        Text.of("请等待补正材料。", "Wait for the supplement."));
  }

  static Refusal noticeStillPossible(LocalDate due) {
    return Refusal.law(
        "case.notice-still-possible",
        "行政许可法第32条第1款第4项",
        Text.of(
            "一次性告知的期限到" + due + "为止，还没有届满。", "The notice can still be given until " + due + "."),
        Text.of("请在期限内受理或告知补正。", "Accept or give the notice in time."));
  }

  static Refusal secondNotice() {
    return Refusal.law(
        "case.notice-twice",
        "行政许可法第72条第4项",
        Text.of(
            "补正内容必须一次告知，不能再次要求补正。",
            "What is missing must be told once; a second notice is not allowed."),
        Text.of("补正材料已交齐的，请受理。", "If what was asked for is there, accept the case."));
  }

  static Refusal emptyNotice() {
    return Refusal.law(
        "case.notice-empty",
        "行政许可法第32条第1款第4项",
        Text.of("补正通知要列明全部需要补正的内容。", "The notice must list everything that is missing."),
        Text.of("请逐项写明缺少的材料或需要改正的地方。", "Name each material or correction."));
  }

  static Refusal missing(String field, String zh, String en) {
    return Refusal.field(
        field,
        "case.missing-" + field,
        Text.of("请填写" + zh + "。", "Give the " + en + "."),
        Text.of("填写后再提交。", "Fill it in and send again."));
  }

  static Refusal compensation() {
    return Refusal.law(
            "case.missing-compensation",
            "行政许可法第8条第2款",
            Text.of(
                "为公共利益撤回许可，应当写明如何补偿。",
                "A permit withdrawn for the public good needs the compensation for the loss."),
            Text.of("请填写补偿的内容。", "Say what is paid."))
        .at("compensation");
  }

  static Refusal unknownTask() {
    return Refusal.of(
        "task.unknown",
        404,
        Text.of("办件没有这项部门任务。", "The case has no such task."),
        Text.of("请刷新办件。", "Load the case again."));
  }

  static Refusal taskTaken(String by) {
    return Refusal.of(
        "task.taken",
        409,
        Text.of("这项任务已由" + by + "领取。", by + " has already claimed this task."),
        Text.of("请办理下一件，或请对方退回任务。", "Take the next one, or ask for its release."));
  }

  static Refusal taskNotOpen() {
    return Refusal.of(
        "task.not-open",
        409,
        Text.of("这项任务现在不能办理。", "This task cannot be worked on now."),
        Text.of(
            "请查看它的状态：可能在等待其他部门或已办结。",
            "See where it stands: it may wait for another department or be done."));
  }

  static Refusal samePerson() {
    return Refusal.law(
        "task.two-officers",
        "行政许可法第34条第3款",
        Text.of(
            "核查应当由两名以上工作人员进行，复核人不能是同一人。",
            "The facts must be checked by two officers; the second cannot be the first."),
        Text.of("请由另一名工作人员复核。", "Ask a colleague to do the second check."));
  }

  static Refusal pauseRunning() {
    return Refusal.law(
        "case.paused",
        "行政许可法第45条",
        Text.of("特别程序尚未结束。", "The special procedure has not ended."),
        Text.of("请先登记特别程序结束。", "Record its end first."));
  }

  static Refusal noPaper() {
    return Refusal.of(
        "paper.unknown",
        404,
        Text.of("没有这份文书，或它不是给您的。", "There is no such document, or it is not yours."),
        Text.of("请从“我的事”里打开。", "Open it from “My matters”."));
  }
}
