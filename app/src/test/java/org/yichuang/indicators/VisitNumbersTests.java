package org.yichuang.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.yichuang.hall.Ticket;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Role;
import org.yichuang.people.PeopleScenario;
import org.yichuang.ratings.Grade;
import org.yichuang.ratings.Invited;
import org.yichuang.ratings.NewRating;
import org.yichuang.ratings.Rating;
import org.yichuang.ratings.RatingScene;
import org.yichuang.ratings.Ratings;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;
import org.yichuang.testing.TestNow;

/** A visit counts among ratings, at its window and with its clerk, and nowhere else. */
@HouseTest
class VisitNumbersTests {

  private static final Period APRIL = Period.month(YearMonth.of(2022, 4));

  @Autowired AutowireCapableBeanFactory house;
  @Autowired VisitFacts visits;
  @Autowired Facts facts;
  @Autowired Numbers numbers;
  @Autowired CaseLists lists;
  @Autowired Recount recount;
  @Autowired Ratings ratings;
  @Autowired PeopleScenario people;
  @Autowired TestNow now;

  private final Centre centre = Centres.fresh();
  private RatingScene scene;
  private Actor clerk;
  private Actor leader;

  @BeforeEach
  void theHallOpens() {
    now.set("2022-04-22T10:00:00");
    scene = RatingScene.of(house);
    clerk = people.staff(centre, "王芳", Role.CLERK, "centre");
    leader = people.staff(centre, "孙区长", Role.LEADER, "centre");
    scene.hall(centre, clerk);
  }

  @AfterEach
  void everyFigureEqualsItsRecount() {
    assertThat(recount.prove(centre)).isZero();
    now.reset();
  }

  private void rate(Ticket visit, Grade grade) {
    Invited person = ratings.byVisit(centre, visit.token()).orThrow();
    ratings.rate(person, NewRating.of(grade, Rating.Via.QR)).orThrow();
  }

  private String figure(String key, Cut cut) {
    return Objects.requireNonNull(
            numbers.figures(leader, List.of(Indicators.get(key)), APRIL, cut).get(key))
        .fraction();
  }

  @Test
  void visitsCountAmongRatingsByWindowAndClerkAndAreNoFinishedCases() {
    Ticket good = scene.visit(clerk, 1);
    Ticket bad = scene.visit(clerk, 1);
    scene.visit(clerk, 1);
    scene.ticket(centre);
    rate(good, Grade.VERY_SATISFIED);
    rate(bad, Grade.DISSATISFIED);
    visits.readOn(centre);
    assertThat(figure("rated", Cut.ALL)).isEqualTo("2/3");
    assertThat(figure("good", Cut.of(Dim.DESK, "window-1"))).isEqualTo("1/2");
    assertThat(figure("good", Cut.of(Dim.OFFICER, Long.toString(clerk.personId()))))
        .isEqualTo("1/2");
    assertThat(figure("good", Cut.of(Dim.DEPARTMENT, "centre"))).isEqualTo("1/2");
    assertThat(numbers.names(leader, Dim.OFFICER))
        .containsEntry(Long.toString(clerk.personId()), "王芳");
    var finished =
        numbers.figures(
            leader, List.of(Indicators.get("finished"), Indicators.get("prompt")), APRIL, Cut.ALL);
    assertThat(Objects.requireNonNull(finished.get("finished")).text()).isEqualTo("0");
    assertThat(Objects.requireNonNull(finished.get("prompt")).text()).isEqualTo("—");
    assertThat(lists.received(leader, now.today(), null, 10).rows()).isEmpty();
  }

  @Test
  void theListBehindAFigureNamesTheVisits() {
    Ticket good = scene.visit(clerk, 1);
    rate(good, Grade.SATISFIED);
    scene.visit(clerk, 1);
    visits.readOn(centre);
    List<CaseLine> all = new ArrayList<>();
    lists.all(
        leader,
        new CaseLists.Question(Indicators.get("rated"), CaseLists.Part.N, APRIL, Cut.ALL),
        all::add);
    assertThat(all)
        .singleElement()
        .satisfies(line -> {
          assertThat(line.number()).isEqualTo(good.label());
          assertThat(line.visit()).isTrue();
          assertThat(line.grade()).isEqualTo("SATISFIED");
          assertThat(line.officer()).isEqualTo("王芳");
        });
  }

  @Test
  void whatIsRatedOrEndsLaterIsReadOnAndTwiceIsTheSameAsOnce() {
    Ticket first = scene.visit(clerk, 1);
    visits.readOn(centre);
    assertThat(figure("rated", Cut.ALL)).isEqualTo("0/1");
    now.pass(Duration.ofDays(3));
    rate(first, Grade.VERY_SATISFIED);
    visits.readOn(centre);
    visits.readOn(centre);
    assertThat(figure("rated", Cut.ALL)).isEqualTo("1/1");
    now.pass(Duration.ofMinutes(1));
    scene.hall(centre, clerk);
    scene.visit(clerk, 1);
    visits.readOn(centre);
    assertThat(figure("rated", Cut.ALL)).isEqualTo("1/2");
  }

  @Test
  void aBadRatingOfAVisitIsFollowedUntilItIsSettled() {
    Ticket bad = scene.visit(clerk, 1);
    rate(bad, Grade.VERY_DISSATISFIED);
    visits.readOn(centre);
    assertThat(figure("rectified", Cut.ALL)).isEqualTo("0/1");
    facts.followUp();
    assertThat(figure("rectified", Cut.ALL)).isEqualTo("0/1");
  }
}
