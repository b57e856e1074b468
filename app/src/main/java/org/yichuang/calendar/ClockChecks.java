package org.yichuang.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yichuang.kernel.Refusal;

/** What is wrong with a clock before any day is counted; all of it at once. */
final class ClockChecks {

  private ClockChecks() {}

  static List<Refusal> of(Clock clock, LocalDate today) {
    List<Refusal> refusals = new ArrayList<>(0);
    if (longerThanLaw(clock.limit(), clock.rule().limit())) {
      refusals.add(ClockRefusals.longerThanLaw(clock));
    }
    pauses(clock, today, refusals);
    extensions(clock, refusals);
    return refusals;
  }

  /**
   * Kinds may differ (a promise of 20 working days under 60 natural ones); months only match
   * months.
   */
  private static boolean longerThanLaw(Limit limit, Limit law) {
    boolean months = limit.kind() == DayKind.MONTHS;
    return months != (law.kind() == DayKind.MONTHS) || limit.days() > law.days();
  }

  private static void pauses(Clock clock, LocalDate today, List<Refusal> refusals) {
    List<Pause> pauses = clock.pauses();
    for (int i = 0; i < pauses.size(); i++) {
      Pause pause = pauses.get(i);
      if (clock.limit().kind() == DayKind.MONTHS) {
        refusals.add(ClockRefusals.pauseOnMonths(pause));
      }
      if (pause.from().isBefore(clock.start())) {
        refusals.add(ClockRefusals.pauseBeforeStart(pause, clock.start()));
      }
      LocalDate end = pause.end() == null ? pause.plannedEnd() : pause.end();
      if (end.isBefore(pause.from()) || pause.plannedEnd().isBefore(pause.from())) {
        refusals.add(ClockRefusals.pauseEndsBeforeStart(pause));
      } else if (i + 1 < pauses.size() && overlaps(pause, pauses.get(i + 1), today)) {
        refusals.add(ClockRefusals.pausesOverlap(pause, pauses.get(i + 1)));
      }
    }
  }

  private static boolean overlaps(Pause earlier, Pause later, LocalDate today) {
    return earlier.running() || !later.from().isAfter(earlier.last(today));
  }

  private static void extensions(Clock clock, List<Refusal> refusals) {
    int total = 0;
    for (Extension extension : clock.extensions()) {
      total += extension.extra().days();
      if (extension.approved().isBefore(clock.start())) {
        refusals.add(ClockRefusals.extensionBeforeStart(extension, clock.start()));
      }
      if (extension.approver().isBlank() || extension.reason().isBlank()) {
        refusals.add(ClockRefusals.extensionUnfounded(clock.rule()));
      }
      against(clock, extension, total, refusals);
    }
  }

  private static void against(Clock clock, Extension extension, int total, List<Refusal> refusals) {
    ClockRule rule = clock.rule();
    Limit most = rule.extension();
    if (most == null) {
      refusals.add(ClockRefusals.notExtendable(rule));
      return;
    }
    if (extension.extra().kind() != most.kind() || most.kind() != clock.limit().kind()) {
      refusals.add(ClockRefusals.extensionOfOtherKind(extension, most));
    } else if (total > most.days()) {
      refusals.add(ClockRefusals.extensionTooLong(rule, most, total));
    }
    if (rule.extendedBy() != null && rule.extendedBy() != extension.by()) {
      refusals.add(ClockRefusals.wrongHead(rule, rule.extendedBy(), extension.by()));
    }
  }
}
