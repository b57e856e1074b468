package org.yichuang.lifeevents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.yichuang.calendar.Limit;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Step;
import org.yichuang.certificates.Certificates;
import org.yichuang.files.Attachments;
import org.yichuang.intake.Application;
import org.yichuang.intake.Applications;
import org.yichuang.intake.Intake;
import org.yichuang.journal.Feed;
import org.yichuang.journal.FeedListener;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Role;
import org.yichuang.people.PeopleScenario;
import org.yichuang.supervision.DueStories;
import org.yichuang.supervision.Level;
import org.yichuang.supervision.Scanner;
import org.yichuang.supervision.Warning;
import org.yichuang.supervision.WarningFilter;
import org.yichuang.supervision.Warnings;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;
import org.yichuang.testing.TestNow;

/** 行政许可法第42条第2款: nobody finds out too late that the joint limit of a life event passes. */
@HouseTest
@NullUnmarked
class JointWatchTests {

  @Autowired Intake intake;
  @Autowired Attachments attachments;
  @Autowired LifeEvents events;
  @Autowired Applications applications;
  @Autowired Certificates certificates;
  @Autowired Cases cases;
  @Autowired PeopleScenario people;

  @Autowired
  @Qualifier("supervisionWatch")
  FeedListener watch;

  @Autowired Feed feed;
  @Autowired Scanner scanner;
  @Autowired Warnings warnings;
  @Autowired DueStories stories;
  @Autowired TestNow now;

  private final Centre centre = Centres.fresh();
  private Restaurant restaurant;
  private Actor supervisor;

  @BeforeEach
  void theDayBegins() {
    now.set("2022-04-22T10:00");
    restaurant =
        new Restaurant(
            new Restaurant.Faces(applications, intake, cases, certificates, attachments, people),
            centre);
    supervisor = people.staff(centre, "监察员", Role.SUPERVISOR, "centre");
  }

  @AfterEach
  void theClockGoesOn() {
    now.reset();
  }

  private List<Warning> jointAt(LocalDate day, String time) {
    now.set(day + "T" + time);
    feed.drain(watch);
    scanner.scan();
    return warnings.list(supervisor, WarningFilter.owed(), 50).rows().stream()
        .map(Warnings.Line::warning)
        .filter(w -> w.rule().startsWith("joint"))
        .toList();
  }

  private LocalDate ceiling(Application a) {
    return Objects.requireNonNull(events.open(Actor.system(centre), a.id()).orThrow().ceiling())
        .due();
  }

  @Test
  void whoStillWorksOnAnItemIsWarnedBeforeTheJointLimitHasPassed() {
    Application a = restaurant.sent(restaurant.owner());
    CaseFile food = restaurant.accepted(restaurant.of(a, "food-permit"));
    Actor officer = people.staff(centre, "王审查", Role.REVIEWER, food.department());
    cases.step(officer, food, new Step.Claim(food.openTasks().getFirst().no())).orThrow();
    LocalDate due = ceiling(a);
    assertThat(due).isEqualTo(LocalDate.of(2022, 6, 28));
    assertThat(jointAt(LocalDate.of(2022, 6, 14), "16:59:59")).isEmpty();
    List<Warning> near = jointAt(LocalDate.of(2022, 6, 14), "17:00:00");
    assertThat(near)
        .filteredOn(w -> w.caseId() == food.id())
        .singleElement()
        .satisfies(w -> {
          assertThat(w.level()).isEqualTo(Level.YELLOW);
          assertThat(w.due()).isEqualTo(due);
          assertThat(stories.of(w)).get().extracting(d -> d.deadline().due()).isEqualTo(due);
          assertThat(w.told()).contains(officer.personId());
        });
    assertThat(jointAt(due, "17:00:00"))
        .filteredOn(w -> w.caseId() == food.id())
        .extracting(Warning::level)
        .contains(Level.YELLOW, Level.RED, Level.UNLAWFUL);
  }

  @Test
  void aLongerJointLimitMovesTheWarning() {
    Application a = restaurant.sent(restaurant.owner());
    CaseFile food = restaurant.accepted(restaurant.of(a, "food-permit"));
    assertThat(jointAt(LocalDate.of(2022, 5, 10), "10:00:00")).isEmpty();
    Actor mayor = people.staff(centre, "孙区长", Role.LEADER, "centre");
    int version = events.open(mayor, a.id()).orThrow().event().version();
    events.extend(mayor, a.id(), version, Limit.working(15), "需要专家评审").orThrow();
    assertThat(jointAt(LocalDate.of(2022, 6, 28), "17:00:00")).isEmpty();
    assertThat(jointAt(ceiling(a), "17:00:00")).filteredOn(w -> w.caseId() == food.id()).hasSize(3);
  }
}
