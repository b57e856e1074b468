package org.yichuang.casework;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Outcome;

/** Steps asked for by programs that may repeat a request: with one key a step has one effect. */
@Component
public class OnceSteps {

  private final Cases cases;
  private final StepKeyStore keys;
  private final TransactionTemplate transaction;

  OnceSteps(Cases cases, StepKeyStore keys, TransactionTemplate transaction) {
    this.cases = cases;
    this.keys = keys;
    this.transaction = transaction;
  }

  /**
   * Takes the step on the version named, or hands back the case when the key was used for the same
   * request before.
   *
   * @param key null for none
   * @param fingerprint what the request says, to tell a repetition from another request
   */
  public Outcome<CaseFile> step(
      Actor actor, long caseId, int version, Step step, @Nullable String key, String fingerprint) {
    if (key == null || key.isBlank()) {
      return cases.step(actor, caseId, version, step);
    }
    Outcome<CaseFile> outcome =
        transaction.execute(status -> {
          if (!keys.take(actor, key, caseId, fingerprint)) {
            return keys.sameRequest(actor, key, caseId, fingerprint)
                ? cases.must(actor.centre(), caseId)
                : Outcome.<CaseFile>refused(LawRefusals.keyReused());
          }
          Outcome<CaseFile> done = cases.step(actor, caseId, version, step);
          if (!done.isDone()) {
            status.setRollbackOnly();
          }
          return done;
        });
    return java.util.Objects.requireNonNull(outcome, "a transaction returns its outcome");
  }
}
