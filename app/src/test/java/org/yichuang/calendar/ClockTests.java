package org.yichuang.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clock of the licensing law: the oracle, and the traps that concern it. */
class ClockTests {

  private static final LocalDate START = LocalDate.of(2022, 4, 22);

  private final WorkCalendar calendar = WorkCalendar.shipped();
  private final Clock licence = Clock.statutory(START, ClockRules.get("licence"));
  private final Clock joint = Clock.statutory(START, ClockRules.get("joint"));

  @ParameterizedTest
  @CsvSource({
    "2022-01-28, 2022-02-09, 2022-02-16, 2022-03-02, 2022-04-07",
    "2022-04-22, 2022-04-28, 2022-05-09, 2022-05-23, 2022-06-28",
    "2022-04-24, 2022-04-29, 2022-05-10, 2022-05-24, 2022-06-29",
    "2022-04-29, 2022-05-10, 2022-05-17, 2022-05-31, 2022-07-06",
    "2022-05-07, 2022-05-13, 2022-05-20, 2022-06-06, 2022-07-11",
    "2022-09-28, 2022-10-10, 2022-10-17, 2022-10-31, 2022-12-05",
    "2024-09-29, 2024-10-11, 2024-10-17, 2024-10-31, 2024-12-05",
    "2025-01-24, 2025-02-07, 2025-02-13, 2025-02-27, 2025-04-03",
    "2026-02-12, 2026-02-26, 2026-03-04, 2026-03-18, 2026-04-23"
  })
  void aLimitOfWorkingDaysEndsOnTheDayOfTheOracle(
      LocalDate start, LocalDate five, LocalDate ten, LocalDate twenty, LocalDate fortyFive) {
    assertThat(due(start, 5)).isEqualTo(five);
    assertThat(due(start, 10)).isEqualTo(ten);
    assertThat(due(start, 20)).isEqualTo(twenty);
    assertThat(due(start, 45)).isEqualTo(fortyFive);
  }

  @Test
  void deemedAcceptanceDatesBackToReceiptAndNotToTheFifthDay() {
    LocalDate last = LegalDates.lastNoticeDay(START, calendar);
    assertThat(last).isEqualTo("2022-04-28");
    assertThat(LegalDates.deemedAccepted(START, null, last, calendar)).isEmpty();
    LocalDate accepted =
        LegalDates.deemedAccepted(START, null, last.plusDays(1), calendar).orElseThrow();
    assertThat(accepted).isEqualTo(START);
    assertThat(due(accepted, 20)).isEqualTo("2022-05-23");
  }

  @Test
  void aNoticeInTimePreventsDeemedAcceptanceAndALateOneDoesNot() {
    LocalDate last = LegalDates.lastNoticeDay(START, calendar);
    LocalDate later = last.plusDays(30);
    assertThat(LegalDates.deemedAccepted(START, last, later, calendar)).isEmpty();
    assertThat(LegalDates.deemedAccepted(START, last.plusDays(1), later, calendar)).contains(START);
  }

  @Test
  void makeUpSaturdaysAndSundaysCount() {
    assertThat(due(LocalDate.of(2022, 5, 6), 1)).isEqualTo("2022-05-07");
    assertThat(due(LocalDate.of(2022, 4, 22), 1)).isEqualTo("2022-04-24");
  }

  @Test
  void aDeadlineInDecemberUsesBothYearsNotices() {
    assertThat(due(LocalDate.of(2018, 12, 28), 1)).isEqualTo("2018-12-29");
    assertThat(due(LocalDate.of(2018, 12, 29), 1)).isEqualTo("2019-01-02");
    Deadline late =
        Clock.statutory(LocalDate.of(2026, 12, 1), ClockRules.get("licence"))
            .deadline(calendar)
            .orThrow();
    assertThat(late.provisional()).isTrue();
    assertThat(late.steps()).extracting("kind").contains(DeadlineStep.Kind.PROVISIONAL);
  }

  @Test
  void aSpecialProcedureWithoutWrittenNoticeDoesNotStopTheClock() {
    Pause silent =
        new Pause(
            PauseKind.INSPECTION,
            LocalDate.of(2022, 5, 9),
            LocalDate.of(2022, 5, 13),
            LocalDate.of(2022, 5, 13),
            null);
    Deadline deadline = licence.with(silent).deadline(calendar).orThrow();
    assertThat(deadline.due()).isEqualTo("2022-05-23");
    assertThat(deadline.steps())
        .filteredOn(s -> s.kind() == DeadlineStep.Kind.PAUSE_WITHOUT_NOTICE)
        .singleElement()
        .satisfies(s -> {
          assertThat(s.article()).isEqualTo("行政许可法第45条");
          assertThat(s.text().zh()).contains("未书面告知");
        });
  }

  @Test
  void aSpecialProcedureWithNoticeMovesTheDateByTheDaysReallyUsed() {
    Pause week =
        Pause.ended(
            PauseKind.EXPERT_REVIEW, LocalDate.of(2022, 5, 9), LocalDate.of(2022, 5, 13), "告1");
    assertThat(licence.with(week).deadline(calendar).orThrow().due()).isEqualTo("2022-05-30");
    Pause cut = Pause.running(week.kind(), week.from(), week.plannedEnd(), "告1");
    Deadline projected = licence.with(cut).deadline(calendar).orThrow();
    assertThat(projected.due()).isEqualTo("2022-05-30");
    assertThat(projected.projected()).isTrue();
    Pause shorter = cut.endedOn(LocalDate.of(2022, 5, 10));
    assertThat(licence.with(shorter).deadline(calendar).orThrow().due()).isEqualTo("2022-05-25");
  }

  @Test
  void aProcedureThatOverrunsItsPlanHoldsTheClockUntilToday() {
    Pause running =
        Pause.running(PauseKind.TESTING, LocalDate.of(2022, 5, 9), LocalDate.of(2022, 5, 10), "告2");
    Clock clock = licence.with(running);
    assertThat(clock.deadline(calendar, LocalDate.of(2022, 5, 13)).orThrow().due())
        .isEqualTo("2022-05-30");
    assertThat(clock.pausedOn(LocalDate.of(2022, 5, 13))).isTrue();
    assertThat(clock.pausedOn(LocalDate.of(2022, 5, 8))).isFalse();
  }

  @Test
  void severalPausesInOneCaseAddUp() {
    Clock clock =
        licence
            .with(pause(PauseKind.HEARING, "2022-04-25", "2022-04-26"))
            .with(pause(PauseKind.TESTING, "2022-05-10", "2022-05-11"))
            .with(pause(PauseKind.APPRAISAL, "2022-05-26", "2022-05-27"));
    assertThat(clock.deadline(calendar).orThrow().due()).isEqualTo("2022-05-31");
  }

  @Test
  void aProcedureThatBeginsAfterTheLimitHasPassedCannotMendIt() {
    Deadline deadline =
        licence
            .with(pause(PauseKind.HEARING, "2022-05-24", "2022-06-10"))
            .deadline(calendar)
            .orThrow();
    assertThat(deadline.due()).isEqualTo("2022-05-23");
    assertThat(deadline.steps()).extracting("kind").contains(DeadlineStep.Kind.PAUSE_TOO_LATE);
  }

  @Test
  void theClockOfATeacherCertificateStartsWhenTheIntakeWindowCloses() {
    ClockRule rule = ClockRules.get("teacher-certificate");
    LocalDate windowCloses = LocalDate.of(2022, 5, 6);
    Deadline deadline = Clock.statutory(windowCloses, rule).deadline(calendar).orThrow();
    assertThat(deadline.due()).isEqualTo("2022-06-06");
    assertThat(deadline.steps().getFirst().text().zh()).contains("受理期限终止");
  }

  @Test
  void anIdentityCardCountsNaturalDaysAndMovesOffARestDay() {
    ClockRule rule = ClockRules.get("id-card");
    Deadline deadline =
        Clock.statutory(LocalDate.of(2022, 3, 2), rule).deadline(calendar).orThrow();
    assertThat(deadline.due()).isEqualTo("2022-05-05");
    assertThat(deadline.steps())
        .filteredOn(s -> s.kind() == DeadlineStep.Kind.ROLLED)
        .singleElement()
        .satisfies(s -> assertThat(s.article()).isEqualTo("民法典第203条"));
  }

  @Test
  void aMarketRegistrationHasThreeDaysAndThreeMore() {
    Clock clock = Clock.statutory(START, ClockRules.get("market-registration"));
    assertThat(clock.deadline(calendar).orThrow().due()).isEqualTo("2022-04-26");
    assertThat(
            clock
                .with(extension("3wd", "2022-04-26", Approver.AUTHORITY_HEAD))
                .deadline(calendar)
                .orThrow()
                .due())
        .isEqualTo("2022-04-29");
  }

  @Test
  void reconsiderationHasSixtyDaysAndALawsuitSixMonths() {
    assertThat(ruled("reconsideration", "2022-08-03")).isEqualTo("2022-10-08");
    assertThat(ruled("lawsuit", "2022-08-31")).isEqualTo("2023-02-28");
    assertThat(ruled("lawsuit", "2022-04-01")).isEqualTo("2022-10-08");
  }

  @Test
  void aCertificateIsDeliveredWithinTenWorkingDaysOfTheDecision() {
    assertThat(ruled("delivery", "2022-04-22")).isEqualTo("2022-05-09");
  }

  @Test
  void workOnAHolidayIsARealEventThatUsesNoWorkingDay() {
    LocalDate dragonBoat = LocalDate.of(2022, 6, 4);
    assertThat(calendar.workdaysBetween(LocalDate.of(2022, 6, 2), dragonBoat)).isZero();
  }

  @Test
  void aHearingIsAnnouncedSevenWorkingDaysBefore() {
    assertThat(LegalDates.lastHearingNotice(LocalDate.of(2022, 5, 10), calendar))
        .isEqualTo("2022-04-27");
  }

  @Test
  void theTwentyDaysOfALicenceBecomeThirtyByTheHeadOfTheAuthority() {
    assertThat(
            licence
                .with(extension("10wd", "2022-05-23", Approver.AUTHORITY_HEAD))
                .deadline(calendar)
                .orThrow()
                .due())
        .isEqualTo(due(START, 30));
  }

  @Test
  void theFortyFiveDaysOfAJointCaseBecomeSixtyByTheHeadOfGovernment() {
    assertThat(
            joint
                .with(extension("15wd", "2022-06-01", Approver.GOVERNMENT_HEAD))
                .deadline(calendar)
                .orThrow()
                .due())
        .isEqualTo(due(START, 60));
  }

  @Test
  void anExtensionAfterOnlyThePromiseHasPassedMovesTheLawsDateAndNotThePromise() {
    Extension late = extension("10wd", "2022-05-20", Approver.AUTHORITY_HEAD);
    Clock promised = Clock.promised(START, Limit.working(10), ClockRules.get("licence")).with(late);
    Deadline promise = promised.deadline(calendar).orThrow();
    assertThat(promise.due()).isEqualTo("2022-05-09");
    assertThat(promise.steps())
        .extracting("kind")
        .contains(DeadlineStep.Kind.EXTENSION_TOO_LATE)
        .doesNotContain(DeadlineStep.Kind.EXTENSION);
    assertThat(licence.with(late).deadline(calendar).orThrow().due()).isEqualTo(due(START, 30));
  }

  @Test
  void anItemWithItsOwnLimitKeepsItsStatutoryDaysAndTheirBound() {
    ClockRule own = ClockRules.forItem("own", Limit.working(30));
    assertThat(Clock.statutory(START, own).deadline(calendar).orThrow().due())
        .isEqualTo(due(START, 30));
    ClockRule shorter = ClockRules.forItem("licence", Limit.working(15));
    Clock clock = Clock.statutory(START, shorter);
    assertThat(clock.isPromise()).isFalse();
    assertThat(
            clock
                .with(extension("10wd", "2022-05-23", Approver.AUTHORITY_HEAD))
                .deadline(calendar)
                .refusals())
        .extracting("code")
        .containsExactly("clock.extension-too-late");
  }

  private LocalDate due(LocalDate start, int days) {
    Limit limit = Limit.working(days);
    return Clock.statutory(start, ClockRule.own(limit, "行政许可法第82条", null, null))
        .deadline(calendar)
        .orThrow()
        .due();
  }

  private LocalDate ruled(String rule, String start) {
    return Clock.statutory(LocalDate.parse(start), ClockRules.get(rule))
        .deadline(calendar)
        .orThrow()
        .due();
  }

  private static Pause pause(PauseKind kind, String from, String to) {
    return Pause.ended(kind, LocalDate.parse(from), LocalDate.parse(to), "告知书");
  }

  private static Extension extension(String extra, String approved, Approver by) {
    return new Extension(Limit.of(extra), LocalDate.parse(approved), "张三", by, "案情复杂");
  }
}
