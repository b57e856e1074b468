package org.yichuang.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/** The sentences with which a clock refuses, each with its article. */
final class ClockRefusals {

  private static final String EXCLUDED_TIME = "行政许可法第45条";
  private static final String EXTENSION = "行政许可法第42条";

  private ClockRefusals() {}

  static Refusal longerThanLaw(Clock clock) {
    Text limit = clock.limit().text();
    Text law = clock.rule().limit().text();
    return Refusal.law(
        "clock.longer-than-law",
        clock.rule().article(),
        Text.of(
            "时限" + limit.zh() + "与法定时限" + law.zh() + "不符。",
            "A limit of " + limit.en() + " does not fit the statutory " + law.en() + "."),
        Text.of(
            "承诺时限只能短于法定时限，且计算单位相同。",
            "A promised limit can only be shorter than the law's and counts the same kind of days."));
  }

  static Refusal pauseEndsBeforeStart(Pause pause) {
    return Refusal.law(
        "clock.pause-ends-before-start",
        EXCLUDED_TIME,
        Text.of(
            pause.kind().text().zh() + "的结束日期早于开始日期" + Dates.zh(pause.from()) + "。",
            "The "
                + pause.kind().text().en()
                + " ends before it starts on "
                + Dates.en(pause.from())
                + "."),
        Text.of("请核对特别程序的起止日期。", "Check both dates of the special procedure."));
  }

  static Refusal pauseBeforeStart(Pause pause, LocalDate start) {
    return Refusal.law(
        "clock.pause-before-start",
        EXCLUDED_TIME,
        Text.of(
            pause.kind().text().zh() + "早于期限起算日" + Dates.zh(start) + "。",
            "The "
                + pause.kind().text().en()
                + " begins before the clock started on "
                + Dates.en(start)
                + "."),
        Text.of("特别程序只能在受理之后开始。", "A special procedure begins after the clock has started."));
  }

  static Refusal pausesOverlap(Pause earlier, Pause later) {
    return Refusal.law(
        "clock.pauses-overlap",
        EXCLUDED_TIME,
        Text.of(
            earlier.kind().text().zh() + "与" + later.kind().text().zh() + "的时间重叠，同一天不能扣除两次。",
            "The "
                + earlier.kind().text().en()
                + " and the "
                + later.kind().text().en()
                + " overlap; no day can be left out twice."),
        Text.of(
            "请先结束前一个特别程序，或修改起止日期。",
            "End the earlier special procedure first, or correct the dates."));
  }

  static Refusal pauseOnMonths(Pause pause) {
    return Refusal.law(
        "clock.pause-not-applicable",
        EXCLUDED_TIME,
        Text.of(
            pause.kind().text().zh() + "不能停止按月计算的救济期限。",
            "A special procedure does not stop a limit counted in months."),
        Text.of("特别程序只适用于行政机关办理的期限。", "It applies only to the limits of the authority."));
  }

  static Refusal extensionTooLate(Extension extension, LocalDate due) {
    return Refusal.law(
        "clock.extension-too-late",
        EXTENSION,
        Text.of(
            "期限已于" + Dates.zh(due) + "届满，" + Dates.zh(extension.approved()) + "批准的延长无效。",
            "The limit had passed on "
                + Dates.en(due)
                + "; an extension approved on "
                + Dates.en(extension.approved())
                + " is void."),
        Text.of("延长须在期限届满前批准；请立即作出决定。", "Extend before the limit passes; decide the case now."));
  }

  static Refusal extensionBeforeStart(Extension extension, LocalDate start) {
    return Refusal.law(
        "clock.extension-before-start",
        EXTENSION,
        Text.of(
            "延长的批准日期" + Dates.zh(extension.approved()) + "早于期限起算日" + Dates.zh(start) + "。",
            "The extension was approved on "
                + Dates.en(extension.approved())
                + ", before the clock started on "
                + Dates.en(start)
                + "."),
        Text.of("请核对批准日期。", "Check the date of the approval."));
  }

  static Refusal notExtendable(ClockRule rule) {
    return Refusal.law(
        "clock.not-extendable",
        rule.article(),
        Text.of(
            "“" + rule.name().zh() + "”的期限不能延长。",
            "The limit for " + rule.name().en() + " cannot be extended."),
        Text.of("请在期限内办结。", "Finish within the limit."));
  }

  static Refusal extensionOfOtherKind(Extension extension, Limit most) {
    return Refusal.law(
        "clock.extension-of-other-kind",
        EXTENSION,
        Text.of(
            "延长" + extension.extra().text().zh() + "与本期限的计算单位不同。",
            "An extension of " + extension.extra().text().en() + " counts another kind of days."),
        Text.of("请以" + most.kind().zh() + "为单位。", "Give it in " + most.kind().en() + "s."));
  }

  static Refusal extensionTooLong(ClockRule rule, Limit most, int total) {
    return Refusal.law(
        "clock.extension-too-long",
        articleOf(rule),
        Text.of(
            "累计延长" + total + most.kind().zh() + "，超过法律允许的" + most.text().zh() + "。",
            "Extended by " + total + " in all; the law allows " + most.text().en() + "."),
        Text.of("请缩短延长的天数。", "Shorten the extension."));
  }

  static Refusal wrongHead(ClockRule rule, Approver must, Approver was) {
    return Refusal.law(
        "clock.wrong-approver",
        articleOf(rule),
        Text.of(
            "此期限的延长须经" + must.text().zh() + "批准，" + was.text().zh() + "无权批准。",
            "This limit is extended by " + must.text().en() + ", not by " + was.text().en() + "."),
        Text.of("请报" + must.text().zh() + "批准。", "Ask " + must.text().en() + " to approve."));
  }

  static Refusal extensionUnfounded(ClockRule rule) {
    return Refusal.law(
        "clock.extension-unfounded",
        articleOf(rule),
        Text.of("延长期限须写明批准人和理由。", "An extension names its approver and its reason."),
        Text.of(
            "请填写批准人和告知申请人的理由。", "Give the approver and the reason that the applicant is told."));
  }

  private static String articleOf(ClockRule rule) {
    @Nullable String article = rule.extensionArticle();
    return article == null ? rule.article() : article;
  }
}
