package org.yichuang.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.springframework.stereotype.Component;
import org.yichuang.calendar.Calendars;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Channel;
import org.yichuang.casework.NewCase;
import org.yichuang.catalogue.Applicants;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.Facts;
import org.yichuang.catalogue.Guide;
import org.yichuang.catalogue.Material;
import org.yichuang.certificates.Certificates;
import org.yichuang.intake.Intake;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Moment;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Role;
import org.yichuang.people.Department;
import org.yichuang.people.Staff;
import org.yichuang.people.StaffMember;

/** A year of cases, each walked through the one door at its own moments. */
@Component
class DemoCases {

  static final int CASES = 2_000;
  private static final int RECENT = 320;
  private static final int RECENT_DAYS = 18;

  private final Cases cases;
  private final Certificates certificates;
  private final DemoRatings ratings;
  private final DemoForms forms;
  private final Catalogue catalogue;
  private final Calendars calendars;
  private final Staff staff;
  private final Now now;

  DemoCases(
      Cases cases,
      Certificates certificates,
      DemoRatings ratings,
      DemoForms forms,
      Catalogue catalogue,
      Calendars calendars,
      Staff staff,
      Now now) {
    this.cases = cases;
    this.certificates = certificates;
    this.ratings = ratings;
    this.forms = forms;
    this.catalogue = catalogue;
    this.calendars = calendars;
    this.staff = staff;
    this.now = now;
  }

  /** Who works behind and at the windows. */
  record Crew(List<Actor> clerks, List<Actor> issuers, Map<String, List<Actor>> reviewers) {}

  Crew crew(Centre centre) {
    Map<String, List<Actor>> reviewers = new HashMap<>();
    for (StaffMember m : staff.holders(centre, Role.REVIEWER)) {
      m.posts().stream()
          .filter(p -> p.role() == Role.REVIEWER)
          .forEach(p ->
              reviewers
                  .computeIfAbsent(p.department(), d -> new java.util.ArrayList<>())
                  .add(actor(centre, m)));
    }
    return new Crew(actors(centre, Role.CLERK), actors(centre, Role.ISSUER), reviewers);
  }

  private List<Actor> actors(Centre centre, Role role) {
    return staff.holders(centre, role, Department.CENTRE).stream()
        .map(m -> actor(centre, m))
        .toList();
  }

  private static Actor actor(Centre centre, StaffMember m) {
    return new Actor(Actor.Kind.STAFF, m.personId(), m.name(), centre, Set.copyOf(m.posts()));
  }

  /** Makes the i-th case as far as it has come by now; a case that is there is left alone. */
  void make(Centre centre, Crew crew, DemoPeople.Known known, int i) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7919L * i + 17);
    List<Guide> guides = catalogue.guides();
    Guide guide = guides.get(random.nextInt(guides.size()));
    Instant received = received(random, i);
    if (!guide.opensOn(Now.dateOf(received)) || received.isAfter(now.instant())) {
      guide = catalogue.findGuide("food-permit").orThrow();
    }
    received = received.isAfter(now.instant()) ? now.instant().minusSeconds(600) : received;
    Instant at = received;
    Guide chosen = guide;
    NewCase wish = wish(chosen, known, random, i, at);
    Actor clerk = crew.clerks().get(random.nextInt(crew.clerks().size()));
    DemoWalk walk =
        new DemoWalk(cases, certificates, ratings, now, calendars.current(), crew, random, clerk);
    Intake.Answer answer =
        i % 9 == 0 && i < RECENT ? new Intake.Answer.Receive() : new Intake.Answer.Accept();
    Optional<CaseFile> taken =
        i % 12 == 5
            ? Optional.empty()
            : Moment.at(
                at,
                () ->
                    forms.take(
                        clerk,
                        chosen,
                        wish.applicantId(),
                        wish.organisationId(),
                        "demo-" + i,
                        answer,
                        random));
    CaseFile file =
        taken.orElseGet(() -> Moment.at(at, () -> cases.receive(clerk, wish)).orThrow());
    if (file.version() == 1 && taken.isEmpty()) {
      walk.walk(file, facts(chosen, Now.dateOf(at)));
    } else if (file.version() <= 4 && !file.state().closed()) {
      walk.goOn(file);
    }
  }

  private Instant received(RandomGenerator random, int i) {
    LocalDate today = now.today();
    int back = i < RECENT ? random.nextInt(RECENT_DAYS) : RECENT_DAYS + random.nextInt(347);
    LocalDate day = calendars.current().workdayFrom(today.minusDays(back));
    return day.atTime(9, 0)
        .plusMinutes(random.nextInt(7 * 60))
        .plusSeconds(random.nextInt(60))
        .atZone(Now.ZONE)
        .toInstant();
  }

  private static NewCase wish(
      Guide guide, DemoPeople.Known known, RandomGenerator random, int i, Instant received) {
    int person = random.nextInt(DemoPeople.CITIZENS);
    int business = person % DemoPeople.BUSINESSES;
    boolean forBusiness = guide.applicants() != Applicants.PERSON;
    Channel channel =
        List.of(Channel.WINDOW, Channel.WINDOW, Channel.ONLINE, Channel.SELF_SERVICE, Channel.AGENT)
            .get(random.nextInt(5));
    return new NewCase(
        guide.itemCode(),
        guide.variants().isEmpty() ? "" : guide.variants().getFirst().key(),
        List.of(),
        known.citizens().get(person),
        known.names().get(person),
        forBusiness ? known.businesses().get(business) : null,
        forBusiness ? known.shops().get(business) : null,
        null,
        null,
        null,
        channel,
        received,
        "demo-" + i);
  }

  private static Facts facts(Guide guide, LocalDate day) {
    Set<String> all =
        guide.materials().stream().map(Material::key).collect(java.util.stream.Collectors.toSet());
    Map<String, String> answers =
        guide.variants().isEmpty()
            ? Map.of()
            : Map.of("variant", guide.variants().getFirst().key());
    return new Facts(answers, all, Set.of(), day);
  }
}
