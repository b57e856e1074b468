package org.yichuang.hall;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

/** What a serving node does by itself in the hall. */
@Component
@ConditionalOnBooleanProperty("yichuang.background")
class HallBackground {

  private static final Duration EVENTS_KEPT = Duration.ofDays(30);

  private final WindowStore windows;
  private final TicketStore tickets;
  private final EventStore events;
  private final Floors floors;
  private final OpeningRules rules;
  private final Views views;
  private final OwnDays days;
  private final Centre centre;
  private final Now now;

  HallBackground(
      WindowStore windows,
      TicketStore tickets,
      EventStore events,
      Floors floors,
      OpeningRules rules,
      Views views,
      OwnDays days,
      Centre centre,
      Now now) {
    this.windows = windows;
    this.tickets = tickets;
    this.events = events;
    this.floors = floors;
    this.rules = rules;
    this.views = views;
    this.days = days;
    this.centre = centre;
    this.now = now;
  }

  /** Changes made for a while end. */
  @Scheduled(fixedDelay = 10, initialDelay = 10, timeUnit = TimeUnit.SECONDS)
  void end() {
    windows.over(centre, now.sql());
  }

  @Scheduled(fixedDelay = 30, initialDelay = 30, timeUnit = TimeUnit.SECONDS)
  void steer() {
    rules.openByRule(views.of(centre));
    floors.applyByRule(centre);
  }

  @Scheduled(fixedDelay = 30, initialDelay = 3, timeUnit = TimeUnit.MINUTES)
  void sweep() {
    tickets.sweep(centre, now.today(), now.sql());
    events.sweep(centre, Now.sql(now.instant().minus(EVENTS_KEPT)));
  }

  /** Days that ended while no node ran, however long ago. */
  @Scheduled(initialDelay = 4, timeUnit = TimeUnit.MINUTES)
  void keepAllDays() {
    days.keepAll(centre);
  }

  /** Each night the day before becomes a past day of the forecast. */
  @Scheduled(cron = "0 40 1 * * *", zone = "Asia/Shanghai")
  void keepDays() {
    days.keep(centre);
  }
}
