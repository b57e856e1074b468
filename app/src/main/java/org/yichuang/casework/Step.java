package org.yichuang.casework;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yichuang.calendar.Approver;
import org.yichuang.calendar.Limit;
import org.yichuang.calendar.PauseKind;
import org.yichuang.catalogue.Facts;
import org.yichuang.kernel.Text;

/** What can be asked of a case; each is one commit. */
public sealed interface Step {

  /** Everything is there: the case is accepted and its first tasks open. */
  record Accept(Facts facts) implements Step {}

  /** Nobody answered in time: accepted as of the day of receipt (行政许可法第32条). */
  record DeemAccepted(Facts facts) implements Step {}

  /** The one notice of all that is missing. */
  record AskSupplement(List<String> missing) implements Step {}

  /** All that was asked for has been handed in. */
  record HandInSupplement() implements Step {}

  /** Not a licence matter: 不受理. */
  record FindOutOfScope(String reason) implements Step {}

  /** Not this authority's: 不予受理, with the right one named. */
  record Decline(String reason, String rightAuthority) implements Step {}

  record Claim(int task) implements Step {}

  record Release(int task) implements Step {}

  /** The task is done and nothing stands against the grant. */
  record Pass(int task, String opinion) implements Step {}

  /** Back to the window with a question; the clock runs on. */
  record Return(int task, String question) implements Step {}

  /** The window's answer to a returned task. */
  record Answer(int task, String answer) implements Step {}

  /** The permit is refused by the task that decides, with facts, reasons and article. */
  record Refuse(int task, String facts, List<String> reasons, String article) implements Step {}

  /**
   * A department that does not decide is against it: its opinion, with reasons, goes to the task
   * that decides (第26条第2款).
   */
  record Disagree(int task, String reasons) implements Step {}

  /** Rules decided by data, without a person. */
  record DecideByRules(boolean grant, List<String> reasons, String article) implements Step {}

  /**
   * A special procedure starts.
   *
   * @param notice number of the written notice to the applicant; without one the clock runs on
   */
  record Pause(PauseKind kind, LocalDate plannedEnd, @Nullable String notice) implements Step {}

  record Resume(LocalDate end) implements Step {}

  record Extend(Limit extra, Approver by, String reason) implements Step {}

  /**
   * The green channel: a shorter promise. Hearings, publicity and other special procedures keep
   * their whole length, and the statutory limit stays.
   *
   * @param approver who approved it, by name
   */
  record Hasten(Limit promised, String reason, String approver) implements Step {}

  /**
   * The applicant, or a third party, is told in writing of the right to be heard (第36条、第47条).
   *
   * @param third number of the third party who is told; null for the applicant
   */
  record TellRights(String matter, @Nullable Integer third) implements Step {

    /** The applicant is told. */
    public TellRights(String matter) {
      this(matter, null);
    }
  }

  /**
   * Somebody asks for the hearing.
   *
   * @param third number of the third party who asks; null for the applicant
   */
  record AskHearing(String by, @Nullable Integer third) implements Step {

    /** The applicant asks. */
    public AskHearing(String by) {
      this(by, null);
    }
  }

  /**
   * What the applicant, or a third party, has to say was heard (第36条).
   *
   * @param third number of the third party; null for the applicant
   * @param views in a line; a third party's are kept sealed and not here
   */
  record HearViews(@Nullable Integer third, String views) implements Step {}

  /**
   * Two or more officers are named for a check on site (第55条).
   *
   * @param reason why it is later than five days after the acceptance; empty if it is not
   */
  record NameInspectors(int task, List<Inspection.Officer> officers, String reason)
      implements Step {}

  /**
   * The hearing's day, hour, place and chair, told to all at least seven working days before.
   *
   * @param chairId never an officer who reviewed the case; 0 for somebody without an account
   * @param ownMotion which public interest makes the office hold it unasked (第46条); null for one
   *     that was asked for
   */
  record SetHearing(
      LocalDateTime when, String place, long chairId, String chair, @Nullable String ownMotion)
      implements Step {

    /** One that was asked for. */
    public SetHearing(LocalDateTime when, String place, long chairId, String chair) {
      this(when, place, chairId, chair, null);
    }
  }

  /** The hearing was held and its record signed. */
  record HoldHearing(String record) implements Step {}

  /** A holiday notice changed the calendar: both values are kept in the journal. */
  record Recompute(String because) implements Step {}

  /** The result is ready; the certificates room wrote it in the same transaction. */
  record Issue(String certificate) implements Step {}

  record Deliver(String how, String receipt) implements Step {}

  record Rate(String grade) implements Step {}

  /**
   * The application ends without a decision.
   *
   * @param gone whether because the applicant died or was dissolved, rather than asked for it
   * @param lapsed whether because a promised paper did not come in its time (容缺)
   */
  record Withdraw(String reason, boolean gone, boolean lapsed) implements Step {

    /** The applicant asks for it, or is gone. */
    public Withdraw(String reason, boolean gone) {
      this(reason, gone, false);
    }

    /** What was promised for later did not come in its time: nobody asked for the end. */
    public static Withdraw lapsed(String reason) {
      return new Withdraw(reason, false, true);
    }

    /** The applicant asks for it. */
    public Withdraw(String reason) {
      this(reason, false);
    }
  }

  /**
   * The permit ends before its time.
   *
   * @param compensation with a withdrawal for the public good: what is paid for the loss (第8条)
   */
  record Revoke(Ending ending, String reason, String article, @Nullable String compensation)
      implements Step {

    /** A revocation (撤销). */
    public Revoke(String reason, String article) {
      this(Ending.REVOCATION, reason, article, null);
    }
  }

  /** How a permit ends before its time. */
  enum Ending {
    REVOCATION("撤销许可", "Permit revoked", "行政许可法第69条"),
    WITHDRAWAL("撤回许可", "Permit withdrawn for the public good", "行政许可法第8条"),
    CANCELLATION("注销许可", "Permit cancelled", "行政许可法第70条");

    private final Text text;
    private final String article;

    Ending(String zh, String en, String article) {
      this.text = Text.of(zh, en);
      this.article = article;
    }

    public Text text() {
      return text;
    }

    /** Where it stands in the law. */
    public String article() {
      return article;
    }
  }

  /**
   * Something to be remembered on the case that moves nothing, such as a late document.
   *
   * @param what {@code lower-case-words}
   */
  record Note(String what, Map<String, Object> facts) implements Step {}
}
