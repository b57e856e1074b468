package org.yichuang.casework;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yichuang.calendar.Approver;
import org.yichuang.calendar.Extension;
import org.yichuang.calendar.Pause;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Role;

/** What moves a due date: special procedures, extensions, a new holiday notice. */
final class ClockSteps {

  private ClockSteps() {}

  static Outcome<Move> pause(Deciding d, Step.Pause step) {
    Pause pause =
        new Pause(step.kind(), d.today(), step.plannedEnd(), null, blankToNull(step.notice()));
    return d.officer()
        .then(a -> d.move(CaseEvent.PAUSE, CaseState.PAUSED))
        .then(move -> reckon(d, move, clock(d).with(pause)))
        .map(move ->
            move.say("procedure", step.kind().name())
                .say("plannedEnd", step.plannedEnd().toString())
                .say("notice", pause.notice()));
  }

  static Outcome<Move> resume(Deciding d, Step.Resume step) {
    if (step.end().isAfter(d.today())) {
      return Outcome.refused(LawRefusals.endInFuture(d.today()));
    }
    return d.officer()
        .then(a -> d.move(CaseEvent.RESUME, CaseState.IN_REVIEW))
        .then(move ->
            reckon(d, move, clock(d).mapPauses(p -> p.running() ? p.endedOn(step.end()) : p)))
        .map(move -> steps(d, move).say("end", step.end().toString()));
  }

  static Outcome<Move> extend(Deciding d, Step.Extend step) {
    if (step.reason().isBlank()) {
      return Outcome.refused(
          CaseRefusals.missing("reason", "延长的理由（须告知申请人）", "reason, which the applicant is told"));
    }
    Extension extension =
        new Extension(step.extra(), d.today(), d.actor().name(), step.by(), step.reason());
    Outcome<Actor> head =
        step.by() == Approver.GOVERNMENT_HEAD
            ? mustLead(d.actor())
            : mustHead(d.actor(), d.seen().department());
    return head.then(a -> d.move(CaseEvent.EXTEND, d.seen().state()))
        .then(move -> reckon(d, move, clock(d).with(extension)))
        .map(move ->
            move.say("extra", step.extra().toString())
                .say("by", step.by().name())
                .say("reason", step.reason()));
  }

  private static Outcome<Actor> mustHead(Actor actor, String department) {
    return actor.is(Role.HEAD, department)
        ? Outcome.done(actor)
        : Outcome.refused(LawRefusals.wrongHead(false));
  }

  private static Outcome<Actor> mustLead(Actor actor) {
    return actor.must(Role.LEADER).isDone()
        ? Outcome.done(actor)
        : Outcome.refused(LawRefusals.wrongHead(true));
  }

  static Outcome<Move> recompute(Deciding d, Step.Recompute step) {
    return d.actor()
        .must()
        .then(a -> d.move(CaseEvent.RECOMPUTE, d.seen().state()))
        .then(move -> d.seen().clock() == null ? notice(d, move) : reckon(d, move, clock(d)))
        .map(move ->
            steps(d, move)
                .say("because", step.because())
                .say("noticeBefore", d.seen().noticeDue().toString())
                .say("promisedBefore", String.valueOf(d.seen().promisedDue()))
                .say("statutoryBefore", String.valueOf(d.seen().statutoryDue())));
  }

  private static Outcome<Move> notice(Deciding d, Move move) {
    move.noticeDue = Birth.noticeDue(d.calendar(), d.seen().dates().received());
    return Outcome.done(move.say("noticeDue", move.noticeDue.toString()));
  }

  /**
   * The departments' own days, moved with the case's; one that the green channel put on the
   * promised day stays no later than the promise.
   */
  private static Move steps(Deciding d, Move move) {
    for (Task t : d.seen().openTasks()) {
      LocalDate kept = t.due();
      LocalDate due = own(d, t, move.clock);
      if (kept != null && !kept.equals(due)) {
        boolean hastened = kept.isBefore(own(d, t, d.seen().clock()));
        move.change(t.dueOn(hastened ? earlier(due, move.promisedDue) : due));
      }
    }
    return move;
  }

  private static LocalDate own(Deciding d, Task t, @Nullable CaseClock clock) {
    return StepClock.deadline(t, clock, d.calendar(), d.today()).orElseThrow().due();
  }

  private static LocalDate earlier(LocalDate due, @Nullable LocalDate promised) {
    return promised != null && promised.isBefore(due) ? promised : due;
  }

  private static Outcome<Move> reckon(Deciding d, Move move, CaseClock clock) {
    return clock.dues(d.calendar(), d.today()).map(dues -> move.due(clock, dues));
  }

  private static CaseClock clock(Deciding d) {
    return Objects.requireNonNull(d.seen().clock(), "an accepted case has a clock");
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
