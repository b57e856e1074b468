package org.yichuang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.CaseState;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Channel;
import org.yichuang.casework.History;
import org.yichuang.casework.Step;
import org.yichuang.casework.Task;
import org.yichuang.files.Attachments;
import org.yichuang.journal.Journal;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Role;
import org.yichuang.people.PeopleScenario;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;
import org.yichuang.testing.TestNow;

/** What goes otherwise than planned (R-W15), each as it must end for the person. */
@HouseTest
@SuppressWarnings("NullAway") // a missing value fails the test as it should
class ExceptionTests {

  @Autowired Applications applications;
  @Autowired Intake intake;
  @Autowired SendingOn sendingOn;
  @Autowired Duplicates duplicates;
  @Autowired Filings filings;
  @Autowired Cases cases;
  @Autowired History history;
  @Autowired Journal journal;
  @Autowired Attachments attachments;
  @Autowired PeopleScenario people;
  @Autowired TestNow now;

  private final Centre centre = Centres.fresh();
  private CounterScenario counter;
  private Actor li;
  private Actor clerk;

  @BeforeEach
  void aCounterOpens() {
    now.set("2022-04-22T10:00");
    counter = new CounterScenario(applications, attachments);
    li = people.citizen(centre, "李明");
    clerk = people.staff(centre, "王芳", Role.CLERK, "centre");
  }

  @AfterEach
  void theClockGoesOn() {
    now.reset();
  }

  /** A large place, which rules leave to a person. */
  private CaseFile received() {
    return intake.submit(li, counter.hygienePermit(li, 3000).id()).orThrow().first();
  }

  private CaseFile accepted() {
    CaseFile file = received();
    return intake.answer(clerk, file.id(), file.version(), new Intake.Answer.Accept()).orThrow();
  }

  private static List<String> codes(Outcome<?> outcome) {
    return outcome.refusals().stream().map(r -> r.code()).toList();
  }

  private String told(CaseFile file) {
    return history.of(cases.must(centre, file.id()).orThrow()).getLast().what().zh();
  }

  @Test
  void theApplicantWithdrawsBeforeTheDecisionAndNobodyGoesOnWorking() {
    CaseFile file = accepted();
    CaseFile after = cases.step(li, file, new Step.Withdraw("不开了")).orThrow();
    assertThat(after.state()).isEqualTo(CaseState.WITHDRAWN);
    assertThat(after.tasks()).allMatch(t -> t.state() == Task.State.CANCELLED);
    assertThat(told(file)).contains("申请撤回：不开了");
    assertThat(codes(cases.step(people.citizen(centre, "王五"), received(), new Step.Withdraw("捣乱"))))
        .containsExactly("actor.not-allowed");
  }

  @Test
  void whatCameToTheWrongDepartmentIsSentOnWithItsDateOfReceiptAndNobodyFilesAgain() {
    CaseFile wrong = received();
    now.set("2022-04-26T10:00");
    assertThat(codes(sendingOn.to(li, wrong.id(), wrong.version(), "fire-check", "应办消防")))
        .containsExactly("actor.not-allowed");
    CaseFile right =
        sendingOn.to(clerk, wrong.id(), wrong.version(), "fire-check", "应办消防检查").orThrow();
    assertThat(right.department()).isEqualTo("xf");
    assertThat(right.state()).isEqualTo(CaseState.RECEIVED);
    assertThat(Now.dateOf(right.dates().received())).isEqualTo("2022-04-22");
    assertThat(right.noticeDue()).isEqualTo("2022-04-28");
    Application copy = filings.application(right).orElseThrow();
    assertThat(copy.materials().keySet()).contains("id-card", "floor-plan");
    assertThat(copy.answer("organisation.name")).isEqualTo("武陵区小鹿乐园");
    CaseFile old = cases.must(centre, wrong.id()).orThrow();
    assertThat(old.state()).isEqualTo(CaseState.DECLINED);
    assertThat(told(old)).contains("转办为" + right.number(), "收件日期不变");
    assertThat(filings.notices(centre, old.id()))
        .filteredOn(n -> n.kind() == Notice.Kind.DECLINED)
        .singleElement()
        .satisfies(n -> assertThat(n.fact("rightAuthority")).contains("消防"));
    assertThat(codes(sendingOn.to(clerk, old.id(), old.version(), "food-permit", "再转")))
        .containsExactly("case.not-waiting");
  }

  @Test
  void whoAppliesTwiceForTheSameIsToldAndMayGoOnOrOpenTheOther() {
    CaseFile first = received();
    Application again = counter.hygienePermit(li, 3000);
    assertThat(duplicates.of(again)).extracting(CaseFile::number).containsExactly(first.number());
    assertThat(duplicates.of(li, applications.asked(again))).hasSize(1);
    assertThat(duplicates.of(people.citizen(centre, "王五"), applications.asked(again))).isEmpty();
    assertThat(intake.submit(li, again.id()).isDone()).isTrue();
    cases.step(li, first, new Step.Withdraw("重复")).orThrow();
    assertThat(duplicates.of(again)).extracting(CaseFile::id).doesNotContain(first.id());
  }

  @Test
  void whenTheApplicantHasDiedOrBeenDissolvedTheOfficeEndsTheCaseAndSaysSo() {
    CaseFile file = accepted();
    Step gone = new Step.Withdraw("公民死亡，家属提交证明", true);
    assertThat(codes(cases.step(li, file, gone))).containsExactly("actor.not-allowed");
    CaseFile after = cases.step(clerk, file, gone).orThrow();
    assertThat(after.state()).isEqualTo(CaseState.WITHDRAWN);
    assertThat(told(file)).contains("申请人死亡或者终止").doesNotContain("申请撤回");
  }

  @Test
  void lostPaperOriginalsAreTheOfficesMatterAndMoveNothingForTheApplicant() {
    CaseFile file = accepted();
    CaseFile noted =
        cases.step(clerk, file, new Step.Note("originals-lost", Map.of("text", "平面图原件"))).orThrow();
    assertThat(noted.promisedDue()).isEqualTo(file.promisedDue());
    assertThat(noted.statutoryDue()).isEqualTo(file.statutoryDue());
    assertThat(told(file)).contains("以核验过的副本为准", "不要求申请人再交", "平面图原件");
    assertThat(codes(cases.step(clerk, noted, new Step.AskSupplement(List.of("平面图")))))
        .containsExactly("case.not-now");
    assertThat(filings.application(noted).orElseThrow().materials()).containsKey("floor-plan");
  }

  @Test
  void whatWasTakenInOnPaperDuringAnOutageIsEnteredWithItsOwnTimeAndMarked() {
    Instant onPaper = Instant.parse("2022-04-22T01:30:00Z");
    now.set("2022-04-25T09:00");
    var start =
        Applications.Start.afterOutage(
            Application.Kind.ITEM, "hygiene-permit", li.personId(), onPaper);
    assertThat(codes(applications.start(li, start))).containsExactly("actor.not-allowed");
    assertThat(
            codes(
                applications.start(
                    clerk,
                    Applications.Start.afterOutage(
                        Application.Kind.ITEM,
                        "hygiene-permit",
                        li.personId(),
                        onPaper.plusSeconds(864_000)))))
        .containsExactly("application.received-later");
    Application a = applications.start(clerk, start).orThrow();
    CaseFile file = intake.take(clerk, a.id(), new Intake.Answer.Receive()).orThrow().first();
    assertThat(file.channel()).isEqualTo(Channel.BACK_ENTRY);
    assertThat(file.channel().label().zh()).isEqualTo("补录");
    assertThat(file.dates().received()).isEqualTo(onPaper);
    assertThat(file.noticeDue()).isEqualTo(LocalDate.of(2022, 4, 28));
    assertThat(Now.dateOf(journal.of(centre, file.id()).getFirst().at())).isEqualTo("2022-04-25");
  }
}
