package org.yichuang.calendar;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.Centre;

/**
 * Durable timers: kept in the database, claimed by any node, fired once per due moment. They take
 * part in the caller's transaction, so a timer exists exactly when what it belongs to does.
 */
@Component
public class Timers {

  private final TimerStore store;

  Timers(TimerStore store) {
    this.store = store;
  }

  /**
   * Sets a timer. The same centre, kind and key stand for the same timer: setting it again for the
   * same moment changes nothing, even after it has fired; for another moment moves it.
   */
  public void schedule(Centre centre, String kind, String key, Instant dueAt, String payload) {
    store.schedule(centre, kind, key, dueAt, payload);
  }

  /** Takes a timer back; whether it had still been waiting. */
  public boolean cancel(Centre centre, String kind, String key) {
    return store.cancel(centre, kind, key);
  }

  /** Waiting timers of a centre, the next one first. */
  public List<Timer> waiting(Centre centre, int most) {
    return store.waiting(centre, most);
  }
}
