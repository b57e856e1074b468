package org.yichuang.journal;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands what was committed to the listeners, each from its own place, once. */
@Component
public class Feed {

  private final JournalStore store;
  private final TransactionTemplate transaction;

  Feed(JournalStore store, TransactionTemplate transaction) {
    this.store = store;
    this.transaction = transaction;
  }

  /** Which of them have something to read: one question, however many listen. */
  List<FeedListener> behind(List<FeedListener> listeners) {
    Set<String> names = store.behind();
    return listeners.stream().filter(l -> names.contains(l.name())).toList();
  }

  /** Gives a listener its place at the beginning, unless it has one. */
  void enlist(FeedListener listener) {
    store.enlist(listener.name());
  }

  /** Brings a listener up to what is committed now; how many entries it received. */
  public long drain(FeedListener listener) {
    enlist(listener);
    long total = 0;
    int received;
    do {
      received = once(listener);
      total += received;
    } while (received == listener.batch());
    return total;
  }

  private int once(FeedListener listener) {
    Integer received =
        transaction.execute(status ->
            store
                .place(listener.name())
                .map(place -> hand(listener, store.next(place, listener.batch())))
                .orElse(0));
    return received == null ? 0 : received;
  }

  private int hand(FeedListener listener, List<Entry> entries) {
    if (!entries.isEmpty()) {
      listener.receive(entries);
      store.move(listener.name(), JournalStore.Place.of(entries.getLast()));
    }
    return entries.size();
  }
}
