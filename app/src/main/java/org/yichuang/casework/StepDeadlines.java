package org.yichuang.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yichuang.calendar.Calendars;
import org.yichuang.calendar.Clock;
import org.yichuang.calendar.ClockRule;
import org.yichuang.calendar.Deadline;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Text;

/** How the due day of a department's step came about. */
@Component
public class StepDeadlines {

  private final Calendars calendars;
  private final Now now;

  StepDeadlines(Calendars calendars, Now now) {
    this.calendars = calendars;
    this.now = now;
  }

  /**
   * The story of the step's due day; empty before it is open, and where the day that was kept is
   * not the one that the calendar gives today.
   */
  public Optional<Deadline> of(Task task) {
    Instant opened = task.openedAt();
    LocalDate due = task.due();
    return opened == null || due == null
        ? Optional.empty()
        : Optional.of(
                Clock.statutory(Now.dateOf(opened), rule(task))
                    .deadline(calendars.current(), now.today())
                    .orThrow())
            .filter(told -> told.due().equals(due));
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
