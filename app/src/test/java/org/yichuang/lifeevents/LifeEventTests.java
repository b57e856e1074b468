package org.yichuang.lifeevents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.calendar.Limit;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.CaseState;
import org.yichuang.casework.Cases;
import org.yichuang.certificates.Certificates;
import org.yichuang.codes.Uscc;
import org.yichuang.files.Attachments;
import org.yichuang.intake.Application;
import org.yichuang.intake.Applications;
import org.yichuang.intake.Filings;
import org.yichuang.intake.How;
import org.yichuang.intake.Intake;
import org.yichuang.journal.Entry;
import org.yichuang.journal.Feed;
import org.yichuang.journal.Journal;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Role;
import org.yichuang.notices.Notices;
import org.yichuang.people.PeopleScenario;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;
import org.yichuang.testing.TestNow;

/** 我要开餐馆 on the shipped guides, from the one form to the last result. */
@HouseTest
@NullUnmarked
class LifeEventTests {

  @Autowired Intake intake;
  @Autowired Attachments attachments;
  @Autowired LifeEvents events;
  @Autowired LifeWatch watch;
  @Autowired Feed feed;
  @Autowired Applications applications;
  @Autowired Filings filings;
  @Autowired Certificates certificates;
  @Autowired Cases cases;
  @Autowired Notices notices;
  @Autowired Journal journal;
  @Autowired PeopleScenario people;
  @Autowired TestNow now;

  private final Centre centre = Centres.fresh();
  private Restaurant restaurant;

  @BeforeEach
  void theDayBegins() {
    now.set("2022-04-22T10:00");
    restaurant =
        new Restaurant(
            new Restaurant.Faces(applications, intake, cases, certificates, attachments, people),
            centre);
  }

  @AfterEach
  void theClockGoesOn() {
    now.reset();
  }

  private LifeEvents.View view(Application a) {
    return events.open(Actor.system(centre), a.id()).orThrow();
  }

  private Part part(Application a, String guide) {
    return view(a).parts().stream()
        .filter(p -> p.guide().key().equals(guide))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> codes(Outcome<?> outcome) {
    return outcome.refusals().stream().map(r -> r.code()).toList();
  }

  @Test
  void whatNeedsTheLicenceBeginsOnlyWhenTheLicenceIsOut() {
    Application a = restaurant.sent(restaurant.youngOwner(101));
    assertThat(restaurant.cases(a)).hasSize(1);
    assertThat(view(a).parts())
        .extracting(Part::state)
        .containsExactly(Part.State.UNDER_WAY, Part.State.WAITING, Part.State.WAITING);
    assertThat(part(a, "food-permit").after())
        .extracting(g -> g.key())
        .containsExactly("individual-business");
    CaseFile licence = restaurant.of(a, "individual-business");
    now.set("2022-04-25T09:00");
    restaurant.granted(restaurant.accepted(licence));
    assertThat(part(a, "individual-business").state()).isEqualTo(Part.State.OUT);
    CaseFile food = restaurant.of(a, "food-permit");
    assertThat(food.state()).isEqualTo(CaseState.RECEIVED);
    assertThat(Now.dateOf(food.dates().received())).isEqualTo("2022-04-25");
    assertThat(food.noticeDue()).isEqualTo("2022-05-05");
    assertThat(restaurant.of(a, "fire-check").department()).isEqualTo("xf");
  }

  @Test
  void theCreditCodeIsHandedOnAsDataAndTheLicenceAsMaterialAndNobodyIsAsked() {
    Actor owner = restaurant.owner();
    Application draft = restaurant.filled(owner);
    assertThat(applications.asked(draft).form().fields().map(f -> f.key()))
        .doesNotContain("organisation.uscc");
    assertThat(applications.asked(draft).materials())
        .extracting(m -> m.key())
        .doesNotContain("business-licence");
    intake.submit(owner, draft.id()).orThrow();
    var licence = restaurant.of(draft, "individual-business");
    var certificate = certificates.ofCase(centre, licence.id()).orElseThrow();
    assertThat(Uscc.parse(certificate.number()).isDone()).isTrue();
    assertThat(new Uscc(certificate.number()).organisationCodeHolds()).isTrue();
    CaseFile food = restaurant.of(draft, "food-permit");
    assertThat(filings.answers(food)).containsEntry("organisation.uscc", certificate.number());
    assertThat(food.organisationName()).isEqualTo("武陵区小满面馆");
    Application after = filings.application(food).orElseThrow();
    assertThat(after.materials().get("business-licence").how()).isEqualTo(How.CERTIFICATE);
    assertThat(after.materials().get("business-licence").source())
        .isEqualTo(certificate.identifier());
    assertThat(applications.missing(after)).isEmpty();
  }

  @Test
  void thePromiseIsTheLongestChainAndTheCeilingFortyFiveWorkingDays() {
    Application a = restaurant.sent(restaurant.owner());
    LifeEvents.View v = view(a);
    assertThat(v.event().promised()).isEqualTo(Limit.working(6));
    // 2022-04-22 is the start day of the clock oracle: the 5th day is 04-28, the 45th 06-28
    assertThat(v.promised().due()).isEqualTo("2022-04-29");
    assertThat(v.ceiling().due()).isEqualTo("2022-06-28");
    assertThat(v.ceiling().steps().toString()).contains("2022-04-24");
  }

  @Test
  void theHeadOfGovernmentExtendsTheJointLimitAndAHeadOfDepartmentDoesNot() {
    Application a = restaurant.sent(restaurant.owner());
    Actor leader = people.staff(centre, "孙区长", Role.LEADER, "centre");
    Actor head = people.staff(centre, "周局长", Role.HEAD, "scjg");
    Actor clerk = people.staff(centre, "王芳", Role.CLERK, "centre");
    int version = view(a).event().version();
    var byHead = events.extend(head, a.id(), version, Limit.working(15), "案情复杂");
    assertThat(codes(byHead)).containsExactly("clock.wrong-approver");
    assertThat(byHead.refusals().getFirst().article()).contains("第42条第2款");
    assertThat(codes(events.extend(clerk, a.id(), version, Limit.working(15), "案情复杂")))
        .containsExactly("actor.not-allowed");
    assertThat(codes(events.extend(leader, a.id(), version, Limit.working(16), "案情复杂")))
        .containsExactly("clock.extension-too-long");
    assertThat(codes(events.extend(leader, a.id(), version, Limit.working(15), " ")))
        .containsExactly("life-event.reason");
    LifeEvents.View after =
        events.extend(leader, a.id(), version, Limit.working(15), "需要跨部门会商").orThrow();
    assertThat(after.ceiling().due()).isEqualTo("2022-07-19");
    assertThat(after.ceiling().steps().toString()).contains("孙区长");
    assertThat(codes(events.extend(leader, a.id(), version, Limit.working(1), "再延")))
        .containsExactly("life-event.stale");
    assertThat(
            codes(events.extend(leader, a.id(), after.event().version(), Limit.working(1), "再延")))
        .containsExactly("clock.extension-too-long");
    Actor owner = Actor.citizen(centre, after.event().applicantId(), "李明");
    assertThat(notices.inbox(owner, null, 20).rows().toString()).contains("需要跨部门会商");
  }

  @Test
  void afterTheJointLimitHasPassedNobodyExtendsIt() {
    Application a = restaurant.sent(restaurant.owner());
    Actor leader = people.staff(centre, "孙区长", Role.LEADER, "centre");
    now.set("2022-06-29T09:00");
    assertThat(
            codes(
                events.extend(leader, a.id(), view(a).event().version(), Limit.working(5), "忙不过来")))
        .containsExactly("clock.extension-too-late");
  }

  @Test
  void aRefusedItemLeavesTheOthersAloneAndTheWholeIsDoneWhenAllResultsAreOut() {
    Actor owner = restaurant.owner();
    Application a = restaurant.sent(owner);
    CaseFile food = restaurant.accepted(restaurant.of(a, "food-permit"));
    CaseFile fire = restaurant.accepted(restaurant.of(a, "fire-check"));
    restaurant.refused(food);
    feed.drain(watch);
    assertThat(part(a, "food-permit").state()).isEqualTo(Part.State.WITHOUT);
    assertThat(part(a, "fire-check").state()).isEqualTo(Part.State.UNDER_WAY);
    assertThat(view(a).event().done()).isNull();
    restaurant.issued(restaurant.granted(fire));
    feed.drain(watch);
    LifeEvents.View v = view(a);
    assertThat(v.over()).isTrue();
    assertThat(v.out()).isEqualTo(2);
    assertThat(v.event().done()).isNotNull();
    assertThat(notices.inbox(owner, null, 30).rows().toString()).contains("3 项里出了 2 项结果");
    assertThat(journal.of(centre, a.id()))
        .extracting(Entry::kind)
        .contains("life-event.begun", "life-event.done");
    assertThat(journal.firstBroken(centre, a.id())).isZero();
  }

  @Test
  void whatNeededARefusedResultIsEndedWithItsReasonAndTheApplicantIsToldOnce() {
    Actor owner = restaurant.youngOwner(102);
    Application a = restaurant.sent(owner);
    restaurant.refused(restaurant.accepted(restaurant.of(a, "individual-business")));
    feed.drain(watch);
    feed.drain(watch);
    Part food = part(a, "food-permit");
    assertThat(food.state()).isEqualTo(Part.State.NOT_BEGUN);
    assertThat(food.because().zh()).contains("个体工商户设立登记", "不予许可", "单独申请");
    assertThat(food.because().en()).contains("not taken up");
    assertThat(view(a).event().done()).isNotNull();
    assertThat(restaurant.cases(a)).hasSize(1);
    long told =
        notices.inbox(owner, null, 30).rows().stream()
            .filter(m -> m.text().zh().contains("食品经营许可") && m.text().zh().contains("不再办理"))
            .count();
    assertThat(told).isEqualTo(1);
  }

  @Test
  void aWithdrawnLicenceEndsWhatWaitedForItToo() {
    Actor owner = restaurant.youngOwner(103);
    Application a = restaurant.sent(owner);
    cases
        .step(
            owner,
            restaurant.of(a, "individual-business"),
            new org.yichuang.casework.Step.Withdraw("不开了"))
        .orThrow();
    assertThat(part(a, "fire-check").state()).isEqualTo(Part.State.NOT_BEGUN);
    assertThat(view(a).over()).isTrue();
  }

  @Test
  void aSpecialProcedureOfOneItemStopsTheJointClockForTheDaysReallyUsed() {
    Application a = restaurant.sent(restaurant.owner());
    CaseFile food = restaurant.accepted(restaurant.of(a, "food-permit"));
    Actor officer = people.staff(centre, "王审查", Role.REVIEWER, "scjg");
    LocalDate before = view(a).ceiling().due();
    now.set("2022-04-25T09:00");
    CaseFile stopped =
        cases
            .step(
                officer,
                food,
                new org.yichuang.casework.Step.Pause(
                    org.yichuang.calendar.PauseKind.TESTING,
                    LocalDate.of(2022, 4, 28),
                    "武检告〔2022〕1号"))
            .orThrow();
    now.set("2022-04-27T16:00");
    cases
        .step(officer, stopped, new org.yichuang.casework.Step.Resume(LocalDate.of(2022, 4, 27)))
        .orThrow();
    assertThat(before).isEqualTo("2022-06-28");
    assertThat(view(a).ceiling().due()).isEqualTo("2022-07-01");
    assertThat(view(a).ceiling().projected()).isFalse();
  }

  @Test
  void aLifeEventIsShownToItsOwnerAndItsOfficersAndToNobodyElse() {
    Actor owner = restaurant.owner();
    Application a = restaurant.sent(owner);
    assertThat(events.open(owner, a.id()).isDone()).isTrue();
    assertThat(events.open(people.staff(centre, "王审查", Role.REVIEWER, "scjg"), a.id()).isDone())
        .isTrue();
    assertThat(codes(events.open(people.staff(centre, "李教育", Role.REVIEWER, "jyj"), a.id())))
        .containsExactly("life-event.unknown");
    assertThat(codes(events.open(people.citizen(centre, "王五"), a.id())))
        .containsExactly("life-event.unknown");
  }

  @Test
  void theSavingsOfTheRestaurantAreCountedAgainstTheSeparateItems() {
    Application a = restaurant.sent(restaurant.owner());
    var savings = view(a).bundle().savings();
    // by hand: 1 + 5 + 3 working days apart; 1 and then the longer of 5 and 3 together
    assertThat(savings.days().apart()).isEqualTo(9);
    assertThat(savings.days().together()).isEqualTo(6);
    assertThat(savings.visits().apart()).isEqualTo(3);
    assertThat(savings.visits().together()).isEqualTo(1);
    assertThat(savings.materials().apart()).isEqualTo(11);
    assertThat(savings.materials().together()).isEqualTo(8);
    assertThat(savings.fields().saved()).isGreaterThan(10);
  }
}
