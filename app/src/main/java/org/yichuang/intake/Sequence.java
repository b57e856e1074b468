package org.yichuang.intake;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.CaseState;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Channel;
import org.yichuang.catalogue.Bundle;
import org.yichuang.catalogue.Facts;
import org.yichuang.catalogue.Guide;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;

/**
 * The order within a life event: what waits for another item's result is received on the day that
 * result is out, with the result handed on as its material and the result's number as its data.
 * Nobody is asked for either, and no clock runs on what cannot be complete yet.
 */
@Component
class Sequence {

  private final Applications applications;
  private final ApplicationStore store;
  private final FiledStore filed;
  private final Applicants applicants;
  private final ReceivedCases received;
  private final Acceptance acceptance;
  private final Silence silence;
  private final Cases cases;
  private final ObjectProvider<HeldCertificates> certificates;
  private final Now now;

  Sequence(
      Applications applications,
      ApplicationStore store,
      FiledStore filed,
      Applicants applicants,
      ReceivedCases received,
      Acceptance acceptance,
      Silence silence,
      Cases cases,
      ObjectProvider<HeldCertificates> certificates,
      Now now) {
    this.applications = applications;
    this.store = store;
    this.filed = filed;
    this.applicants = applicants;
    this.received = received;
    this.acceptance = acceptance;
    this.silence = silence;
    this.cases = cases;
    this.certificates = certificates;
    this.now = now;
  }

  /** The items that begin at once. */
  static List<Guide> first(Asked asked) {
    Bundle bundle = asked.bundle();
    return bundle == null
        ? asked.guides()
        : asked.guides().stream().filter(g -> bundle.waitsFor(g.key()).isEmpty()).toList();
  }

  /** Begins what waited for the result of a case; the application's row is the lock. */
  void goOn(CaseFile issued) {
    Application sent = received.of(issued);
    store.touch(sent.centre(), sent.id(), now.instant());
    Application a = received.of(issued);
    Asked asked = applications.asked(a);
    Bundle bundle = asked.bundle();
    if (bundle == null) {
      return;
    }
    Map<String, CaseFile> made = made(a);
    Application told = handOn(issued, a, bundle);
    for (Guide guide : bundle.guides()) {
      List<String> before = bundle.waitsFor(guide.key());
      boolean ready = !before.isEmpty() && before.stream().allMatch(g -> out(made.get(g)));
      if (ready && !made.containsKey(guide.key())) {
        begin(issued, told, asked, guide, made);
      }
    }
  }

  private Map<String, CaseFile> made(Application a) {
    Map<String, CaseFile> made = new LinkedHashMap<>();
    filed
        .ofApplication(a.centre(), a.id())
        .forEach(f -> cases.find(a.centre(), f.caseId()).ifPresent(c -> made.put(f.guide(), c)));
    return made;
  }

  private static boolean out(@Nullable CaseFile file) {
    return file != null
        && (file.state() == CaseState.ISSUED || file.state() == CaseState.DELIVERED);
  }

  /** Puts the result to the materials and its number to the answers, as nobody else will. */
  private Application handOn(CaseFile issued, Application a, Bundle bundle) {
    Guide from = cases.guide(issued);
    HeldCertificates.Held held = held(issued, from);
    if (held == null) {
      return a;
    }
    Actor system = Actor.system(a.centre());
    bundle.links().stream()
        .filter(l -> l.from().equals(from.key()))
        .map(Bundle.Link::material)
        .distinct()
        .forEach(key ->
            store.putMaterial(
                a.centre(),
                a.id(),
                new Presented(
                    key, How.CERTIFICATE, List.of(), held.identifier(), held.validUntil()),
                system,
                now.instant()));
    String told = from.result().tells();
    if (told != null) {
      Map<String, String> answers = new HashMap<>(a.answers());
      answers.put(told, held.number());
      store.supplement(a.with(answers), now.instant());
    }
    return received.of(issued);
  }

  private HeldCertificates.@Nullable Held held(CaseFile issued, Guide guide) {
    return certificates.stream()
        .flatMap(
            c -> c.held(issued.centre(), issued.applicantId(), issued.organisationId()).stream())
        .filter(h -> h.type().equals(guide.result().certificateType()))
        .filter(h -> h.identifier().equals(issued.certificate()))
        .findFirst()
        .orElse(null);
  }

  private void begin(
      CaseFile issued, Application a, Asked asked, Guide guide, Map<String, CaseFile> made) {
    Actor system = Actor.system(a.centre());
    Applicants.Parties parties = parties(system, a, cases.guide(issued).result().tells());
    CaseFile file = cases.receive(system, parties.wish(asked, guide).receivedAt(null)).orThrow();
    acceptance.file(system, file, guide, a);
    made.put(guide.key(), file);
    Facts facts =
        acceptance
            .facts(a, new SiblingResults(guide, asked, made).materials())
            .with(Asked.VARIANT, file.variant());
    CaseFile after = received.byRules(file, a, guide, facts);
    if (after.state() == CaseState.RECEIVED && seenWhole(issued, a)) {
      after = received.accept(after).isDone() ? cases.must(a.centre(), file.id()).orThrow() : after;
    }
    if (after.state() == CaseState.RECEIVED) {
      silence.watch(after);
    }
  }

  /** A business just registered is known by its code; what is wrong with it holds nothing up. */
  private Applicants.Parties parties(Actor system, Application a, @Nullable String told) {
    Outcome<Applicants.Parties> whole = applicants.of(system, a);
    if (whole.isDone() || told == null) {
      return whole.orThrow();
    }
    Map<String, String> without = new HashMap<>(a.answers());
    without.remove(told);
    return applicants.of(system, a.with(without)).orThrow();
  }

  /** Whether a clerk took the whole event in, with every paper seen at the window. */
  private boolean seenWhole(CaseFile issued, Application a) {
    long system = Actor.system(a.centre()).personId();
    return a.channel() != Channel.ONLINE
        && filed.notices(a.centre(), issued.id()).stream()
            .anyMatch(n -> n.kind() == Notice.Kind.ACCEPTED && n.byId() != system);
  }
}
