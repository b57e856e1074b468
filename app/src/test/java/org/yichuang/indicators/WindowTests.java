package org.yichuang.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Channel;
import org.yichuang.casework.History;
import org.yichuang.casework.NewCase;
import org.yichuang.casework.Step;
import org.yichuang.hall.HallScenario;
import org.yichuang.hall.Windows;
import org.yichuang.journal.Feed;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Role;
import org.yichuang.people.PeopleScenario;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;
import org.yichuang.testing.TestNow;

/** A case keeps the window at which it was taken in, and the numbers are cut by it. */
@HouseTest
class WindowTests {

  @Autowired Cases cases;
  @Autowired History history;
  @Autowired HallScenario hall;
  @Autowired Windows windows;
  @Autowired Numbers numbers;
  @Autowired Gatherer gatherer;
  @Autowired Feed feed;
  @Autowired PeopleScenario people;
  @Autowired TestNow now;

  private final Centre centre = Centres.fresh();
  private Actor one;
  private Actor two;

  @BeforeEach
  void theHallOpens() {
    now.set("2022-04-22T10:00:00");
    one = people.staff(centre, "王芳", Role.CLERK, "centre");
    two = people.staff(centre, "李敏", Role.CLERK, "centre");
    hall.open(centre, List.of(one, two));
  }

  @AfterEach
  void theClockGoesOn() {
    now.reset();
  }

  private CaseFile taken(Actor clerk, Channel channel) {
    return cases.receive(clerk, NewCase.of("food-permit", 77, "申请人", channel)).orThrow();
  }

  private void accepted(Actor clerk) {
    var facts = org.yichuang.catalogue.Facts.of(Map.of("variant", "renewal"), now.today());
    cases.step(clerk, taken(clerk, Channel.WINDOW), new Step.Accept(facts)).orThrow();
  }

  private String first(CaseFile file) {
    return history.of(file).getFirst().what().zh();
  }

  @Test
  void aCaseKeepsTheWindowThatItsClerkHasOpenAndNoOther() {
    assertThat(first(taken(one, Channel.WINDOW))).isEqualTo("收件（1号窗口）");
    CaseFile second = taken(two, Channel.AGENT);
    assertThat(first(second)).isEqualTo("收件（2号窗口）");
    assertThat(history.of(second).getFirst().what().en()).isEqualTo("Received at window 2");
    windows.close(two, 2).orThrow();
    assertThat(first(taken(two, Channel.WINDOW))).isEqualTo("收件");
    assertThat(first(taken(one, Channel.ONLINE))).isEqualTo("收件");
    NewCase earlier =
        NewCase.of("food-permit", 77, "申请人", Channel.BACK_ENTRY)
            .receivedAt(now.instant().minusSeconds(7_200));
    assertThat(first(cases.receive(one, earlier).orThrow())).isEqualTo("收件");
  }

  @Test
  void theNumbersAreCutByTheWindowAndByThePersonOnlyWhereNoneIsRecorded() {
    accepted(one);
    accepted(one);
    windows.close(two, 2).orThrow();
    accepted(two);
    feed.drain(gatherer);
    Actor leader = people.staff(centre, "孙区长", Role.LEADER, "centre");
    Map<String, String> names = numbers.names(leader, Dim.DESK);
    assertThat(names)
        .containsEntry("window-1", "1号窗口")
        .containsEntry(Long.toString(two.personId()), "李敏")
        .doesNotContainKey(Long.toString(one.personId()));
    Indicator accepted = Indicators.get("accepted");
    Period april = Period.month(YearMonth.of(2022, 4));
    assertThat(
            java.util.Objects.requireNonNull(
                    numbers
                        .figures(leader, List.of(accepted), april, Cut.of(Dim.DESK, "window-1"))
                        .get("accepted"))
                .text())
        .isEqualTo("2");
  }
}
