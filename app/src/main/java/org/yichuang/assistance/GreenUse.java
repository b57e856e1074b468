package org.yichuang.assistance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Centre;

/** One use of the green channel: who asked for which case and why, and who approved. */
public record GreenUse(
    Centre centre,
    long id,
    long caseId,
    String caseNumber,
    String itemName,
    String reason,
    String note,
    State state,
    long askedBy,
    String askedName,
    Instant askedAt,
    @Nullable String approver) {

  /** Where it stands; applied once the case's promise is shortened. */
  public enum State {
    ASKED,
    APPROVED,
    APPLIED,
    DECLINED
  }
}
