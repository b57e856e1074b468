package org.yichuang.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yichuang.ratings.RatingScene.code;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.calendar.Timer;
import org.yichuang.casework.CaseFile;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Role;
import org.yichuang.people.NewPerson;
import org.yichuang.people.PeopleScenario;
import org.yichuang.ratings.Rectification.State;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;

@HouseTest
class RectificationTests {

  @Autowired AutowireCapableBeanFactory house;
  @Autowired PeopleScenario people;
  @Autowired Ratings ratings;
  @Autowired Rectifications rectifications;
  @Autowired RectificationDesk desk;
  @Autowired Contacts contacts;
  @Autowired CallBackWatch watch;
  @Autowired JdbcClient jdbc;
  @Autowired Now now;

  private final Centre centre = Centres.fresh();
  private final Actor clerk = RatingScene.clerk(centre, 5);
  private final Actor supervisor = RatingScene.staff(centre, 9, Role.SUPERVISOR, "centre");
  private final Actor other = RatingScene.staff(centre, 10, Role.SUPERVISOR, "centre");

  private RatingScene scene;

  @BeforeEach
  void scene() {
    scene = RatingScene.of(house);
  }

  private Actor head(CaseFile file) {
    return RatingScene.staff(centre, 6, Role.HEAD, file.department());
  }

  private CaseFile bad(Actor applicant, NewRating said) {
    CaseFile file = scene.over(clerk, applicant);
    ratings.rate(applicant, file.id(), said).orThrow();
    return file;
  }

  private static NewRating dissatisfied() {
    return NewRating.of(Grade.DISSATISFIED, Rating.Via.ONLINE);
  }

  private Rectification now(CaseFile file) {
    return rectifications.find(centre, file.id()).orElseThrow();
  }

  private Rectification called(Actor by, CaseFile file) {
    return rectifications
        .callBack(by, file.id(), now(file).version(), Rectification.Class.SIMPLE, "已电话联系")
        .orThrow();
  }

  @Test
  void aBadRatingIsCalledBackAnsweredAndJudgedAgainByThePersonAlone() {
    Actor applicant = people.citizen(centre, "李明");
    CaseFile file = bad(applicant, dissatisfied());
    Actor head = head(file);
    Rectification open = desk.open(head, 10).getFirst();
    assertThat(open.due()).isAfter(now.today());
    assertThat(open.callDue()).isAfter(now.today()).isBeforeOrEqualTo(open.due());
    assertThat(desk.called(head)).isEqualTo(new RectificationDesk.Called(0, 1, 0));
    assertThat(rectifications.answer(head, file.id(), open.version(), "先答复").isDone()).isFalse();
    assertThat(code(rectifications.callBack(head, file.id(), open.version(), null, "已联系")))
        .isEqualTo("rectification.class");
    Rectification called = called(head, file);
    assertThat(called.due()).isBefore(called.firstDue());
    assertThat(
            code(
                rectifications.callBack(
                    head, file.id(), open.version(), Rectification.Class.SIMPLE, "再来")))
        .isEqualTo("rectification.not-now");
    assertThat(desk.called(head)).isEqualTo(new RectificationDesk.Called(1, 1, 0));
    rectifications.answer(head, file.id(), called.version(), "已改进流程").orThrow();
    assertThat(notices(applicant, "rate-again")).isEqualTo(1);
    assertThat(code(ratings.bySignIn(clerk, file.id()))).isEqualTo("rating.staff");
    Invited who = ratings.bySignIn(applicant, file.id()).orThrow();
    assertThat(ratings.answerTo(who).orElseThrow().answer()).isEqualTo("已改进流程");
    assertThat(ratings.again(who, Grade.SATISFIED, "").orThrow().state())
        .isEqualTo(State.SATISFIED);
    assertThat(code(ratings.again(who, Grade.SATISFIED, ""))).isEqualTo("rectification.not-now");
    assertThat(desk.open(head, 10)).isEmpty();
    assertThat(desk.ledger(head, file.id()))
        .extracting(Rectification.Entry::state)
        .containsExactly(State.CALLED_BACK, State.ANSWERED, State.SATISFIED);
    assertThat(ratings.find(centre, file.id()).orElseThrow().grade())
        .as("the first word stands")
        .isEqualTo(Grade.DISSATISFIED);
  }

  private long notices(Actor to, String kind) {
    return jdbc.sql(
            "select count(*) from notices.message where centre_id = :c and person_id = :p "
                + "and kind = :kind and way = 'IN_APP'")
        .param("c", centre.code())
        .param("p", to.personId())
        .param("kind", kind)
        .query(Long.class)
        .single();
  }

  @Test
  void anAppealComesAfterTheCallAndIsDecidedBySomebodyElse() {
    CaseFile file = bad(people.citizen(centre, "李明"), dissatisfied());
    assertThat(code(rectifications.appeal(head(file), file.id(), 1, "恶意差评")))
        .isEqualTo("rectification.not-now");
    Rectification called = called(supervisor, file);
    Rectification appealed =
        rectifications.appeal(supervisor, file.id(), called.version(), "恶意差评").orThrow();
    assertThat(
            rectifications
                .decideAppeal(head(file), file.id(), appealed.version(), true, "同意")
                .isDone())
        .isFalse();
    assertThat(
            code(
                rectifications.decideAppeal(supervisor, file.id(), appealed.version(), true, "同意")))
        .isEqualTo("rectification.someone-else");
    Rectification back =
        rectifications.decideAppeal(other, file.id(), appealed.version(), false, "证据不足").orThrow();
    assertThat(back.state()).isEqualTo(State.CALLED_BACK);
    assertThat(back.appealAnswer()).isEqualTo("证据不足");
    Rectification again =
        rectifications.appeal(head(file), file.id(), back.version(), "有新证据").orThrow();
    assertThat(
            rectifications
                .decideAppeal(other, file.id(), again.version(), true, "属实")
                .orThrow()
                .state())
        .isEqualTo(State.DISMISSED);
  }

  @Test
  void whoIsStillDissatisfiedIsCheckedAgainBySomebodyWhoDidNotAnswer() {
    Actor applicant = people.citizen(centre, "李明");
    CaseFile file = bad(applicant, dissatisfied());
    Rectification called = called(supervisor, file);
    rectifications.answer(supervisor, file.id(), called.version(), "已改").orThrow();
    Invited who = ratings.bySignIn(applicant, file.id()).orThrow();
    Rectification still = ratings.again(who, Grade.VERY_DISSATISFIED, "没改").orThrow();
    assertThat(still.state()).isEqualTo(State.UNSATISFIED);
    assertThat(still.secondWords()).isEqualTo("没改");
    assertThat(code(rectifications.checkAgain(supervisor, file.id(), still.version(), true, "再改")))
        .isEqualTo("rectification.someone-else");
    Rectification round =
        rectifications.checkAgain(other, file.id(), still.version(), true, "再改").orThrow();
    assertThat(round.state()).isEqualTo(State.OPEN);
    assertThat(round.round()).isEqualTo(2);
    Rectification twice = called(head(file), file);
    rectifications.answer(head(file), file.id(), twice.version(), "增开了窗口").orThrow();
    Rectification no = ratings.again(who, Grade.DISSATISFIED, "").orThrow();
    assertThat(
            rectifications
                .checkAgain(other, file.id(), no.version(), false, "按规定已办到位，当面解释")
                .orThrow()
                .state())
        .isEqualTo(State.CLOSED);
  }

  @Test
  void whatNobodyPutANameToIsGroupedByCauseAndPutRightTogether() {
    CaseFile one = bad(people.citizen(centre, "甲"), cause("long-wait"));
    bad(people.citizen(centre, "乙"), cause("long-wait"));
    bad(people.citizen(centre, "丙"), cause("unkind"));
    Actor head = head(one);
    assertThat(desk.open(head, 10)).isEmpty();
    List<Rectification.Group> groups = desk.groups(head, 10);
    assertThat(groups).extracting(Rectification.Group::count).containsExactlyInAnyOrder(2, 1);
    Rectification.Group wait =
        groups.stream().filter(g -> g.reason().equals("long-wait")).findFirst().orElseThrow();
    assertThat(wait.words()).containsExactly("甲乙丙丁", "甲乙丙丁");
    assertThat(code(contacts.open(head, one.id()))).isEqualTo("rectification.not-now");
    Actor stranger = RatingScene.staff(centre, 11, Role.HEAD, "elsewhere");
    assertThat(code(rectifications.settle(stranger, wait.key(), "已改")))
        .isEqualTo("actor.not-allowed");
    assertThat(rectifications.settle(head, wait.key(), "增开窗口").orThrow()).isEqualTo(2);
    assertThat(now(one).state()).isEqualTo(State.SETTLED);
    assertThat(desk.groups(head, 10)).hasSize(1);
  }

  private static NewRating cause(String reason) {
    return dissatisfied().saying(List.of(reason), "甲乙丙丁").anonymous();
  }

  @Test
  void whoWasRatedNeitherSeesWhoSaidItNorHandlesIt() {
    var person =
        people.citizen(
            centre, new NewPerson("王秀英", PeopleScenario.freshIdNumber(), "13900001234", "启明街道"));
    CaseFile file = bad(Actor.citizen(centre, person.id(), "王秀英"), dissatisfied());
    Actor served =
        new Actor(
            Actor.Kind.STAFF,
            clerk.personId(),
            clerk.name(),
            centre,
            java.util.Set.of(
                new org.yichuang.kernel.Post(Role.HEAD, centre, file.department()),
                new org.yichuang.kernel.Post(Role.SUPERVISOR, centre, "centre")));
    assertThat(code(contacts.open(served, file.id()))).isEqualTo("rectification.own-work");
    assertThat(
            code(rectifications.callBack(served, file.id(), 1, Rectification.Class.SIMPLE, "我自己打")))
        .isEqualTo("rectification.own-work");
    assertThat(desk.open(served, 10).toString()).doesNotContain("王秀英", "1390000");
    assertThat(contacts.open(head(file), file.id()).orThrow())
        .isEqualTo(new Contacts.Contact("王秀英", "13900001234"));
    assertThat(
            jdbc.sql("select count(*) from people.look where centre_id = :c and person_id = :p")
                .param("c", centre.code())
                .param("p", person.id())
                .query(Long.class)
                .single())
        .isPositive();
  }

  @Test
  void nobodyForgetsACallBackHeadsAndSupervisorsAreTold() {
    Actor boss = people.staff(centre, "监督", Role.SUPERVISOR, "centre");
    CaseFile file = bad(people.citizen(centre, "李明"), dissatisfied());
    Timer due =
        new Timer(
            centre,
            Rectifications.LATE,
            file.id() + "-1",
            now.instant(),
            Long.toString(file.id()),
            1);
    watch.fire(due);
    watch.fire(due);
    assertThat(notices(boss, "rating-late")).isEqualTo(1);
    called(supervisor, file);
    Actor late = people.staff(centre, "后来", Role.SUPERVISOR, "centre");
    watch.fire(due);
    assertThat(notices(late, "rating-late")).isZero();
  }
}
