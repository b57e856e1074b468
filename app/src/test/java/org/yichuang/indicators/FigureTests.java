package org.yichuang.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Channel;
import org.yichuang.casework.NewCase;
import org.yichuang.casework.Step;
import org.yichuang.catalogue.Facts;
import org.yichuang.journal.Feed;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Post;
import org.yichuang.kernel.RefusedException;
import org.yichuang.kernel.Role;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;
import org.yichuang.testing.TestNow;

@HouseTest
class FigureTests {

  @Autowired Cases cases;
  @Autowired Feed feed;
  @Autowired Gatherer gatherer;
  @Autowired Numbers numbers;
  @Autowired CaseLists lists;
  @Autowired Recount recount;
  @Autowired TestNow now;

  private final Centre centre = Centres.fresh();
  private final Actor clerk = staff(5, Role.CLERK);
  private final Actor leader = staff(9, Role.LEADER);

  @AfterEach
  void putTheClockBack() {
    now.reset();
  }

  private Actor staff(long id, Role role) {
    return new Actor(
        Actor.Kind.STAFF,
        id,
        "工作人员" + id,
        centre,
        java.util.Set.of(new Post(role, centre, "centre")));
  }

  private Figure figure(String key, Period period) {
    Indicator indicator = Indicators.get(key);
    return java.util.Objects.requireNonNull(
        numbers.figures(leader, java.util.List.of(indicator), period, Cut.ALL).get(key));
  }

  @Test
  void anEmptyDenominatorPrintsADashAndFullSharesStandBesideTheirFraction() {
    Period empty = Period.month(YearMonth.of(2001, 1));
    assertThat(figure("ontime", empty).text()).isEqualTo("—");
    assertThat(figure("ontime", empty).fraction()).isEqualTo("0/0");
    Indicator i = Indicators.get("ontime");
    assertThat(Figure.share(i, 40, 40).text()).isEqualTo("100%");
    assertThat(Figure.share(i, 39, 40).text()).isEqualTo("97.50%");
    assertThat(Figure.share(i, 40, 40).over(Figure.share(i, 39, 40))).isEqualTo("+2.50 pp");
    Indicator f = Indicators.get("finished");
    assertThat(Figure.count(f, 30_060).over(Figure.count(f, 23_490))).isEqualTo("+27.97%");
    assertThat(Figure.count(f, 30_060).over(Figure.count(f, 23_489))).isEqualTo("+27.97%");
    assertThat(Figure.count(f, 5).over(Figure.count(f, 0))).isEqualTo("—");
  }

  @Test
  void aCaseIsCountedOnceHoweverOftenTheFeedIsReadAndOverdueOnesCountOnlyStrictly() {
    now.set("2022-04-22T10:00:00");
    var file = cases.receive(clerk, NewCase.of("food-permit", 77, "申请人", Channel.WINDOW)).orThrow();
    var facts = Facts.of(Map.of("variant", "renewal"), now.today());
    file = cases.step(clerk, file, new Step.Accept(facts)).orThrow();
    feed.drain(gatherer);
    Period april = Period.month(YearMonth.of(2022, 4));
    assertThat(figure("accepted", april).text()).isEqualTo("1");
    assertThat(figure("finished", april).text()).isEqualTo("0");
    now.set("2022-05-10T10:00:00");
    assertThat(figure("ontime", april).text()).isEqualTo("—");
    LocalDate due = java.util.Objects.requireNonNull(file.promisedDue());
    Period month = Period.month(YearMonth.from(due));
    assertThat(figure("ontime-strict", month).fraction()).isEqualTo("0/1");
    var question =
        new CaseLists.Question(
            Indicators.get("ontime-strict"), CaseLists.Part.OVERDUE, month, Cut.ALL);
    assertThat(lists.page(leader, question, null, 10).rows())
        .singleElement()
        .satisfies(l -> assertThat(l.promised()).isEqualTo(due));
    assertThat(recount.run(centre)).isZero();
  }

  @Test
  void boardsAreForLeadersAndSupervisors() {
    org.assertj.core.api.Assertions.assertThatThrownBy(() ->
            numbers.figures(clerk, Indicators.all(), Period.month(YearMonth.of(2022, 4)), Cut.ALL))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void periodsKnowTheirNeighbours() {
    Period q1 = Period.parse("2022-Q1").orElseThrow();
    assertThat(q1.first()).isEqualTo("2022-01-01");
    assertThat(q1.last()).isEqualTo("2022-03-31");
    assertThat(q1.previous().key()).isEqualTo("2021-Q4");
    assertThat(q1.yearBefore().key()).isEqualTo("2021-Q1");
    assertThat(Period.parse("2022").orElseThrow().previous().key()).isEqualTo("2021");
    assertThat(Period.parse("2022-13")).isEmpty();
    assertThat(Period.parse("now")).isEmpty();
  }
}
