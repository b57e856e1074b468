package org.yichuang.casework;

import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Role;

/** From the decision to the hand of the applicant, and what may come after. */
final class ResultSteps {

  private ResultSteps() {}

  static Outcome<Move> issue(Deciding d, Step.Issue step) {
    return d.actor()
        .must(Role.ISSUER, Role.REVIEWER, Role.HEAD)
        .then(a -> d.move(CaseEvent.ISSUE, CaseState.ISSUED))
        .map(move -> {
          move.certificate = step.certificate();
          move.dates = move.dates.issued(d.at());
          return move.say("certificate", step.certificate());
        });
  }

  static Outcome<Move> deliver(Deciding d, Step.Deliver step) {
    return d.actor()
        .must(Role.ISSUER, Role.CLERK)
        .then(a -> d.move(CaseEvent.DELIVER, CaseState.DELIVERED))
        .map(move -> {
          move.dates = move.dates.delivered(d.at());
          return move.say("how", step.how()).say("receipt", step.receipt());
        });
  }

  static Outcome<Move> rate(Deciding d, Step.Rate step) {
    Outcome<Actor> may =
        d.actor().isStaff() ? Outcome.refused(Actor.notAllowed()) : Outcome.done(d.actor());
    return may.then(a -> d.move(CaseEvent.RATE, d.seen().state()))
        .then(move ->
            d.seen().dates().rated() == null
                ? Outcome.done(move)
                : Outcome.refused(CaseRefusals.notNow(d.seen().state(), CaseEvent.RATE)))
        .map(move -> {
          move.dates = move.dates.rated(d.at());
          return move.say("grade", step.grade());
        });
  }

  static Outcome<Move> revoke(Deciding d, Step.Revoke step) {
    if (step.reason().isBlank() || step.article().isBlank()) {
      return Outcome.refused(CaseRefusals.missing("reason", "理由和条款", "reason and article"));
    }
    boolean unpaid = step.compensation() == null || step.compensation().isBlank();
    if (step.ending() == Step.Ending.WITHDRAWAL && unpaid) {
      return Outcome.refused(CaseRefusals.compensation());
    }
    Outcome<Actor> may =
        d.actor().is(Role.HEAD, d.seen().department())
            ? Outcome.done(d.actor())
            : Outcome.refused(Actor.notAllowed());
    return may.then(a -> d.move(CaseEvent.REVOKE, CaseState.REVOKED))
        .map(move ->
            move.say("ending", step.ending().name())
                .say("reason", step.reason())
                .say("article", step.article())
                .say("compensation", step.compensation()));
  }

  static Outcome<Move> note(Deciding d, Step.Note step) {
    if (!step.what().matches("[a-z][a-z-]{0,40}")) {
      throw new IllegalArgumentException("a note's kind is lower-case words: " + step.what());
    }
    return d.move(CaseEvent.NOTE, d.seen().state())
        .map(move -> move.say("what", step.what()).say("facts", step.facts()));
  }
}
