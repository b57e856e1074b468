package org.yichuang.assistance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;

/** What the tickets of a year say together. */
@Service
public class Findings {

  private static final Duration YEAR = Duration.ofDays(365);

  private final TicketStore store;
  private final Now now;

  Findings(TicketStore store, Now now) {
    this.store = store;
    this.now = now;
  }

  /**
   * Repeats of one cause at one item.
   *
   * @param times tickets, of which {@code open} are not closed
   */
  public record Finding(String itemName, String cause, long times, long open, Instant last) {}

  /**
   * The year in tickets.
   *
   * @param accepted those that were for this window, of which {@code solved} were got done
   * @param outside those told the right address
   */
  public record Count(long accepted, long solved, long outside) {}

  /** Each cause that came more than once, as one finding with its count. */
  public Outcome<List<Finding>> repeats(Actor actor) {
    return Stuck.watches(actor).map(a -> store.findings(a.centre(), yearAgo()));
  }

  /** The tickets behind a finding, newest first. */
  public Outcome<List<Ticket>> behind(Actor actor, String itemName, String cause, int most) {
    return Stuck.watches(actor)
        .map(a -> store.ofCause(a.centre(), itemName, cause, yearAgo(), most));
  }

  public Outcome<Count> counts(Actor actor) {
    return Stuck.watches(actor).map(a -> store.counts(a.centre(), yearAgo()));
  }

  private Instant yearAgo() {
    return now.instant().minus(YEAR);
  }
}
