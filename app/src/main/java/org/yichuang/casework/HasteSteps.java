package org.yichuang.casework;

import java.time.LocalDate;
import org.yichuang.calendar.Limit;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;

/** The green channel's one act on a case. */
final class HasteSteps {

  private HasteSteps() {}

  static Outcome<Move> hasten(Deciding d, Step.Hasten step) {
    if (step.reason().isBlank() || step.approver().isBlank()) {
      return Outcome.refused(CaseRefusals.missing("reason", "理由和批准人", "reason and who approved"));
    }
    return head(d)
        .then(a -> d.move(CaseEvent.HASTEN, d.seen().state()))
        .then(move -> shorter(d, move, step.promised()))
        .map(move ->
            move.say("limit", step.promised().toString())
                .say("reason", step.reason())
                .say("approver", step.approver()));
  }

  private static Outcome<Actor> head(Deciding d) {
    boolean may =
        d.actor().kind() == Actor.Kind.SYSTEM
            || d.actor().is(Role.LEADER)
            || d.actor().is(Role.HEAD, d.seen().department());
    return may ? Outcome.done(d.actor()) : Outcome.refused(Actor.notAllowed());
  }

  private static Outcome<Move> shorter(Deciding d, Move move, Limit promised) {
    CaseClock clock = d.seen().clock();
    LocalDate before = d.seen().promisedDue();
    if (clock == null || before == null) {
      return Outcome.refused(CaseRefusals.notAccepted());
    }
    CaseClock fast = clock.promising(promised);
    return fast.dues(d.calendar(), d.today())
        .then(dues ->
            dues.promised().due().isBefore(before)
                ? Outcome.done(
                    first(d, move, dues.promised().due())
                        .say("promisedBefore", before.toString())
                        .due(fast, dues))
                : Outcome.refused(notShorter()));
  }

  /** What is open now is due with the new promise, and so comes first on its desk. */
  private static Move first(Deciding d, Move move, LocalDate promised) {
    d.seen().openTasks().stream()
        .filter(t -> t.due() != null && t.due().isAfter(promised))
        .forEach(t -> move.change(t.dueOn(promised)));
    return move;
  }

  private static Refusal notShorter() {
    return Refusal.of(
        "case.not-shorter",
        409,
        Text.of("这样并不比现在的承诺更快。", "This is no sooner than what is promised now."),
        Text.of("绿色通道只缩短承诺；现在的承诺照办就好。", "The green channel only shortens; keep the promise."));
  }
}
