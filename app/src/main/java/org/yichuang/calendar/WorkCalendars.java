package org.yichuang.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Builds snapshots out of notices. */
final class WorkCalendars {

  private static final int PROVISIONAL_UNTIL = 2035;

  private WorkCalendars() {}

  /** One notice per year; a year without one takes the days that the regulation names. */
  static WorkCalendar of(Collection<HolidayNotice> notices) {
    TreeMap<Integer, HolidayNotice> byYear = new TreeMap<>();
    notices.forEach(notice -> byYear.put(notice.year(), notice));
    Map<LocalDate, HolidayNotice.Day> special = new HashMap<>();
    for (HolidayNotice year : HolidayFiles.regulationDays()) {
      if (!byYear.containsKey(year.year())) {
        year.days().forEach(day -> special.put(day.date(), day));
      }
    }
    byYear.values().forEach(n -> n.days().forEach(day -> special.put(day.date(), day)));
    int lastYear = Math.max(PROVISIONAL_UNTIL, byYear.lastKey());
    return of(LocalDate.of(byYear.firstKey(), 1, 1), lastYear, special, byYear.keySet());
  }

  private static WorkCalendar of(
      LocalDate first,
      int lastYear,
      Map<LocalDate, HolidayNotice.Day> special,
      Set<Integer> noticeYears) {
    int length = (int) (LocalDate.of(lastYear, 12, 31).toEpochDay() - first.toEpochDay()) + 1;
    CalendarDay.Kind[] kinds = new CalendarDay.Kind[length];
    String[] names = new String[length];
    Arrays.fill(names, "");
    for (int i = 0; i < length; i++) {
      LocalDate date = first.plusDays(i);
      HolidayNotice.Day day = special.get(date);
      kinds[i] = kind(date, day);
      names[i] = day == null ? "" : day.name();
    }
    return new WorkCalendar(first, kinds, names, new TreeSet<>(noticeYears));
  }

  private static CalendarDay.Kind kind(
      LocalDate date, HolidayNotice.@org.jspecify.annotations.Nullable Day day) {
    boolean weekend =
        date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    if (day == null) {
      return weekend ? CalendarDay.Kind.WEEKEND : CalendarDay.Kind.WORKDAY;
    }
    if (day.off()) {
      return CalendarDay.Kind.HOLIDAY;
    }
    return weekend ? CalendarDay.Kind.MAKE_UP : CalendarDay.Kind.WORKDAY;
  }
}
