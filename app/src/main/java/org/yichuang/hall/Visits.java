package org.yichuang.hall;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

/** Visits that are over, for rooms that go on from there. */
@Service
public class Visits {

  private final VisitStore store;
  private final Now now;

  Visits(VisitStore store, Now now) {
    this.store = store;
    this.now = now;
  }

  public Optional<Visit> find(Centre centre, long ticket) {
    return store.find(centre, ticket);
  }

  /** The visit of whoever holds the number's secret, once it is over. */
  public Optional<Visit> byToken(Centre centre, String token) {
    return store.byToken(centre, token);
  }

  public Optional<Visit> byLabel(Centre centre, LocalDate day, String label) {
    return store.byLabel(centre, day, label);
  }

  /** Whose visit ended last at a window, no longer ago than this and before the next began. */
  public Optional<Visit> justServed(Centre centre, int window, Duration within) {
    return store.lastAt(centre, window, now.today(), now.instant().minus(within));
  }
}
