package org.yichuang.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.yichuang.calendar.OfficeHours;
import org.yichuang.calendar.WorkCalendar;
import org.yichuang.kernel.Now;

/**
 * Moments counted in a centre's open time. Keeps the hours it has asked for, so it is made for one
 * piece of work and one thread.
 */
final class OfficeTime {

  private final WorkCalendar calendar;
  private final Function<LocalDate, OfficeHours> hours;
  private final Map<LocalDate, OfficeHours> known = new HashMap<>();

  OfficeTime(WorkCalendar calendar, Function<LocalDate, OfficeHours> hours) {
    this.calendar = calendar;
    this.hours = hours;
  }

  WorkCalendar calendar() {
    return calendar;
  }

  OfficeHours hours(LocalDate day) {
    return known.computeIfAbsent(day, hours);
  }

  /** When the office closes on the day. */
  Instant closing(LocalDate day) {
    return at(day.atTime(hours(day).closes()));
  }

  /** The moment that many open minutes later. */
  Instant plus(LocalDateTime from, int minutes) {
    LocalDate day = calendar.workdayFrom(from.toLocalDate());
    int left = minutes;
    if (day.equals(from.toLocalDate())) {
      left += hours(day).minutesUntil(from.toLocalTime());
    }
    while (left > hours(day).minutes()) {
      left -= hours(day).minutes();
      day = calendar.workdayAfter(day, 1);
    }
    return at(day.atTime(into(hours(day), left)));
  }

  /** The moment that many open minutes earlier. */
  Instant minus(LocalDateTime from, int minutes) {
    LocalDate day = from.toLocalDate();
    int open = 0;
    if (calendar.isWorkday(day)) {
      open = hours(day).minutesUntil(from.toLocalTime());
    }
    int left = minutes;
    while (left > open) {
      left -= open;
      day = calendar.workdayBefore(day, 1);
      open = hours(day).minutes();
    }
    return at(day.atTime(into(hours(day), open - left)));
  }

  private static LocalTime into(OfficeHours hours, int minutes) {
    int left = minutes;
    for (OfficeHours.Session session : hours.sessions()) {
      int length = (session.to().toSecondOfDay() - session.from().toSecondOfDay()) / 60;
      if (left <= length) {
        return session.from().plusMinutes(left);
      }
      left -= length;
    }
    return hours.closes();
  }

  private static Instant at(LocalDateTime local) {
    return local.atZone(Now.ZONE).toInstant();
  }
}
