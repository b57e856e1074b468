package org.yichuang.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.kernel.Centre;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;

@HouseTest
@RecordApplicationEvents
class CalendarsTests {

  private static final String NOTICE_2027 =
      """
      # made up for the test
      2027 元旦 off 2027-01-01..2027-01-03
      2027 元旦 work 2026-12-27
      2027 春节 off 2027-02-05..2027-02-11
      2027 春节 work 2027-02-20
      """;

  @Autowired Calendars calendars;
  @Autowired TransactionTemplate transaction;
  @Autowired ApplicationEvents events;

  @Test
  void withoutImportedNoticesTheShippedCalendarHolds() {
    LocalDate start = LocalDate.of(2022, 4, 22);
    assertThat(calendars.current().workdayAfter(start, 20))
        .isEqualTo(WorkCalendar.shipped().workdayAfter(start, 20));
  }

  @Test
  @Transactional
  void aNoticeThatAppearsLaterMakesADateCertainMovesItAndIsTold() {
    Clock clock = Clock.statutory(LocalDate.of(2026, 12, 21), ClockRules.get("licence"));
    Deadline before = clock.deadline(calendars.current()).orThrow();
    assertThat(before.provisional()).isTrue();
    assertThat(imported(NOTICE_2027)).containsExactly(new HolidayNoticeImported(2027, 1));
    Deadline after = clock.deadline(calendars.current()).orThrow();
    assertThat(after.provisional()).isFalse();
    assertThat(after.due()).isEqualTo("2027-01-18");
    assertThat(before.due()).isEqualTo("2027-01-19");
    assertThat(events.stream(HolidayNoticeImported.class))
        .containsExactly(new HolidayNoticeImported(2027, 1));
  }

  @Test
  @Transactional
  void theSameNoticeImportedAgainChangesNothing() {
    imported(NOTICE_2027);
    assertThat(imported(NOTICE_2027)).isEmpty();
    assertThat(events.stream(HolidayNoticeImported.class)).hasSize(1);
  }

  @Test
  @Transactional
  void aCorrectedNoticeIsANewVersionOfItsYear() {
    imported(NOTICE_2027);
    String corrected = NOTICE_2027.replace("2027-02-20", "2027-02-13");
    assertThat(imported(corrected)).containsExactly(new HolidayNoticeImported(2027, 2));
    assertThat(calendars.current().isWorkday(LocalDate.of(2027, 2, 13))).isTrue();
    assertThat(calendars.current().isWorkday(LocalDate.of(2027, 2, 20))).isFalse();
    assertThat(imported("2026 元旦 off 2026-01-01"))
        .containsExactly(new HolidayNoticeImported(2026, 2));
  }

  @Test
  void anImportThatIsRolledBackLeavesTheOldCalendar() {
    WorkCalendar before = calendars.current();
    transaction.executeWithoutResult(status -> {
      imported(NOTICE_2027);
      assertThat(calendars.current()).isNotSameAs(before);
      status.setRollbackOnly();
    });
    assertThat(calendars.current()).isSameAs(before);
  }

  @Test
  @Transactional
  void aCentreSetsItsOfficeHoursFromADayOn() {
    Centre centre = Centres.fresh();
    LocalDate may = LocalDate.of(2022, 5, 1);
    OfficeHours summer = OfficeHours.parse("08:30-12:00,15:00-18:00").orThrow();
    calendars.setHours(centre, may, summer);
    assertThat(calendars.hours(centre, may)).isEqualTo(summer);
    assertThat(calendars.hours(centre, may.minusDays(1))).isEqualTo(OfficeHours.USUAL);
  }

  private List<HolidayNoticeImported> imported(String notice) {
    return calendars.importNotices(NoticeReader.read(notice).orThrow(), "test");
  }
}
