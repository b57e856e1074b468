package org.yichuang.hall;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.calendar.Calendars;
import org.yichuang.calendar.WorkCalendar;
import org.yichuang.journal.Journal;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Role;
import org.yichuang.people.Absence;
import org.yichuang.people.Staff;
import org.yichuang.people.StaffMember;
import org.yichuang.staffing.Contract;
import org.yichuang.staffing.ContractForm;
import org.yichuang.staffing.HallHistory;
import org.yichuang.staffing.WeekInput;
import org.yichuang.staffing.WeekPlan;
import org.yichuang.staffing.WeekPlanner;
import org.yichuang.staffing.WeekPlans;

/** Who sits at which window in a week: contracts, the plan, and its publication. */
@Service
public class Rosters {

  /** The journal's chain of a hall's rosters. */
  static final long CHAIN = 271;

  private final Windows windows;
  private final OwnDays days;
  private final HallHistory history;
  private final WeekPlans plans;
  private final Staff staff;
  private final Calendars calendars;
  private final Journal journal;
  private final Now now;

  Rosters(
      Windows windows,
      OwnDays days,
      HallHistory history,
      WeekPlans plans,
      Staff staff,
      Calendars calendars,
      Journal journal,
      Now now) {
    this.windows = windows;
    this.days = days;
    this.history = history;
    this.plans = plans;
    this.staff = staff;
    this.calendars = calendars;
    this.journal = journal;
    this.now = now;
  }

  /** A clerk with the contract that holds, and when he or she is away in the week. */
  public record ClerkOfWeek(long id, String name, Contract contract, Set<LocalDate> away) {}

  /** The Monday of next week. */
  public LocalDate nextWeek() {
    return now.today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
  }

  /** Working days of a week. */
  public List<LocalDate> days(LocalDate monday) {
    WorkCalendar calendar = calendars.current();
    return monday
        .datesUntil(monday.plusWeeks(1))
        .filter(d -> calendar.covers(d) ? calendar.isWorkday(d) : d.getDayOfWeek().getValue() < 6)
        .toList();
  }

  /** The centre's clerks with their contracts. */
  public List<ClerkOfWeek> clerks(Centre centre, LocalDate monday) {
    Map<Long, Contract> contracts = plans.contracts(centre);
    List<Absence> absences = staff.absences(centre);
    Set<String> queues = queues(centre);
    List<ClerkOfWeek> all = new ArrayList<>();
    for (StaffMember m : staff.holders(centre, Role.CLERK)) {
      if (m.active()) {
        Contract contract =
            contracts.getOrDefault(m.personId(), Contract.usual(m.personId(), queues));
        Set<LocalDate> away = new HashSet<>();
        absences.stream()
            .filter(a -> a.personId() == m.personId())
            .forEach(a ->
                monday
                    .datesUntil(monday.plusWeeks(1))
                    .filter(d -> !d.isBefore(a.firstDay()) && !d.isAfter(a.lastDay()))
                    .forEach(away::add));
        all.add(new ClerkOfWeek(m.personId(), m.name(), contract, away));
      }
    }
    return all;
  }

  private Set<String> queues(Centre centre) {
    return windows.groups(centre).stream()
        .map(ServiceGroup::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Changes a clerk's contract, or says everything that is wrong with it. */
  @Transactional
  public Outcome<Contract> contract(Actor by, long clerk, Map<String, String> typed) {
    return by.must(Role.FLOOR_MANAGER)
        .then(a -> known(by.centre(), clerk))
        .then(c -> ContractForm.read(typed, clerk, queues(by.centre())))
        .map(contract -> {
          plans.put(by.centre(), contract);
          journal.append(by.centre(), CHAIN, by, "hall.contract", body(contract));
          return contract;
        });
  }

  private static String body(Contract c) {
    return "{\"clerk\":\"%d\",\"hours\":%d,\"earliest\":%d,\"latest\":%d,\"free\":\"%s\",\"skills\":\"%s\"}"
        .formatted(
            c.clerk(),
            c.hours(),
            c.earliest(),
            c.latest(),
            c.free().stream()
                .sorted()
                .map(d -> Integer.toString(d.getValue()))
                .collect(Collectors.joining(" ")),
            String.join(" ", new TreeSet<>(c.skills())));
  }

  private Outcome<StaffMember> known(Centre centre, long clerk) {
    return staff.holders(centre, Role.CLERK).stream()
        .filter(m -> m.personId() == clerk)
        .findFirst()
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(RosterRefusals.noSuchClerk()));
  }

  /** A plan that was begun: what it is made from. */
  public record Begun(Centre centre, LocalDate monday, Instant at, WeekInput input) {}

  /** Begins a week's plan, or says why none can be made; {@link #finish} makes it. */
  @Transactional
  public Outcome<Begun> begin(Actor by, LocalDate monday) {
    return by.must(Role.FLOOR_MANAGER)
        .then(a -> input(by.centre(), monday))
        .then(input ->
            plans
                .begin(by.centre(), monday)
                .map(at -> Outcome.done(new Begun(by.centre(), monday, at, input)))
                .orElseGet(() -> Outcome.refused(RosterRefusals.busy())));
  }

  private Outcome<WeekInput> input(Centre centre, LocalDate monday) {
    days.keep(centre);
    List<LocalDate> week = days(monday);
    List<ServiceGroup> groups = windows.groups(centre);
    List<ServiceWindow> all = windows.all(centre);
    List<ClerkOfWeek> clerks = clerks(centre, monday);
    List<HallHistory.Expected> expected = history.expectOwn(centre, week);
    if (monday.plusDays(6).isBefore(now.today()) || week.isEmpty()) {
      return Outcome.refused(RosterRefusals.past());
    }
    if (groups.isEmpty() || all.isEmpty() || clerks.isEmpty()) {
      return Outcome.refused(RosterRefusals.nobody());
    }
    if (expected.isEmpty()) {
      return Outcome.refused(RosterRefusals.blind());
    }
    return Outcome.done(
        new WeekInput(
            groups.stream()
                .map(g -> new WeekInput.Queue(g.code(), g.minutes(), g.variation()))
                .toList(),
            all.stream()
                .map(w ->
                    new WeekInput.Seat(
                        w.no(),
                        Set.copyOf(w.usual()),
                        Set.copyOf(w.skills()),
                        w.kind() == ServiceWindow.Kind.REGULAR))
                .toList(),
            clerks.stream()
                .map(c -> new WeekInput.Person(c.id(), c.name(), c.contract(), c.away()))
                .toList(),
            week.stream().map(d -> day(centre, d, expected)).toList()));
  }

  private WeekInput.Day day(Centre centre, LocalDate date, List<HallHistory.Expected> expected) {
    List<WeekInput.Session> sessions =
        calendars.hours(centre, date).sessions().stream()
            .map(s -> new WeekInput.Session(quarter(s.from()), quarter(s.to())))
            .toList();
    Map<String, WeekInput.Load[]> people = new HashMap<>();
    for (HallHistory.Expected e : expected) {
      if (e.date().equals(date)) {
        people.computeIfAbsent(e.service(), s -> nobody())[e.quarter()] =
            new WeekInput.Load(e.people(), e.minutes());
      }
    }
    return new WeekInput.Day(date, sessions, people);
  }

  private static WeekInput.Load[] nobody() {
    WeekInput.Load[] all = new WeekInput.Load[96];
    Arrays.fill(all, WeekInput.Load.NONE);
    return all;
  }

  private static int quarter(LocalTime time) {
    return (time.getHour() * 60 + time.getMinute()) / 15;
  }

  /** Makes the plan that was begun, within a time, and keeps it. */
  public Outcome<WeekPlan> finish(Begun begun, Duration within) {
    Outcome<WeekPlan> plan = Outcome.refused(RosterRefusals.failed());
    try {
      plan = WeekPlanner.plan(begun.input(), within);
    } finally {
      WeekPlan made = plan instanceof Outcome.Done<WeekPlan>(WeekPlan value) ? value : null;
      plans.end(begun.centre(), begun.monday(), begun.at(), made);
    }
    return plan;
  }

  /** Shows the clerks the plan that was seen; refused when a newer one came since. */
  @Transactional
  public Outcome<LocalDate> publish(Actor by, LocalDate monday, Instant seen) {
    return by.must(Role.FLOOR_MANAGER)
        .then(a -> {
          if (!plans.publish(by.centre(), monday, seen, by.name())) {
            return Outcome.refused(RosterRefusals.stale());
          }
          journal.append(by.centre(), CHAIN, by, "hall.roster", "{\"monday\":\"" + monday + "\"}");
          return Outcome.done(monday);
        });
  }
}
