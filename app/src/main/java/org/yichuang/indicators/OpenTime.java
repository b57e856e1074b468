package org.yichuang.indicators;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.yichuang.calendar.OfficeHours;
import org.yichuang.calendar.WorkCalendar;

/** Minutes during which the counter was open. For one piece of work on one thread. */
final class OpenTime {

  private final WorkCalendar calendar;
  private final Function<LocalDate, OfficeHours> hours;
  private final Map<LocalDate, OfficeHours> known = new HashMap<>();

  OpenTime(WorkCalendar calendar, Function<LocalDate, OfficeHours> hours) {
    this.calendar = calendar;
    this.hours = hours;
  }

  /** Open minutes between two moments; none on rest days and for moments in reverse order. */
  int minutes(LocalDateTime from, LocalDateTime to) {
    if (!from.isBefore(to)) {
      return 0;
    }
    LocalDate day = from.toLocalDate();
    int minutes = -until(from);
    while (day.isBefore(to.toLocalDate())) {
      minutes += whole(day);
      day = day.plusDays(1);
    }
    return minutes + until(to);
  }

  private int until(LocalDateTime at) {
    LocalDate day = at.toLocalDate();
    return open(day) ? of(day).minutesUntil(at.toLocalTime()) : 0;
  }

  private int whole(LocalDate day) {
    return open(day) ? of(day).minutes() : 0;
  }

  private boolean open(LocalDate day) {
    return calendar.covers(day) && calendar.isWorkday(day);
  }

  private OfficeHours of(LocalDate day) {
    return known.computeIfAbsent(day, hours);
  }
}
