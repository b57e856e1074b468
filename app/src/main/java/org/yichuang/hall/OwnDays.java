package org.yichuang.hall;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.staffing.HallHistory;

/** Makes each finished day of the centre's own hall a past day of the forecast. */
@Service
public class OwnDays {

  /** A day that a night missed is found again within so many days without reading them all. */
  private static final int LOOKS_BACK = 30;

  private final OwnDayStore store;
  private final HallHistory history;
  private final Now now;

  OwnDays(OwnDayStore store, HallHistory history, Now now) {
    this.store = store;
    this.history = history;
    this.now = now;
  }

  /** The last weeks' days that are missing; how many were added. */
  @Transactional
  public int keep(Centre centre) {
    return keep(centre, now.today().minusDays(LOOKS_BACK));
  }

  /** Every day that is missing; how many were added. */
  @Transactional
  public int keepAll(Centre centre) {
    return keep(centre, LocalDate.EPOCH);
  }

  private int keep(Centre centre, LocalDate from) {
    return history.keepOwn(
        centre, store.finished(centre, from, now.today(), history.ownDays(centre)));
  }
}
