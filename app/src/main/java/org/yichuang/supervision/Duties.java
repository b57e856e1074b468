package org.yichuang.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yichuang.calendar.ClockRules;
import org.yichuang.calendar.WorkCalendar;
import org.yichuang.casework.CaseClock;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.CaseState;
import org.yichuang.casework.Task;
import org.yichuang.kernel.Now;

/** What an office owes in a case, as the case stands. */
final class Duties {

  private static final int INSPECTORS_DAYS = ClockRules.get("inspectors").limit().days();
  private static final int DELIVERY_DAYS = ClockRules.get("delivery").limit().days();

  private Duties() {}

  static List<Duty> of(CaseFile file, WorkCalendar calendar) {
    return switch (file.state()) {
      case RECEIVED ->
          file.supplement() == null
              ? List.of(whole(file, Metric.NOTICE, file.noticeDue(), file.dates().received()))
              : List.of();
      case ACCEPTED, IN_REVIEW, PAUSED -> review(file, calendar);
      case GRANTED, ISSUED -> delivery(file, calendar);
      default -> List.of();
    };
  }

  /** The limit that the case shares with others, while it is still to be decided. */
  static Optional<Duty> joint(CaseFile file, JointLimits limits) {
    return switch (file.state()) {
      case RECEIVED, ACCEPTED, IN_REVIEW, PAUSED ->
          limits.of(file).map(joint -> whole(file, Metric.JOINT, joint.due(), joint.since()));
      default -> Optional.empty();
    };
  }

  /** Whether a special procedure with its written notice stops the clock now (行政许可法第45条). */
  static boolean held(CaseFile file) {
    CaseClock clock = file.clock();
    return file.state() == CaseState.PAUSED
        && clock != null
        && clock.pauses().stream().anyMatch(p -> p.running() && p.noticed());
  }

  private static List<Duty> review(CaseFile file, WorkCalendar calendar) {
    List<Duty> all = new ArrayList<>();
    Instant since = file.dates().accepted();
    if (since == null) {
      return all;
    }
    if (file.promisedDue() != null) {
      all.add(whole(file, Metric.CASE_PROMISED, file.promisedDue(), since));
    }
    if (file.statutoryDue() != null) {
      all.add(whole(file, Metric.CASE_STATUTORY, file.statutoryDue(), since));
    }
    inspections(all, file, Now.dateOf(since), calendar);
    for (Task t : file.openTasks()) {
      LocalDate due = t.due();
      Instant opened = t.openedAt();
      if (due != null && opened != null) {
        all.add(
            new Duty(Metric.TASK, t, due, t.department(), opened, t.holderId(), t.holderName()));
      }
    }
    return all;
  }

  /** Officers not named yet for a check on site (行政许可法第55条). */
  private static void inspections(
      List<Duty> all, CaseFile file, LocalDate accepted, WorkCalendar calendar) {
    CaseClock clock = file.clock();
    for (Task t : file.tasks()) {
      boolean over = t.state() == Task.State.DONE || t.state() == Task.State.CANCELLED;
      if (t.siteVisit() && !over && (clock == null || clock.inspection(t.no()).isEmpty())) {
        LocalDate due = calendar.workdayAfter(accepted, INSPECTORS_DAYS);
        Instant since = java.util.Objects.requireNonNull(file.dates().accepted());
        all.add(
            new Duty(
                Metric.INSPECTION, t, due, t.department(), since, t.holderId(), t.holderName()));
      }
    }
  }

  private static List<Duty> delivery(CaseFile file, WorkCalendar calendar) {
    Instant decided = file.dates().decided();
    return decided == null
        ? List.of()
        : List.of(
            whole(
                file,
                Metric.DELIVERY,
                calendar.workdayAfter(Now.dateOf(decided), DELIVERY_DAYS),
                decided));
  }

  private static Duty whole(CaseFile file, Metric metric, LocalDate due, Instant since) {
    List<Task> open = metric == Metric.NOTICE ? List.of() : file.openTasks();
    Task only = open.size() == 1 ? open.getFirst() : null;
    return new Duty(
        metric,
        null,
        due,
        file.department(),
        since,
        only == null ? null : only.holderId(),
        only == null ? null : only.holderName());
  }
}
