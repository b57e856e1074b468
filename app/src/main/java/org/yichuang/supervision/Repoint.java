package org.yichuang.supervision;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yichuang.calendar.HolidayNoticeImported;
import org.yichuang.calendar.OfficeHoursChanged;
import org.yichuang.calendar.Timer;
import org.yichuang.calendar.TimerHandler;
import org.yichuang.calendar.Timers;
import org.yichuang.casework.Cases;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

/**
 * After a holiday notice or a change of office hours, moves everything that is still to turn, a
 * bounded batch of cases at a time. The dates of the cases follow by the feed; what hangs on the
 * calendar alone (closing time, "two working days before", the delivery limit) is moved here.
 */
@Component("supervisionRepoint")
class Repoint implements TimerHandler {

  static final int BATCH = 500;

  private final PointStore points;
  private final Watch watch;
  private final Cases cases;
  private final Timers timers;
  private final Now now;

  Repoint(PointStore points, Watch watch, Cases cases, Timers timers, Now now) {
    this.points = points;
    this.watch = watch;
    this.cases = cases;
    this.timers = timers;
    this.now = now;
  }

  @EventListener
  void on(HolidayNoticeImported notice) {
    points.centres().forEach(c -> begin(c, "notice-" + notice.year() + "." + notice.version()));
  }

  @EventListener
  void on(OfficeHoursChanged news) {
    begin(news.centre(), "hours-" + news.from() + "-" + now.instant().toEpochMilli());
  }

  private void begin(Centre centre, String why) {
    timers.schedule(centre, kind(), why + ":0", now.instant(), "0");
  }

  @Override
  public String kind() {
    return "supervision.repoint";
  }

  @Override
  public void fire(Timer timer) {
    List<Long> ids = points.watched(timer.centre(), Long.parseLong(timer.payload()), BATCH);
    if (!ids.isEmpty()) {
      points.put(watch.of(cases.findAll(timer.centre(), ids)));
    }
    if (ids.size() == BATCH) {
      String last = Long.toString(ids.getLast());
      String why = timer.key().substring(0, timer.key().lastIndexOf(':'));
      timers.schedule(timer.centre(), kind(), why + ":" + last, now.instant(), last);
    }
  }
}
