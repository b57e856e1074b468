package org.yichuang.casework;

import java.time.LocalDate;
import org.yichuang.calendar.Dates;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/** Why a step around a hearing, or a decision before it, is not taken. */
final class HearingRefusals {

  private static final String PERIODS = "行政许可法第47条";
  private static final String CONDUCT = "行政许可法第48条";

  private HearingRefusals() {}

  static Refusal nobodyTold() {
    return Refusal.law(
        "hearing.nobody-told",
        PERIODS,
        Text.of("还没有告知听证权利。", "Nobody has been told of the right to a hearing."),
        Text.of("请先书面告知申请人和利害关系人。", "Tell the applicant and the third parties first."));
  }

  static Refusal askedLate(LocalDate askBy) {
    return Refusal.law(
        "hearing.asked-late",
        PERIODS,
        Text.of(
            "申请听证的期限已于" + Dates.day(askBy).zh() + "届满。",
            "A hearing could be asked for until " + Dates.day(askBy).en() + "."),
        Text.of("行政机关可以依职权决定举行听证。", "The authority may still hold one of its own motion."));
  }

  static Refusal nobodyAsked() {
    return Refusal.law(
        "hearing.nobody-asked",
        PERIODS,
        Text.of("没有人申请听证。", "Nobody asked for a hearing."),
        Text.of("请先登记听证申请。", "Record the request first."));
  }

  static Refusal tooLate(LocalDate holdBy) {
    return Refusal.law(
            "hearing.too-late",
            PERIODS,
            Text.of(
                "听证应当在收到申请后二十日内举行，最迟" + Dates.day(holdBy).zh() + "。",
                "The hearing must be held within twenty days of the request, by "
                    + Dates.day(holdBy).en()
                    + "."),
            Text.of("请改为更早的日期。", "Choose an earlier day."))
        .at("date");
  }

  static Refusal noticeShort(LocalDate first) {
    return Refusal.law(
            "hearing.notice-short",
            CONDUCT,
            Text.of(
                "听证的时间、地点应当在举行的七日前通知，今天通知的最早" + Dates.day(first).zh() + "举行。",
                "Time and place must be told seven working days before; told today, the first day is "
                    + Dates.day(first).en()
                    + "."),
            Text.of("请改为更晚的日期。", "Choose a later day."))
        .at("date");
  }

  static Refusal missing(String field, String zh, String en) {
    return Refusal.law(
            "hearing.missing-" + field,
            CONDUCT,
            Text.of("通知听证要写明" + zh + "。", "The notice of a hearing names its " + en + "."),
            Text.of("填写后再提交。", "Fill it in and send again."))
        .at(field);
  }

  static Refusal publicInterest() {
    return Refusal.law(
            "hearing.missing-interest",
            "行政许可法第46条",
            Text.of(
                "依职权举行听证，要写明涉及什么公共利益或者依据哪条规定。",
                "A hearing that nobody asked for names the public interest or the rule behind it."),
            Text.of("填写后再提交。", "Fill it in and send again."))
        .at("ownMotion");
  }

  static Refusal wasAsked() {
    return Refusal.law(
        "hearing.was-asked",
        PERIODS,
        Text.of("已有人申请听证。", "A hearing was asked for already."),
        Text.of("请为它确定时间和地点。", "Set the day and place of that one."));
  }

  static Refusal chair() {
    return Refusal.law(
        "hearing.chair",
        CONDUCT,
        Text.of("审查本申请的工作人员不能担任听证主持人。", "An officer who reviewed the case cannot chair it."),
        Text.of("请指定其他人员主持。", "Name somebody else."));
  }

  static Refusal notYet() {
    return Refusal.law(
        "hearing.not-yet",
        CONDUCT,
        Text.of("听证还没有举行。", "The hearing has not taken place."),
        Text.of("请在举行之后登记笔录。", "Record it once it was held."));
  }

  static Refusal mayStillAsk(LocalDate askBy) {
    return Refusal.law(
        "hearing.may-still-ask",
        PERIODS,
        Text.of(
            "申请人和利害关系人到" + Dates.day(askBy).zh() + "为止可以申请听证，现在不能作出决定。",
            "A hearing can be asked for until "
                + Dates.day(askBy).en()
                + "; the case cannot be decided yet."),
        Text.of("请在期限届满后决定。", "Decide after that day."));
  }

  static Refusal notHeld() {
    return Refusal.law(
        "hearing.not-held",
        CONDUCT,
        Text.of(
            "听证还没有举行，应当根据听证笔录作出决定。",
            "A hearing is to be held first; the decision rests on its record."),
        Text.of("请先举行听证。", "Hold the hearing first."));
  }
}
