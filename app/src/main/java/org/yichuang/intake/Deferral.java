package org.yichuang.intake;

import java.time.LocalDate;

/**
 * 容缺: a paper that follows within a promised time. The review goes on without it, the result waits
 * for it, and the case ends if it does not come.
 *
 * @param key the material's key
 * @param due its last day
 */
public record Deferral(long caseId, String key, String name, LocalDate due, State state) {

  /** Where it stands. */
  public enum State {
    OPEN,
    SUPPLIED,
    EXPIRED
  }
}
