package org.yichuang.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.journal.Journal;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Post;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Role;
import org.yichuang.people.Absence;
import org.yichuang.people.PeopleScenario;
import org.yichuang.people.Staff;
import org.yichuang.staffing.Contract;
import org.yichuang.staffing.HallHistory;
import org.yichuang.staffing.WeekPlan;
import org.yichuang.staffing.WeekPlans;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;
import org.yichuang.testing.TestNow;

@HouseTest
class RosterPlanTests {

  private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);

  @Autowired Rosters rosters;
  @Autowired WeekPlans plans;
  @Autowired HallHistory history;
  @Autowired HallScenario hall;
  @Autowired PeopleScenario people;
  @Autowired Staff staff;
  @Autowired Journal journal;
  @Autowired TestNow now;

  private final Centre centre = Centres.fresh();
  private final Actor manager = holder(Role.FLOOR_MANAGER);
  private final List<Actor> clerks = new ArrayList<>();

  private Actor holder(Role role) {
    return new Actor(Actor.Kind.STAFF, 9, "值班长", centre, Set.of(new Post(role, centre, "centre")));
  }

  @BeforeEach
  void aHallWithAPastAndNineClerks() {
    now.set("2026-12-01T15:00:00");
    people.department(centre, "centre", "中心", "Centre", 1);
    hall.hall(centre, HallSetting.USUAL, HallScenario.tenWindows());
    for (int i = 0; i < 9; i++) {
      clerks.add(people.staff(centre, "窗口员" + i, Role.CLERK, "centre"));
    }
  }

  @AfterEach
  void theClockGoesOn() {
    now.reset();
  }

  private Map<String, String> form(long clerk, String... namesAndValues) {
    Map<String, String> typed = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      typed.put(namesAndValues[i] + "-" + clerk, namesAndValues[i + 1]);
    }
    return typed;
  }

  private static List<String> codes(Outcome<?> outcome) {
    return outcome.refusals().stream().map(Refusal::code).toList();
  }

  @Test
  void everythingWrongWithAContractIsSaidAtOnceAndNothingIsKept() {
    long clerk = clerks.getFirst().personId();
    Outcome<Contract> put =
        rosters.contract(
            manager,
            clerk,
            form(clerk, "hours", "60", "earliest", "9.5", "latest", "25", "free", "1,2,3,4,5,6,7"));
    assertThat(codes(put))
        .containsExactly(
            "roster.hours", "roster.earliest", "roster.latest", "roster.free", "roster.skills");
    assertThat(put.refusals())
        .allSatisfy(r -> {
          assertThat(r.sentence().zh()).isNotBlank();
          assertThat(r.next().en()).isNotBlank();
          assertThat(r.field()).endsWith("-" + clerk);
        });
    assertThat(plans.contracts(centre)).isEmpty();
    assertThat(journal.of(centre, Rosters.CHAIN)).isEmpty();
    assertThat(codes(rosters.contract(holder(Role.CLERK), clerk, Map.of())))
        .containsExactly("actor.not-allowed");
    assertThat(codes(rosters.contract(manager, 77, Map.of()))).containsExactly("roster.no-clerk");
  }

  @Test
  void aWeekIsPlannedByContractsAndAbsencesJudgedKeptAndPublished() {
    assertThat(codes(rosters.begin(manager, MONDAY))).containsExactly("roster.blind");
    history.keepOwn(centre, DemoPast.before(now.today()));
    long half = clerks.get(0).personId();
    long away = clerks.get(1).personId();
    Contract put =
        rosters
            .contract(
                manager,
                half,
                form(
                    half,
                    "hours",
                    "20",
                    "earliest",
                    "9",
                    "latest",
                    "14",
                    "free",
                    "3",
                    "skills",
                    "A,B,C"))
            .orThrow();
    assertThat(plans.contracts(centre)).containsEntry(half, put);
    assertThat(journal.of(centre, Rosters.CHAIN)).hasSize(1);
    assertThat(journal.firstBroken(centre, Rosters.CHAIN)).isZero();
    staff
        .arrange(
            holder(Role.ADMIN),
            new Absence(away, "", clerks.get(2).personId(), "", MONDAY, MONDAY.plusDays(1), "培训"))
        .orThrow();

    Rosters.Begun begun = rosters.begin(manager, MONDAY).orThrow();
    assertThat(plans.of(centre, MONDAY).orElseThrow().endedAt()).isNull();
    assertThat(codes(rosters.begin(manager, MONDAY))).containsExactly("roster.busy");
    rosters.finish(begun, Duration.ofSeconds(6)).orThrow();

    WeekPlans.Kept kept = plans.of(centre, MONDAY).orElseThrow();
    WeekPlan plan = Objects.requireNonNull(kept.plan());
    assertThat(plan.days()).hasSize(5);
    assertThat(plan.lines()).hasSize(9);
    Set<String> seats = new HashSet<>();
    for (WeekPlan.Line line : plan.lines()) {
      assertThat(line.minutes()).isLessThanOrEqualTo(line.contractHours() * 60);
      assertThat(line.sittings()).extracting(WeekPlan.Sitting::day).doesNotHaveDuplicates();
      for (WeekPlan.Sitting s : line.sittings()) {
        for (int quarter = 0; quarter < 96; quarter++) {
          if (s.shift().covers(quarter)) {
            assertThat(seats.add(s.day() + "/" + s.window() + "/" + quarter)).isTrue();
          }
        }
      }
    }
    assertThat(line(plan, half).sittings())
        .allSatisfy(s -> {
          assertThat(s.day().getDayOfWeek()).isNotEqualTo(DayOfWeek.WEDNESDAY);
          assertThat(s.shift().to()).isLessThanOrEqualTo(14 * 4);
          assertThat(s.queues()).isSubsetOf("A", "B", "C");
        });
    assertThat(line(plan, away).on(MONDAY)).isEmpty();
    assertThat(plan.needMinutes()).isGreaterThan(5 * 8 * 60);
    assertThat(plan.missingMinutes()).isLessThan(plan.needMinutes() / 4);
    assertThat(plan.planned().people()).isBetween(1000.0, 2500.0);
    assertThat(plan.planned().mean()).isLessThan(plan.usual().mean());

    assertThat(kept.published()).as("not before the click").isNull();
    now.set("2026-12-01T15:05:00");
    assertThat(codes(rosters.publish(manager, MONDAY, begun.at().minusSeconds(60))))
        .containsExactly("roster.stale");
    rosters.publish(manager, MONDAY, Objects.requireNonNull(kept.endedAt())).orThrow();
    assertThat(plans.of(centre, MONDAY).orElseThrow().published()).isEqualTo(plan);
    assertThat(rosters.begin(manager, MONDAY).isDone()).as("and again").isTrue();
    assertThat(plans.of(centre, MONDAY).orElseThrow().published()).isEqualTo(plan);
  }

  private static WeekPlan.Line line(WeekPlan plan, long clerk) {
    return plan.lines().stream().filter(l -> l.clerk() == clerk).findFirst().orElseThrow();
  }
}
