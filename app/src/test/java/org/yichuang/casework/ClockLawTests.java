package org.yichuang.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.calendar.Approver;
import org.yichuang.calendar.DeadlineStep;
import org.yichuang.calendar.HolidayNotice;
import org.yichuang.calendar.HolidayNoticeImported;
import org.yichuang.calendar.Limit;
import org.yichuang.calendar.PauseKind;
import org.yichuang.calendar.Timer;
import org.yichuang.calendar.Timers;

/** 行政许可法第42条、第45条 and the items' own clocks, as a case lives through them. */
@NullUnmarked
class ClockLawTests extends CaseworkTest {

  @Autowired Timers timers;

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }

  private CaseFile pause(CaseFile file, String until, String notice) {
    return town.step(
        town.reviewer("wjj"), file, new Step.Pause(PauseKind.TESTING, day(until), notice));
  }

  private CaseFile resume(CaseFile file, String end) {
    return town.step(town.reviewer("wjj"), file, new Step.Resume(day(end)));
  }

  @Test
  void bothLimitsStandSideBySide() {
    CaseFile file = town.accepted();
    assertThat(file.promisedDue()).isEqualTo(day("2022-04-28"));
    assertThat(file.statutoryDue()).isEqualTo(day("2022-05-23"));
  }

  @Test
  void aSpecialProcedureWithNoticeMovesBothDatesByTheDaysReallyUsed() {
    CaseFile paused = pause(town.accepted(), "2022-04-29", "武检告1号");
    assertThat(paused.clock().stopped()).isTrue();
    on("2022-04-27T16:00:00");
    CaseFile after = resume(paused, "2022-04-27");
    assertThat(after.promisedDue()).isEqualTo(day("2022-05-07"));
    assertThat(after.statutoryDue()).isEqualTo(day("2022-05-27"));
  }

  @Test
  void theDepartmentsOwnDaysMoveWithTheCase() {
    CaseFile file = town.accepted();
    assertThat(file.openTasks()).extracting(Task::due).containsOnly(day("2022-04-25"));
    CaseFile paused = pause(file, "2022-04-29", "武检告1号");
    on("2022-04-25T16:00:00");
    CaseFile after = resume(paused, "2022-04-25");
    assertThat(after.openTasks())
        .allSatisfy(t -> {
          assertThat(t.due()).isEqualTo(day("2022-04-27"));
          assertThat(cases.deadlines().step(after, t).orElseThrow().steps())
              .anyMatch(s -> s.kind() == DeadlineStep.Kind.PAUSE);
        });
  }

  @Test
  void whatTheGreenChannelPutOnThePromisedDayStaysNoLaterThanThePromise() {
    CaseFile file = town.item("visited").accepted();
    CaseFile fast =
        town.step(town.head("wjj"), file, new Step.Hasten(Limit.working(1), "面试在即", "负责人"));
    assertThat(fast.openTasks()).extracting(Task::due).containsOnly(day("2022-04-24"));
    CaseFile paused = pause(fast, "2022-04-29", "武检告1号");
    on("2022-04-25T16:00:00");
    CaseFile after = resume(paused, "2022-04-25");
    assertThat(after.promisedDue()).isEqualTo(day("2022-04-26"));
    assertThat(after.openTasks()).extracting(Task::due).containsOnly(day("2022-04-26"));
  }

  @Test
  void aSpecialProcedureWithoutNoticeIsKeptButStopsNothing() {
    CaseFile file = town.accepted();
    CaseFile paused = pause(file, "2022-04-29", "  ");
    assertThat(paused.clock().pauses()).hasSize(1);
    assertThat(paused.clock().stopped()).isFalse();
    assertThat(paused.promisedDue()).isEqualTo(file.promisedDue());
    assertThat(paused.statutoryDue()).isEqualTo(file.statutoryDue());
  }

  @Test
  void aCaseMayBePausedSeveralTimes() {
    CaseFile file = pause(town.accepted(), "2022-04-25", "武检告1号");
    on("2022-04-25T10:00:00");
    file = resume(file, "2022-04-25");
    on("2022-04-27T10:00:00");
    file = pause(file, "2022-04-28", "武检告2号");
    on("2022-04-28T10:00:00");
    file = resume(file, "2022-04-28");
    assertThat(file.clock().pauses()).hasSize(2);
    assertThat(file.statutoryDue()).isEqualTo(day("2022-05-27"));
    assertThat(journal.firstBroken(centre, file.id())).isZero();
  }

  @Test
  void aPauseThatEndsBeforeItStartsIsRefused() {
    CaseFile file = town.accepted();
    assertRefused(
        cases.step(
            town.reviewer("wjj"),
            file,
            new Step.Pause(PauseKind.TESTING, day("2022-04-01"), "武检告1号")),
        "clock.pause-ends-before-start",
        "行政许可法第45条");
    CaseFile paused = pause(file, "2022-04-29", "武检告1号");
    assertRefused(
        cases.step(town.reviewer("wjj"), paused, new Step.Resume(day("2022-04-21"))),
        "clock.pause-ends-before-start");
    assertThat(stored(file).version()).isEqualTo(paused.version());
  }

  @Test
  void anEndInTheFutureIsRefused() {
    CaseFile paused = pause(town.accepted(), "2022-04-29", "武检告1号");
    assertRefused(
        cases.step(town.reviewer("wjj"), paused, new Step.Resume(day("2022-04-28"))),
        "case.end-in-future");
  }

  @Test
  void aSecondProcedureWhileOneRunsIsRefusedAndOnOneDayTheyOverlap() {
    CaseFile paused = pause(town.accepted(), "2022-04-29", "武检告1号");
    Step again = new Step.Pause(PauseKind.HEARING, day("2022-04-29"), "武听告1号");
    assertRefused(cases.step(town.reviewer("wjj"), paused, again), "case.paused");
    CaseFile resumed = resume(paused, "2022-04-22");
    assertRefused(
        cases.step(town.reviewer("wjj"), resumed, again), "clock.pauses-overlap", "行政许可法第45条");
  }

  @Test
  void aPausedCaseIsNotDecided() {
    CaseFile paused = pause(town.beforeDecision(), "2022-04-29", "武检告1号");
    assertRefused(cases.step(town.reviewer("wjj"), paused, new Step.Pass(3, "准予")), "case.paused");
  }

  @Test
  void theHeadOfTheAuthorityExtendsByTenAndTheReasonIsKept() {
    CaseFile file = town.accepted();
    CaseFile after = town.step(town.head("wjj"), file, extend(10, Approver.AUTHORITY_HEAD));
    assertThat(after.statutoryDue()).isEqualTo(day("2022-06-07"));
    assertThat(after.clock().extensions().getFirst().reason()).isEqualTo("案情复杂");
    assertThat(journal.of(centre, file.id()).getLast().body()).contains("案情复杂");
  }

  private static Step extend(int days, Approver by) {
    return new Step.Extend(Limit.working(days), by, "案情复杂");
  }

  @Test
  void anExtensionAfterTheLimitHasPassedIsRefused() {
    CaseFile file = town.accepted();
    on("2022-05-24T09:00:00");
    assertThat(cases.step(town.head("wjj"), file, extend(5, Approver.AUTHORITY_HEAD)).refusals())
        .extracting(r -> r.code())
        .contains("clock.extension-too-late");
  }

  @Test
  void anExtensionLongerThanTheLawAllowsIsRefused() {
    assertRefused(
        cases.step(town.head("wjj"), town.accepted(), extend(11, Approver.AUTHORITY_HEAD)),
        "clock.extension-too-long",
        "行政许可法第42条第1款");
  }

  @Test
  void aReviewerOrAnotherDepartmentsHeadExtendsNothing() {
    CaseFile file = town.accepted();
    Step ten = extend(10, Approver.AUTHORITY_HEAD);
    assertRefused(cases.step(town.reviewer("wjj"), file, ten), "actor.not-allowed");
    assertRefused(cases.step(town.head("xfdd"), file, ten), "actor.not-allowed");
  }

  @Test
  void aJointCaseIsExtendedByTheHeadOfGovernmentOnly() {
    CaseFile file = town.item("joint").accepted();
    assertThat(file.statutoryDue()).isEqualTo(day("2022-06-28"));
    assertRefused(
        cases.step(town.head("wjj"), file, extend(15, Approver.AUTHORITY_HEAD)),
        "clock.wrong-approver",
        "行政许可法第42条第2款");
    assertRefused(
        cases.step(town.head("wjj"), file, extend(15, Approver.GOVERNMENT_HEAD)),
        "actor.not-allowed");
    CaseFile after = town.step(town.leader(), file, extend(15, Approver.GOVERNMENT_HEAD));
    assertThat(after.statutoryDue()).isEqualTo(day("2022-07-19"));
  }

  @Test
  void anOrdinaryCaseHasNoFortyFivePlusFifteen() {
    assertThat(
            cases
                .step(town.leader(), town.accepted(), extend(15, Approver.GOVERNMENT_HEAD))
                .refusals())
        .extracting(r -> r.code())
        .containsExactlyInAnyOrder("clock.wrong-approver", "clock.extension-too-long");
  }

  @Test
  void theTeacherCertificatesClockStartsWhenTheSeasonCloses() {
    CaseFile file = town.item("teacher").accepted();
    assertThat(file.clock().start()).isEqualTo(day("2022-05-10"));
    assertThat(file.statutoryDue()).isEqualTo(day("2022-06-09"));
  }

  @Test
  void theIdCardRunsInNaturalDaysAndItsLastDayMovesOffARestDay() {
    CaseFile file = town.item("id-card").accepted();
    assertThat(file.statutoryDue()).isEqualTo(day("2022-06-21"));
    assertThat(file.promisedDue()).isEqualTo(day("2022-05-12"));
  }

  @Test
  void marketRegistrationHasThreeWorkingDaysAndThreeMore() {
    CaseFile file = town.item("shop").accepted();
    assertThat(file.statutoryDue()).isEqualTo(day("2022-04-26"));
    CaseFile after = town.step(town.head("wjj"), file, extend(3, Approver.AUTHORITY_HEAD));
    assertThat(after.statutoryDue()).isEqualTo(day("2022-04-29"));
  }

  @Test
  void anItemsOwnLimitRunsUnderItsOwnLawAndIsNotExtended() {
    CaseFile file = town.item("own").accepted();
    assertThat(file.statutoryDue()).isEqualTo(day("2022-05-16"));
    assertRefused(
        cases.step(town.head("wjj"), file, extend(1, Approver.AUTHORITY_HEAD)),
        "clock.not-extendable");
  }

  @Test
  void theDatesOfAnUnannouncedYearAreProvisional() {
    on("2031-12-29T10:00:00");
    assertThat(town.accepted().provisional()).isTrue();
  }

  @Test
  void aHolidayNoticePublishedLaterRecomputesOpenCasesAndKeepsBothValues() {
    on("2032-03-01T10:00:00");
    CaseFile open = town.accepted();
    CaseFile waiting = town.received();
    CaseFile decided = town.granted();
    List<HolidayNoticeImported> news =
        transaction.execute(s ->
            calendars.importNotices(
                List.of(
                    new HolidayNotice(
                        2032,
                        List.of(
                            new HolidayNotice.Day(day("2032-03-03"), "测试节", true),
                            new HolidayNotice.Day(day("2032-03-04"), "测试节", true),
                            new HolidayNotice.Day(day("2032-03-05"), "测试节", true)))),
                "test"));
    assertThat(news).hasSize(1);
    fireRecompute();
    CaseFile after = stored(open);
    assertThat(after.promisedDue()).isEqualTo(open.promisedDue().plusDays(3));
    assertThat(after.task(1).orElseThrow().due()).isAfter(open.task(1).orElseThrow().due());
    assertThat(journal.of(centre, open.id()).getLast().body())
        .contains(open.promisedDue().toString(), after.promisedDue().toString());
    assertThat(stored(waiting).noticeDue()).isAfter(waiting.noticeDue());
    assertThat(stored(decided).version()).isEqualTo(decided.version());
    fireRecompute();
    assertThat(stored(open).version()).isEqualTo(after.version());
  }

  private void fireRecompute() {
    Recomputer recomputer = new Recomputer(store, cases, timers, now);
    Timer timer =
        timers.waiting(centre, 100).stream()
            .filter(t -> t.kind().equals(recomputer.kind()))
            .findFirst()
            .orElseThrow();
    recomputer.fire(timer);
  }
}
