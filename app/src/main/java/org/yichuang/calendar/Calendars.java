package org.yichuang.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

/**
 * The working calendar as it is known now: the shipped notices with the imported ones on top. The
 * snapshot is immutable and swapped as a whole.
 */
@Component
public class Calendars {

  private final CalendarStore store;
  private final Now now;
  private final ApplicationEventPublisher events;
  private volatile Snapshot snapshot = new Snapshot(0, WorkCalendar.shipped());

  private record Snapshot(long notices, WorkCalendar calendar) {}

  Calendars(CalendarStore store, Now now, ApplicationEventPublisher events) {
    this.store = store;
    this.now = now;
    this.events = events;
    refresh();
  }

  /** The snapshot; costs one field read. */
  public WorkCalendar current() {
    return snapshot.calendar();
  }

  /** What the centre's office hours are on a day; {@link OfficeHours#USUAL} if it set none. */
  public OfficeHours hours(Centre centre, LocalDate day) {
    return store
        .hours(centre, day)
        .map(written -> OfficeHours.parse(written).orThrow())
        .orElse(OfficeHours.USUAL);
  }

  /** Sets the centre's office hours from a day on; told as {@link OfficeHoursChanged}. */
  @Transactional
  public void setHours(Centre centre, LocalDate from, OfficeHours hours) {
    store.setHours(centre, from, hours);
    events.publishEvent(new OfficeHoursChanged(centre, from));
  }

  /**
   * Takes notices in: each that differs from what is known becomes a new version of its year and is
   * told as {@link HolidayNoticeImported}; the rest changes nothing.
   *
   * @return what was new
   */
  @Transactional
  public List<HolidayNoticeImported> importNotices(List<HolidayNotice> notices, String source) {
    Map<Integer, HolidayNotice> known = new HashMap<>();
    merged().forEach(notice -> known.put(notice.year(), notice));
    List<HolidayNoticeImported> news = new ArrayList<>();
    for (HolidayNotice notice : notices) {
      HolidayNotice before = known.get(notice.year());
      if (before == null || !sorted(before).equals(sorted(notice))) {
        int version = store.lastVersion(notice.year()).orElse(before == null ? 0 : 1) + 1;
        store.add(notice, version, source, now);
        news.add(new HolidayNoticeImported(notice.year(), version));
      }
    }
    if (!news.isEmpty()) {
      putBackIfRolledBack(snapshot);
      refresh();
      news.forEach(events::publishEvent);
    }
    return news;
  }

  /** Reads the notices again when another node imported some. */
  void refresh() {
    long notices = store.count();
    if (notices != snapshot.notices()) {
      snapshot = new Snapshot(notices, WorkCalendars.of(merged()));
    }
  }

  private List<HolidayNotice> merged() {
    Map<Integer, HolidayNotice> byYear = new HashMap<>();
    HolidayFiles.shipped().forEach(notice -> byYear.put(notice.year(), notice));
    store.latest().forEach(notice -> byYear.put(notice.year(), notice));
    return List.copyOf(byYear.values());
  }

  private void putBackIfRolledBack(Snapshot before) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            if (status != STATUS_COMMITTED && before.notices() < snapshot.notices()) {
              snapshot = before;
            }
          }
        });
  }

  private static List<HolidayNotice.Day> sorted(HolidayNotice notice) {
    return notice.days().stream().sorted(Comparator.comparing(HolidayNotice.Day::date)).toList();
  }
}
