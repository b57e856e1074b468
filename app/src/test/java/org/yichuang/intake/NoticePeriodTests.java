package org.yichuang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.calendar.Calendars;
import org.yichuang.calendar.HolidayNotice;
import org.yichuang.calendar.Timer;
import org.yichuang.calendar.TimerHandler;
import org.yichuang.calendar.Timers;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.CaseState;
import org.yichuang.casework.Cases;
import org.yichuang.files.Attachments;
import org.yichuang.journal.Journal;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.people.PeopleScenario;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;
import org.yichuang.testing.TestNow;

/** The five days of 行政许可法第32条 when the calendar changes under a case that waits. */
@HouseTest
class NoticePeriodTests {

  @Autowired Applications applications;
  @Autowired Intake intake;
  @Autowired Filings filings;
  @Autowired Cases cases;
  @Autowired Calendars calendars;
  @Autowired Journal journal;
  @Autowired Timers timers;
  @Autowired List<TimerHandler> handlers;
  @Autowired Attachments attachments;
  @Autowired PeopleScenario people;
  @Autowired TransactionTemplate transaction;
  @Autowired TestNow now;

  private final Centre centre = Centres.fresh();

  @AfterEach
  void theClockGoesOn() {
    now.reset();
  }

  @Test
  void aHolidayPublishedLaterMovesTheDayOfSilenceAndItsWarningsToALaterDay() {
    CaseFile file = received("2034-03-01T10:00");
    assertThat(file.noticeDue()).isEqualTo("2034-03-08");
    published(2034, "2034-03-06", true, "2034-03-07", true);
    CaseFile moved = stored(file);
    assertThat(moved.noticeDue()).isEqualTo("2034-03-10");
    assertThat(journal.of(centre, file.id()).getLast().body()).contains("2034-03-08", "2034-03-10");
    assertThat(filings.awaiting(centre, LocalDate.of(2034, 3, 1), 0, 5).getFirst().noticeDue())
        .isEqualTo("2034-03-10");
    at("2034-03-09T00:01");
    assertThat(stored(file).state()).isEqualTo(CaseState.RECEIVED);
    at("2034-03-11T00:01");
    CaseFile accepted = stored(file);
    assertThat(accepted.state()).isEqualTo(CaseState.ACCEPTED);
    assertThat(Now.dateOf(Objects.requireNonNull(accepted.dates().accepted())))
        .isEqualTo("2034-03-01");
  }

  @Test
  void aMakeUpDayPublishedLaterMovesTheDayOfSilenceToAnEarlierDay() {
    CaseFile file = received("2033-03-03T10:00");
    assertThat(file.noticeDue()).isEqualTo("2033-03-10");
    published(2033, "2033-03-05", false, "2033-03-06", false);
    assertThat(stored(file).noticeDue()).isEqualTo("2033-03-08");
    at("2033-03-09T00:01");
    assertThat(stored(file).state()).isEqualTo(CaseState.ACCEPTED);
  }

  @Test
  void aTimerThatFiresBeforeTheCaseWasRecomputedDoesNotAcceptTooEarly() {
    CaseFile file = received("2030-03-04T10:00");
    assertThat(file.noticeDue()).isEqualTo("2030-03-11");
    imported(2030, "2030-03-06", true, "2030-03-07", true);
    now.set("2030-03-12T00:01");
    fire("intake.silence");
    assertThat(stored(file).state()).isEqualTo(CaseState.RECEIVED);
    at("2030-03-14T00:01");
    assertThat(stored(file).state()).isEqualTo(CaseState.ACCEPTED);
  }

  private CaseFile received(String local) {
    now.set(local);
    Actor li = people.citizen(centre, "李明");
    Application a = new CounterScenario(applications, attachments).hygienePermit(li, 3000);
    return intake.submit(li, a.id()).orThrow().first();
  }

  private void published(int year, String one, boolean off, String two, boolean alsoOff) {
    imported(year, one, off, two, alsoOff);
    fire("casework.recompute");
  }

  private void imported(int year, String one, boolean off, String two, boolean alsoOff) {
    HolidayNotice notice =
        new HolidayNotice(
            year,
            List.of(
                new HolidayNotice.Day(LocalDate.parse(one), "测试节", off),
                new HolidayNotice.Day(LocalDate.parse(two), "测试节", alsoOff)));
    transaction.executeWithoutResult(s -> calendars.importNotices(List.of(notice), "test"));
  }

  private void at(String local) {
    now.set(local);
    fire("intake.silence");
  }

  private void fire(String kind) {
    Stream<Timer> due =
        timers.waiting(centre, 100).stream()
            .filter(t -> t.kind().equals(kind) && !t.dueAt().isAfter(now.instant()));
    TimerHandler handler =
        handlers.stream().filter(h -> h.kind().equals(kind)).findFirst().orElseThrow();
    due.toList().forEach(t -> transaction.executeWithoutResult(s -> handler.fire(t)));
  }

  private CaseFile stored(CaseFile file) {
    return cases.must(centre, file.id()).orThrow();
  }
}
