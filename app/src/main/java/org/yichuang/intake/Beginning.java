package org.yichuang.intake;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yichuang.casework.Channel;
import org.yichuang.catalogue.Facts;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Ids;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Role;

/** Begins drafts: who may begin one for whom, and what is known of the applicant. */
@Component
class Beginning {

  private final ApplicationStore store;
  private final Asking asking;
  private final Lacks lacks;
  private final Readers readers;
  private final Known known;
  private final Now now;

  Beginning(
      ApplicationStore store, Asking asking, Lacks lacks, Readers readers, Known known, Now now) {
    this.store = store;
    this.asking = asking;
    this.lacks = lacks;
    this.readers = readers;
    this.known = known;
    this.now = now;
  }

  Outcome<Application> begin(Actor by, Applications.Start wish) {
    if (!by.signedIn() && by.kind() != Actor.Kind.SYSTEM) {
      return Outcome.refused(IntakeRefusals.signIn());
    }
    Long applicant = wish.applicantId();
    if (applicant != null && !mayStartFor(by, applicant)) {
      return Outcome.refused(IntakeRefusals.noTransfer());
    }
    Instant received = wish.receivedAt();
    if (received != null && !by.is(Role.CLERK) && by.kind() != Actor.Kind.SYSTEM) {
      return Outcome.refused(Actor.notAllowed());
    }
    if (received != null && received.isAfter(now.instant())) {
      return Outcome.refused(IntakeRefusals.notLater());
    }
    return asking
        .of(wish.kind(), wish.target(), Facts.of(wish.answers(), now.today()))
        .then(asked -> {
          List<Refusal> barred =
              lacks.barred(by.centre(), asked, wish.applicantId(), wish.organisationId());
          return barred.isEmpty() ? Outcome.done(asked) : Outcome.refused(barred);
        })
        .map(asked -> store.insert(fresh(by, wish, asked), wish.key()));
  }

  private boolean mayStartFor(Actor by, long applicant) {
    return applicant == by.personId()
        || by.is(Role.CLERK)
        || by.kind() == Actor.Kind.SYSTEM
        || readers.mayFill(by, applicant);
  }

  private Application fresh(Actor by, Applications.Start wish, Asked asked) {
    Map<String, String> answers = new LinkedHashMap<>();
    Long applicant = wish.applicantId();
    if (applicant != null && !"other".equals(wish.answers().get("applying.for"))) {
      answers.putAll(
          known.answers(by, asked.form().fields().toList(), applicant, wish.organisationId()));
    }
    Set<String> prefilled = Set.copyOf(answers.keySet());
    answers.putAll(wish.answers());
    asked.guides().stream()
        .filter(g -> !g.variants().isEmpty())
        .filter(g ->
            g.variants().size() == 1
                || wish.kind() == Application.Kind.THEME
                || wish.channel() == Channel.WINDOW)
        .findFirst()
        .ifPresent(g -> answers.putIfAbsent(Asked.VARIANT, g.variants().getFirst().key()));
    boolean item = wish.kind() == Application.Kind.ITEM;
    return new Application(
        by.centre(),
        Ids.next(now),
        wish.kind(),
        item ? asked.guides().getFirst().key() : wish.target(),
        item ? asked.guides().getFirst().version() : 1,
        wish.channel(),
        by.personId(),
        applicant,
        wish.organisationId(),
        wish.helperId(),
        answers,
        prefilled,
        Map.of(),
        Application.State.DRAFT,
        1,
        wish.receivedAt(),
        now.instant(),
        null);
  }
}
