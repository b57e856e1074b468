package org.yichuang.hall;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yichuang.kernel.Centre;

/**
 * Follows the events of one centre. Numbers may be committed out of order, so each look goes back
 * some way and leaves out what it has seen.
 */
public final class Pulse {

  private static final int BACK = 300;
  private static final int MOST = 2_000;

  private final EventStore store;
  private final Centre centre;
  private final Set<Long> seen = new LinkedHashSet<>();
  private long last;

  Pulse(EventStore store, Centre centre) {
    this.store = store;
    this.centre = centre;
    this.last = store.last(centre);
    store.after(centre, last - BACK, MOST).forEach(e -> seen.add(e.seq()));
  }

  /** What is new since the last look. */
  public List<HallEvent> look() {
    List<HallEvent> news = new ArrayList<>();
    for (HallEvent e : store.after(centre, last - BACK, MOST)) {
      if (seen.add(e.seq())) {
        news.add(e);
        last = Math.max(last, e.seq());
      }
    }
    seen.removeIf(seq -> seq < last - 2L * BACK);
    return news;
  }
}
