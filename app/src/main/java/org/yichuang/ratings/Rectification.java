package org.yichuang.ratings;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Text;

/**
 * What follows a bad rating: a call back, an answer, a second word of the person; or an appeal
 * where the office holds it malicious. It names nobody: who rated is opened only to call back.
 *
 * @param label the case's number, or the number of the visit
 * @param servedBy whose service it was; that person does not handle it
 * @param named whether somebody can be called back; what is not named is answered in groups
 * @param callDue by when a named one is called back
 * @param firstDue the limit it had before its class was known
 * @param round 1, and one more each time the office has to try again
 */
public record Rectification(
    long eventId,
    @Nullable Long caseId,
    String label,
    String itemName,
    String department,
    @Nullable Long servedBy,
    Grade grade,
    java.util.List<String> reasons,
    String words,
    boolean named,
    @Nullable String group,
    Class cls,
    State state,
    LocalDate callDue,
    LocalDate due,
    LocalDate firstDue,
    int round,
    Instant openedAt,
    @Nullable String callNotes,
    @Nullable String answer,
    @Nullable Long answeredBy,
    @Nullable Grade secondGrade,
    String secondWords,
    @Nullable String appeal,
    @Nullable Long appealedBy,
    @Nullable String appealAnswer,
    int version) {

  public Rectification {
    reasons = java.util.List.copyOf(reasons);
  }

  /** How hard it is to put right; decides the limit. */
  public enum Class {
    GENERAL("未分类", "Not classed yet"),
    SIMPLE("清楚，马上改", "Clear, to be mended at once"),
    COMPLEX("复杂，限期改", "Complex, with a limit"),
    UNFOUNDED("无政策依据，作解释", "Without a base in law, to be explained");

    private final Text label;

    Class(String zh, String en) {
      this.label = Text.of(zh, en);
    }

    public Text label() {
      return label;
    }
  }

  /** Where it stands. */
  public enum State {
    OPEN("待回访", "To be called back"),
    CALLED_BACK("已回访，待答复", "Called back"),
    ANSWERED("已答复，待复评", "Answered"),
    SATISFIED("整改满意", "Now satisfied"),
    UNSATISFIED("仍不满意，待复核", "Still dissatisfied, to be checked again"),
    APPEALED("申诉中", "Under appeal"),
    DISMISSED("申诉成立，不计差评", "Dismissed as malicious"),
    SETTLED("同类已一并整改", "Put right for all of its kind"),
    CLOSED("复核后办结", "Closed after a second check");

    private final Text label;

    State(String zh, String en) {
      this.label = Text.of(zh, en);
    }

    public Text label() {
      return label;
    }
  }

  /** One line of the ledger. */
  public record Entry(State state, String by, String words, Instant at) {}

  /**
   * Bad ratings without a name that say the same of the same department in the same month.
   *
   * @param reason what was ticked first; empty for none
   */
  public record Group(
      String key,
      String department,
      String reason,
      String month,
      int count,
      LocalDate due,
      java.util.List<String> words) {}
}
