package org.yichuang.calendar;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What a serving node does by itself: fires timers, and notices that another node imported. */
@Component
@ConditionalOnBooleanProperty("yichuang.background")
class CalendarBackground {

  private final TimerRunner runner;
  private final Calendars calendars;

  CalendarBackground(TimerRunner runner, Calendars calendars) {
    this.runner = runner;
    this.calendars = calendars;
  }

  @Scheduled(fixedDelay = 1, initialDelay = 2, timeUnit = TimeUnit.SECONDS)
  void fireTimers() {
    runner.fireDue();
  }

  @Scheduled(fixedDelay = 30, initialDelay = 30, timeUnit = TimeUnit.SECONDS)
  void refreshCalendar() {
    calendars.refresh();
  }

  @Scheduled(fixedDelay = 60, initialDelay = 10, timeUnit = TimeUnit.MINUTES)
  void purgeTimers() {
    runner.purge();
  }
}
