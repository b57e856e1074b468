package org.yichuang.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.yichuang.catalogue.Facts;
import org.yichuang.catalogue.Guide;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Role;

/** The five outcomes of 行政许可法第32条, and the acceptance that silence brings about. */
final class AcceptanceSteps {

  private AcceptanceSteps() {}

  /** Accepts; when the notice period has passed in silence, as of the day of receipt. */
  static Outcome<Move> accept(Deciding d, Guide guide, Facts facts) {
    boolean silent = d.seen().supplement() == null && d.today().isAfter(d.seen().noticeDue());
    return d.actor()
        .must(Role.CLERK)
        .then(a ->
            silent
                ? accepted(d, guide, facts, CaseEvent.DEEM_ACCEPTED, d.seen().dates().received())
                : supplemented(d).then(s -> accepted(d, guide, facts, CaseEvent.ACCEPT, d.at())));
  }

  private static Outcome<Deciding> supplemented(Deciding d) {
    return d.seen().state() == CaseState.SUPPLEMENTING
        ? Outcome.refused(CaseRefusals.supplementAwaited())
        : Outcome.done(d);
  }

  /** Accepted by silence: only when the notice period has passed and no notice was given. */
  static Outcome<Move> deemAccepted(Deciding d, Guide guide, Facts facts) {
    if (d.seen().supplement() != null) {
      return Outcome.refused(CaseRefusals.noticeGiven(d.seen().supplement().noticed()));
    }
    if (!d.today().isAfter(d.seen().noticeDue())) {
      return Outcome.refused(CaseRefusals.noticeStillPossible(d.seen().noticeDue()));
    }
    return d.actor()
        .must()
        .then(a -> accepted(d, guide, facts, CaseEvent.DEEM_ACCEPTED, d.seen().dates().received()));
  }

  private static Outcome<Move> accepted(
      Deciding d, Guide guide, Facts facts, CaseEvent event, Instant asOf) {
    LocalDate day = Now.dateOf(asOf);
    CaseClock clock =
        CaseClock.started(
            clockStart(guide, day), guide.promised(), guide.statutory(), guide.clockRule());
    return d.move(event, CaseState.ACCEPTED)
        .then(move ->
            clock
                .dues(d.calendar(), d.today())
                .map(dues -> open(d, move.due(clock, dues), guide, facts, asOf)));
  }

  private static Move open(Deciding d, Move move, Guide guide, Facts facts, Instant asOf) {
    move.dates = move.dates.accepted(asOf);
    List<Task> plan = Planner.plan(guide, facts);
    plan.forEach(move::change);
    Planner.opening(plan, d.calendar(), d.at(), d.today()).forEach(move::change);
    move.stage = 1;
    return move.say("acceptedOn", Now.dateOf(asOf).toString())
        .say("clockStart", String.valueOf(move.clock == null ? null : move.clock.start()))
        .say("tasks", plan.size());
  }

  /** Where intake has seasons, the limit starts when the season closes (教师资格条例). */
  private static LocalDate clockStart(Guide guide, LocalDate day) {
    if (!guide.clockRule().equals("teacher-certificate")) {
      return day;
    }
    return guide.season(day).filter(s -> s.contains(day)).map(s -> s.end()).orElse(day);
  }

  static Outcome<Move> askSupplement(Deciding d, Step.AskSupplement step) {
    if (step.missing().stream().allMatch(String::isBlank)) {
      return Outcome.refused(CaseRefusals.emptyNotice());
    }
    if (d.seen().supplement() != null) {
      return Outcome.refused(CaseRefusals.secondNotice());
    }
    if (d.today().isAfter(d.seen().noticeDue())) {
      return Outcome.refused(CaseRefusals.lateNotice(d.seen().noticeDue()));
    }
    return d.actor()
        .must(Role.CLERK)
        .then(a -> d.move(CaseEvent.ASK_SUPPLEMENT, CaseState.SUPPLEMENTING))
        .map(move -> {
          move.supplement = new Supplement(step.missing(), d.today(), null);
          return move.say("missing", step.missing());
        });
  }

  static Outcome<Move> handIn(Deciding d) {
    return d.move(CaseEvent.SUPPLEMENT, CaseState.RECEIVED)
        .map(move -> {
          Supplement asked = move.supplement;
          if (asked != null) {
            move.supplement = new Supplement(asked.missing(), asked.noticed(), d.today());
          }
          return move;
        });
  }

  static Outcome<Move> outOfScope(Deciding d, Step.FindOutOfScope step) {
    if (step.reason().isBlank()) {
      return Outcome.refused(CaseRefusals.missing("reason", "理由", "reason"));
    }
    return d.actor()
        .must(Role.CLERK)
        .then(a -> d.move(CaseEvent.FIND_OUT_OF_SCOPE, CaseState.OUT_OF_SCOPE))
        .map(move -> move.say("reason", step.reason()));
  }

  static Outcome<Move> decline(Deciding d, Step.Decline step) {
    if (step.rightAuthority().isBlank()) {
      return Outcome.refused(
          CaseRefusals.missing("rightAuthority", "有权办理的机关", "authority in charge"));
    }
    return d.actor()
        .must(Role.CLERK)
        .then(a -> d.move(CaseEvent.DECLINE, CaseState.DECLINED))
        .map(
            move -> move.say("reason", step.reason()).say("rightAuthority", step.rightAuthority()));
  }

  static Outcome<Move> withdraw(Deciding d, Step.Withdraw step) {
    boolean own = d.actor().personId() == d.seen().applicantId() && d.actor().signedIn();
    Outcome<?> may = own && !step.gone() ? Outcome.done(d.actor()) : d.actor().must(Role.CLERK);
    return may.then(a -> d.move(CaseEvent.WITHDRAW, CaseState.WITHDRAWN))
        .map(move -> {
          d.seen().tasks().stream()
              .filter(t -> !Planner.over(t))
              .forEach(t -> move.change(t.cancelled(d.at())));
          return move.say("reason", step.reason())
              .say("gone", step.gone() ? true : null)
              .say("lapsed", step.lapsed() ? true : null);
        });
  }
}
