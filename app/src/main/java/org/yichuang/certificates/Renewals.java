package org.yichuang.certificates;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.CaseState;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Step;
import org.yichuang.catalogue.Facts;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;

/**
 * Renewal (行政许可法第50条): asked for thirty days before the end, a certificate without a decision by
 * its last day is deemed renewed; the case is then granted on that article.
 */
@Component
class Renewals {

  private static final Logger LOG = LoggerFactory.getLogger(Renewals.class);
  private static final int DAYS_BEFORE = 30;
  private static final String ARTICLE = "行政许可法第50条第2款";
  private static final Set<String> SUCCESSORS = Set.of("renew", "change", "replace");

  private final CertificateStore store;
  private final WaitingStore waiting;
  private final Issuing issuing;
  private final Cases cases;
  private final Now now;

  Renewals(CertificateStore store, WaitingStore waiting, Issuing issuing, Cases cases, Now now) {
    this.store = store;
    this.waiting = waiting;
    this.issuing = issuing;
    this.cases = cases;
    this.now = now;
  }

  /** Remembers an application to renew a certificate that has an end. */
  void received(CaseFile file) {
    if (!file.variant().equals("renew")) {
      return;
    }
    String type = cases.guide(file).result().certificateType();
    LocalDate applied = Now.dateOf(file.dates().received());
    previous(file, type)
        .filter(c -> c.validTo() != null)
        .ifPresent(c -> waiting.putRenewal(file.centre(), renewal(file, c, applied)));
  }

  private static WaitingStore.Renewal renewal(CaseFile file, Certificate c, LocalDate applied) {
    LocalDate end = c.validTo();
    if (end == null) {
      throw new IllegalArgumentException("a certificate without end is not renewed");
    }
    boolean inTime = !applied.isAfter(end.minusDays(DAYS_BEFORE));
    return new WaitingStore.Renewal(file.id(), c.id(), applied, end, inTime);
  }

  /** The certificate that the case's certificate will stand in place of. */
  Optional<Certificate> previous(CaseFile file, String type) {
    if (!SUCCESSORS.contains(file.variant())) {
      return Optional.empty();
    }
    Optional<Certificate> remembered =
        waiting
            .renewalOfCase(file.centre(), file.id())
            .flatMap(r -> store.find(file.centre(), r.certificateId()));
    List<Certificate> held =
        store.ofHolder(file.centre(), file.applicantId(), file.organisationId(), 50).stream()
            .filter(c -> c.typeCode().equals(type) && c.state() == CertificateState.VALID)
            .toList();
    String named = issuing.stated(file).getOrDefault("permit.old-number", "").strip();
    return remembered
        .filter(c -> c.state() == CertificateState.VALID)
        .or(() ->
            held.stream()
                .filter(c -> c.number().equals(named) || c.identifier().equals(named))
                .findFirst())
        .or(() -> held.size() == 1 ? Optional.of(held.getFirst()) : Optional.empty());
  }

  /** A renewal runs on from the old end; a change or a replacement keeps it. */
  Issuing.Draft term(Issuing.Draft draft, Certificate old) {
    LocalDate end = old.validTo();
    if (end == null) {
      return draft;
    }
    if (!draft.file().variant().equals("renew")) {
      return end.isBefore(draft.validFrom()) ? draft : draft.valid(draft.validFrom(), end);
    }
    Integer months = draft.template().validMonths();
    boolean late = end.isBefore(draft.validFrom()) && !deemed(draft.file());
    return months == null || late
        ? draft
        : draft.valid(
            end.isBefore(draft.validFrom()) ? end.plusDays(1) : draft.validFrom(),
            end.plusMonths(months));
  }

  private boolean deemed(CaseFile file) {
    return waiting
        .renewalOfCase(file.centre(), file.id())
        .map(WaitingStore.Renewal::inTime)
        .orElse(false);
  }

  /** Grants what was met with silence; gives how many. */
  int sweep(Centre centre) {
    int granted = 0;
    for (WaitingStore.Renewal renewal : waiting.runOut(centre, now.today())) {
      Outcome<CaseFile> outcome = grant(centre, renewal.caseId());
      if (outcome.isDone()) {
        waiting.settleRenewal(centre, renewal.caseId(), "DEEMED");
        granted++;
      } else {
        LOG.warn("renewal case {}: {}", renewal.caseId(), outcome.refusals().getFirst().code());
      }
    }
    return granted;
  }

  private Outcome<CaseFile> grant(Centre centre, long caseId) {
    Actor system = Actor.system(centre);
    return cases
        .must(centre, caseId)
        .then(file -> accepted(system, file))
        .then(file -> resumed(system, file))
        .then(file ->
            file.state().underReview()
                ? cases.step(
                    system,
                    file,
                    new Step.DecideByRules(true, List.of("有效期届满前未作出是否准予延续的决定，视为准予延续"), ARTICLE))
                : Outcome.done(file));
  }

  private Outcome<CaseFile> accepted(Actor system, CaseFile file) {
    return file.state() == CaseState.RECEIVED
        ? cases.step(
            system, file, new Step.DeemAccepted(Facts.of(issuing.stated(file), now.today())))
        : Outcome.done(file);
  }

  /** A special procedure stops the clock of the decision, not the end of the permit. */
  private Outcome<CaseFile> resumed(Actor system, CaseFile file) {
    return file.state() == CaseState.PAUSED
        ? cases.step(system, file, new Step.Resume(now.today()))
        : Outcome.done(file);
  }

  /** A decision, a withdrawal or a refusal came in time. */
  void decided(CaseFile file) {
    waiting.settleRenewal(file.centre(), file.id(), "DECIDED");
  }
}
