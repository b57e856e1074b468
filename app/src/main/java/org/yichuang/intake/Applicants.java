package org.yichuang.intake;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.casework.NewCase;
import org.yichuang.catalogue.Guide;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;
import org.yichuang.people.NewOrganisation;
import org.yichuang.people.NewPerson;
import org.yichuang.people.People;

/** Finds out for whom an application is, once it is sent. */
@Component
class Applicants {

  private static final String NAME = "person.name";
  private static final String ID = "person.id";

  private final People people;

  Applicants(People people) {
    this.people = people;
  }

  /** Who an application concerns, all of them known to the office. */
  record Parties(
      Application application,
      String applicantName,
      @Nullable String organisationName,
      @Nullable Long agentId) {

    /** The case of one item of the application. */
    NewCase wish(Asked asked, Guide guide) {
      Application a = application;
      boolean theme = a.kind() == Application.Kind.THEME;
      return new NewCase(
          guide.key(),
          asked.variantOf(guide),
          List.of(),
          Objects.requireNonNull(a.applicantId()),
          applicantName,
          a.organisationId(),
          organisationName,
          agentId,
          a.helperId(),
          theme ? a.id() : null,
          a.channel(),
          a.receivedAt(),
          null);
    }
  }

  Outcome<Parties> of(Actor by, Application a) {
    return person(by, a)
        .then(withPerson -> organisation(by, withPerson))
        .then(whole -> agent(by, whole).map(agent -> parties(whole, agent.id())));
  }

  private Parties parties(Application a, @Nullable Long agent) {
    long person = java.util.Objects.requireNonNull(a.applicantId());
    Long organisation = a.organisationId();
    return new Parties(
        a,
        people.person(a.centre(), person).orElseThrow().name(),
        organisation == null
            ? null
            : people.organisation(a.centre(), organisation).map(o -> o.name()).orElse(null),
        agent);
  }

  private Outcome<Application> person(Actor by, Application a) {
    Long known = a.applicantId();
    String id = a.answer(ID);
    if (known != null) {
      boolean other =
          !id.isEmpty()
              && people.person(a.centre(), known).orElseThrow().maskedIdNumber() != null
              && !people.idNumberIs(a.centre(), known, id);
      return other ? Outcome.refused(someoneElse()) : Outcome.done(a);
    }
    if (id.isEmpty()) {
      return Outcome.done(a.forApplicant(a.ownerId(), a.organisationId()));
    }
    return people
        .register(by, new NewPerson(a.answer(NAME), id, phone(a), null))
        .map(p -> a.forApplicant(p.id(), a.organisationId()));
  }

  private static @Nullable String phone(Application a) {
    return a.answer("person.phone").isEmpty() ? null : a.answer("person.phone");
  }

  private Outcome<Application> organisation(Actor by, Application a) {
    String uscc = a.answer("organisation.uscc");
    if (a.organisationId() != null || uscc.isEmpty()) {
      return Outcome.done(a);
    }
    return people
        .register(
            by,
            new NewOrganisation(
                uscc,
                a.answer("organisation.name"),
                a.answer("organisation.legal-person"),
                a.answer("premises.address")))
        .map(o -> a.forApplicant(a.applicantId(), o.id()));
  }

  /** Somebody's id, or nobody's. */
  private record Agent(@Nullable Long id) {}

  private Outcome<Agent> agent(Actor by, Application a) {
    if (!a.forOther() || a.answer("agent.id").isEmpty()) {
      return Outcome.done(new Agent(null));
    }
    return people
        .register(by, NewPerson.of(a.answer("agent.name"), a.answer("agent.id")))
        .map(p -> new Agent(p.id()));
  }

  private static Refusal someoneElse() {
    return Refusal.field(
        ID,
        "application.someone-else",
        Text.of("这个身份证号不是申请人本人的。", "This ID number is not the applicant's."),
        Text.of(
            "替别人办的，请选“替别人办”，或在窗口重新按身份证号识别申请人。",
            "To apply for somebody else choose so, or identify the applicant again."));
  }
}
