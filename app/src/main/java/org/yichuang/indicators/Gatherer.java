package org.yichuang.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.yichuang.casework.CaseEvent;
import org.yichuang.journal.Entry;
import org.yichuang.journal.FeedListener;
import org.yichuang.kernel.Centre;

/**
 * Keeps the facts in step with the journal; a case is asked as it stands, so order is no matter.
 */
@Component("indicatorsGatherer")
class Gatherer implements FeedListener {

  private final Facts facts;
  private final Happenings kinds;
  private final HappeningStore happenings;

  Gatherer(Facts facts, Happenings kinds, HappeningStore happenings) {
    this.facts = facts;
    this.kinds = kinds;
    this.happenings = happenings;
  }

  @Override
  public String name() {
    return "indicators.events";
  }

  @Override
  public void receive(List<Entry> batch) {
    Map<String, Set<Long>> moved = new TreeMap<>();
    List<HappeningStore.Happening> happened = new ArrayList<>();
    for (Entry e : batch) {
      if (e.kind().startsWith("case.") && !e.kind().equals(CaseEvent.NOTE.kind())) {
        moved.computeIfAbsent(e.centre().code(), c -> new TreeSet<>()).add(e.subject());
      }
      kinds.of(e).ifPresent(happened::add);
    }
    moved.forEach((centre, cases) -> facts.refresh(Centre.of(centre), cases));
    happenings.keep(happened);
  }
}
