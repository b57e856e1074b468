package org.yichuang.ratings;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Text;

/**
 * What follows a bad rating: a call back, an answer, a second word of the person; or an appeal
 * where the office holds it malicious.
 */
public record Rectification(
    long caseId,
    String caseNumber,
    String itemName,
    String department,
    Grade grade,
    String words,
    boolean named,
    State state,
    LocalDate due,
    Instant openedAt,
    @Nullable String callNotes,
    @Nullable String answer,
    @Nullable Grade secondGrade,
    @Nullable String appeal,
    int version) {

  /** Where it stands. */
  public enum State {
    OPEN("待回访", "To be called back"),
    CALLED_BACK("已回访，待答复", "Called back"),
    ANSWERED("已答复，待复评", "Answered"),
    SATISFIED("整改满意", "Now satisfied"),
    UNSATISFIED("仍不满意", "Still dissatisfied"),
    APPEALED("申诉中", "Under appeal"),
    DISMISSED("申诉成立，不计差评", "Dismissed as malicious");

    private final Text label;

    State(String zh, String en) {
      this.label = Text.of(zh, en);
    }

    public Text label() {
      return label;
    }
  }
}
