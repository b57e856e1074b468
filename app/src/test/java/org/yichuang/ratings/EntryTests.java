package org.yichuang.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yichuang.ratings.RatingScene.code;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.yichuang.calendar.Timer;
import org.yichuang.casework.CaseFile;
import org.yichuang.hall.Ticket;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;

@HouseTest
class EntryTests {

  @Autowired AutowireCapableBeanFactory house;
  @Autowired Entries entries;
  @Autowired Ratings ratings;
  @Autowired RatingBook book;
  @Autowired Evaluables evaluables;
  @Autowired RatingLists lists;
  @Autowired Now now;

  private final Centre centre = Centres.fresh();
  private final Actor clerk = RatingScene.clerk(centre, 5);
  private final Actor second = RatingScene.clerk(centre, 6);
  private final Actor applicant = Actor.citizen(centre, 77, "申请人");
  private final Actor supervisor =
      RatingScene.staff(centre, 9, org.yichuang.kernel.Role.SUPERVISOR, "centre");

  private RatingScene scene;

  @BeforeEach
  void scene() {
    scene = RatingScene.of(house);
  }

  private static Entries.Entry entry(
      String label, Rating.Via via, @Nullable Grade grade, @Nullable LocalDate given) {
    return new Entries.Entry(label, null, given, grade, via, List.of(), "原话", true, null);
  }

  @Test
  void aPaperFormIsEnteredByASecondPersonAndSaysSoForEver() {
    CaseFile file = scene.over(clerk, applicant);
    Entries.Entry paper = entry(file.number(), Rating.Via.PAPER, Grade.SATISFIED, null);
    assertThat(code(entries.enter(clerk, paper))).isEqualTo("rating.own-work");
    assertThat(code(entries.enter(applicant, paper))).isEqualTo("actor.not-allowed");
    Rating kept = entries.enter(second, paper).orThrow();
    assertThat(kept.enteredBy()).isEqualTo(6);
    assertThat(kept.enteredName()).isEqualTo("工作人员6");
    assertThat(kept.via()).isEqualTo(Rating.Via.PAPER);
    assertThat(kept.raterId()).isEqualTo(77);
    assertThat(code(entries.enter(second, paper))).isEqualTo("rating.already");
    assertThat(lists.page(supervisor, "", "", null, 10).orThrow().rows())
        .singleElement()
        .satisfies(line -> assertThat(line.enteredBy()).isEqualTo("工作人员6"));
  }

  @Test
  void whatWasSaidOnThePhoneOfAVisitIsEnteredByItsNumberButNotByWhoServedIt() {
    scene.hall(centre, clerk);
    Ticket ticket = scene.visit(clerk, 1);
    Entries.Entry call = entry(ticket.label(), Rating.Via.PHONE, Grade.FAIRLY_SATISFIED, null);
    assertThat(code(entries.enter(clerk, call))).isEqualTo("rating.own-work");
    Rating kept = entries.enter(second, call).orThrow();
    assertThat(kept.via()).isEqualTo(Rating.Via.PHONE);
    assertThat(kept.eventId()).isEqualTo(ticket.id());
  }

  @Test
  void aFormWithNothingRightSaysEverythingAndADayBeforeTheEventIsRefused() {
    assertThat(entries.enter(second, entry("没有这个号", Rating.Via.PAPER, null, null)).refusals())
        .hasSize(2);
    CaseFile file = scene.over(clerk, applicant);
    LocalDate today = now.today();
    Entries.Entry early =
        entry(file.number(), Rating.Via.PAPER, Grade.SATISFIED, today.minusDays(1));
    assertThat(code(entries.enter(second, early))).isEqualTo("rating.given-on");
    Entries.Entry later =
        entry(file.number(), Rating.Via.PAPER, Grade.SATISFIED, today.plusDays(1));
    assertThat(code(entries.enter(second, later))).isEqualTo("rating.given-on");
  }

  @Test
  void silenceIsNoRatingUnlessTheTownSaysSoAndThenItIsNeverThePeoplesOwn() {
    CaseFile file = scene.over(clerk, applicant);
    Timer due = new Timer(centre, Silence.KIND, Long.toString(file.id()), now.instant(), "", 1);
    new Silence(book, evaluables, settings(null)).fire(due);
    assertThat(ratings.find(centre, file.id())).isEmpty();
    new Silence(book, evaluables, settings("5wd")).fire(due);
    Rating byRule = ratings.find(centre, file.id()).orElseThrow();
    assertThat(byRule.origin()).isEqualTo(Rating.Origin.DEFAULT);
    assertThat(byRule.via()).isEqualTo(Rating.Via.RULE);
    assertThat(byRule.grade()).isEqualTo(Grade.SATISFIED);
    assertThat(byRule.raterId()).isNull();
    CaseFile rated = scene.over(clerk, applicant);
    ratings
        .rate(applicant, rated.id(), NewRating.of(Grade.FAIRLY_SATISFIED, Rating.Via.ONLINE))
        .orThrow();
    new Silence(book, evaluables, settings("7nd"))
        .fire(new Timer(centre, Silence.KIND, Long.toString(rated.id()), now.instant(), "", 1));
    assertThat(ratings.find(centre, rated.id()).orElseThrow().origin())
        .isEqualTo(Rating.Origin.ACTIVE);
    assertThat(lists.channels(supervisor))
        .extracting(RatingLists.Row::via)
        .containsExactly(Rating.Via.ONLINE, Rating.Via.RULE);
  }

  private static RatingSettings settings(@Nullable String silence) {
    return new RatingSettings(null, null, null, null, silence, null, null);
  }

  @Test
  void limitsAreWorkingOrNaturalDaysByClassAndByDepartment() {
    RatingSettings town =
        new RatingSettings(
            "7nd",
            java.util.Map.of("complex", "15nd"),
            java.util.Map.of("wjj", "15wd"),
            "1wd",
            null,
            null,
            null);
    assertThat(town.rectification("cg", Rectification.Class.GENERAL)).hasToString("7nd");
    assertThat(town.rectification("cg", Rectification.Class.COMPLEX)).hasToString("15nd");
    assertThat(town.rectification("wjj", Rectification.Class.COMPLEX)).hasToString("15wd");
    assertThat(town.silence()).isEmpty();
    assertThat(settings(null).tablet()).isEqualTo(Duration.ofSeconds(90));
  }
}
