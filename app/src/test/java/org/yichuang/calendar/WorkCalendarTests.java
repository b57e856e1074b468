package org.yichuang.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tyme.holiday.LegalHoliday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yichuang.kernel.RefusedException;

class WorkCalendarTests {

  private final WorkCalendar calendar = WorkCalendar.shipped();

  @ParameterizedTest
  @CsvSource({
    "2019, 250",
    "2020, 249",
    "2021, 250",
    "2022, 249",
    "2023, 249",
    "2024, 251",
    "2025, 248",
    "2026, 248"
  })
  void aYearHasItsWorkingDays(int year, int workdays) {
    assertThat(calendar.workdaysIn(year)).isEqualTo(workdays);
    assertThat(calendar.workdaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
        .isEqualTo(workdays);
  }

  @Test
  void everyDayAgreesWithTheOtherTableButTwoMakeUpDaysOf2013() {
    List<LocalDate> different = new ArrayList<>();
    LocalDate day = LocalDate.of(2007, 1, 1);
    while (day.getYear() <= 2026) {
      if (calendar.isWorkday(day) != tymeWorks(day)) {
        different.add(day);
      }
      day = day.plusDays(1);
    }
    assertThat(different).containsExactly(LocalDate.of(2013, 4, 7), LocalDate.of(2013, 10, 12));
    assertThat(calendar.isWorkday(LocalDate.of(2013, 4, 7))).isTrue();
    assertThat(calendar.isWorkday(LocalDate.of(2013, 10, 12))).isTrue();
  }

  @Test
  void aMakeUpSaturdayIsAWorkdayAndSaysForWhichHoliday() {
    CalendarDay day = calendar.day(LocalDate.of(2022, 5, 7));
    assertThat(day.works()).isTrue();
    assertThat(day.kind()).isEqualTo(CalendarDay.Kind.MAKE_UP);
    assertThat(day.text().zh()).isEqualTo("调休上班（劳动节）");
  }

  @Test
  void aDayOfDecemberMayStandInTheNextYearsNotice() {
    assertThat(calendar.isWorkday(LocalDate.of(2018, 12, 29))).isTrue();
    assertThat(calendar.isWorkday(LocalDate.of(2018, 12, 31))).isFalse();
    assertThat(calendar.day(LocalDate.of(2018, 12, 31)).holiday()).isEqualTo("元旦");
  }

  @Test
  void lateDecemberOfTheLastKnownYearIsNotCertainYet() {
    assertThat(calendar.known(2026)).isTrue();
    assertThat(calendar.known(2027)).isFalse();
    assertThat(calendar.certainUntil()).isEqualTo(LocalDate.of(2026, 12, 24));
  }

  @Test
  void anUnknownYearRestsOnWeekendsAndOnTheDaysTheRegulationNames() {
    assertThat(calendar.day(LocalDate.of(2027, 1, 1)).text().zh()).isEqualTo("元旦");
    assertThat(calendar.isWorkday(LocalDate.of(2027, 2, 8))).isFalse();
    assertThat(calendar.isWorkday(LocalDate.of(2027, 2, 9))).isTrue();
  }

  @Test
  void theRegulationDaysAgreeWithTheLunarCalendar() {
    for (int year = 2027; year <= 2035; year++) {
      LocalDate newYear = solar(com.tyme.lunar.LunarDay.fromYmd(year, 1, 1).getSolarDay());
      assertThat(calendar.day(newYear.minusDays(1)).holiday()).isEqualTo("春节");
      assertThat(calendar.day(newYear.plusDays(2)).holiday()).isEqualTo("春节");
      assertThat(calendar.day(newYear.plusDays(3)).holiday()).isEmpty();
      assertThat(
              calendar
                  .day(solar(com.tyme.lunar.LunarDay.fromYmd(year, 5, 5).getSolarDay()))
                  .holiday())
          .contains("端午节");
      assertThat(
              calendar
                  .day(solar(com.tyme.lunar.LunarDay.fromYmd(year, 8, 15).getSolarDay()))
                  .works())
          .isFalse();
    }
  }

  @Test
  void countingBackwardsUndoesCountingForwards() {
    LocalDate day = LocalDate.of(2022, 9, 28);
    for (int n = 1; n < 300; n++) {
      LocalDate after = calendar.workdayAfter(day, n);
      assertThat(calendar.workdayBefore(after, n)).isEqualTo(day);
      assertThat(calendar.workdaysBetween(day, after)).isEqualTo(n);
    }
  }

  @Test
  void aDateOutsideTheCalendarIsRefusedWithTheArticle() {
    assertThatThrownBy(() -> calendar.isWorkday(LocalDate.of(2099, 1, 1)))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> {
              assertThat(e.refusals().getFirst().code()).isEqualTo("calendar.beyond-known");
              assertThat(e.refusals().getFirst().article()).isNotNull();
            });
    assertThatThrownBy(() -> calendar.workdayAfter(LocalDate.of(2026, 1, 1), 9999))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> calendar.isWorkday(LocalDate.of(2006, 12, 31)))
        .isInstanceOf(RefusedException.class);
  }

  private static boolean tymeWorks(LocalDate day) {
    @Nullable LegalHoliday holiday =
        LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    if (holiday != null) {
      return holiday.isWork();
    }
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  private static LocalDate solar(com.tyme.solar.SolarDay day) {
    return LocalDate.of(day.getYear(), day.getMonth(), day.getDay());
  }
}
