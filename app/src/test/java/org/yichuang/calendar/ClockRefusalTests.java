package org.yichuang.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yichuang.kernel.Refusal;

/** What a clock refuses, with code, sentence and article. */
class ClockRefusalTests {

  private static final LocalDate START = LocalDate.of(2022, 4, 22);

  private final WorkCalendar calendar = WorkCalendar.shipped();
  private final Clock licence = Clock.statutory(START, ClockRules.get("licence"));
  private final Clock joint = Clock.statutory(START, ClockRules.get("joint"));

  @Test
  void anExtensionAfterTheLimitHasPassedIsVoid() {
    refused(
        licence.with(extension("10wd", "2022-05-24", Approver.AUTHORITY_HEAD)),
        "clock.extension-too-late");
  }

  @Test
  void aJointCaseIsNotExtendedByTheHeadOfADepartment() {
    refused(
        joint.with(extension("15wd", "2022-06-01", Approver.AUTHORITY_HEAD)),
        "clock.wrong-approver");
  }

  @Test
  void aLicenceIsNotExtendedByTheHeadOfGovernment() {
    refused(
        licence.with(extension("10wd", "2022-05-20", Approver.GOVERNMENT_HEAD)),
        "clock.wrong-approver");
  }

  @Test
  void aSingleLicenceDoesNotGetTheDaysOfAJointCase() {
    refused(
        licence.with(extension("15wd", "2022-05-20", Approver.AUTHORITY_HEAD)),
        "clock.extension-too-long");
    refused(
        licence
            .with(extension("6wd", "2022-05-19", Approver.AUTHORITY_HEAD))
            .with(extension("6wd", "2022-05-20", Approver.AUTHORITY_HEAD)),
        "clock.extension-too-long");
  }

  @Test
  void anExtensionWithoutReasonOrApproverIsRefused() {
    Extension silent =
        new Extension(
            Limit.working(10), LocalDate.of(2022, 5, 20), "张三", Approver.AUTHORITY_HEAD, " ");
    refused(licence.with(silent), "clock.extension-unfounded");
  }

  @Test
  void anExtensionBeforeTheStartOrInOtherDaysIsRefused() {
    refused(
        licence.with(extension("10wd", "2022-04-21", Approver.AUTHORITY_HEAD)),
        "clock.extension-before-start");
    refused(
        licence.with(extension("10nd", "2022-05-20", Approver.AUTHORITY_HEAD)),
        "clock.extension-of-other-kind");
  }

  @Test
  void theDeliveryLimitCannotBeExtended() {
    refused(
        Clock.statutory(START, ClockRules.get("delivery"))
            .with(extension("5wd", "2022-04-28", Approver.AUTHORITY_HEAD)),
        "clock.not-extendable");
  }

  @Test
  void aPauseThatEndsBeforeItStartsIsRefused() {
    refused(licence.with(pause("2022-05-10", "2022-05-09")), "clock.pause-ends-before-start");
  }

  @Test
  void aPauseBeforeTheStartIsRefused() {
    refused(licence.with(pause("2022-04-21", "2022-04-25")), "clock.pause-before-start");
  }

  @Test
  void overlappingPausesAreRefused() {
    refused(
        licence.with(pause("2022-05-09", "2022-05-12")).with(pause("2022-05-12", "2022-05-13")),
        "clock.pauses-overlap");
  }

  @Test
  void asLongAsOneProcedureRunsAnotherCannotBegin() {
    Pause running =
        Pause.running(
            PauseKind.HEARING, LocalDate.of(2022, 4, 25), LocalDate.of(2022, 4, 26), "告1");
    refused(licence.with(running).with(pause("2022-05-12", "2022-05-13")), "clock.pauses-overlap");
  }

  @Test
  void aPromiseLongerThanTheLawIsRefused() {
    refused(
        Clock.promised(START, Limit.working(21), ClockRules.get("licence")),
        "clock.longer-than-law");
    assertThat(
            Clock.promised(START, Limit.working(20), ClockRules.get("id-card"))
                .deadline(calendar)
                .isDone())
        .isTrue();
  }

  @Test
  void aLawsuitsMonthsAreNotStopped() {
    refused(
        Clock.statutory(START, ClockRules.get("lawsuit")).with(pause("2022-05-09", "2022-05-12")),
        "clock.pause-not-applicable");
  }

  @Test
  void aDeadlineBeyondTheKnownCalendarIsRefused() {
    refused(
        Clock.statutory(LocalDate.of(2099, 1, 1), ClockRules.get("licence")),
        "calendar.beyond-known");
    refused(
        Clock.statutory(LocalDate.of(1999, 1, 1), ClockRules.get("licence")),
        "calendar.beyond-known");
    Limit endless = Limit.natural(9999);
    refused(
        Clock.statutory(START, ClockRule.own(endless, "事项依据", null, null)),
        "calendar.beyond-known");
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    Clock clock =
        licence
            .with(pause("2022-05-10", "2022-05-09"))
            .with(extension("15nd", "2022-04-01", Approver.GOVERNMENT_HEAD));
    assertThat(clock.deadline(calendar).refusals())
        .extracting(Refusal::code)
        .containsExactlyInAnyOrder(
            "clock.pause-ends-before-start",
            "clock.extension-before-start",
            "clock.extension-of-other-kind",
            "clock.wrong-approver");
  }

  private void refused(Clock clock, String code) {
    List<Refusal> refusals = clock.deadline(calendar).refusals();
    assertThat(refusals).extracting(Refusal::code).containsExactly(code);
    Refusal refusal = refusals.getFirst();
    assertThat(refusal.article()).isNotBlank();
    assertThat(refusal.sentence().zh()).isNotBlank();
    assertThat(refusal.next().en()).isNotBlank();
  }

  private static Pause pause(String from, String to) {
    return Pause.ended(PauseKind.TESTING, LocalDate.parse(from), LocalDate.parse(to), "告知书");
  }

  private static Extension extension(String extra, String approved, Approver by) {
    return new Extension(Limit.of(extra), LocalDate.parse(approved), "张三", by, "案情复杂");
  }
}
