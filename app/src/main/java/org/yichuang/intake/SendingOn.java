package org.yichuang.intake;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.CaseState;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Step;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.Guide;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Ids;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.RefusedException;
import org.yichuang.kernel.Role;

/**
 * Sends on what came to the wrong department of the one window: the applicant files nothing again,
 * and the new case keeps the date of receipt, so that its notice period runs from there (第32条).
 */
@Service
public class SendingOn {

  private final ReceivedCases received;
  private final ApplicationStore store;
  private final Applicants applicants;
  private final Applications applications;
  private final Acceptance acceptance;
  private final Silence silence;
  private final Cases cases;
  private final Catalogue catalogue;
  private final Now now;

  SendingOn(
      ReceivedCases received,
      ApplicationStore store,
      Applicants applicants,
      Applications applications,
      Acceptance acceptance,
      Silence silence,
      Cases cases,
      Catalogue catalogue,
      Now now) {
    this.received = received;
    this.store = store;
    this.applicants = applicants;
    this.applications = applications;
    this.acceptance = acceptance;
    this.silence = silence;
    this.cases = cases;
    this.catalogue = catalogue;
    this.now = now;
  }

  /**
   * @param target key or code of the item it belongs to
   * @return the new case, received on the day of the old one
   */
  @Transactional
  public Outcome<CaseFile> to(Actor by, long caseId, int version, String target, String reason) {
    return by.must(Role.CLERK)
        .then(a -> cases.must(by.centre(), caseId))
        .then(file ->
            file.state() == CaseState.RECEIVED && file.themeId() == null
                ? Outcome.done(file)
                : Outcome.refused(IntakeRefusals.notWaiting()))
        .then(file ->
            catalogue.findGuide(target).map(guide -> sent(by, file, version, guide, reason)));
  }

  private CaseFile sent(Actor by, CaseFile file, int version, Guide guide, String reason) {
    String authority = guide.title().zh() + "（" + name(guide.department()) + "）";
    if (file.version() != version) {
      throw new RefusedException(
          java.util.List.of(
              org.yichuang.kernel.Refusal.of(
                  "case.stale",
                  409,
                  org.yichuang.kernel.Text.of("这个办件刚刚有了新的进展。", "The case has moved on."),
                  org.yichuang.kernel.Text.of("请看最新的进展再决定。", "Look at it again."))));
    }
    CaseFile declined = acceptance.decline(by, file, reason, authority).orThrow();
    Application copy = copied(by, received.of(file), file.dates().received(), guide);
    Applicants.Parties parties = applicants.of(by, copy).orThrow();
    Asked asked = applications.asked(copy);
    CaseFile made = cases.receive(by, parties.wish(asked, guide)).orThrow();
    acceptance.file(by, made, guide, copy);
    silence.watch(made);
    cases
        .stepOnNewest(by, declined.id(), new Step.Note("sent-on", Map.of("number", made.number())))
        .orThrow();
    return made;
  }

  private String name(String department) {
    return catalogue.department(department).map(d -> d.name().zh()).orElse(department);
  }

  /** The same answers and papers under the right item, sent already. */
  private Application copied(Actor by, Application old, Instant receivedAt, Guide guide) {
    Application fresh =
        new Application(
            old.centre(),
            Ids.next(now),
            Application.Kind.ITEM,
            guide.key(),
            guide.version(),
            old.channel(),
            old.ownerId(),
            old.applicantId(),
            old.organisationId(),
            old.helperId(),
            old.answers(),
            old.prefilled(),
            Map.of(),
            Application.State.DRAFT,
            1,
            receivedAt,
            now.instant(),
            null);
    store.insert(fresh, null);
    old.materials()
        .values()
        .forEach(m -> store.putMaterial(fresh.centre(), fresh.id(), m, by, now.instant()));
    store.submit(fresh, now.instant());
    return store.find(fresh.centre(), fresh.id()).orElseThrow();
  }
}
