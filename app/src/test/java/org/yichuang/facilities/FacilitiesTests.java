package org.yichuang.facilities;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Refusal;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;

@HouseTest
class FacilitiesTests {

  @Autowired Facilities facilities;
  @Autowired Duties duties;
  @Autowired Now now;

  private final Centre centre = Centres.fresh();
  private final Actor staff = Actor.system(centre);

  @BeforeEach
  void things() {
    facilities.enter(staff, Facilities.USUAL).orThrow();
  }

  private Thing thing(String key) {
    return facilities.things(centre).stream()
        .filter(t -> t.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void noMoreIsLentThanThereIsHoweverManyAskAtOnce() throws Exception {
    List<Callable<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      all.add(() -> facilities.lend(staff, "stroller", "某人").isDone());
    }
    int lent = 0;
    try (var threads = Executors.newFixedThreadPool(12)) {
      for (Future<Boolean> one : threads.invokeAll(all)) {
        lent += one.get() ? 1 : 0;
      }
    }
    assertThat(lent).isEqualTo(3);
    assertThat(thing("stroller").here()).isZero();
  }

  @Test
  void whatComesBackIsBackOnceAndWhatIsLostIsOwnedNoMore() {
    facilities.lend(staff, "wheelchair", "刘女士").orThrow();
    Loan loan = facilities.out(centre).getFirst();
    assertThat(loan.overdueAt(now.instant())).isFalse();
    assertThat(loan.overdueAt(now.instant().plusSeconds(5 * 3_600))).isTrue();
    facilities.back(staff, loan.id(), Loan.Back.LOST).orThrow();
    assertThat(facilities.back(staff, loan.id(), Loan.Back.GOOD).isDone()).isFalse();
    assertThat(thing("wheelchair").owned()).isEqualTo(3);
    assertThat(thing("wheelchair").here()).isEqualTo(3);
  }

  @Test
  void aFailedCheckStaysOnTopUntilItIsPutRightOnce() {
    duties
        .note(staff, Note.Kind.SEVEN_S, "3 号窗口", true, List.of("SAFETY", "none"), "插线板")
        .orThrow();
    duties.note(staff, Note.Kind.BADGE, "早班", true, List.of(), "").orThrow();
    Note open = duties.notes(centre).getFirst();
    assertThat(open.open()).isTrue();
    assertThat(open.points()).containsExactly(SevenS.SAFETY);
    duties.fix(staff, open.id()).orThrow();
    assertThat(duties.fix(staff, open.id()).refusals().getFirst().code())
        .isEqualTo("facilities.fixed");
    assertThat(duties.notes(centre)).noneMatch(Note::open);
    assertThat(duties.note(staff, Note.Kind.BADGE, " ", true, List.of(), "").isDone()).isFalse();
  }

  @Test
  void aCourseAndACompetitionKeepWhoTookPartAndHowItWent() {
    duties
        .train(
            staff,
            Training.Kind.COMPETITION,
            "技能竞赛",
            now.today(),
            new BigDecimal("3.5"),
            "周芳，一等奖\r\n李敏 95 分\n\n李敏 90 分\n陈静")
        .orThrow();
    Training kept = duties.trainings(centre).getFirst();
    assertThat(kept.hours()).isEqualByComparingTo("3.5");
    assertThat(kept.parts())
        .containsExactlyInAnyOrder(
            new Training.Part("周芳", "一等奖"),
            new Training.Part("李敏", "95 分"),
            new Training.Part("陈静", ""));
    assertThat(
            duties
                .train(
                    staff,
                    Training.Kind.COURSE,
                    " ",
                    now.today().plusDays(1),
                    new BigDecimal("0.25"),
                    "")
                .refusals())
        .extracting(Refusal::field)
        .containsExactly("title", "day", "hours", "people");
  }

  @Test
  void aFacilityKnowsWhereItStandsAndWhenItIsOutOfUse() {
    facilities.stands(staff, "nursing", "一楼东侧", false).orThrow();
    assertThat(thing("nursing").working()).isFalse();
    assertThat(thing("nursing").place()).isEqualTo("一楼东侧");
    assertThat(facilities.stands(staff, "umbrella", "门口", true).refusals().getFirst().code())
        .isEqualTo("facilities.no-facility");
  }

  @Test
  void aDateThatHasPassedIsNotTakenAndVisitorsLendNothing() {
    assertThat(facilities.renew(staff, "first-aid", now.today()).isDone()).isFalse();
    facilities.renew(staff, "first-aid", now.today().plusDays(10)).orThrow();
    assertThat(thing("first-aid").expiresBy(now.today().plusDays(30))).isTrue();
    assertThat(facilities.lend(Actor.visitor(centre), "umbrella", "我").isDone()).isFalse();
    assertThat(facilities.lend(staff, "umbrella", " ").refusals().getFirst().field())
        .isEqualTo("borrower");
  }
}
