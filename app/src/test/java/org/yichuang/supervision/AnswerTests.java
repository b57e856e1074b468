package org.yichuang.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Step;
import org.yichuang.journal.Feed;
import org.yichuang.journal.Journal;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.RefusedException;
import org.yichuang.kernel.Role;
import org.yichuang.people.PeopleScenario;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;
import org.yichuang.testing.TestNow;

@HouseTest
class AnswerTests {

  @Autowired Cases cases;
  @Autowired Warnings warnings;
  @Autowired DueStories stories;
  @Autowired Scanner scanner;
  @Autowired Watch watch;
  @Autowired Feed feed;
  @Autowired Journal journal;
  @Autowired PeopleScenario people;
  @Autowired TestNow now;

  private WatchScenario town;

  @BeforeEach
  void open() {
    now.set("2022-04-22T10:00:00");
    town = new WatchScenario(Centres.fresh(), cases, warnings, now);
  }

  @AfterEach
  void putTheClockBack() {
    now.reset();
  }

  private Warning red() {
    town.accepted();
    now.set("2022-04-28T17:00:00");
    feed.drain(watch);
    scanner.scan();
    return find("promised-over");
  }

  private Warning find(String rule) {
    return town.raised().stream().filter(w -> w.rule().equals(rule)).findFirst().orElseThrow();
  }

  @Test
  void theDepartmentAnswersOnceWithCauseAndMeasureAndTheJournalKeepsIt() {
    Warning w = red();
    assertThat(warnings.reply(town.head(), w.id(), w.version(), " ", "").refusals())
        .extracting(r -> r.field())
        .containsExactly("cause", "measure");
    assertThat(warnings.reply(town.supervisor(), w.id(), w.version(), "原因", "措施").isDone())
        .isFalse();
    Warning answered = warnings.reply(town.head(), w.id(), w.version(), "人手不足", "当日办结").orThrow();
    assertThat(answered.state()).isEqualTo(Warning.State.REPLIED);
    assertThat(answered.escalatesAt()).isNull();
    assertThat(
            warnings
                .reply(town.head(), w.id(), w.version(), "再来", "再来")
                .refusals()
                .getFirst()
                .code())
        .isEqualTo("warning.stale");
    assertThat(journal.of(town.centre(), w.id()))
        .singleElement()
        .satisfies(e -> assertThat(e.kind()).isEqualTo("warning.reply"));
  }

  @Test
  void theDateOfEveryWarningTellsHowItCameAbout() {
    red();
    assertThat(town.raised())
        .extracting(Warning::metric)
        .contains(Metric.CASE_PROMISED, Metric.TASK);
    for (Warning w : town.raised()) {
      assertThat(stories.of(w))
          .get()
          .satisfies(story -> {
            assertThat(story.deadline().due()).isEqualTo(w.due());
            assertThat(story.deadline().steps()).isNotEmpty();
          });
    }
  }

  @Test
  void onlyASupervisorWithdrawsAndOnlyWithAReason() {
    Warning w = red();
    assertThat(warnings.withdraw(town.head(), w.id(), w.version(), "误报").isDone()).isFalse();
    assertThat(
            warnings
                .withdraw(town.supervisor(), w.id(), w.version(), " ")
                .refusals()
                .getFirst()
                .code())
        .isEqualTo("warning.why");
    Warning gone = warnings.withdraw(town.supervisor(), w.id(), w.version(), "系统故障补录").orThrow();
    assertThat(gone.state()).isEqualTo(Warning.State.WITHDRAWN);
    assertThat(warnings.list(town.supervisor(), WarningFilter.owed(), 50).rows())
        .noneMatch(l -> l.warning().id() == w.id());
  }

  @Test
  void aDepartmentSeesItsOwnWarningsAndNobodyElsesAndACitizenNone() {
    Warning w = red();
    Actor other = town.staff(9, Role.HEAD, "wjj");
    assertThat(warnings.list(other, WarningFilter.owed(), 50).rows()).isEmpty();
    assertThat(warnings.find(other, w.id()).refusals().getFirst().code())
        .isEqualTo("warning.unknown");
    assertThat(warnings.list(town.head(), WarningFilter.owed(), 50).rows()).hasSize(4);
    Actor citizen = Actor.citizen(town.centre(), 77, "申请人");
    assertThatThrownBy(() -> warnings.list(citizen, WarningFilter.owed(), 50))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void unansweredItClimbsTheLadderAndNobodyIsToldTwiceForTwoPosts() {
    Actor holder = people.staff(town.centre(), "王芳", Role.REVIEWER, WatchScenario.DEPARTMENT);
    Actor head = people.staff(town.centre(), "刘强", Role.HEAD, WatchScenario.DEPARTMENT);
    people.alsoHolds(town.centre(), head.personId(), Role.SUPERVISOR, "centre");
    Actor supervisor = people.staff(town.centre(), "陈静", Role.SUPERVISOR, "centre");
    var file = town.accepted();
    cases.step(holder, file, new Step.Claim(1)).orThrow();
    now.set("2022-04-28T17:00:00");
    feed.drain(watch);
    scanner.scan();
    assertThat(find("promised-over").told()).containsExactly(holder.personId());
    assertThat(find("promised-over").holderName()).isEqualTo("王芳");
    now.set("2022-04-29T16:59:59");
    scanner.escalate();
    assertThat(find("promised-over").rung()).isEqualTo(Rung.HOLDER);
    now.set("2022-04-29T17:00:00");
    scanner.escalate();
    assertThat(find("promised-over").told()).containsExactly(holder.personId(), head.personId());
    now.set("2022-05-05T17:00:00");
    scanner.escalate();
    assertThat(find("promised-over").told())
        .containsExactly(holder.personId(), head.personId(), supervisor.personId());
    assertThat(find("promised-over").escalatesAt()).isNull();
  }
}
