package org.yichuang.calendar;

import static org.yichuang.calendar.DeadlineStep.Kind.DUE;
import static org.yichuang.calendar.DeadlineStep.Kind.EXTENSION;
import static org.yichuang.calendar.DeadlineStep.Kind.EXTENSION_TOO_LATE;
import static org.yichuang.calendar.DeadlineStep.Kind.HOLIDAY;
import static org.yichuang.calendar.DeadlineStep.Kind.MAKE_UP;
import static org.yichuang.calendar.DeadlineStep.Kind.PAUSE;
import static org.yichuang.calendar.DeadlineStep.Kind.PAUSE_TOO_LATE;
import static org.yichuang.calendar.DeadlineStep.Kind.PAUSE_WITHOUT_NOTICE;
import static org.yichuang.calendar.DeadlineStep.Kind.PROVISIONAL;
import static org.yichuang.calendar.DeadlineStep.Kind.ROLLED;
import static org.yichuang.calendar.DeadlineStep.Kind.START;
import static org.yichuang.calendar.DeadlineStep.Kind.WEEKEND;

import java.time.LocalDate;
import org.yichuang.kernel.Text;

/** The sentences of a deadline's story. */
final class StepTexts {

  private static final String WORKING_DAYS = "行政许可法第82条";
  private static final String EXCLUDED_TIME = "行政许可法第45条";

  private StepTexts() {}

  static DeadlineStep start(Clock clock) {
    LocalDate day = clock.start();
    Text why = clock.rule().startsWith();
    return new DeadlineStep(
        START,
        day,
        day,
        0,
        0,
        Text.of(
            Dates.zh(day) + " " + why.zh() + "，当日不计入期限",
            Dates.en(day) + ": " + why.en() + "; the day itself does not count"),
        "民法典第201条");
  }

  static DeadlineStep run(CalendarDay first, int length, int counted) {
    LocalDate last = first.date().plusDays(length - 1L);
    Text days = Dates.range(first.date(), last);
    Text what = first.text();
    boolean works = first.works();
    Text text =
        works
            ? Text.of(
                days.zh() + " " + what.zh() + "，计入" + length + "天",
                days.en() + ": " + what.en() + ", counts (" + length + ")")
            : Text.of(
                days.zh() + " " + what.zh() + "，不计" + length + "天",
                days.en() + ": " + what.en() + ", does not count (" + length + ")");
    DeadlineStep.Kind kind =
        switch (first.kind()) {
          case WEEKEND -> WEEKEND;
          case HOLIDAY -> HOLIDAY;
          case MAKE_UP, WORKDAY -> MAKE_UP;
        };
    return new DeadlineStep(
        kind, first.date(), last, length, counted, text, works ? null : WORKING_DAYS);
  }

  static DeadlineStep pause(Pause pause, LocalDate last, int saved, int counted, DayKind kind) {
    Text days = Dates.range(pause.from(), last);
    Text what = pause.kind().text();
    String runsZh = pause.running() ? "（进行中，按计划结束日计）" : "";
    String runsEn = pause.running() ? " (still running; its planned end is assumed)" : "";
    Text text =
        Text.of(
            days.zh()
                + " "
                + what.zh()
                + "，书面告知 "
                + pause.notice()
                + "，扣除"
                + saved
                + kind.zh()
                + runsZh,
            days.en()
                + ": "
                + what.en()
                + ", notice "
                + pause.notice()
                + ", "
                + count(saved, kind)
                + " left out"
                + runsEn);
    return new DeadlineStep(PAUSE, pause.from(), last, saved, counted, text, EXCLUDED_TIME);
  }

  static DeadlineStep withoutNotice(Pause pause, int counted, LocalDate today) {
    LocalDate last = pause.last(today);
    Text days = Dates.range(pause.from(), last);
    Text text =
        Text.of(
            days.zh() + " " + pause.kind().text().zh() + "未书面告知申请人所需时间，不扣除",
            days.en()
                + ": "
                + pause.kind().text().en()
                + " without written notice to the applicant, nothing is left out");
    return new DeadlineStep(
        PAUSE_WITHOUT_NOTICE, pause.from(), last, 0, counted, text, EXCLUDED_TIME);
  }

  static DeadlineStep tooLate(Pause pause, LocalDate due, int counted, LocalDate today) {
    LocalDate last = pause.last(today);
    Text text =
        Text.of(
            Dates.zh(pause.from())
                + "开始的"
                + pause.kind().text().zh()
                + "晚于届满日"
                + Dates.zh(due)
                + "，不扣除",
            "The "
                + pause.kind().text().en()
                + " of "
                + Dates.en(pause.from())
                + " began after the limit had passed on "
                + Dates.en(due)
                + "; nothing is left out");
    return new DeadlineStep(PAUSE_TOO_LATE, pause.from(), last, 0, counted, text, EXCLUDED_TIME);
  }

  static DeadlineStep extension(Extension extension, ClockRule rule, int counted) {
    LocalDate day = extension.approved();
    Text by = extension.by().text();
    Text extra = extension.extra().text();
    Text text =
        Text.of(
            Dates.zh(day)
                + " 经"
                + by.zh()
                + extension.approver()
                + "批准延长"
                + extra.zh()
                + "，理由："
                + extension.reason(),
            Dates.en(day)
                + ": extended by "
                + extra.en()
                + ", approved by "
                + by.en()
                + " ("
                + extension.approver()
                + "), reason: "
                + extension.reason());
    return new DeadlineStep(
        EXTENSION, day, day, extension.extra().days(), counted, text, rule.extensionArticle());
  }

  static DeadlineStep promiseBroken(Extension extension, LocalDate due, int counted) {
    LocalDate day = extension.approved();
    Text text =
        Text.of(
            Dates.zh(day) + "批准的延长晚于承诺届满日" + Dates.zh(due) + "，不改变承诺时限",
            "The extension of "
                + Dates.en(day)
                + " came after the promised date of "
                + Dates.en(due)
                + " and does not move it");
    return new DeadlineStep(EXTENSION_TOO_LATE, day, day, 0, counted, text, null);
  }

  static DeadlineStep rolled(CalendarDay last, LocalDate due, int counted) {
    Text what = last.text();
    Text text =
        Text.of(
            "期间最后一日" + Dates.zh(last.date()) + "为" + what.zh() + "，顺延至" + Dates.zh(due),
            "The last day, "
                + Dates.en(last.date())
                + ", is a rest day ("
                + what.en()
                + "); it moves to "
                + Dates.en(due));
    int moved = (int) (due.toEpochDay() - last.date().toEpochDay());
    return new DeadlineStep(ROLLED, last.date(), due, moved, counted, text, "民法典第203条");
  }

  static DeadlineStep provisional(LocalDate start, LocalDate certain, LocalDate due, int counted) {
    LocalDate from = start.isAfter(certain) ? start.plusDays(1) : certain.plusDays(1);
    Text days = Dates.range(from.isAfter(due) ? due : from, due);
    Text text =
        Text.of(
            days.zh() + " 的放假安排尚未公布，届满日为暂定，公布后重新计算",
            days.en()
                + ": the holiday notice is not out yet; the date is provisional and will be"
                + " recomputed");
    return new DeadlineStep(
        PROVISIONAL, from.isAfter(due) ? due : from, due, 0, counted, text, null);
  }

  static DeadlineStep due(Clock clock, LocalDate due, int needed) {
    DayKind kind = clock.limit().kind();
    Text text =
        Text.of(
            Dates.zh(due) + " 为届满日（满" + needed + kind.zh() + "），至当日业务时间结束",
            Dates.en(due)
                + " is the due date ("
                + count(needed, kind)
                + "), until the close of business");
    return new DeadlineStep(DUE, due, due, needed, needed, text, clock.rule().article());
  }

  private static String count(int days, DayKind kind) {
    return days + " " + kind.en() + (days == 1 ? "" : "s");
  }
}
