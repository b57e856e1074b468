package org.yichuang.intake;

import java.time.LocalDate;
import org.yichuang.calendar.Dates;
import org.yichuang.catalogue.Guide;
import org.yichuang.catalogue.IntakeWindow;
import org.yichuang.catalogue.Material;
import org.yichuang.catalogue.Situation;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/** Why an application is not taken as it is. */
final class IntakeRefusals {

  /** Before the key of a material, where a refusal names the place it is about. */
  static final String MATERIAL = "material.";

  private IntakeRefusals() {}

  static Refusal notLater() {
    return Refusal.of(
        "application.received-later",
        422,
        Text.of("补录的收件时间不能晚于现在。", "What is entered afterwards was not received in the future."),
        Text.of("请填写纸质收件单上的时间。", "Give the time on the paper receipt."));
  }

  static Refusal notWaiting() {
    return Refusal.of(
        "case.not-waiting",
        409,
        Text.of("只有已收件、还没答复的办件可以转办。", "Only a received case without an answer is sent on."),
        Text.of("已受理的由受理的部门办到底。", "What is accepted stays with who accepted it."));
  }

  static Refusal unknown() {
    return Refusal.of(
        "application.unknown",
        404,
        Text.of("没有找到这份申请，或它不是您的。", "There is no such application, or it is not yours."),
        Text.of("请从“我的事”里打开。", "Open it from “My matters”."));
  }

  static Refusal helpOver() {
    return Refusal.of(
        "application.help-over",
        403,
        Text.of("帮办已经结束，您不能再打开这份申请。", "The help is over; you no longer open this form."),
        Text.of(
            "申请为申请人保留，由本人在“我的事”里继续；还要帮办的，请申请人再约一次。",
            "It is kept for the applicant, who goes on with it under “My matters”; to help further,"
                + " let the applicant ask again."));
  }

  static Refusal signIn() {
    return Refusal.of(
        "application.sign-in",
        403,
        Text.of("请先登录再办理。", "Sign in to apply."),
        Text.of("登录后回到这里继续。", "You come back here afterwards."));
  }

  static Refusal sent() {
    return Refusal.of(
        "application.sent",
        409,
        Text.of("这份申请已经提交，不能再改。", "This application has been sent and can no longer change."),
        Text.of("需要补充的，请按通知补正或到窗口办理。", "To add something follow the notice or come to a window."));
  }

  static Refusal keyReused() {
    return Refusal.of(
        "application.key-reused",
        422,
        Text.of("这个幂等键已用于内容不同的另一次申请。", "This idempotency key belongs to a different request."),
        Text.of("请为每份新的申请使用新的键。", "Use a new key for each new application."));
  }

  static Refusal stale() {
    return Refusal.of(
        "application.stale",
        409,
        Text.of(
            "这份申请刚在别处改过。您填的和保存的都列在下面，什么都没有丢。",
            "This was changed elsewhere. What you typed and what is saved are both shown; nothing"
                + " is lost."),
        Text.of("请核对后再按一次继续，以您这次填的为准。", "Check and continue again to keep what you typed."));
  }

  static Refusal unanswered(Situation question) {
    return Refusal.field(
        question.key(),
        "question.unanswered",
        Text.of("还没有回答：" + question.ask().zh(), "Not answered yet: " + question.ask().en()),
        Text.of("请选一项。", "Choose one."));
  }

  static Refusal missing(Material m) {
    String more = m.deferral() != null ? "，可以承诺后补" : m.commitment() != null ? "，可以签承诺代替" : "";
    return Refusal.field(
        MATERIAL + m.key(),
        "material.missing",
        Text.of("还缺“" + m.name().zh() + "”。", "“" + m.name().en() + "” is missing."),
        Text.of("请交来" + more + "。", "Hand it in" + (more.isEmpty() ? "." : ", or promise it.")));
  }

  static Refusal noPicture(Material m) {
    return Refusal.field(
        MATERIAL + m.key(),
        "material.no-picture",
        Text.of("“" + m.name().zh() + "”还没有照片或文件。", "“" + m.name().en() + "” has no picture yet."),
        Text.of("请拍照或选择文件上传，可以传多张。", "Take or choose one or more."));
  }

  static Refusal expired(Material m, LocalDate until) {
    return Refusal.field(
        MATERIAL + m.key(),
        "material.expired",
        Text.of(
            "“" + m.name().zh() + "”已于 " + until + " 过期。",
            "“" + m.name().en() + "” was valid until " + until + "."),
        Text.of("请交有效的一份。", "Hand in one that is in force."));
  }

  static Refusal notDeferrable(Material m) {
    return Refusal.field(
        MATERIAL + m.key(),
        "material.not-deferrable",
        Text.of(
            "“" + m.name().zh() + "”是" + (m.main() ? "主要材料" : "必交材料") + "，不能容缺后补。",
            "“" + m.name().en() + "” cannot follow later."),
        Text.of("请现在交来。", "Hand it in now."));
  }

  static Refusal notCommittable(Material m) {
    return Refusal.field(
        MATERIAL + m.key(),
        "material.not-committable",
        Text.of(
            "“" + m.name().zh() + "”不适用告知承诺。",
            "“" + m.name().en() + "” cannot be replaced by a promise."),
        Text.of("请现在交来。", "Hand it in now."));
  }

  static Refusal unknownMaterial(String key) {
    return Refusal.field(
        MATERIAL + key,
        "material.unknown",
        Text.of("这件事不需要这份材料。", "This material is not asked for."),
        Text.of("请按清单交材料。", "Follow the list."));
  }

  static Refusal clerkOnly(Material m) {
    return Refusal.field(
        MATERIAL + m.key(),
        "material.window-only",
        Text.of("核验原件只能在窗口进行。", "Originals are seen at a window only."),
        Text.of("请上传照片，或到窗口出示原件。", "Send a picture, or show the original at a window."));
  }

  static Refusal notOffered(Material m) {
    return Refusal.field(
        MATERIAL + m.key(),
        "material.not-offered",
        Text.of(
            "没有可以沿用的“" + m.name().zh() + "”。",
            "There is no earlier “" + m.name().en() + "” to use."),
        Text.of("请上传一份。", "Hand one in."));
  }

  static Refusal closed(Guide guide, IntakeWindow.Season next) {
    return Refusal.of(
        "item.closed",
        422,
        Text.of(
            "“"
                + guide.title().zh()
                + "”现在不在受理期，下次受理 "
                + Dates.day(next.start()).zh()
                + " 至 "
                + Dates.day(next.end()).zh()
                + "。",
            "“"
                + guide.title().en()
                + "” next takes applications from "
                + Dates.day(next.start()).en()
                + " to "
                + Dates.day(next.end()).en()
                + "."),
        Text.of("已填的内容会保留，到时可以直接提交。", "What you filled in is kept until then."));
  }

  static Refusal barred(Bar bar) {
    return new Refusal(
        "applicant.barred",
        Text.of(
            "因" + bar.reason() + "，在" + Dates.day(bar.until()).zh() + "之前不能申请这一事项。",
            "Because of "
                + bar.words().en()
                + " no application is possible until "
                + Dates.day(bar.until()).en()
                + "."),
        Text.of("对此有异议的，可以到窗口陈述申辩。", "You may object at a window."),
        422,
        null,
        bar.article());
  }

  static Refusal notTrusted(Bar bar) {
    return new Refusal(
        "applicant.not-trusted",
        Text.of(
            "因" + bar.reason() + "，在" + Dates.day(bar.until()).zh() + "之前不适用容缺受理和告知承诺。",
            "Because of "
                + bar.words().en()
                + " promises are not taken until "
                + Dates.day(bar.until()).en()
                + "."),
        Text.of("请把材料交齐。", "Hand in all materials."),
        422,
        null,
        bar.article());
  }

  static Refusal noTransfer() {
    return Refusal.of(
        "application.not-clerk",
        403,
        Text.of("只有窗口工作人员可以代为收件。", "Only a window clerk takes in for others."),
        Text.of("请用窗口岗位登录。", "Sign in with a window post."));
  }
}
