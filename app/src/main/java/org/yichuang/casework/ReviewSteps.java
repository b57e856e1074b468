package org.yichuang.casework;

import java.util.List;
import java.util.Objects;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Role;

/** Claiming, checking, returning and deciding the departments' tasks. */
final class ReviewSteps {

  static final String REMEDIES = "如不服本决定，可自收到决定之日起六十日内申请行政复议，或者在六个月内向人民法院提起行政诉讼。";

  private ReviewSteps() {}

  static Outcome<Move> claim(Deciding d, Step.Claim step) {
    return task(d, step.task())
        .then(t ->
            switch (t.state()) {
              case OPEN, SECOND ->
                  t.holderId() == null
                      ? Outcome.done(t)
                      : Outcome.refused(CaseRefusals.taskTaken(String.valueOf(t.holderName())));
              case CLAIMED ->
                  Outcome.refused(CaseRefusals.taskTaken(String.valueOf(t.holderName())));
              default -> Outcome.refused(CaseRefusals.taskNotOpen());
            })
        .then(t -> second(d, t))
        .then(t ->
            d.move(CaseEvent.CLAIM, CaseState.IN_REVIEW)
                .map(move ->
                    say(move, t).change(t.claimed(d.actor().personId(), d.actor().name()))));
  }

  static Outcome<Move> release(Deciding d, Step.Release step) {
    return task(d, step.task())
        .then(t ->
            t.holderId() != null && t.state().open()
                ? Outcome.done(t)
                : Outcome.refused(CaseRefusals.taskNotOpen()))
        .then(t ->
            Objects.equals(t.holderId(), d.actor().personId())
                    || d.actor().is(Role.HEAD, t.department())
                ? Outcome.done(t)
                : Outcome.refused(CaseRefusals.taskTaken(String.valueOf(t.holderName()))))
        .then(t ->
            d.move(CaseEvent.RELEASE, CaseState.IN_REVIEW)
                .map(move -> say(move, t).change(t.released())));
  }

  static Outcome<Move> pass(Deciding d, Step.Pass step) {
    return recordable(d, step.task())
        .then(t ->
            t.decides() && step.opinion().isBlank() && OpinionSteps.against(d.seen())
                ? Outcome.refused(LawRefusals.dissentUnanswered())
                : passed(d, t, step.opinion()));
  }

  private static Outcome<Move> passed(Deciding d, Task t, String opinion) {
    Actor actor = d.actor();
    if (t.twoPersons() && t.state() != Task.State.SECOND) {
      return d.move(CaseEvent.REVIEW, CaseState.IN_REVIEW)
          .map(move ->
              say(move, t)
                  .say("check", "first")
                  .change(t.checkedOnce(actor.personId(), actor.name(), opinion)));
    }
    Task done = t.done(actor.personId(), actor.name(), Task.Verdict.PASS, opinion, d.at());
    boolean last = d.seen().tasks().stream().filter(o -> o.no() != t.no()).allMatch(Planner::over);
    return last ? HearingSteps.mayDecide(d).then(ok -> grant(d, done, opinion)) : goOn(d, done);
  }

  static Outcome<Move> goOn(Deciding d, Task done) {
    return d.move(CaseEvent.REVIEW, CaseState.IN_REVIEW)
        .map(move -> {
          say(move, done).change(done);
          List<Task> opening = Planner.opening(move.tasks(), d.calendar(), d.at(), d.today());
          opening.forEach(move::change);
          move.stage = opening.stream().mapToInt(Task::stage).max().orElse(move.stage);
          return move;
        });
  }

  private static Outcome<Move> grant(Deciding d, Task done, String opinion) {
    return d.move(CaseEvent.GRANT, CaseState.GRANTED)
        .map(move -> {
          say(move, done).change(done);
          move.dates = move.dates.decided(d.at());
          move.decision = new Decision(true, "", List.of(opinion), "", null, officers(done));
          return move;
        });
  }

  private static List<Long> officers(Task t) {
    return java.util.stream.Stream.of(t.firstId(), t.holderId())
        .filter(Objects::nonNull)
        .map(Long.class::cast)
        .toList();
  }

  static Outcome<Move> refuse(Deciding d, Step.Refuse step) {
    if (step.reasons().stream().allMatch(String::isBlank)) {
      return Outcome.refused(CaseRefusals.missing("reasons", "不予许可的理由", "reasons"));
    }
    if (step.facts().isBlank()) {
      return Outcome.refused(CaseRefusals.missing("facts", "认定的事实", "facts"));
    }
    if (step.article().isBlank()) {
      return Outcome.refused(CaseRefusals.missing("article", "所依据的法律条款", "article"));
    }
    return recordable(d, step.task())
        .then(t -> t.decides() ? Outcome.done(t) : Outcome.refused(LawRefusals.notDeciding()))
        .then(t ->
            t.twoPersons() && t.state() != Task.State.SECOND
                ? d.move(CaseEvent.REVIEW, CaseState.IN_REVIEW)
                    .map(move ->
                        say(move, t)
                            .say("check", "first")
                            .change(
                                t.checkedOnce(
                                    d.actor().personId(),
                                    d.actor().name(),
                                    String.join("；", step.reasons()))))
                : HearingSteps.mayDecide(d).then(ok -> refused(d, t, step)));
  }

  private static Outcome<Move> refused(Deciding d, Task t, Step.Refuse step) {
    return d.move(CaseEvent.REFUSE, CaseState.REFUSED)
        .map(move -> {
          String opinion = String.join("；", step.reasons());
          Task done =
              t.done(d.actor().personId(), d.actor().name(), Task.Verdict.REFUSE, opinion, d.at());
          d.seen().tasks().stream()
              .filter(o -> !Planner.over(o))
              .forEach(o -> move.change(o.cancelled(d.at())));
          say(move, t).change(done);
          move.dates = move.dates.decided(d.at());
          move.decision =
              new Decision(
                  false, step.facts(), step.reasons(), step.article(), REMEDIES, officers(done));
          return move.say("reasons", step.reasons()).say("article", step.article());
        });
  }

  static Outcome<Move> giveBack(Deciding d, Step.Return step) {
    if (step.question().isBlank()) {
      return Outcome.refused(CaseRefusals.missing("question", "退回的理由", "question"));
    }
    return workable(d, step.task())
        .then(t ->
            d.move(CaseEvent.RETURN, CaseState.IN_REVIEW)
                .map(move ->
                    say(move, t)
                        .say("question", step.question())
                        .change(
                            t.returned(d.actor().personId(), d.actor().name(), step.question()))));
  }

  static Outcome<Move> answer(Deciding d, Step.Answer step) {
    return d.actor()
        .must(Role.CLERK)
        .then(a -> found(d, step.task()))
        .then(t ->
            t.state() == Task.State.RETURNED
                ? Outcome.done(t)
                : Outcome.refused(CaseRefusals.taskNotOpen()))
        .then(t ->
            d.move(CaseEvent.ANSWER, CaseState.IN_REVIEW)
                .map(move ->
                    say(move, t)
                        .say("answer", step.answer())
                        .change(t.released().opened(d.at(), Objects.requireNonNull(t.due())))));
  }

  static Outcome<Move> byRules(Deciding d, Step.DecideByRules step) {
    CaseEvent event = step.grant() ? CaseEvent.GRANT : CaseEvent.REFUSE;
    CaseState to = step.grant() ? CaseState.GRANTED : CaseState.REFUSED;
    return d.actor()
        .must()
        .then(a -> HearingSteps.mayDecide(d))
        .then(a -> d.move(event, to))
        .map(move -> {
          d.seen().tasks().stream()
              .filter(t -> !Planner.over(t))
              .forEach(t -> move.change(t.cancelled(d.at())));
          move.dates = move.dates.decided(d.at());
          move.decision =
              new Decision(
                  step.grant(),
                  "",
                  step.reasons(),
                  step.article(),
                  step.grant() ? null : REMEDIES,
                  List.of());
          return move.say("byRules", true).say("reasons", step.reasons());
        });
  }

  /** The task, if the actor may record its result now. */
  static Outcome<Task> recordable(Deciding d, int no) {
    return workable(d, no).then(t -> InspectionSteps.mayRecord(d, t));
  }

  /** The task, if the actor may work on it now. */
  private static Outcome<Task> workable(Deciding d, int no) {
    return task(d, no)
        .then(t ->
            t.state().open() && t.state() != Task.State.RETURNED
                ? Outcome.done(t)
                : Outcome.refused(CaseRefusals.taskNotOpen()))
        .then(t ->
            t.holderId() == null || t.holderId() == d.actor().personId()
                ? Outcome.done(t)
                : Outcome.refused(CaseRefusals.taskTaken(String.valueOf(t.holderName()))))
        .then(t -> second(d, t))
        .then(t -> InspectionSteps.mayCheck(d, t));
  }

  private static Outcome<Task> second(Deciding d, Task t) {
    Long first = t.firstId();
    return t.state() == Task.State.SECOND && first != null && first == d.actor().personId()
        ? Outcome.refused(CaseRefusals.samePerson())
        : Outcome.done(t);
  }

  private static Outcome<Task> task(Deciding d, int no) {
    return found(d, no)
        .then(t ->
            d.actor().kind() == Actor.Kind.SYSTEM || may(d.actor(), t)
                ? Outcome.done(t)
                : Outcome.refused(Actor.notAllowed()));
  }

  private static boolean may(Actor actor, Task t) {
    return actor.is(t.role(), t.department()) || actor.is(Role.HEAD, t.department());
  }

  private static Outcome<Task> found(Deciding d, int no) {
    return d.seen()
        .task(no)
        .map(Outcome::done)
        .orElseGet(() ->
            Outcome.refused(
                d.seen().dates().accepted() == null && !d.seen().state().closed()
                    ? CaseRefusals.notAccepted()
                    : CaseRefusals.unknownTask()));
  }

  static Move say(Move move, Task t) {
    return move.say("task", t.no()).say("department", t.department());
  }
}
