package org.yichuang.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yichuang.calendar.Calendars;
import org.yichuang.calendar.LegalDates;
import org.yichuang.calendar.Timer;
import org.yichuang.calendar.TimerHandler;
import org.yichuang.calendar.Timers;
import org.yichuang.casework.CaseEvent;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.CaseMoved;
import org.yichuang.casework.CaseState;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Step;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Now;

/**
 * Watches received cases: warns two working days and one before the notice is due, and when nobody
 * has answered by then, the case counts as accepted from the day of receipt (行政许可法第32条).
 */
@Component
class Silence implements TimerHandler {

  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private final Timers timers;
  private final Calendars calendars;
  private final Cases cases;
  private final FiledStore filed;
  private final ApplicationStore applications;
  private final Acceptance acceptance;
  private final ApplicationEventPublisher events;
  private final Now now;

  Silence(
      Timers timers,
      Calendars calendars,
      Cases cases,
      FiledStore filed,
      ApplicationStore applications,
      Acceptance acceptance,
      ApplicationEventPublisher events,
      Now now) {
    this.timers = timers;
    this.calendars = calendars;
    this.cases = cases;
    this.filed = filed;
    this.applications = applications;
    this.acceptance = acceptance;
    this.events = events;
    this.now = now;
  }

  /** Sets the three timers of a case that has just been received. */
  void watch(CaseFile file) {
    LocalDate due = file.noticeDue();
    for (int left = 2; left >= 1; left--) {
      Instant at =
          calendars.current().workdayBefore(due, left).atTime(MORNING).atZone(Now.ZONE).toInstant();
      if (at.isAfter(now.instant())) {
        set(file, left, at);
      }
    }
    watchTheEnd(file);
  }

  /** Sets only the last timer: for a case that rules decide in the next breath. */
  void watchTheEnd(CaseFile file) {
    set(file, 0, file.noticeDue().plusDays(1).atStartOfDay(Now.ZONE).toInstant());
  }

  /**
   * Follows a recomputed notice period, whichever way it moved: what has not fired yet moves with
   * it, and a warning whose moment has already passed is given at once.
   */
  @EventListener
  void on(CaseMoved news) {
    CaseFile file = news.file();
    if (news.event() != CaseEvent.RECOMPUTE
        || file.state() != CaseState.RECEIVED
        || file.supplement() != null) {
      return;
    }
    filed.due(file);
    for (int left = 2; left >= 1; left--) {
      if (timers.cancel(file.centre(), kind(), file.id() + ":" + left)) {
        set(file, left, now.instant());
      }
    }
    watch(file);
  }

  private void set(CaseFile file, int left, Instant at) {
    timers.schedule(file.centre(), kind(), file.id() + ":" + left, at, file.id() + ":" + left);
  }

  @Override
  public String kind() {
    return "intake.silence";
  }

  @Override
  public void fire(Timer timer) {
    String[] payload = timer.payload().split(":");
    CaseFile file = cases.must(timer.centre(), Long.parseLong(payload[0])).orThrow();
    if (file.state() != CaseState.RECEIVED || file.supplement() != null) {
      return;
    }
    int left = Integer.parseInt(payload[1]);
    LocalDate last = lastNoticeDay(file);
    if (left == 0 && !now.today().isAfter(last)) {
      set(file, 0, last.plusDays(1).atStartOfDay(Now.ZONE).toInstant());
    } else if (left == 0) {
      accept(file);
    } else {
      warn(file, left);
    }
  }

  /** By the calendar of today, which may know a holiday that the case does not know yet. */
  private LocalDate lastNoticeDay(CaseFile file) {
    LocalDate known =
        LegalDates.lastNoticeDay(Now.dateOf(file.dates().received()), calendars.current());
    return known.isAfter(file.noticeDue()) ? known : file.noticeDue();
  }

  private void warn(CaseFile file, int left) {
    CaseFile noted =
        cases
            .stepOnNewest(
                Actor.system(file.centre()),
                file.id(),
                new Step.Note(
                    "silence-near",
                    Map.of("workingDaysLeft", left, "noticeDue", file.noticeDue().toString())))
            .orThrow();
    events.publishEvent(new SilenceNear(noted, left));
  }

  private void accept(CaseFile file) {
    applications
        .ofCase(file.centre(), file.id())
        .ifPresent(a -> acceptance.deemAccepted(file, a, acceptance.facts(a, Set.of())).orThrow());
  }
}
