package org.yichuang.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Text;

/**
 * A warning (督办): what turned, who answers for it, what they said and whether it was put right.
 *
 * @param taskNo the department's task it is about, 0 for the case as a whole
 * @param rule key of its rule
 * @param due the due date as it is now; as it was when the warning was raised once nothing is owed
 * @param turnedAt when it turned, by the office's hours
 * @param told the persons told so far
 * @param correctedAt when what was owed was done, from the journal
 */
public record Warning(
    Centre centre,
    long id,
    String number,
    long caseId,
    int taskNo,
    String rule,
    Metric metric,
    Level level,
    String caseNumber,
    String itemCode,
    String itemName,
    String department,
    @Nullable String taskTitle,
    @Nullable String holderName,
    LocalDate due,
    Instant turnedAt,
    Instant raisedAt,
    State state,
    Rung rung,
    List<Long> told,
    @Nullable Instant escalatesAt,
    @Nullable Reply reply,
    @Nullable Instant correctedAt,
    @Nullable Withdrawal withdrawal,
    int version) {

  /** Where a warning stands. */
  public enum State {
    OPEN("待答复", "Unanswered"),
    REPLIED("已答复", "Answered"),
    CORRECTED("已纠正", "Put right"),
    WITHDRAWN("已撤销", "Withdrawn");

    private final Text label;

    State(String zh, String en) {
      this.label = Text.of(zh, en);
    }

    public Text label() {
      return label;
    }
  }

  /** The department's answer: why it came to this, and what is done about it. */
  public record Reply(String cause, String measure, String by, Instant at) {}

  /** Taken back by a supervisor. */
  public record Withdrawal(String why, String by, Instant at) {}

  public boolean answerable() {
    return reply == null && state != State.WITHDRAWN;
  }

  public boolean owed() {
    return state == State.OPEN || state == State.REPLIED;
  }
}
