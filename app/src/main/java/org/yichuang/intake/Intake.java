package org.yichuang.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.CaseState;
import org.yichuang.casework.Cases;
import org.yichuang.catalogue.Guide;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.RefusedException;
import org.yichuang.kernel.Role;

/** The face by which an application is sent or taken in, each in one commit. */
@Service
public class Intake {

  private final Applications applications;
  private final Lacks lacks;
  private final ApplicationStore store;
  private final FiledStore filed;
  private final Applicants applicants;
  private final Acceptance acceptance;
  private final Silence silence;
  private final ReceivedCases received;
  private final Turnstile turnstile;
  private final Cases cases;
  private final TransactionTemplate transaction;
  private final Now now;

  Intake(
      Applications applications,
      Lacks lacks,
      ApplicationStore store,
      FiledStore filed,
      Applicants applicants,
      Acceptance acceptance,
      Silence silence,
      ReceivedCases received,
      Turnstile turnstile,
      Cases cases,
      TransactionTemplate transaction,
      Now now) {
    this.applications = applications;
    this.lacks = lacks;
    this.store = store;
    this.filed = filed;
    this.applicants = applicants;
    this.acceptance = acceptance;
    this.silence = silence;
    this.received = received;
    this.turnstile = turnstile;
    this.cases = cases;
    this.transaction = transaction;
    this.now = now;
  }

  /** What a clerk decides when an application is taken in. */
  public sealed interface Answer {

    /** Everything is there. */
    record Accept() implements Answer {}

    /** A receipt now; the answer within five working days. */
    record Receive() implements Answer {}

    /**
     * The one notice of what is missing.
     *
     * @param more what is missing besides what the guide asks for, one a line
     */
    record AskSupplement(String more) implements Answer {}

    record OutOfScope(String reason) implements Answer {}

    record Decline(String reason, String rightAuthority) implements Answer {}
  }

  /**
   * Sends an application: its cases are received, and where rules alone decide also accepted and
   * decided. Sent twice it is one application with one set of cases.
   *
   * @return the receipt; refused with everything that is missing or wrong, at once
   */
  public Outcome<Receipt> submit(Actor by, long id) {
    return send(by, id, null);
  }

  /** Takes an application in at the window with an answer at once. */
  public Outcome<Receipt> take(Actor by, long id, Answer answer) {
    return by.must(Role.CLERK).then(a -> send(by, id, answer));
  }

  private Outcome<Receipt> send(Actor by, long id, @Nullable Answer answer) {
    return applications
        .open(by, id)
        .then(a -> {
          if (!a.isDraft()) {
            return sent(a);
          }
          Application whole = lacks.withObtained(a);
          List<Refusal> wrong = lacks.of(whole);
          boolean mustBeComplete = answer == null || answer instanceof Answer.Accept;
          if (mustBeComplete && !wrong.isEmpty()) {
            return Outcome.refused(wrong);
          }
          return applicants
              .of(by, whole)
              .then(parties -> mustBeComplete ? unbarred(parties, whole) : Outcome.done(parties))
              .then(parties -> turnstile.pass(() -> committed(by, parties, answer, wrong)));
        });
  }

  /** A business that the form names is known only now; a bar may stand against it. */
  private Outcome<Applicants.Parties> unbarred(Applicants.Parties parties, Application before) {
    Application a = parties.application();
    if (Objects.equals(a.applicantId(), before.applicantId())
        && Objects.equals(a.organisationId(), before.organisationId())) {
      return Outcome.done(parties);
    }
    List<Refusal> barred = applications.barred(a);
    return barred.isEmpty() ? Outcome.done(parties) : Outcome.refused(barred);
  }

  private Outcome<Receipt> committed(
      Actor by, Applicants.Parties parties, @Nullable Answer answer, List<Refusal> wrong) {
    try {
      return commit(by, parties, answer, wrong);
    } catch (RefusedException e) {
      return Outcome.refused(e.refusals());
    }
  }

  /** What an application that was sent before has led to. */
  public Outcome<Receipt> sent(Application a) {
    if (a.state() != Application.State.SUBMITTED) {
      return Outcome.refused(IntakeRefusals.unknown());
    }
    List<Long> made = filed.ofApplication(a.centre(), a.id()).stream().map(Filed::caseId).toList();
    return Outcome.done(new Receipt(a, cases.findAll(a.centre(), made)));
  }

  private Outcome<Receipt> commit(
      Actor by, Applicants.Parties parties, @Nullable Answer answer, List<Refusal> wrong) {
    Application a = parties.application();
    Map<String, CaseFile> made =
        transaction.execute(status -> {
          if (!store.submit(a, now.instant())) {
            return null;
          }
          a.materials().values().stream()
              .filter(m -> m.how().found())
              .forEach(m -> store.putMaterial(a.centre(), a.id(), m, by, now.instant()));
          return file(by, parties, answer, wrong);
        });
    if (answer == null && made != null) {
      transaction.executeWithoutResult(status -> decidedByRules(a, made));
    }
    Application after = store.find(a.centre(), a.id()).orElseThrow();
    if (made != null) {
      List<Long> ids = made.values().stream().map(CaseFile::id).toList();
      return Outcome.done(new Receipt(after, cases.findAll(a.centre(), ids)));
    }
    return after.isDraft() ? Outcome.refused(IntakeRefusals.stale()) : sent(after);
  }

  private Map<String, CaseFile> file(
      Actor by, Applicants.Parties parties, @Nullable Answer answer, List<Refusal> wrong) {
    Application a = parties.application();
    Asked asked = applications.asked(a);
    Map<String, CaseFile> made = new LinkedHashMap<>();
    for (Guide guide : Sequence.first(asked)) {
      CaseFile file = cases.receive(by, parties.wish(asked, guide)).orThrow();
      acceptance.file(by, file, guide, a);
      made.put(
          guide.key(),
          answer == null
              ? file
              : answered(by, file, a, answer, wrong, new SiblingResults(guide, asked, made)));
    }
    made.values().stream()
        .filter(f -> f.state() == CaseState.RECEIVED)
        .forEach(answer == null ? silence::watchTheEnd : silence::watch);
    return made;
  }

  /**
   * What rules alone decide is decided in a commit of its own, after the receipt: the day's next
   * number waits for the receipt only. What is cut off in between lies received at the window.
   */
  private void decidedByRules(Application a, Map<String, CaseFile> made) {
    Asked asked = applications.asked(a);
    for (Guide guide : Sequence.first(asked)) {
      CaseFile file = newest(Objects.requireNonNull(made.get(guide.key())));
      made.put(guide.key(), file);
      if (file.state() == CaseState.RECEIVED) {
        var facts = acceptance.facts(a, new SiblingResults(guide, asked, made).materials());
        made.put(guide.key(), received.byRules(file, a, guide, facts));
      }
    }
    made.values().stream().filter(f -> f.state() == CaseState.RECEIVED).forEach(silence::watch);
  }

  /** A sibling in a life event may have moved it on already; a case alone has not moved. */
  private CaseFile newest(CaseFile file) {
    return file.themeId() == null ? file : cases.must(file.centre(), file.id()).orThrow();
  }

  private CaseFile answered(
      Actor by,
      CaseFile file,
      Application a,
      Answer answer,
      List<Refusal> wrong,
      SiblingResults step) {
    var facts = acceptance.facts(a, step.materials());
    return switch (answer) {
      case Answer.Receive r -> file;
      case Answer.Accept r -> {
        CaseFile accepted = acceptance.accept(by, file, a, facts).orThrow();
        yield acceptance.decided(accepted, step.guide(), facts);
      }
      case Answer.AskSupplement s ->
          acceptance
              .askSupplement(by, file, ReceivedCases.asked(step.missing(wrong), s.more()))
              .orThrow();
      case Answer.OutOfScope s -> acceptance.outOfScope(by, file, s.reason()).orThrow();
      case Answer.Decline s ->
          acceptance.decline(by, file, s.reason(), s.rightAuthority()).orThrow();
    };
  }

  /** Answers on a case that was received before, as the clerk saw it. */
  public Outcome<CaseFile> answer(Actor by, long caseId, int version, Answer answer) {
    return by.must(Role.CLERK)
        .then(a -> cases.must(by.centre(), caseId))
        .then(file -> file.version() == version ? Outcome.done(file) : Outcome.refused(stale()))
        .then(file ->
            Objects.requireNonNull(
                transaction.execute(
                    s -> rollbackUnlessDone(s, received.answer(by, file, answer)))));
  }

  private static <T> Outcome<T> rollbackUnlessDone(
      org.springframework.transaction.TransactionStatus status, Outcome<T> outcome) {
    if (!outcome.isDone()) {
      status.setRollbackOnly();
    }
    return outcome;
  }

  private static Refusal stale() {
    return Refusal.of(
        "case.stale",
        409,
        org.yichuang.kernel.Text.of("这个办件刚刚有了新的进展。", "The case has moved on since you saw it."),
        org.yichuang.kernel.Text.of("请看最新的进展再决定。", "Look at it again, then decide."));
  }
}
