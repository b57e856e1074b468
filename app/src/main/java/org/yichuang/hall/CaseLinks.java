package org.yichuang.hall;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yichuang.journal.Entry;
import org.yichuang.journal.FeedListener;

/**
 * The ticket becomes the case: follows the journal and notes for each case taken in by a clerk
 * which number stood before that clerk's window. The hall asks no other room about cases.
 */
@Component
class CaseLinks implements FeedListener {

  private static final String RECEIVED = "case.receive";

  private final CaseLinkStore store;

  CaseLinks(CaseLinkStore store) {
    this.store = store;
  }

  @Override
  public String name() {
    return "hall.cases";
  }

  @Override
  public void receive(List<Entry> batch) {
    batch.stream().filter(e -> e.kind().equals(RECEIVED) && e.actorId() > 0).forEach(store::link);
  }
}
