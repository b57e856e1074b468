package org.yichuang.delivery;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Text;

/**
 * A result on its way into the right hand.
 *
 * @param number the case number
 * @param identifier the certificate's
 * @param applicant name as printed
 * @param due the last day for it: ten working days after the decision (行政许可法第44条)
 * @param way null until somebody chose one
 * @param failures how often the courier brought it back
 * @param receipt number of the proof of delivery
 * @param takenBy who took it, masked where it is a person's number
 * @param letter number of the agent's letter of authority
 */
public record Delivery(
    Centre centre,
    long caseId,
    String number,
    String itemName,
    String identifier,
    long applicantId,
    String applicant,
    LocalDate decidedOn,
    LocalDate due,
    State state,
    @Nullable Way way,
    int version,
    @Nullable String waybill,
    @Nullable String cell,
    @Nullable Instant codeUntil,
    int failures,
    @Nullable String lastFailure,
    @Nullable String receipt,
    @Nullable String takenBy,
    @Nullable String letter,
    @Nullable String clerk,
    @Nullable Instant deliveredAt) {

  /** Where it is. */
  public enum State {
    READY("待领取", "At the desk"),
    SENT("邮寄中", "With the courier"),
    IN_LOCKER("在自助柜", "In the locker"),
    DELIVERED("已送达", "Delivered"),
    STOPPED("停止发放", "Stopped");

    private final Text label;

    State(String zh, String en) {
      this.label = Text.of(zh, en);
    }

    public Text label() {
      return label;
    }
  }
}
