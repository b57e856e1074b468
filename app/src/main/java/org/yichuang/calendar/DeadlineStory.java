package org.yichuang.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells how a due date came about: every day between start and due is counted or accounted for. */
final class DeadlineStory {

  private final Deadline deadline;
  private final Clock clock;
  private final WorkCalendar calendar;
  private final ClockMath math;
  private final List<DeadlineStep> steps = new ArrayList<>();
  private int counted;
  private @Nullable CalendarDay runStart;
  private int runLength;

  DeadlineStory(Deadline deadline) {
    this.deadline = deadline;
    this.clock = deadline.clock();
    this.calendar = deadline.calendar();
    this.math = ClockMath.replay(deadline);
  }

  List<DeadlineStep> steps() {
    steps.add(StepTexts.start(clock));
    eventsOn(clock.start());
    if (clock.limit().kind() == DayKind.MONTHS) {
      counted = math.neededDays();
    } else {
      walk(math.nominalDay());
    }
    finish();
    return List.copyOf(steps);
  }

  private void walk(LocalDate last) {
    LocalDate day = clock.start().plusDays(1);
    while (!day.isAfter(last)) {
      Pause pause = stopping(day);
      if (pause != null) {
        day = pass(pause).plusDays(1);
      } else {
        eventsOn(day);
        count(calendar.day(day));
        day = day.plusDays(1);
      }
    }
    endRun();
  }

  /** Leaves out a whole special procedure and tells what happened meanwhile. */
  private LocalDate pass(Pause pause) {
    endRun();
    LocalDate last = pause.last(deadline.today());
    LocalDate before =
        pause.from().isAfter(clock.start()) ? pause.from().minusDays(1) : clock.start();
    int saved =
        clock.limit().kind() == DayKind.WORKING
            ? calendar.workdaysBetween(before, last)
            : (int) (last.toEpochDay() - before.toEpochDay());
    steps.add(StepTexts.pause(pause, last, saved, counted, clock.limit().kind()));
    LocalDate first = pause.from().isAfter(clock.start()) ? pause.from() : before.plusDays(1);
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      eventsOn(day);
    }
    return last;
  }

  private void count(CalendarDay day) {
    if (clock.limit().kind() == DayKind.NATURAL) {
      counted++;
      return;
    }
    if (runStart == null
        || runStart.kind() != day.kind()
        || !runStart.holiday().equals(day.holiday())) {
      endRun();
      runStart = day;
    }
    runLength++;
    counted += day.works() ? 1 : 0;
  }

  private void endRun() {
    if (runStart != null && runStart.kind() != CalendarDay.Kind.WORKDAY) {
      steps.add(StepTexts.run(runStart, runLength, counted));
    }
    runStart = null;
    runLength = 0;
  }

  private void eventsOn(LocalDate day) {
    for (Extension extension : clock.extensions()) {
      if (extension.approved().equals(day) && !math.brokenBefore().contains(extension)) {
        endRun();
        steps.add(StepTexts.extension(extension, clock.rule(), counted));
      }
    }
    for (Pause pause : clock.pauses()) {
      if (pause.from().equals(day) && !pause.noticed() && !math.cameTooLate(pause)) {
        endRun();
        steps.add(StepTexts.withoutNotice(pause, counted, deadline.today()));
      }
    }
  }

  private @Nullable Pause stopping(LocalDate day) {
    for (Pause pause : clock.pauses()) {
      if (pause.noticed()
          && !math.cameTooLate(pause)
          && !day.isBefore(pause.from())
          && !day.isAfter(pause.last(deadline.today()))) {
        return pause;
      }
    }
    return null;
  }

  private void finish() {
    LocalDate due = deadline.due();
    LocalDate nominal = math.nominalDay();
    for (LocalDate day = nominal.plusDays(1); !day.isAfter(due); day = day.plusDays(1)) {
      Pause pause = stopping(day);
      if (pause != null) {
        day = pass(pause);
      } else {
        eventsOn(day);
      }
    }
    if (due.isAfter(nominal)) {
      steps.add(StepTexts.rolled(calendar.day(nominal), due, counted));
    }
    clock.pauses().stream()
        .filter(math::cameTooLate)
        .forEach(p -> steps.add(StepTexts.tooLate(p, due, counted, deadline.today())));
    math.brokenBefore().forEach(e -> steps.add(StepTexts.promiseBroken(e, due, counted)));
    if (deadline.provisional()) {
      steps.add(StepTexts.provisional(clock.start(), calendar.certainUntil(), due, counted));
    }
    steps.add(StepTexts.due(clock, due, math.neededDays()));
  }
}
