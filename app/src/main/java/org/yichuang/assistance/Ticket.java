package org.yichuang.assistance;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Text;

/** What somebody could not get done (办不成事), and what was done about it. */
public record Ticket(
    Centre centre,
    long id,
    String number,
    String kind,
    String cause,
    @Nullable Long caseId,
    @Nullable String caseNumber,
    @Nullable String itemCode,
    String itemName,
    String department,
    long reporterId,
    String reporter,
    String words,
    State state,
    @Nullable Result result,
    LocalDate due,
    @Nullable String dueReason,
    @Nullable String answer,
    @Nullable String answeredBy,
    @Nullable Boolean satisfied,
    @Nullable String callNotes,
    Instant openedAt,
    int version) {

  /** Where it stands. */
  public enum State {
    REGISTERED("已登记", "Registered"),
    ROUTED("已转部门", "With a department"),
    MEETING("会商中", "Joint meeting"),
    ANSWERED("已答复，待回访", "Answered"),
    CALLED_BACK("已回访", "Called back"),
    CLOSED("已办结", "Closed");

    private final Text label;

    State(String zh, String en) {
      this.label = Text.of(zh, en);
    }

    public Text label() {
      return label;
    }
  }

  /** How it ended. */
  public enum Result {
    SOLVED("办成了", "Done after all"),
    TRANSFERRED("转办解决", "Solved by a department"),
    EXPLAINED("解释了为什么不能办", "Explained why not"),
    NOT_ACCEPTED("不在受理范围", "Not for this window");

    private final Text label;

    Result(String zh, String en) {
      this.label = Text.of(zh, en);
    }

    public Text label() {
      return label;
    }
  }
}
