package org.yichuang.casework;

import java.util.List;
import org.yichuang.kernel.Outcome;

/**
 * Opinions of departments that have a part in a case without deciding it: where several departments
 * each give theirs, one decides for all (行政许可法第26条第2款).
 */
final class OpinionSteps {

  private OpinionSteps() {}

  static Outcome<Move> disagree(Deciding d, Step.Disagree step) {
    if (step.reasons().isBlank()) {
      return Outcome.refused(CaseRefusals.missing("reasons", "不同意的理由", "reasons"));
    }
    return ReviewSteps.recordable(d, step.task())
        .then(
            t -> t.decides() ? Outcome.refused(LawRefusals.decidesItself()) : dissent(d, t, step));
  }

  private static Outcome<Move> dissent(Deciding d, Task t, Step.Disagree step) {
    long officer = d.actor().personId();
    String name = d.actor().name();
    if (t.twoPersons() && t.state() != Task.State.SECOND) {
      return d.move(CaseEvent.REVIEW, CaseState.IN_REVIEW)
          .map(move ->
              ReviewSteps.say(move, t)
                  .say("check", "first")
                  .change(t.checkedOnce(officer, name, step.reasons())));
    }
    Task done = t.done(officer, name, Task.Verdict.REFUSE, step.reasons(), d.at());
    return ReviewSteps.goOn(d, done)
        .map(move -> {
          reopenDeciding(d, move);
          return move.say("verdict", "against").say("reasons", List.of(step.reasons()));
        });
  }

  /** When the task that decides was done before, it looks at the case once more. */
  private static void reopenDeciding(Deciding d, Move move) {
    if (move.tasks().stream().allMatch(Planner::over)) {
      move.tasks().stream()
          .filter(t -> t.decides() && t.state() == Task.State.DONE)
          .forEach(t ->
              move.change(
                  t.released().opened(d.at(), Planner.due(t.limit(), d.calendar(), d.today()))));
    }
  }

  /** Whether a department's opinion stands against the grant. */
  static boolean against(CaseFile file) {
    return file.tasks().stream().anyMatch(t -> !t.decides() && t.verdict() == Task.Verdict.REFUSE);
  }
}
