package org.yichuang.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.yichuang.kernel.Now;

/** 行政许可法第34条至第50条、第69条至第79条, as a case meets them. */
@NullUnmarked
class DecisionLawTests extends CaseworkTest {

  private static final Step PASS_FIRST = new Step.Pass(1, "现场符合");

  @Test
  void aCaseThatIsNotAcceptedIsNotDecided() {
    assertRefused(
        cases.step(
            town.system(), town.received(), new Step.DecideByRules(true, List.of("齐全"), "第34条")),
        "case.not-accepted",
        "行政许可法第32条");
  }

  @Test
  void oneOfficerAloneDoesNotFinishACheckOfFacts() {
    CaseFile file = town.item("checked").accepted();
    CaseFile once = town.step(town.reviewer("wjj"), file, PASS_FIRST);
    assertThat(once.task(1).orElseThrow().state()).isEqualTo(Task.State.SECOND);
    assertRefused(
        cases.step(town.reviewer("wjj"), once, PASS_FIRST), "task.two-officers", "行政许可法第34条第3款");
    CaseFile twice = town.step(town.secondReviewer("wjj"), once, PASS_FIRST);
    assertThat(twice.task(1).orElseThrow().state()).isEqualTo(Task.State.DONE);
  }

  @Test
  void aDecisionByOneOfficerWhereTwoAreNeededDecidesNothing() {
    CaseFile file = town.item("checked").beforeDecision();
    Step decide = new Step.Pass(3, "准予");
    CaseFile once = town.step(town.reviewer("wjj"), file, decide);
    assertThat(once.state()).isEqualTo(CaseState.IN_REVIEW);
    assertRefused(cases.step(town.reviewer("wjj"), once, decide), "task.two-officers");
    CaseFile twice = town.step(town.secondReviewer("wjj"), once, decide);
    assertThat(twice.state()).isEqualTo(CaseState.GRANTED);
    assertThat(twice.decision().officers()).containsExactly(201L, 202L);
  }

  @Test
  void aRefusalNamesFactsReasonsArticleAndBothRemediesWithTheirPeriods() {
    CaseFile file = town.refused();
    Decision decision = file.decision();
    assertThat(decision.granted()).isFalse();
    assertThat(decision.facts()).isNotBlank();
    assertThat(decision.reasons()).isNotEmpty();
    assertThat(decision.article()).isNotBlank();
    assertThat(decision.remedies()).contains("六十日", "行政复议", "六个月", "行政诉讼");
  }

  @Test
  void aRefusalWithoutFactsReasonsOrArticleIsRefused() {
    CaseFile file = town.beforeDecision();
    var officer = town.reviewer("wjj");
    assertRefused(
        cases.step(officer, file, new Step.Refuse(3, "", List.of("理由"), "第4条")),
        "case.missing-facts");
    assertRefused(
        cases.step(officer, file, new Step.Refuse(3, "事实", List.of(" "), "第4条")),
        "case.missing-reasons");
    assertRefused(
        cases.step(officer, file, new Step.Refuse(3, "事实", List.of("理由"), "")),
        "case.missing-article");
    assertThat(stored(file).version()).isEqualTo(file.version());
  }

  @Test
  void onlyTheTaskThatDecidesRefusesTheWholeCase() {
    CaseFile file = town.accepted();
    assertRefused(
        cases.step(
            town.reviewer("xfdd"), file, new Step.Refuse(2, "通道堵塞", List.of("消防不合格"), "第15条")),
        "task.not-deciding",
        "行政许可法第26条第2款");
    assertThat(stored(file).version()).isEqualTo(file.version());
    assertThat(stored(file).state()).isEqualTo(CaseState.ACCEPTED);
  }

  @Test
  void aDepartmentThatIsAgainstItGivesItsOpinionAndTheDecidingTaskDecides() {
    CaseFile file = town.accepted();
    assertRefused(
        cases.step(town.reviewer("xfdd"), file, new Step.Disagree(2, " ")), "case.missing-reasons");
    CaseFile against = town.step(town.reviewer("xfdd"), file, new Step.Disagree(2, "疏散通道堵塞"));
    assertThat(against.task(2).orElseThrow().verdict()).isEqualTo(Task.Verdict.REFUSE);
    assertThat(against.state()).isEqualTo(CaseState.IN_REVIEW);
    CaseFile last = town.pass(against, against.task(1).orElseThrow());
    assertRefused(
        cases.step(town.reviewer("wjj"), last, new Step.Disagree(3, "不同意")),
        "task.decides-itself",
        "行政许可法第38条");
    assertRefused(
        cases.step(town.reviewer("wjj"), last, new Step.Pass(3, " ")),
        "task.dissent-unanswered",
        "行政许可法第26条第2款");
    assertThat(town.step(town.reviewer("wjj"), last, new Step.Pass(3, "通道已清，复查合格")).state())
        .isEqualTo(CaseState.GRANTED);
  }

  @Test
  void aDecisionMadeOnAHolidayIsValidAndUsesNoWorkingDay() {
    on("2022-06-02T10:00:00");
    CaseFile file = town.beforeDecision();
    on("2022-06-04T10:00:00");
    CaseFile after = town.step(town.reviewer("wjj"), file, new Step.Pass(3, "准予"));
    assertThat(Now.dateOf(after.dates().decided())).isEqualTo(LocalDate.of(2022, 6, 4));
    assertThat(file.promisedDue()).isEqualTo(LocalDate.of(2022, 6, 10));
  }

  @Test
  void untilTheRightToAskForAHearingHasPassedNothingIsDecided() {
    CaseFile file =
        town.step(town.reviewer("wjj"), town.beforeDecision(), new Step.TellRights("相邻住户的利益"));
    assertThat(file.clock().hearing().askBy()).isEqualTo(LocalDate.of(2022, 4, 28));
    assertRefused(decide(file), "hearing.may-still-ask", "行政许可法第47条");
    on("2022-04-29T09:00:00");
    assertThat(decide(file).isDone()).isTrue();
  }

  @Test
  void aHearingAskedForInTimeIsHeldBeforeTheDecision() {
    CaseFile file =
        town.step(town.reviewer("wjj"), town.beforeDecision(), new Step.TellRights("相邻住户的利益"));
    file = town.step(town.citizen(), file, new Step.AskHearing("相邻住户刘某"));
    assertThat(file.clock().hearing().holdBy()).isEqualTo(LocalDate.of(2022, 5, 23));
    file = town.step(town.reviewer("wjj"), file, set("2022-05-10", 900));
    on("2022-05-10T09:00:00");
    assertRefused(decide(file), "hearing.not-held", "行政许可法第48条");
    file = town.step(town.reviewer("wjj"), file, new Step.HoldHearing("听证笔录1号"));
    assertThat(decide(file).isDone()).isTrue();
  }

  @Test
  void aHearingAskedForTooLateSetTooSoonTooLateOrChairedByTheReviewerOrNobodyIsRefused() {
    CaseFile told =
        town.step(town.reviewer("wjj"), town.beforeDecision(), new Step.TellRights("相邻住户的利益"));
    CaseFile asked = town.step(town.citizen(), told, new Step.AskHearing("刘某"));
    var officer = town.reviewer("wjj");
    assertRefused(cases.step(officer, asked, set("2022-04-27", 900)), "hearing.notice-short");
    assertRefused(cases.step(officer, asked, set("2022-05-24", 900)), "hearing.too-late");
    assertRefused(cases.step(officer, asked, set("2022-05-10", 201)), "hearing.chair");
    Step nobodyChairs =
        new Step.SetHearing(LocalDateTime.parse("2022-05-10T09:00"), "三楼会议室", 0, " ");
    assertRefused(cases.step(officer, asked, nobodyChairs), "hearing.missing-chair", "行政许可法第48条");
    Step nowhere = new Step.SetHearing(LocalDateTime.parse("2022-05-10T09:00"), " ", 900, "吴主持");
    assertRefused(cases.step(officer, asked, nowhere), "hearing.missing-place", "行政许可法第48条");
    assertRefused(cases.step(officer, asked, new Step.HoldHearing("笔录")), "hearing.not-yet");
    CaseFile other = town.step(officer, town.beforeDecision(), new Step.TellRights("相邻"));
    on("2022-04-29T09:00:00");
    assertRefused(
        cases.step(town.citizen(), other, new Step.AskHearing("刘某")), "hearing.asked-late");
  }

  private static Step set(String date, long chair) {
    return new Step.SetHearing(LocalDate.parse(date).atTime(9, 0), "三楼会议室", chair, "吴主持");
  }

  @Test
  void theHearingKeepsItsDayHourAndPlaceAndIsNotRecordedBeforeItBegins() {
    var officer = town.reviewer("wjj");
    CaseFile file = town.step(officer, town.beforeDecision(), new Step.TellRights("相邻住户的利益"));
    file = town.step(town.citizen(), file, new Step.AskHearing("刘某"));
    file = stored(town.step(officer, file, set("2022-05-10", 900)));
    Hearing kept = file.clock().hearing();
    assertThat(kept.when().zh()).isEqualTo("2022年5月10日（周二）09:00");
    assertThat(kept.place()).isEqualTo("三楼会议室");
    on("2022-05-10T08:59:00");
    assertRefused(cases.step(officer, file, new Step.HoldHearing("笔录")), "hearing.not-yet");
    on("2022-05-10T09:00:00");
    assertThat(cases.step(officer, file, new Step.HoldHearing("笔录")).isDone()).isTrue();
  }

  @Test
  void theOfficeHoldsAHearingOfItsOwnMotionAndSaysWhichPublicInterest() {
    var officer = town.reviewer("wjj");
    CaseFile file = town.beforeDecision();
    assertRefused(
        cases.step(officer, file, own("2022-05-10", " ")), "hearing.missing-interest", "行政许可法第46条");
    assertRefused(
        cases.step(officer, file, own("2022-04-27", "沿河绿地")), "hearing.notice-short", "行政许可法第48条");
    file = stored(town.step(officer, file, own("2022-06-20", "沿河绿地")));
    assertThat(file.clock().hearing().ownMotion()).isEqualTo("沿河绿地");
    assertRefused(decide(file), "hearing.not-held", "行政许可法第48条");
    file = stored(town.step(officer, file, set("2022-06-21", 900)));
    on("2022-06-21T09:00:00");
    file = town.step(officer, file, new Step.HoldHearing("听证笔录2号"));
    assertThat(decide(file).isDone()).isTrue();
  }

  @Test
  void whereSomebodyAskedTheOfficeDoesNotPutItsOwnHearingInThePlace() {
    var officer = town.reviewer("wjj");
    CaseFile file = town.step(officer, town.beforeDecision(), new Step.TellRights("相邻住户的利益"));
    file = town.step(town.citizen(), file, new Step.AskHearing("刘某"));
    assertRefused(cases.step(officer, file, own("2022-06-20", "沿河绿地")), "hearing.was-asked");
  }

  private static Step own(String date, String why) {
    return new Step.SetHearing(LocalDate.parse(date).atTime(9, 0), "三楼会议室", 900, "吴主持", why);
  }

  private org.yichuang.kernel.Outcome<CaseFile> decide(CaseFile file) {
    return cases.step(town.reviewer("wjj"), file, new Step.Pass(3, "准予"));
  }

  @Test
  void aPermitIsRevokedWithReasonAndArticleByTheHeadOnly() {
    CaseFile file = town.delivered();
    Step revoke = new Step.Revoke("以欺骗手段取得", "行政许可法第69条第2款");
    assertRefused(cases.step(town.reviewer("wjj"), file, revoke), "actor.not-allowed");
    assertThat(cases.step(town.head("wjj"), file, new Step.Revoke("", "")).isDone()).isFalse();
    assertThat(town.step(town.head("wjj"), file, revoke).state()).isEqualTo(CaseState.REVOKED);
  }

  @Test
  void aPermitWithdrawnForThePublicGoodNamesItsCompensation() {
    CaseFile file = town.delivered();
    Step.Ending ending = Step.Ending.WITHDRAWAL;
    assertRefused(
        cases.step(town.head("wjj"), file, new Step.Revoke(ending, "道路改建", ending.article(), " ")),
        "case.missing-compensation",
        "行政许可法第8条第2款");
    Step paid = new Step.Revoke(ending, "道路改建", ending.article(), "补偿装修损失2万元");
    assertThat(town.step(town.head("wjj"), file, paid).state()).isEqualTo(CaseState.REVOKED);
    assertThat(journal.of(centre, file.id()).getLast().body()).contains("WITHDRAWAL", "2万元");
  }

  @Test
  void aPermitWhoseHolderIsGoneIsCancelled() {
    Step cancel =
        new Step.Revoke(Step.Ending.CANCELLATION, "公民死亡", Step.Ending.CANCELLATION.article(), null);
    assertThat(town.step(town.head("wjj"), town.issued(), cancel).state())
        .isEqualTo(CaseState.REVOKED);
  }

  @Test
  void staffNeverRateAndACaseIsRatedOnce() {
    CaseFile file = town.delivered();
    assertRefused(cases.step(town.clerk(), file, new Step.Rate("A")), "actor.not-allowed");
    CaseFile rated = town.step(town.citizen(), file, new Step.Rate("A"));
    assertRefused(cases.step(town.citizen(), rated, new Step.Rate("E")), "case.not-now");
  }

  @Test
  void aClosedCaseStillTakesALateDocument() {
    CaseFile file = town.delivered();
    CaseFile noted =
        town.step(
            town.clerk(), file, new Step.Note("late-document", java.util.Map.of("name", "授权书")));
    assertThat(noted.state()).isEqualTo(CaseState.DELIVERED);
  }
}
