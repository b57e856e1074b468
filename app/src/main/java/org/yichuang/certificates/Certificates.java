package org.yichuang.certificates;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.CaseState;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Step;
import org.yichuang.codes.CertificateId;
import org.yichuang.intake.Promises;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.RefusedException;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Slice;

/** The face of the room: certificates issued, found, checked, corrected, ended and printed. */
@Service
public class Certificates {

  private static final int MOST = 200;

  private final CertificateStore store;
  private final WaitingStore waiting;
  private final IssueList issueList;
  private final Issuing issuing;
  private final Register register;
  private final Renewals renewals;
  private final Verifier verifier;
  private final Printer printer;
  private final Cases cases;
  private final Promises promises;
  private final TransactionTemplate transaction;
  private final Now now;

  Certificates(
      CertificateStore store,
      WaitingStore waiting,
      IssueList issueList,
      Issuing issuing,
      Register register,
      Renewals renewals,
      Verifier verifier,
      Printer printer,
      Cases cases,
      Promises promises,
      TransactionTemplate transaction,
      Now now) {
    this.store = store;
    this.waiting = waiting;
    this.issueList = issueList;
    this.issuing = issuing;
    this.register = register;
    this.renewals = renewals;
    this.verifier = verifier;
    this.printer = printer;
    this.cases = cases;
    this.promises = promises;
    this.transaction = transaction;
    this.now = now;
  }

  /**
   * Issues the result of a granted case: number, signature, register and the case's step in one
   * commit. Repeated, or asked by two at once, it gives the one certificate.
   */
  public Outcome<Certificate> issue(Actor actor, CaseFile seen) {
    if (seen.state() != CaseState.GRANTED) {
      return store
          .ofCase(seen.centre(), seen.id())
          .map(Outcome::done)
          .orElseGet(() -> Outcome.refused(CertificateRefusals.notGranted()));
    }
    if (!promises.open(seen.centre(), seen.id()).isEmpty()) {
      return Outcome.refused(CertificateRefusals.deferralOpen());
    }
    Outcome<Certificate> made =
        issuing
            .draft(seen, Map.of(), now.today())
            .then(draft -> committed(() -> enter(actor, seen, draft)));
    return made.isDone()
        ? made
        : store.ofCase(seen.centre(), seen.id()).map(Outcome::done).orElse(made);
  }

  /** The serial is taken last, because other issues of its type wait for this commit from then. */
  private Certificate enter(Actor actor, CaseFile seen, Issuing.Draft draft) {
    waiting.dropToIssue(seen.centre(), seen.id());
    Optional<Certificate> previous = renewals.previous(seen, draft.template().certificateType());
    if (previous.isPresent()) {
      waiting.settleRenewal(seen.centre(), seen.id(), "DECIDED");
    }
    Certificate made =
        previous
            .flatMap(old -> register.enterNext(renewals.term(draft, old), old, "换发新证"))
            .orElseGet(() -> register.enter(draft));
    cases.step(actor, seen, new Step.Issue(made.identifier())).orThrow();
    return made;
  }

  /** The newest certificate of a case. */
  public Optional<Certificate> ofCase(Centre centre, long caseId) {
    return store.ofCase(centre, caseId);
  }

  public Optional<Certificate> find(Centre centre, long certificateId) {
    return store.find(centre, certificateId);
  }

  /** By identifier as typed or scanned. */
  public Optional<Certificate> find(Centre centre, String identifier) {
    return CertificateId.parse(identifier) instanceof Outcome.Done<CertificateId>(CertificateId id)
        ? store.find(centre, id.toString())
        : Optional.empty();
  }

  /** A person's own certificates, or an organisation's if one is given; newest first. */
  public List<Certificate> ofHolder(Centre centre, long personId, @Nullable Long organisationId) {
    return store.ofHolder(centre, personId, organisationId, MOST);
  }

  /** All certificates a person applied for, in own name or for an organisation; newest first. */
  public List<Certificate> ofHandler(Centre centre, long personId) {
    return store.ofHandler(centre, personId, MOST);
  }

  /**
   * The certificate of a type that a person or organisation holds today, so that its paper is not
   * asked for (在线政务服务规定第7条).
   */
  public Optional<Certificate> held(
      Centre centre, long personId, @Nullable Long organisationId, String typeCode) {
    return ofHolder(centre, personId, organisationId).stream()
        .filter(c -> c.typeCode().equals(typeCode) && c.holdsOn(now.today()))
        .findFirst();
  }

  public Verification verify(Centre centre, String identifier) {
    return verifier.identifier(centre, identifier);
  }

  /** As {@link #verify}, for a QR code, which also carries the mark of its signature. */
  public Verification verify(Centre centre, String identifier, String mark) {
    Verification found = verifier.identifier(centre, identifier);
    return Verifier.fits(found, mark)
        ? found
        : new Verification.Altered(
            List.of(
                org.yichuang.kernel.Text.of(
                    "二维码不是这张证照的。", "The QR code is not this certificate's.")),
            found.facts());
  }

  public Verification verifyFile(Centre centre, byte[] file) {
    return verifier.file(centre, file);
  }

  /** Takes a certificate back, and with it the decision (行政许可法第69条); the head does it. */
  public Outcome<Certificate> revoke(Actor actor, long id, String reason, String article) {
    return inForce(actor, id, reason, article)
        .then(c -> committed(() -> revoke(actor, c, reason, article)));
  }

  private Certificate revoke(Actor actor, Certificate c, String reason, String article) {
    end(c, new CertificateStore.End(CertificateState.REVOKED, reason, article, null));
    cases.stepOnNewest(actor, c.caseId(), new Step.Revoke(reason, article)).orThrow();
    return store.find(c.centre(), c.id()).orElseThrow();
  }

  /** Strikes off a certificate whose ground has gone (行政许可法第70条). */
  public Outcome<Certificate> cancel(Actor actor, long id, String reason, String article) {
    return inForce(actor, id, reason, article)
        .then(c -> committed(() -> cancel(actor, c, reason, article)));
  }

  private Certificate cancel(Actor actor, Certificate c, String reason, String article) {
    end(c, new CertificateStore.End(CertificateState.CANCELLED, reason, article, null));
    note(actor, c, "certificate-cancelled", Map.of("reason", reason, "article", article));
    return store.find(c.centre(), c.id()).orElseThrow();
  }

  /**
   * Puts facts right: a next version with the same serial, number and term replaces it.
   *
   * @param facts the corrected ones, by field key
   */
  public Outcome<Certificate> correct(
      Actor actor, long id, Map<String, String> facts, String reason) {
    return inForce(actor, id, reason, "—")
        .then(c ->
            cases
                .must(c.centre(), c.caseId())
                .then(file -> issuing.draft(file, facts, now.today()))
                .map(draft -> draft.valid(c.validFrom(), c.validTo()))
                .then(draft -> committed(() -> correct(actor, c, draft, reason))));
  }

  private Certificate correct(Actor actor, Certificate c, Issuing.Draft draft, String reason) {
    Certificate next =
        register
            .enterNext(draft, c, reason)
            .orElseThrow(
                () -> new RefusedException(CertificateRefusals.ended(CertificateState.REPLACED)));
    note(
        actor,
        c,
        "certificate-corrected",
        Map.of("reason", reason, "old", c.identifier(), "new", next.identifier()));
    return next;
  }

  /** The certificate as PDF; each print's digest is kept. */
  public Outcome<byte[]> pdf(Certificate certificate) {
    return printer.print(certificate, register.signed(certificate));
  }

  /** Granted cases whose certificate waits to be made by a person, oldest first. */
  public Slice<ToIssue> toIssue(Centre centre, @Nullable String after, int size) {
    long from = after == null ? 0 : Long.parseLong(after);
    return Slice.cut(issueList.page(centre, from, size + 1), size, t -> Long.toString(t.caseId()));
  }

  /** The certificate for its holder or for staff of the desks; refused for anybody else. */
  public Outcome<Certificate> seen(Actor actor, long id) {
    Certificate c = store.find(actor.centre(), id).orElse(null);
    if (c == null) {
      return Outcome.refused(CertificateRefusals.unknown());
    }
    boolean own = actor.signedIn() && actor.personId() == c.holderId();
    return own || actor.isAny(Role.ISSUER, Role.CLERK) || mayEnd(actor, c)
        ? Outcome.done(c)
        : Outcome.refused(CertificateRefusals.notHolder());
  }

  /** What is said of a certificate that does not exist. */
  public static Refusal unknown() {
    return CertificateRefusals.unknown();
  }

  /** Whether the actor may revoke, cancel or correct it: the head of its department. */
  public boolean mayEnd(Actor actor, Certificate c) {
    return actor.is(Role.HEAD, c.department())
        || cases
            .find(c.centre(), c.caseId())
            .map(f -> actor.is(Role.HEAD, f.department()))
            .orElse(false);
  }

  private Outcome<Certificate> inForce(Actor actor, long id, String reason, String article) {
    if (reason.isBlank()) {
      return Outcome.refused(CertificateRefusals.missing("reason", "理由", "reason"));
    }
    if (article.isBlank()) {
      return Outcome.refused(CertificateRefusals.missing("article", "所依据的法律条款", "article"));
    }
    Certificate c = store.find(actor.centre(), id).orElse(null);
    if (c == null) {
      return Outcome.refused(CertificateRefusals.unknown());
    }
    if (!mayEnd(actor, c)) {
      return Outcome.refused(Actor.notAllowed());
    }
    return c.state() == CertificateState.VALID
        ? Outcome.done(c)
        : Outcome.refused(CertificateRefusals.ended(c.state()));
  }

  private void end(Certificate c, CertificateStore.End end) {
    if (!store.end(c.centre(), c.id(), end, now.instant())) {
      throw new RefusedException(CertificateRefusals.ended(end.state()));
    }
  }

  private void note(Actor actor, Certificate c, String what, Map<String, Object> facts) {
    cases.stepOnNewest(actor, c.caseId(), new Step.Note(what, facts)).orThrow();
  }

  /** One commit; what is refused inside rolls it back and comes out as the refusal. */
  private Outcome<Certificate> committed(java.util.function.Supplier<Certificate> work) {
    try {
      Certificate made = transaction.execute(status -> work.get());
      return Outcome.done(java.util.Objects.requireNonNull(made));
    } catch (RefusedException e) {
      return Outcome.refused(e.refusals());
    } catch (DuplicateKeyException e) {
      return Outcome.refused(CertificateRefusals.ended(CertificateState.REPLACED));
    }
  }
}
