package org.yichuang.hall;

import java.util.List;
import org.springframework.stereotype.Service;
import org.yichuang.kernel.Centre;

/** Reads what happened in a hall. */
@Service
public class Pulses {

  private final EventStore store;

  Pulses(EventStore store) {
    this.store = store;
  }

  /** Follows a centre from now on. */
  public Pulse follow(Centre centre) {
    return new Pulse(store, centre);
  }

  /** The calls after an event, newest first, for a screen that was cut off. */
  public List<HallEvent> calls(Centre centre, long after, int most) {
    return store.calls(centre, after, most);
  }
}
