package org.yichuang.history;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Ids;
import org.yichuang.kernel.Now;

/** Keeps past logs and says what they show. */
@Component
public class History {

  private final HistoryStore store;
  private final Now now;

  History(HistoryStore store, Now now) {
    this.store = store;
    this.now = now;
  }

  /**
   * One arrow of a process map.
   *
   * @param hours mean hours from the one to the other
   */
  public record Handover(String from, String to, long times, double hours) {}

  /** An order of activities and how many cases took it. */
  public record Variant(List<String> activities, long cases) {}

  public record Log(long id, String name, int cases, int events) {}

  /** Keeps a log in one commit; false when the same file is known already. */
  @Transactional
  public boolean keep(Centre centre, String name, byte[] digest, PastLog log) {
    long id = Ids.next(now);
    if (!store.open(centre, id, name, digest, log, now.sql())) {
      return false;
    }
    store.writeCases(centre, id, log.cases());
    store.writeEvents(centre, id, log.cases());
    return true;
  }

  public List<Log> logs(Centre centre) {
    return store.logs(centre);
  }

  /** Which activity follows which, the most frequent first. */
  public List<Handover> followers(Centre centre, long log) {
    return store.followers(centre, log);
  }

  /** Who hands to whom. */
  public List<Handover> handovers(Centre centre, long log) {
    return store.handovers(centre, log);
  }

  public List<Variant> variants(Centre centre, long log, int most) {
    return store.variants(centre, log, most);
  }
}
