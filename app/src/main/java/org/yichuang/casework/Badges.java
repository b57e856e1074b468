package org.yichuang.casework;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.calendar.Calendars;
import org.yichuang.calendar.OfficeHours;
import org.yichuang.calendar.Remaining;
import org.yichuang.calendar.WorkCalendar;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Text;

/** How near due dates are, by the office's hours. */
@Component
public class Badges {

  private static final int NEAR_DAYS = 2;

  private final Calendars calendars;
  private final Now now;

  Badges(Calendars calendars, Now now) {
    this.calendars = calendars;
    this.now = now;
  }

  /**
   * What stands beside a due date.
   *
   * @param tone {@code ok}, {@code near} (within two working days), {@code over} or {@code still}
   */
  public record Badge(LocalDate due, Text text, String tone) {}

  /** The clock on a centre's wall: reads any number of due dates at one moment. */
  public record Wall(LocalDateTime at, WorkCalendar calendar, OfficeHours hours) {

    /** A badge for a date that somebody must keep; null without one. */
    public @Nullable Badge badge(@Nullable LocalDate due, boolean stopped) {
      if (due == null) {
        return null;
      }
      if (stopped) {
        return new Badge(due, Text.of("计时已停", "clock stopped"), "still");
      }
      Remaining left = Remaining.between(at, due, calendar, hours);
      String tone = left.over() ? "over" : left.days() < NEAR_DAYS ? "near" : "ok";
      return new Badge(due, left.text(), tone);
    }
  }

  /** The day it is. */
  public LocalDate today() {
    return now.today();
  }

  public Wall wall(Centre centre) {
    return new Wall(now.local(), calendars.current(), calendars.hours(centre, now.today()));
  }
}
