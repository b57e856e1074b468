package org.yichuang.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeHoursTests {

  private static final LocalDate DUE = LocalDate.of(2022, 5, 23);

  @ParameterizedTest
  @CsvSource({
    "2022-05-23T17:00, false, 0, 0, 还剩0分钟, 0 minutes left",
    "2022-05-23T16:15, false, 0, 45, 还剩45分钟, 45 minutes left",
    "2022-05-23T12:30, false, 0, 240, 还剩4小时, 4 hours left",
    "2022-05-23T08:00, false, 1, 0, 还剩1个工作日, 1 working day left",
    "2022-05-21T10:00, false, 1, 0, 还剩1个工作日, 1 working day left",
    "2022-05-20T15:00, false, 1, 120, 还剩1个工作日2小时, 1 working day 2 hours left",
    "2022-05-18T09:00, false, 4, 0, 还剩4个工作日, 4 working days left",
    "2022-05-23T18:00, true, 0, 0, 已超0分钟, 0 minutes over",
    "2022-05-24T10:00, true, 0, 60, 已超1小时, 1 hour over",
    "2022-05-25T15:00, true, 1, 300, 已超1个工作日5小时, 1 working day 5 hours over"
  })
  void whatIsLeftCountsOpenHoursOnly(
      LocalDateTime now, boolean over, int days, int minutes, String zh, String en) {
    Remaining remaining = Remaining.between(now, DUE, WorkCalendar.shipped(), OfficeHours.USUAL);
    assertThat(remaining).isEqualTo(new Remaining(over, days, minutes));
    assertThat(remaining.text().zh()).isEqualTo(zh);
    assertThat(remaining.text().en()).isEqualTo(en);
  }

  @Test
  void hoursAreReadAndWrittenAlike() {
    OfficeHours hours = OfficeHours.parse("08:30-12:00, 14:30-18:00").orThrow();
    assertThat(hours.toString()).isEqualTo("08:30-12:00,14:30-18:00");
    assertThat(hours.minutes()).isEqualTo(420);
    assertThat(hours.openAt(LocalTime.of(12, 0))).isFalse();
    assertThat(hours.openAt(LocalTime.of(17, 59))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "9-17", "17:00-09:00", "09:00-12:00,11:00-17:00", "09:00", "09:00-25:00"})
  void malformedHoursAreRefused(String given) {
    assertThat(OfficeHours.parse(given).refusals())
        .extracting("code")
        .containsExactly("office-hours.malformed");
  }
}
