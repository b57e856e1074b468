package org.yichuang.assistance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.calendar.Calendars;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Ids;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.people.People;
import org.yichuang.people.Person;
import org.yichuang.people.Staff;

/** Makes a planned visit of a wish, or says everything that is wrong with it. */
@Component
class VisitPlans {

  private static final int LONGEST = 200;
  private static final int SHORTEST_MINUTES = 10;
  private static final int LONGEST_MINUTES = 480;
  private static final int MOST_PARTIES = 5;
  private static final int LONGEST_PARTY = 50;
  private static final Duration LATE = Duration.ofMinutes(15);

  private final VisitStore store;
  private final NumberStore numbers;
  private final Calendars calendars;
  private final Cases cases;
  private final People people;
  private final Staff staff;
  private final Now now;

  VisitPlans(
      VisitStore store,
      NumberStore numbers,
      Calendars calendars,
      Cases cases,
      People people,
      Staff staff,
      Now now) {
    this.store = store;
    this.numbers = numbers;
    this.calendars = calendars;
    this.cases = cases;
    this.people = people;
    this.staff = staff;
    this.now = now;
  }

  Outcome<Visit> of(Actor by, Person client, NewVisit wish) {
    CaseFile file =
        wish.caseNumber().isEmpty()
            ? null
            : cases
                .findByNumber(by.centre(), wish.caseNumber())
                .filter(f -> f.applicantId() == client.id())
                .orElse(null);
    List<Refusal> wrong = check(by.centre(), wish);
    if (!wish.caseNumber().isEmpty() && file == null) {
      wrong.add(VisitRefusals.notTheirs());
    }
    if (wish.members().contains(client.id())) {
      wrong.add(VisitRefusals.self());
    }
    LocalDateTime from = wish.from();
    return from == null || !wrong.isEmpty()
        ? Outcome.refused(wrong)
        : Outcome.done(planned(by, client, wish, from, file));
  }

  /** Everything wrong with a wish, whoever it is for. */
  List<Refusal> check(Centre centre, NewVisit wish) {
    List<Refusal> wrong = new ArrayList<>();
    if (wish.matter().isEmpty() || wish.matter().length() > LONGEST) {
      wrong.add(VisitRefusals.matter());
    }
    if (wish.place().isEmpty() || wish.place().length() > LONGEST) {
      wrong.add(VisitRefusals.place());
    }
    boolean lasts = wish.minutes() >= SHORTEST_MINUTES && wish.minutes() <= LONGEST_MINUTES;
    if (!lasts) {
      wrong.add(VisitRefusals.minutes());
    }
    if (wish.parties().size() > MOST_PARTIES
        || wish.parties().stream().anyMatch(p -> p.length() > LONGEST_PARTY)) {
      wrong.add(VisitRefusals.parties());
    }
    Refusal hour = wrongHour(centre, wish);
    if (hour != null) {
      wrong.add(hour);
    }
    wrong.addAll(wrongMembers(centre, wish, lasts && hour == null));
    return wrong;
  }

  private @Nullable Refusal wrongHour(Centre centre, NewVisit wish) {
    LocalDateTime from = wish.from();
    if (from == null || from.isBefore(now.local().minus(LATE))) {
      return VisitRefusals.when();
    }
    boolean works = works(from);
    if (wish.kind() == Visit.Kind.REST_DAY && works) {
      return VisitRefusals.notRestDay();
    }
    boolean open = works && calendars.hours(centre, from.toLocalDate()).openAt(from.toLocalTime());
    return wish.kind() == Visit.Kind.EXTENDED && open ? VisitRefusals.officeHours() : null;
  }

  private boolean works(LocalDateTime at) {
    return !calendars.current().covers(at.toLocalDate())
        || calendars.current().isWorkday(at.toLocalDate());
  }

  private List<Refusal> wrongMembers(Centre centre, NewVisit wish, boolean whenKnown) {
    List<Refusal> wrong = new ArrayList<>();
    boolean all =
        wish.members().stream()
            .allMatch(
                m -> people.person(centre, m).isPresent() && staff.actor(centre, m).isStaff());
    if (wish.members().isEmpty() || !all) {
      wrong.add(VisitRefusals.members());
    } else if (wish.kind() == Visit.Kind.HOME && wish.members().size() < 2) {
      wrong.add(VisitRefusals.twoPersons());
    }
    LocalDateTime from = wish.from();
    if (whenKnown && from != null) {
      Instant begins = from.atZone(Now.ZONE).toInstant();
      Instant ends = begins.plus(Duration.ofMinutes(wish.minutes()));
      wish.members().stream()
          .flatMap(m -> store.busy(centre, m, begins, ends).stream())
          .map(VisitRefusals::busy)
          .forEach(wrong::add);
    }
    return wrong;
  }

  private Visit planned(
      Actor by, Person client, NewVisit wish, LocalDateTime from, @Nullable CaseFile file) {
    Instant begins = from.atZone(Now.ZONE).toInstant();
    Map<Long, String> names = people.names(by.centre(), wish.members());
    return new Visit(
        by.centre(),
        Ids.next(now),
        numbers.next(by.centre(), NumberStore.Kind.VISIT, now.today()),
        wish.kind(),
        client.id(),
        client.name(),
        wish.matter(),
        wish.place(),
        begins,
        begins.plus(Duration.ofMinutes(wish.minutes())),
        !works(from),
        wish.members().stream().map(m -> new Visit.Member(m, names.getOrDefault(m, ""))).toList(),
        wish.parties(),
        file == null ? null : file.id(),
        file == null ? null : file.number(),
        Visit.State.PLANNED,
        null,
        null,
        null,
        by.name(),
        1);
  }
}
