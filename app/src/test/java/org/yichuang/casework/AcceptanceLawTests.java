package org.yichuang.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.yichuang.kernel.Now;

/** 行政许可法第32条、第72条, and what the trap list says about them. */
@NullUnmarked
class AcceptanceLawTests extends CaseworkTest {

  private static final LocalDate RECEIVED = LocalDate.of(2022, 4, 22);

  @Test
  void silenceAcceptsAsOfTheReceiptNotAsOfTheFifthDay() {
    CaseFile file = town.item("own").received();
    assertThat(file.noticeDue()).isEqualTo(LocalDate.of(2022, 4, 28));
    on("2022-04-29T00:05:00");
    CaseFile after = town.step(town.system(), file, deemed());
    assertThat(after.state()).isEqualTo(CaseState.ACCEPTED);
    assertThat(after.dates().accepted()).isEqualTo(file.dates().received());
    assertThat(after.clock().start()).isEqualTo(RECEIVED);
  }

  @Test
  void deemedAcceptedOnTheTwentySecondOfAprilTheLimitIsTheTwentyThirdOfMay() {
    CaseFile file = town.received();
    on("2022-04-29T00:05:00");
    CaseFile after = town.step(town.system(), file, deemed());
    assertThat(after.statutoryDue()).isEqualTo(LocalDate.of(2022, 5, 23));
  }

  @Test
  void aClerkWhoAcceptsAfterTheNoticePeriodAcceptsAsOfTheReceipt() {
    CaseFile file = town.received();
    on("2022-05-05T09:30:00");
    CaseFile after = town.step(town.clerk(), file, new Step.Accept(TestGuides.facts()));
    assertThat(Now.dateOf(after.dates().accepted())).isEqualTo(RECEIVED);
    assertThat(journal.of(centre, file.id()).getLast().kind()).isEqualTo("case.deem-accepted");
  }

  @Test
  void theTimerCannotAcceptWhileTheNoticeIsStillPossible() {
    CaseFile file = town.received();
    on("2022-04-28T23:59:00");
    assertRefused(
        cases.step(town.system(), file, deemed()), "case.notice-still-possible", "行政许可法第32条第1款第4项");
  }

  @Test
  void theTimerCannotAcceptWhenANoticeWasGiven() {
    CaseFile file = town.supplementing();
    CaseFile back = town.step(town.clerk(), file, new Step.HandInSupplement());
    on("2022-05-20T10:00:00");
    assertRefused(cases.step(town.system(), back, deemed()), "case.notice-given");
  }

  @Test
  void aSecondNoticeIsRefused() {
    CaseFile file = town.supplementing();
    CaseFile back = town.step(town.clerk(), file, new Step.HandInSupplement());
    assertRefused(
        cases.step(town.clerk(), back, new Step.AskSupplement(List.of("再补一份"))),
        "case.notice-twice",
        "行政许可法第72条第4项");
  }

  @Test
  void aLateNoticeIsRefused() {
    CaseFile file = town.received();
    on("2022-04-29T09:00:00");
    assertRefused(
        cases.step(town.clerk(), file, new Step.AskSupplement(List.of("营业执照"))),
        "case.notice-late",
        "行政许可法第32条第1款第4项");
  }

  @Test
  void aNoticeThatNamesNothingIsVoid() {
    assertRefused(
        cases.step(town.clerk(), town.received(), new Step.AskSupplement(List.of(" "))),
        "case.notice-empty");
  }

  @Test
  void aSupplementThatTakesMonthsNeverMakesTheCaseOverdue() {
    CaseFile file = town.supplementing();
    on("2022-07-01T10:00:00");
    assertThat(stored(file).promisedDue()).isNull();
    CaseFile back = town.step(town.clerk(), file, new Step.HandInSupplement());
    CaseFile after = town.step(town.clerk(), back, new Step.Accept(TestGuides.facts()));
    assertThat(after.clock().start()).isEqualTo(LocalDate.of(2022, 7, 1));
    assertThat(after.promisedDue()).isEqualTo(LocalDate.of(2022, 7, 8));
  }

  @Test
  void aCaseWhoseSupplementIsAwaitedIsNotAccepted() {
    assertRefused(
        cases.step(town.clerk(), town.supplementing(), new Step.Accept(TestGuides.facts())),
        "case.supplement-awaited",
        "行政许可法第32条第1款第5项");
  }

  @Test
  void decliningNamesTheRightAuthority() {
    assertRefused(
        cases.step(town.clerk(), town.received(), new Step.Decline("不属于职权", "")),
        "case.missing-rightAuthority");
  }

  @Test
  void whatAnotherPlaceTookInStartsNoClockUntilTheOfficeInChargeHasIt() {
    Instant collected = at("2022-04-18T15:00:00");
    CaseFile file =
        cases.receive(town.clerk(), town.wish().collected(collected, "长沙市政务大厅")).orThrow();
    assertThat(stored(file).dates().collected()).isEqualTo(collected);
    assertThat(Now.dateOf(file.dates().received())).isEqualTo(RECEIVED);
    assertThat(file.noticeDue()).isEqualTo(LocalDate.of(2022, 4, 28));
    assertThat(journal.of(centre, file.id()).getFirst().body()).contains("长沙市政务大厅");
  }

  @Test
  void aBackEntryAfterAnOutageKeepsItsOriginalDay() {
    CaseFile file =
        cases.receive(town.clerk(), town.wish().receivedAt(at("2022-04-20T09:00:00"))).orThrow();
    assertThat(file.noticeDue()).isEqualTo(LocalDate.of(2022, 4, 26));
    assertThat(file.number()).contains("20220420");
  }

  private static Step deemed() {
    return new Step.DeemAccepted(TestGuides.facts());
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(Now.ZONE).toInstant();
  }
}
