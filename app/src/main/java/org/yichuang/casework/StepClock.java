package org.yichuang.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yichuang.calendar.Clock;
import org.yichuang.calendar.ClockRule;
import org.yichuang.calendar.Deadline;
import org.yichuang.calendar.Pause;
import org.yichuang.calendar.WorkCalendar;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Text;

/**
 * The clock of a department's step: its own limit from the day it was given to the department,
 * without the days of the special procedures since then (行政许可法第45条).
 */
final class StepClock {

  private StepClock() {}

  /** The step's own deadline; empty before it is open. */
  static Optional<Deadline> deadline(
      Task task, @Nullable CaseClock clock, WorkCalendar calendar, LocalDate today) {
    return Optional.ofNullable(task.openedAt())
        .map(Now::dateOf)
        .map(opened ->
            Clock.statutory(opened, rule(task))
                .withPauses(since(opened, clock))
                .deadline(calendar, today)
                .orThrow());
  }

  private static List<Pause> since(LocalDate opened, @Nullable CaseClock clock) {
    List<Pause> all = new ArrayList<>(0);
    for (Pause p : clock == null ? List.<Pause>of() : clock.pauses()) {
      LocalDate end = p.end();
      if (p.noticed() && end != null && end.isAfter(opened)) {
        LocalDate from = p.from().isAfter(opened) ? p.from() : opened.plusDays(1);
        all.add(new Pause(p.kind(), from, p.plannedEnd(), end, p.notice()));
      }
    }
    return all;
  }

  private static ClockRule rule(Task task) {
    return new ClockRule(
        "step",
        Text.of("环节时限", "the step's limit"),
        Text.of("交到部门", "given to the department"),
        task.limit(),
        null,
        null,
        "本事项的办理程序",
        null);
  }
}
