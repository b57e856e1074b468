package org.yichuang.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.yichuang.calendar.Calendars;
import org.yichuang.calendar.Clock;
import org.yichuang.calendar.ClockRule;
import org.yichuang.calendar.ClockRules;
import org.yichuang.calendar.Deadline;
import org.yichuang.calendar.WorkCalendar;
import org.yichuang.kernel.Now;

/** Every date that a case has to keep, as seen today, with how it came about. */
public final class CaseDeadlines {

  private final Calendars calendars;
  private final Now now;

  CaseDeadlines(Calendars calendars, Now now) {
    this.calendars = calendars;
    this.now = now;
  }

  /** The promised and the statutory one; empty before acceptance. */
  public Optional<CaseClock.Dues> dues(CaseFile file) {
    return Optional.ofNullable(file.clock()).map(this::dues);
  }

  private CaseClock.Dues dues(CaseClock clock) {
    return clock.dues(calendar(), now.today()).orThrow();
  }

  /** The last day for the one notice of what is missing (行政许可法第32条). */
  public Deadline notice(CaseFile file) {
    return legal(file.dates().received(), "supplement-notice");
  }

  /** The last day to hand the result over (行政许可法第44条); empty before a grant. */
  public Optional<Deadline> delivery(CaseFile file) {
    Decision decision = file.decision();
    Instant decided = file.dates().decided();
    return decision == null || !decision.granted() || decided == null
        ? Optional.empty()
        : Optional.of(legal(decided, "delivery"));
  }

  /** The last day to name the officers of a check on site (第55条); empty if it asks for none now. */
  public Optional<Deadline> inspectors(CaseFile file, Task task) {
    Instant accepted = file.dates().accepted();
    return accepted == null
            || !task.siteVisit()
            || Planner.over(task)
            || !file.state().underReview()
        ? Optional.empty()
        : Optional.of(legal(accepted, "inspectors"));
  }

  /**
   * The due day of a department's step; empty before it is open, and where the day that was kept is
   * not the one that its limit gives today, as when the green channel shortened it.
   */
  public Optional<Deadline> step(CaseFile file, Task task) {
    return StepClock.deadline(task, file.clock(), calendar(), now.today())
        .filter(told -> told.due().equals(task.due()));
  }

  /** Whether a newer calendar gives an open case other dates than it has. */
  boolean moved(CaseFile file) {
    CaseClock clock = file.clock();
    if (clock == null) {
      return !file.noticeDue().equals(Birth.noticeDue(calendar(), file.dates().received()));
    }
    CaseClock.Dues told = dues(clock);
    return !told.promised().due().equals(file.promisedDue())
        || !told.statutory().due().equals(file.statutoryDue())
        || (told.promised().provisional() || told.statutory().provisional()) != file.provisional();
  }

  private Deadline legal(Instant since, String rule) {
    return deadline(Now.dateOf(since), ClockRules.get(rule), calendar(), now.today());
  }

  static Deadline deadline(
      LocalDate since, ClockRule rule, WorkCalendar calendar, LocalDate today) {
    return Clock.statutory(since, rule).deadline(calendar, today).orThrow();
  }

  private WorkCalendar calendar() {
    return calendars.current();
  }
}
