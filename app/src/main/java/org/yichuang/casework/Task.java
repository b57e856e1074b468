package org.yichuang.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.calendar.Limit;
import org.yichuang.kernel.Role;

/**
 * A department's part of a case (部门任务).
 *
 * @param no its number in the case, from 1
 * @param waitsFor keys of the tasks of its stage that must be done first
 * @param due the last day of its own limit; null until it opens
 * @param firstId with two-person tasks, who checked first
 */
public record Task(
    int no,
    String key,
    int stage,
    String department,
    Role role,
    String title,
    List<String> waitsFor,
    Limit limit,
    boolean twoPersons,
    boolean siteVisit,
    boolean decides,
    State state,
    @Nullable Long holderId,
    @Nullable String holderName,
    @Nullable Instant openedAt,
    @Nullable Instant doneAt,
    @Nullable LocalDate due,
    @Nullable Verdict verdict,
    @Nullable String opinion,
    @Nullable Long firstId,
    @Nullable String firstName) {

  /** Where a task stands. */
  public enum State {
    /** Its stage, or a task it waits for, is not done. */
    WAITING,
    OPEN,
    CLAIMED,
    /** One of two officers has checked; the second is awaited. */
    SECOND,
    /** Sent back to the window with a question. */
    RETURNED,
    DONE,
    CANCELLED;

    public boolean open() {
      return this == OPEN || this == CLAIMED || this == SECOND || this == RETURNED;
    }
  }

  /** What the department says. */
  public enum Verdict {
    PASS,
    REFUSE,
    RETURN
  }

  Task opened(Instant at, LocalDate due) {
    return with(State.OPEN, null, null, at, null, due, verdict, opinion, firstId, firstName);
  }

  Task dueOn(LocalDate day) {
    return with(
        state, holderId, holderName, openedAt, doneAt, day, verdict, opinion, firstId, firstName);
  }

  Task claimed(long holder, String name) {
    return with(
        state == State.SECOND ? State.SECOND : State.CLAIMED,
        holder,
        name,
        openedAt,
        null,
        due,
        verdict,
        opinion,
        firstId,
        firstName);
  }

  Task released() {
    return with(
        state == State.SECOND ? State.SECOND : State.OPEN,
        null,
        null,
        openedAt,
        null,
        due,
        verdict,
        opinion,
        firstId,
        firstName);
  }

  Task checkedOnce(long officer, String name, String opinion) {
    return with(
        State.SECOND, null, null, openedAt, null, due, Verdict.PASS, opinion, officer, name);
  }

  Task done(long officer, String name, Verdict verdict, String opinion, Instant at) {
    return with(State.DONE, officer, name, openedAt, at, due, verdict, opinion, firstId, firstName);
  }

  Task returned(long officer, String name, String question) {
    return with(
        State.RETURNED, officer, name, openedAt, null, due, Verdict.RETURN, question, null, null);
  }

  Task cancelled(Instant at) {
    return with(
        State.CANCELLED,
        holderId,
        holderName,
        openedAt,
        at,
        due,
        verdict,
        opinion,
        firstId,
        firstName);
  }

  boolean readyAfter(Set<String> doneKeys) {
    return state == State.WAITING && doneKeys.containsAll(waitsFor);
  }

  private Task with(
      State state,
      @Nullable Long holderId,
      @Nullable String holderName,
      @Nullable Instant openedAt,
      @Nullable Instant doneAt,
      @Nullable LocalDate due,
      @Nullable Verdict verdict,
      @Nullable String opinion,
      @Nullable Long firstId,
      @Nullable String firstName) {
    return new Task(
        no,
        key,
        stage,
        department,
        role,
        title,
        waitsFor,
        limit,
        twoPersons,
        siteVisit,
        decides,
        state,
        holderId,
        holderName,
        openedAt,
        doneAt,
        due,
        verdict,
        opinion,
        firstId,
        firstName);
  }
}
