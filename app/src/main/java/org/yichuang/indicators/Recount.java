package org.yichuang.indicators;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.kernel.Centre;

/** Proves the tallies from the facts and mends them where they differ. */
@Component
class Recount {

  private final FactStore facts;
  private final RecountStore store;

  Recount(FactStore facts, RecountStore store) {
    this.facts = facts;
    this.store = store;
  }

  /** Counts a centre again; how many rows of the tallies differed and were put right. */
  @Transactional
  public long run(Centre centre) {
    facts.lock(centre);
    store.count(centre);
    long different = store.differences(centre);
    if (different > 0) {
      store.replace(centre);
    }
    store.clear(centre);
    return different;
  }
}
