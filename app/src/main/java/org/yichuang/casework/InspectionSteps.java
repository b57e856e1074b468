package org.yichuang.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yichuang.calendar.ClockRules;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Role;

/** Naming the officers of a check on site (行政许可法第55条), and who may then make it. */
final class InspectionSteps {

  private static final int OFFICERS = 2;

  private InspectionSteps() {}

  /** The last day to name them. */
  private static LocalDate dueBy(Deciding d) {
    Instant accepted =
        Objects.requireNonNull(d.seen().dates().accepted(), "tasks open with the acceptance");
    return CaseDeadlines.deadline(
            Now.dateOf(accepted), ClockRules.get("inspectors"), d.calendar(), d.today())
        .due();
  }

  static Outcome<Move> name(Deciding d, Step.NameInspectors step) {
    long different = step.officers().stream().map(Inspection.Officer::id).distinct().count();
    if (different != step.officers().size() || different < OFFICERS) {
      return Outcome.refused(InspectionRefusals.twoOfficers());
    }
    return d.seen()
        .task(step.task())
        .map(t -> named(d, step, t))
        .orElseGet(() -> Outcome.refused(CaseRefusals.unknownTask()));
  }

  private static Outcome<Move> named(Deciding d, Step.NameInspectors step, Task t) {
    if (!t.siteVisit() || Planner.over(t)) {
      return Outcome.refused(InspectionRefusals.noCheck());
    }
    boolean may =
        d.actor().is(Role.HEAD, t.department()) || d.actor().is(Role.REVIEWER, t.department());
    if (!may) {
      return Outcome.refused(Actor.notAllowed());
    }
    LocalDate due = dueBy(d);
    boolean late = d.today().isAfter(due);
    boolean answered = d.actor().is(Role.HEAD, t.department()) && !step.reason().isBlank();
    if (late && !answered) {
      return Outcome.refused(InspectionRefusals.late(due));
    }
    Inspection made =
        new Inspection(t.no(), step.officers(), d.today(), late ? step.reason() : null);
    return d.move(CaseEvent.NAME_INSPECTORS, d.seen().state())
        .map(move -> {
          move.clock =
              Objects.requireNonNull(move.clock, "an accepted case has a clock").with(made);
          return ReviewSteps.say(move, t).say("officers", names(made)).say("late", made.late());
        });
  }

  private static List<String> names(Inspection made) {
    return made.officers().stream().map(Inspection.Officer::name).toList();
  }

  /** The task, if its check was given to named officers and may be recorded by the actor. */
  static Outcome<Task> mayRecord(Deciding d, Task t) {
    return t.siteVisit() && of(d.seen(), t.no()) == null
        ? Outcome.refused(InspectionRefusals.nobodyNamed(dueBy(d)))
        : Outcome.done(t);
  }

  /** The task, if the actor may work on it: where officers were named, only they may. */
  static Outcome<Task> mayCheck(Deciding d, Task t) {
    Inspection named = of(d.seen(), t.no());
    return named == null || named.names(d.actor().personId())
        ? Outcome.done(t)
        : Outcome.refused(InspectionRefusals.notNamed(names(named)));
  }

  private static @Nullable Inspection of(CaseFile file, int task) {
    CaseClock clock = file.clock();
    return clock == null ? null : clock.inspection(task).orElse(null);
  }
}
