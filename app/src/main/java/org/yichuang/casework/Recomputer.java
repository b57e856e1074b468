package org.yichuang.casework;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yichuang.calendar.HolidayNoticeImported;
import org.yichuang.calendar.Timer;
import org.yichuang.calendar.TimerHandler;
import org.yichuang.calendar.Timers;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

/**
 * After a holiday notice, computes the dates of all open cases again, a bounded batch at a time;
 * each case whose dates move keeps both values in its journal.
 */
@Component
class Recomputer implements TimerHandler {

  static final int BATCH = 200;

  private static final Logger LOG = LoggerFactory.getLogger(Recomputer.class);

  private final CaseStore store;
  private final Cases cases;
  private final Timers timers;
  private final Now now;

  Recomputer(CaseStore store, Cases cases, Timers timers, Now now) {
    this.store = store;
    this.cases = cases;
    this.timers = timers;
    this.now = now;
  }

  @EventListener
  void on(HolidayNoticeImported notice) {
    String name = notice.year() + "." + notice.version();
    for (Centre centre : store.centresWithOpenCases()) {
      timers.schedule(centre, kind(), name + ".0", now.instant(), "0");
    }
  }

  @Override
  public String kind() {
    return "casework.recompute";
  }

  @Override
  public void fire(Timer timer) {
    String name = timer.key().substring(0, timer.key().lastIndexOf('.'));
    List<CaseFile> batch = store.openAfter(timer.centre(), Long.parseLong(timer.payload()), BATCH);
    batch.forEach(file -> recompute(file, name.substring(0, name.indexOf('.'))));
    if (batch.size() == BATCH) {
      String last = Long.toString(batch.getLast().id());
      timers.schedule(timer.centre(), kind(), name + "." + last, now.instant(), last);
    }
  }

  private void recompute(CaseFile file, String year) {
    if (!cases.deadlines().moved(file)) {
      return;
    }
    Step step = new Step.Recompute(year + "年节假日安排公布");
    cases
        .stepOnNewest(Actor.system(file.centre()), file.id(), step)
        .refusals()
        .forEach(r -> LOG.warn("case {} keeps its dates: {}", file.number(), r.code()));
  }
}
