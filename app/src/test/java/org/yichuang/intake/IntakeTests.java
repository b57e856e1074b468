package org.yichuang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.calendar.TimerRunner;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.CaseState;
import org.yichuang.casework.Cases;
import org.yichuang.casework.History;
import org.yichuang.files.Attachments;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Role;
import org.yichuang.people.NewPerson;
import org.yichuang.people.PeopleScenario;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;
import org.yichuang.testing.TestNow;

@HouseTest
@SuppressWarnings("NullAway") // a missing value fails the test as it should
class IntakeTests {

  @Autowired Applications applications;
  @Autowired Intake intake;
  @Autowired Filings filings;
  @Autowired Promises promises;
  @Autowired Bars bars;
  @Autowired Cases cases;
  @Autowired History history;
  @Autowired Attachments attachments;
  @Autowired PeopleScenario people;
  @Autowired TimerRunner timers;
  @Autowired TestNow now;
  @Autowired JdbcClient jdbc;

  private final Centre centre = Centres.fresh();
  private CounterScenario counter;

  @BeforeEach
  void aCounterOpens() {
    counter = new CounterScenario(applications, attachments);
  }

  @AfterEach
  void theClockGoesOn() {
    now.reset();
  }

  @Test
  void whatIsKnownOfTheApplicantIsFilledInAndTheRestIsToldAtOnce() {
    Actor li = people.citizen(centre, "李明");
    Application a = counter.begin(li, "hygiene-permit", Map.of());
    assertThat(a.answer("person.name")).isEqualTo("李明");
    assertThat(a.answer("person.id")).hasSize(18);
    assertThat(a.prefilled()).contains("person.name", "person.id");
    assertThat(codes(applications.missing(a)))
        .contains("question.unanswered", "field.required", "material.missing")
        .hasSizeGreaterThan(8);
  }

  @Test
  void aSimpleApplicationThatRulesDecideIsGrantedAtOnceWithItsReasons() {
    Actor elder = people.citizen(centre, "周奶奶");
    Receipt receipt = intake.submit(elder, counter.elderCard(elder).id()).orThrow();
    CaseFile file = cases.must(centre, receipt.first().id()).orThrow();
    assertThat(file.decision()).isNotNull();
    assertThat(file.decision().granted()).isTrue();
    assertThat(file.decision().reasons()).contains("已满 65 周岁");
    assertThat(filings.notices(centre, file.id()))
        .extracting(Notice::kind)
        .contains(Notice.Kind.RECEIPT, Notice.Kind.ACCEPTED);
  }

  @Test
  void whoIsTooYoungIsRefusedByRuleWithTheReason() {
    long id =
        people
            .citizen(
                centre,
                NewPerson.of(
                    "李明", PeopleScenario.idNumber("430702", LocalDate.of(1990, 5, 6), 117)))
            .id();
    Actor li = Actor.citizen(centre, id, "李明");
    Receipt receipt = intake.submit(li, counter.elderCard(li).id()).orThrow();
    assertThat(receipt.first().state()).isEqualTo(CaseState.REFUSED);
    assertThat(receipt.first().decision().reasons().getFirst()).contains("未满 65 周岁");
  }

  @Test
  void aDoubleClickOfTwentyThreadsIsOneCase() throws Exception {
    Actor elder = people.citizen(centre, "周奶奶");
    long id = counter.elderCard(elder).id();
    Callable<Outcome<Receipt>> click = () -> intake.submit(elder, id);
    List<Long> made = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(20)) {
      for (var one : threads.invokeAll(Collections.nCopies(20, click))) {
        made.add(one.get().orThrow().first().id());
      }
    }
    assertThat(made).hasSize(20).containsOnly(made.getFirst());
    assertThat(cases.ofApplicant(elder, elder.personId(), 50)).hasSize(1);
  }

  @Test
  void theSameKeyIsTheSameDraft() {
    Actor li = people.citizen(centre, "李明");
    var wish =
        new Applications.Start(
            Application.Kind.ITEM,
            "elder-card",
            org.yichuang.casework.Channel.ONLINE,
            li.personId(),
            null,
            null,
            Map.of(),
            null,
            "k1");
    long first = applications.start(li, wish).orThrow().id();
    assertThat(applications.start(li, wish).orThrow().id()).isEqualTo(first);
  }

  @Test
  void anIncompleteApplicationIsNotSentAndStaysADraft() {
    Actor li = people.citizen(centre, "李明");
    Application a = counter.begin(li, "elder-card", Map.of());
    assertThat(codes(intake.submit(li, a.id()).refusals())).contains("material.missing");
    assertThat(applications.open(li, a.id()).orThrow().isDraft()).isTrue();
    assertThat(cases.ofApplicant(li, li.personId(), 5)).isEmpty();
  }

  @Test
  void applyingForSomebodyElseTakesTheOwnersDataOutOfTheForm() {
    Actor li = people.citizen(centre, "李明");
    Application a = counter.begin(li, "elder-card", Map.of());
    Application other = counter.answer(li, a, "applying.for", "other");
    assertThat(other.answer("person.name")).isEmpty();
    assertThat(other.answer("person.id")).isEmpty();
    assertThat(other.answer("agent.name")).isEqualTo("李明");
    assertThat(other.applicantId()).isNull();
    Application self = counter.answer(li, other, "applying.for", "self");
    assertThat(self.answer("person.name")).isEqualTo("李明");
    assertThat(self.answer("agent.name")).isEmpty();
  }

  @Test
  void aFormWithAnothersIdNumberIsRefused() {
    Actor elder = people.citizen(centre, "周奶奶");
    Application a = counter.elderCard(elder);
    Application changed =
        counter.answer(
            elder,
            a,
            "person.id",
            PeopleScenario.idNumber("430702", LocalDate.of(1951, 3, 4), 222));
    assertThat(codes(intake.submit(elder, changed.id()).refusals()))
        .containsExactly("application.someone-else");
  }

  @Test
  void anAnswerChangedElsewhereMeanwhileIsNotOverwritten() {
    Actor li = people.citizen(centre, "李明");
    Application a = counter.begin(li, "elder-card", Map.of());
    Application seen = counter.answer(li, a, "person.address", "武陵区一路 1 号");
    counter.answer(li, seen, "person.address", "武陵区二路 2 号");
    var late =
        applications.answer(li, a.id(), seen.version(), Map.of("person.address", "武陵区三路 3 号"));
    assertThat(codes(late.refusals())).containsExactly("application.stale");
    assertThat(applications.open(li, a.id()).orThrow().answer("person.address"))
        .isEqualTo("武陵区二路 2 号");
  }

  @Test
  void nobodyElseOpensADraftAndItsAnswersRestSealed() {
    Actor li = people.citizen(centre, "李明");
    Application a = counter.begin(li, "elder-card", Map.of());
    counter.answer(li, a, "person.address", "武陵区秘密路 9 号");
    Actor clerk = people.staff(centre, "王芳", Role.CLERK, "centre");
    Actor other = people.citizen(centre, "张三");
    assertThat(codes(applications.open(other, a.id()).refusals()))
        .containsExactly("application.unknown");
    assertThat(applications.open(clerk, a.id()).isDone()).isFalse();
    byte[] resting =
        jdbc.sql(
                "select answers from intake.application where centre_id = ? and application_id = ?")
            .params(centre.code(), a.id())
            .query((r, n) -> r.getBytes(1))
            .single();
    assertThat(new String(resting, java.nio.charset.StandardCharsets.UTF_8))
        .doesNotContain("秘密路", "李明");
  }

  @Test
  void whatWasHandedInBeforeIsOfferedAgainToTheSamePersonOnly() {
    Actor elder = people.citizen(centre, "周奶奶");
    intake.submit(elder, counter.elderCard(elder).id()).orThrow();
    Application again =
        counter.begin(elder, "elder-card", Map.of("variant", "replace", "applying.for", "self"));
    assertThat(applications.earlier(again)).containsKey("id-card");
    Application reused = applications.reuse(elder, again.id(), "id-card").orThrow();
    assertThat(reused.materials().get("id-card").how()).isEqualTo(How.REUSED);
    Actor other = people.citizen(centre, "吴爷爷");
    Application theirs =
        counter.begin(other, "elder-card", Map.of("variant", "first", "applying.for", "self"));
    assertThat(applications.earlier(theirs)).isEmpty();
    assertThat(codes(applications.reuse(other, theirs.id(), "id-card").refusals()))
        .containsExactly("material.not-offered");
  }

  @Test
  void theClerksFiveAnswersEachGiveTheirNotice() {
    Actor clerk = people.staff(centre, "王芳", Role.CLERK, "centre");
    CaseFile missing = taken(clerk, new Intake.Answer.AskSupplement("法人身份证明的签名不清"));
    assertThat(missing.state()).isEqualTo(CaseState.SUPPLEMENTING);
    assertThat(missing.supplement().missing()).contains("法人身份证明的签名不清").hasSizeGreaterThan(3);
    assertThat(kinds(missing))
        .containsExactlyInAnyOrder(Notice.Kind.RECEIPT, Notice.Kind.SUPPLEMENT);
    CaseFile out = taken(clerk, new Intake.Answer.OutOfScope("只卖衣服不需要卫生许可"));
    assertThat(out.state()).isEqualTo(CaseState.OUT_OF_SCOPE);
    assertThat(kinds(out)).contains(Notice.Kind.OUT_OF_SCOPE);
    CaseFile declined = taken(clerk, new Intake.Answer.Decline("场所在鼎城区", "鼎城区卫生健康局"));
    assertThat(declined.state()).isEqualTo(CaseState.DECLINED);
    assertThat(kinds(declined)).contains(Notice.Kind.DECLINED);
    CaseFile received = taken(clerk, new Intake.Answer.Receive());
    assertThat(received.state()).isEqualTo(CaseState.RECEIVED);
    assertThat(kinds(received)).containsExactly(Notice.Kind.RECEIPT);
  }

  private CaseFile taken(Actor clerk, Intake.Answer answer) {
    Actor li = people.citizen(centre, "李明");
    Application a =
        applications
            .start(
                clerk,
                Applications.Start.window(Application.Kind.ITEM, "hygiene-permit", li.personId()))
            .orThrow();
    return intake.take(clerk, a.id(), answer).orThrow().first();
  }

  private List<Notice.Kind> kinds(CaseFile file) {
    return filings.notices(centre, file.id()).stream().map(Notice::kind).toList();
  }

  @Test
  void twoClerksWhoAnswerOneCaseAtOnceGiveOneAnswer() throws Exception {
    Actor one = people.staff(centre, "王芳", Role.CLERK, "centre");
    Actor two = people.staff(centre, "刘洋", Role.CLERK, "centre");
    CaseFile file = taken(one, new Intake.Answer.Receive());
    Callable<Outcome<CaseFile>> first =
        () ->
            intake.answer(one, file.id(), file.version(), new Intake.Answer.AskSupplement("缺平面图"));
    Callable<Outcome<CaseFile>> second =
        () -> intake.answer(two, file.id(), file.version(), new Intake.Answer.OutOfScope("不需要许可"));
    try (var threads = Executors.newFixedThreadPool(2)) {
      var all = threads.invokeAll(List.of(first, second));
      long done = 0;
      for (var outcome : all) {
        done += outcome.get().isDone() ? 1 : 0;
      }
      assertThat(done).isEqualTo(1);
    }
    assertThat(kinds(file)).hasSize(2);
  }

  @Test
  void silenceUntilTheFifthWorkingDayAcceptsAsOfTheDayOfReceiptAfterTwoWarnings() {
    now.set("2022-04-22T10:00");
    Actor li = people.citizen(centre, "李明");
    CaseFile file = intake.submit(li, counter.hygienePermit(li, 3000).id()).orThrow().first();
    assertThat(file.state()).isEqualTo(CaseState.RECEIVED);
    assertThat(file.noticeDue()).isEqualTo("2022-04-28");
    now.set("2022-04-26T09:30");
    timers.fireDue();
    now.set("2022-04-27T09:30");
    timers.fireDue();
    assertThat(cases.must(centre, file.id()).orThrow().version()).isEqualTo(file.version() + 2);
    now.set("2022-04-28T23:59");
    timers.fireDue();
    assertThat(cases.must(centre, file.id()).orThrow().state()).isEqualTo(CaseState.RECEIVED);
    now.set("2022-04-29T00:01");
    timers.fireDue();
    CaseFile accepted = cases.must(centre, file.id()).orThrow();
    assertThat(accepted.state()).isEqualTo(CaseState.ACCEPTED);
    assertThat(Now.dateOf(accepted.dates().accepted())).isEqualTo("2022-04-22");
    assertThat(accepted.statutoryDue()).isEqualTo("2022-05-23");
  }

  @Test
  void aDeferredPaperHoldsTheResultAndEndsTheCaseWhenItDoesNotCome() {
    now.set("2022-04-22T10:00");
    Actor clerk = people.staff(centre, "王芳", Role.CLERK, "centre");
    CaseFile file = deferred(clerk);
    assertThat(promises.open(centre, file.id()))
        .extracting(Deferral::key)
        .containsExactly("floor-plan");
    assertThat(promises.commitments(centre, file.id()))
        .extracting(Commitment::key)
        .containsExactly("hygiene-routine");
    assertThat(promises.open(centre, file.id()).getFirst().due()).isEqualTo("2022-04-24");
    now.set("2022-04-25T00:01");
    timers.fireDue();
    CaseFile ended = cases.must(centre, file.id()).orThrow();
    assertThat(ended.state()).isEqualTo(CaseState.WITHDRAWN);
    assertThat(history.of(ended))
        .extracting(l -> l.what().zh())
        .contains("容缺承诺到期未补齐，终止办理：容缺材料逾期未补")
        .noneMatch(line -> line.contains("申请撤回"));
    assertThat(bars.against(centre, file.applicantId(), file.organisationId())).hasSize(1);
  }

  @Test
  void aDeferredPaperThatComesInTimeIsSupplied() {
    now.set("2022-04-22T10:00");
    Actor clerk = people.staff(centre, "王芳", Role.CLERK, "centre");
    CaseFile file = deferred(clerk);
    assertThat(promises.supply(clerk, file.id(), "floor-plan", List.of()).isDone()).isTrue();
    assertThat(codes(promises.supply(clerk, file.id(), "floor-plan", List.of()).refusals()))
        .containsExactly("promise.over");
    now.set("2022-04-25T00:01");
    timers.fireDue();
    assertThat(cases.must(centre, file.id()).orThrow().state()).isEqualTo(CaseState.ACCEPTED);
  }

  private CaseFile deferred(Actor clerk) {
    Actor li = people.citizen(centre, "李明");
    Application a = counter.hygienePermit(li, 3000);
    applications.present(li, a.id(), Presented.of("floor-plan", How.DEFERRED)).orThrow();
    applications.present(li, a.id(), Presented.of("hygiene-routine", How.COMMITTED)).orThrow();
    CaseFile file = intake.submit(li, a.id()).orThrow().first();
    return intake.answer(clerk, file.id(), file.version(), new Intake.Answer.Accept()).orThrow();
  }

  @Test
  void aMainPaperIsNeverDeferredAndAPaperWithoutAPromiseNeverPromised() {
    Actor li = people.citizen(centre, "李明");
    Application a = counter.hygienePermit(li, 100);
    assertThat(
            codes(
                applications
                    .present(li, a.id(), Presented.of("hygiene-test-report", How.DEFERRED))
                    .refusals()))
        .containsExactly("material.not-deferrable");
    assertThat(
            codes(
                applications
                    .present(li, a.id(), Presented.of("floor-plan", How.COMMITTED))
                    .refusals()))
        .containsExactly("material.not-committable");
    assertThat(
            codes(
                applications
                    .present(li, a.id(), Presented.of("floor-plan", How.ORIGINAL))
                    .refusals()))
        .containsExactly("material.window-only");
  }

  @Test
  void aLifeEventAsksOnceAndBeginsWithTheItemThatWaitsForNoOther() {
    Actor clerk = people.staff(centre, "王芳", Role.CLERK, "centre");
    Actor li = people.citizen(centre, "李明");
    Application a =
        applications
            .start(
                clerk,
                Applications.Start.window(Application.Kind.THEME, "open-playground", li.personId()))
            .orThrow();
    Application asked =
        counter.answer(
            clerk, a, "business.form", "individual", "food.sold", "none", "sign.large", "no");
    List<String> keys = applications.asked(asked).materials().stream().map(m -> m.key()).toList();
    assertThat(keys).doesNotHaveDuplicates().doesNotContain("business-licence");
    List<CaseFile> made = intake.take(clerk, a.id(), new Intake.Answer.Receive()).orThrow().cases();
    assertThat(made).hasSize(1).allMatch(c -> Long.valueOf(a.id()).equals(c.themeId()));
    assertThat(made).extracting(CaseFile::department).containsExactly("scjg");
  }

  @Test
  void theNoticeOfALifeEventListsWhatIsMissingForAllOfItsItems() {
    Actor clerk = people.staff(centre, "王芳", Role.CLERK, "centre");
    Actor li = people.citizen(centre, "李明");
    Application a =
        applications
            .start(
                clerk,
                Applications.Start.window(Application.Kind.THEME, "open-playground", li.personId()))
            .orThrow();
    counter.answer(
        clerk, a, "business.form", "individual", "food.sold", "none", "sign.large", "no");
    CaseFile first =
        intake.take(clerk, a.id(), new Intake.Answer.AskSupplement("")).orThrow().first();
    assertThat(String.join("", first.supplement().missing()))
        .contains("经营场所使用证明", "卫生检测或评价报告", "消防安全制度和应急预案");
  }

  @Test
  void whoIsBarredForFalseMaterialCannotApplyForThatItemForAYear() {
    now.set("2022-04-22T10:00");
    Actor clerk = people.staff(centre, "王芳", Role.CLERK, "centre");
    Actor head = people.staff(centre, "陈主任", Role.HEAD, "wjj");
    Actor li = people.citizen(centre, "李明");
    CaseFile file = intake.submit(li, counter.hygienePermit(li, 100).id()).orThrow().first();
    Application again = counter.hygienePermit(li, 100);
    assertThat(bars.set(clerk, file, Bar.Kind.FALSE_MATERIAL).isDone()).isFalse();
    Bar bar = bars.set(head, file, Bar.Kind.FALSE_MATERIAL).orThrow();
    assertThat(codes(intake.submit(li, again.id()).refusals())).containsExactly("applicant.barred");
    var start =
        new Applications.Start(
            Application.Kind.ITEM,
            "hygiene-permit",
            org.yichuang.casework.Channel.ONLINE,
            li.personId(),
            bar.subjectId(),
            null,
            Map.of(),
            null,
            null);
    var refused = applications.start(li, start);
    assertThat(codes(refused.refusals())).containsExactly("applicant.barred");
    assertThat(refused.refusals().getFirst().article()).isEqualTo("行政许可法第78条");
    now.set("2023-04-23T10:00");
    assertThat(applications.start(li, start).isDone()).isTrue();
    assertThat(codes(intake.submit(li, again.id()).refusals())).doesNotContain("applicant.barred");
  }

  @Test
  void fromAnItemThatDoesNotConcernSafetyNobodyIsBarredByTheLicensingLaw() {
    now.set("2022-04-22T10:00");
    Actor head = people.staff(centre, "陈主任", Role.HEAD, "wjj");
    Actor elder = people.citizen(centre, "周奶奶");
    CaseFile file = intake.submit(elder, counter.elderCard(elder).id()).orThrow().first();
    for (Bar.Kind kind : List.of(Bar.Kind.FALSE_MATERIAL, Bar.Kind.FRAUD)) {
      var refused = bars.set(head, file, kind);
      assertThat(codes(refused.refusals())).containsExactly("bar.not-lawful");
      assertThat(refused.refusals().getFirst().article()).isEqualTo(kind.article());
    }
    assertThat(bars.against(centre, elder.personId(), null)).isEmpty();
    assertThat(intake.submit(elder, counter.elderCard(elder).id()).isDone()).isTrue();
  }

  @Test
  void whoGotAPermitByFraudIsBarredForThreeYearsAndFreeTheDayAfter() {
    now.set("2022-04-22T10:00");
    Actor head = people.staff(centre, "陈主任", Role.HEAD, "wjj");
    Actor li = people.citizen(centre, "李明");
    CaseFile file = intake.submit(li, counter.hygienePermit(li, 100).id()).orThrow().first();
    Application again = counter.hygienePermit(li, 100);
    Bar bar = bars.set(head, file, Bar.Kind.FRAUD).orThrow();
    assertThat(bar.until()).isEqualTo("2025-04-22");
    now.set("2025-04-22T10:00");
    var refused = intake.submit(li, again.id());
    assertThat(codes(refused.refusals())).containsExactly("applicant.barred");
    assertThat(refused.refusals().getFirst().article()).isEqualTo("行政许可法第79条");
    now.set("2025-04-23T10:00");
    assertThat(intake.submit(li, again.id()).isDone()).isTrue();
  }

  private static List<String> codes(List<Refusal> refusals) {
    return refusals.stream().map(Refusal::code).toList();
  }
}
