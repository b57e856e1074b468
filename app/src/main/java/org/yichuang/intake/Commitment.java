package org.yichuang.intake;

import java.time.LocalDate;

/**
 * 告知承诺: a signed sentence that stands in for a proof. The decision is made on it at once; it is
 * checked afterwards, and if it was false the permit is revoked.
 *
 * @param key the material's key
 * @param promise the sentence that was signed
 * @param checkBy the day by which it is checked
 * @param finding what the check found; empty before
 */
public record Commitment(
    long caseId,
    String key,
    String name,
    String promise,
    LocalDate checkBy,
    State state,
    String finding) {

  /** Where it stands. */
  public enum State {
    SIGNED,
    TRUE,
    FALSE
  }
}
