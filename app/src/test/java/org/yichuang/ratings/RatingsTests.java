package org.yichuang.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yichuang.ratings.RatingScene.code;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.hall.Ticket;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Moment;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;

@HouseTest
class RatingsTests {

  private static final NewRating GOOD = NewRating.of(Grade.SATISFIED, Rating.Via.ONLINE);

  @Autowired AutowireCapableBeanFactory house;
  @Autowired Ratings ratings;
  @Autowired Cases cases;
  @Autowired JdbcClient jdbc;
  @Autowired Now now;

  private final Centre centre = Centres.fresh();
  private final Actor clerk = RatingScene.clerk(centre, 5);
  private final Actor applicant = Actor.citizen(centre, 77, "申请人");

  private RatingScene scene;

  @BeforeEach
  void scene() {
    scene = RatingScene.of(house);
  }

  @Test
  void gradesKeepTheirDirectionWhicheverScaleTheyComeFrom() {
    assertThat(Grade.VERY_SATISFIED.standardCode()).isEqualTo(1);
    assertThat(Grade.ofStandard(5)).contains(Grade.VERY_DISSATISFIED);
    assertThat(Grade.ofStars(5)).contains(Grade.VERY_SATISFIED);
    assertThat(Grade.ofStars(1)).contains(Grade.VERY_DISSATISFIED);
    assertThat(Grade.ofStandard(0)).isEmpty();
    for (Grade grade : Grade.values()) {
      assertThat(Grade.ofStandard(grade.standardCode())).contains(grade);
    }
  }

  @Test
  void staffCannotRateAndNobodyRatesForOthersOrTooEarly() {
    CaseFile file = scene.over(clerk, applicant);
    assertThat(code(ratings.rate(clerk, file.id(), GOOD))).isEqualTo("rating.staff");
    Actor other = Actor.citizen(centre, 78, "别人");
    assertThat(code(ratings.rate(other, file.id(), GOOD))).isEqualTo("rating.not-yours");
    CaseFile open = scene.received(clerk, applicant);
    assertThat(code(ratings.rate(applicant, open.id(), GOOD))).isEqualTo("rating.too-early");
    assertThat(code(ratings.invite(centre, open.id()))).isEqualTo("rating.too-early");
  }

  @Test
  void twentyRatingsAtOnceLeaveOneAndTheCaseSaysSo() throws Exception {
    CaseFile file = scene.over(clerk, applicant);
    List<Outcome<Rating>> all = atOnce(20, () -> ratings.rate(applicant, file.id(), GOOD));
    assertThat(all.stream().filter(Outcome::isDone)).hasSize(1);
    assertThat(all.stream().filter(o -> !o.isDone()).map(RatingScene::code))
        .containsOnly("rating.already");
    assertThat(cases.must(centre, file.id()).orThrow().dates().rated()).isNotNull();
  }

  @Test
  void twoDevicesThatRateOneVisitAtOnceHaveOneEffectAndTheOtherIsToldKindly() throws Exception {
    scene.hall(centre, clerk);
    Ticket ticket = scene.visit(clerk, 1);
    Invited who = ratings.byVisit(centre, ticket.token()).orThrow();
    List<Outcome<Rating>> both = atOnce(2, () -> ratings.rate(who, GOOD));
    assertThat(both.stream().filter(Outcome::isDone)).hasSize(1);
    Outcome<Rating> other = both.stream().filter(o -> !o.isDone()).findFirst().orElseThrow();
    assertThat(other.refusals().getFirst().sentence().zh()).contains("先到的那一次算数");
    assertThat(count("rating")).isEqualTo(1);
  }

  private static List<Outcome<Rating>> atOnce(
      int n, java.util.function.Supplier<Outcome<Rating>> work) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Outcome<Rating>>> all = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(n)) {
      for (int i = 0; i < n; i++) {
        all.add(
            threads.submit(() -> {
              start.await();
              return work.get();
            }));
      }
      start.countDown();
    }
    List<Outcome<Rating>> done = new ArrayList<>();
    for (Future<Outcome<Rating>> one : all) {
      done.add(one.get());
    }
    return done;
  }

  @Test
  void aVisitAndACaseAreTwoEventsEachWithOneRatingAndNeitherBeforeItsEnd() {
    scene.hall(centre, clerk);
    Ticket waiting = scene.ticket(centre);
    assertThat(code(ratings.byVisit(centre, waiting.token()))).isEqualTo("rating.too-early");
    Ticket served = scene.call(clerk, 1);
    assertThat(code(ratings.byVisit(centre, served.token()))).isEqualTo("rating.too-early");
    Ticket over = scene.end(clerk, 1, served);
    Rating visit = ratings.rate(ratings.byVisit(centre, over.token()).orThrow(), GOOD).orThrow();
    assertThat(visit.caseId()).isNull();
    assertThat(visit.raterId()).isNull();
    assertThat(visit.department()).isEqualTo("centre");
    CaseFile file = scene.over(clerk, applicant);
    assertThat(ratings.rate(applicant, file.id(), GOOD).orThrow().caseId()).isEqualTo(file.id());
    assertThat(count("evaluable")).isEqualTo(2);
    var before = now.instant().minus(Duration.ofHours(1));
    Ticket next = scene.visit(clerk, 1);
    Invited who = ratings.byVisit(centre, next.token()).orThrow();
    assertThat(code(Moment.at(before, () -> ratings.rate(who, GOOD))))
        .isEqualTo("rating.too-early");
  }

  @Test
  void aLinkWorksOnceAndAForgedOrExpiredOneNeverDoes() {
    CaseFile file = scene.over(clerk, applicant);
    String late = ratings.invite(centre, file.id()).orThrow();
    String token = ratings.invite(centre, file.id()).orThrow();
    var afterwards = now.instant().plus(Duration.ofDays(31));
    assertThat(code(Moment.at(afterwards, () -> ratings.byLink(centre, late))))
        .isEqualTo("rating.link-expired");
    assertThat(code(ratings.byLink(centre, "0".repeat(48)))).isEqualTo("rating.link");
    assertThat(code(ratings.byLink(Centres.fresh(), token))).isEqualTo("rating.link");
    Invited who = ratings.byLink(centre, token).orThrow();
    assertThat(who.via()).isEqualTo(Rating.Via.SMS);
    assertThat(ratings.rate(who, GOOD).isDone()).isTrue();
    assertThat(code(ratings.rate(who, GOOD))).isEqualTo("rating.already");
    assertThat(code(ratings.rate(ratings.byLink(centre, late).orThrow(), GOOD)))
        .isEqualTo("rating.already");
    assertThat(code(ratings.invite(centre, file.id()))).isEqualTo("rating.already");
    String stored =
        jdbc.sql(
                "select string_agg(encode(token_hash, 'hex'), ' ') from ratings.invitation "
                    + "where centre_id = :c")
            .param("c", centre.code())
            .query(String.class)
            .single();
    assertThat(stored).doesNotContain(token);
  }

  @Test
  void aRemarkStandsBelowTheRatingAndNothingIsOverwritten() {
    CaseFile file = scene.over(clerk, applicant);
    Invited who = ratings.bySignIn(applicant, file.id()).orThrow();
    assertThat(code(ratings.remark(who, "还没评价"))).isEqualTo("rating.not-yours");
    ratings.rate(who, GOOD.saying(List.of("quick", "made-up"), "很快")).orThrow();
    assertThat(ratings.remark(who, "补充一句").orThrow()).isEqualTo(1);
    assertThat(code(ratings.remark(who, "长".repeat(10_000)))).isEqualTo("rating.words");
    assertThat(code(ratings.remark(who, "  "))).isEqualTo("rating.words");
    Rating kept = ratings.find(centre, file.id()).orElseThrow();
    assertThat(kept.words()).isEqualTo("很快");
    assertThat(kept.reasons()).containsExactly("quick");
    assertThat(kept.grade()).isEqualTo(Grade.SATISFIED);
    assertThat(ratings.remarks(centre, file.id())).hasSize(1);
    for (int i = 0; i < 4; i++) {
      ratings.remark(who, "再补充").orThrow();
    }
    assertThat(code(ratings.remark(who, "第六次"))).isEqualTo("rating.remarks");
  }

  @Test
  void whoeverSaysNotNowIsNotAskedAgainAndMayStillRate() {
    CaseFile file = scene.over(clerk, applicant);
    Invited who = ratings.bySignIn(applicant, file.id()).orThrow();
    ratings.notNow(who);
    assertThat(ratings.find(centre, file.id())).isEmpty();
    assertThat(ratings.rate(who, GOOD).isDone()).isTrue();
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from ratings." + table + " where centre_id = :c")
        .param("c", centre.code())
        .query(Long.class)
        .single();
  }
}
