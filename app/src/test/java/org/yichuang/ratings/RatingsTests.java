package org.yichuang.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Channel;
import org.yichuang.casework.NewCase;
import org.yichuang.casework.Step;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Post;
import org.yichuang.kernel.Role;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;

@HouseTest
class RatingsTests {

  private static final long APPLICANT = 77;

  @Autowired Ratings ratings;
  @Autowired Rectifications rectifications;
  @Autowired Cases cases;
  @Autowired Now now;

  private final Centre centre = Centres.fresh();
  private final Actor clerk = staff(5, new Post(Role.CLERK, centre, "centre"));
  private final Actor applicant = Actor.citizen(centre, APPLICANT, "申请人");

  private static Actor staff(long id, Post post) {
    return new Actor(Actor.Kind.STAFF, id, "工作人员" + id, post.centre(), Set.of(post));
  }

  private CaseFile outOfScope() {
    CaseFile file =
        cases
            .receive(clerk, NewCase.of("outdoor-advert", APPLICANT, "申请人", Channel.WINDOW))
            .orThrow();
    return cases.step(clerk, file, new Step.FindOutOfScope("不属于许可事项")).orThrow();
  }

  @Test
  void gradesKeepTheirDirectionWhicheverScaleTheyComeFrom() {
    assertThat(Grade.VERY_SATISFIED.standardCode()).isEqualTo(1);
    assertThat(Grade.ofStandard(5)).contains(Grade.VERY_DISSATISFIED);
    assertThat(Grade.ofStars(5)).contains(Grade.VERY_SATISFIED);
    assertThat(Grade.ofStars(1)).contains(Grade.VERY_DISSATISFIED);
    assertThat(Grade.ofStandard(0)).isEmpty();
  }

  @Test
  void staffCannotRateAndNobodyRatesForOthersOrTooEarly() {
    CaseFile file = outOfScope();
    NewRating good = NewRating.of(Grade.SATISFIED, Rating.Via.ONLINE);
    assertThat(code(ratings.rate(clerk, file.id(), good))).isEqualTo("rating.staff");
    Actor other = Actor.citizen(centre, 78, "别人");
    assertThat(code(ratings.rate(other, file.id(), good))).isEqualTo("rating.not-yours");
    CaseFile open =
        cases
            .receive(clerk, NewCase.of("outdoor-advert", APPLICANT, "申请人", Channel.WINDOW))
            .orThrow();
    assertThat(code(ratings.rate(applicant, open.id(), good))).isEqualTo("rating.too-early");
    assertThat(code(ratings.invite(centre, open.id()))).isEqualTo("rating.too-early");
  }

  @Test
  void twentyRatingsAtOnceLeaveOneAndTheCaseSaysSo() throws Exception {
    CaseFile file = outOfScope();
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Outcome<Rating>>> all = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(20)) {
      for (int i = 0; i < 20; i++) {
        all.add(
            threads.submit(() -> {
              start.await();
              return ratings.rate(
                  applicant, file.id(), NewRating.of(Grade.SATISFIED, Rating.Via.ONLINE));
            }));
      }
      start.countDown();
    }
    int done = 0;
    for (Future<Outcome<Rating>> one : all) {
      done += one.get().isDone() ? 1 : 0;
    }
    assertThat(done).isEqualTo(1);
    assertThat(cases.must(centre, file.id()).orThrow().dates().rated()).isNotNull();
    assertThat(ratings.remark(applicant, file.id(), "补充一句").orThrow()).isEqualTo(1);
    assertThat(ratings.find(centre, file.id()).orElseThrow().grade()).isEqualTo(Grade.SATISFIED);
  }

  @Test
  void aLinkWorksOnce() {
    CaseFile file = outOfScope();
    String token = ratings.invite(centre, file.id()).orThrow();
    NewRating good = NewRating.of(Grade.VERY_SATISFIED, Rating.Via.SMS);
    assertThat(ratings.rateByLink(centre, token, good).isDone()).isTrue();
    assertThat(code(ratings.rateByLink(centre, token, good))).isEqualTo("rating.link");
    assertThat(code(ratings.invited(centre, "00"))).isEqualTo("rating.link");
  }

  @Test
  void aBadRatingIsCalledBackAnsweredAndJudgedAgainByThePersonAlone() {
    CaseFile file = outOfScope();
    ratings
        .rate(applicant, file.id(), NewRating.of(Grade.DISSATISFIED, Rating.Via.ONLINE))
        .orThrow();
    Actor head = staff(6, new Post(Role.HEAD, centre, file.department()));
    Rectification open = rectifications.open(head, 10).getFirst();
    assertThat(open.due()).isAfter(now.today());
    assertThat(rectifications.answer(head, file.id(), open.version(), "先答复").isDone()).isFalse();
    Rectification called =
        rectifications.callBack(head, file.id(), open.version(), "已电话联系").orThrow();
    assertThat(code(rectifications.callBack(head, file.id(), open.version(), "再来")))
        .isEqualTo("rectification.not-now");
    rectifications.answer(head, file.id(), called.version(), "已改进流程").orThrow();
    assertThat(code(rectifications.second(clerk, file.id(), Grade.SATISFIED)))
        .isEqualTo("rating.staff");
    assertThat(rectifications.second(applicant, file.id(), Grade.SATISFIED).orThrow().state())
        .isEqualTo(Rectification.State.SATISFIED);
    assertThat(rectifications.open(head, 10)).isEmpty();
  }

  @Test
  void anAppealIsDecidedBySomebodyElse() {
    CaseFile file = outOfScope();
    ratings
        .rate(applicant, file.id(), NewRating.of(Grade.VERY_DISSATISFIED, Rating.Via.ONLINE))
        .orThrow();
    Actor head = staff(6, new Post(Role.HEAD, centre, file.department()));
    Rectification appealed = rectifications.appeal(head, file.id(), 1, "恶意差评").orThrow();
    assertThat(
            rectifications.decideAppeal(head, file.id(), appealed.version(), true, "同意").isDone())
        .isFalse();
    Actor supervisor = staff(9, new Post(Role.SUPERVISOR, centre, "centre"));
    assertThat(
            rectifications
                .decideAppeal(supervisor, file.id(), appealed.version(), false, "证据不足")
                .orThrow()
                .state())
        .isEqualTo(Rectification.State.OPEN);
  }

  private static String code(Outcome<?> outcome) {
    return outcome.refusals().getFirst().code();
  }
}
