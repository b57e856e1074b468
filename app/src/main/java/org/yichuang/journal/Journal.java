package org.yichuang.journal;

import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

/** Writes and reads chains. The chain of a case is written by {@code casework} alone. */
@Component
public class Journal {

  private final JournalStore store;
  private final Now now;

  Journal(JournalStore store, Now now) {
    this.store = store;
    this.now = now;
  }

  /**
   * Appends to a subject's chain within the caller's transaction.
   *
   * @throws DuplicateKeyException when another transaction appended to the same chain first
   */
  public Entry append(Centre centre, long subject, Actor actor, String kind, String body) {
    JournalStore.Head head = store.head(centre, subject);
    Entry entry = entry(centre, subject, head, actor, kind, body);
    store.append(entry);
    return entry;
  }

  private Entry entry(
      Centre centre, long subject, JournalStore.Head head, Actor actor, String kind, String body) {
    var at = now.instant();
    int seq = head.seq() + 1;
    byte[] hash =
        Chain.hash(head.hash(), centre, subject, seq, Chain.micros(at), actor, kind, body);
    return new Entry(
        centre, subject, seq, at, actor.personId(), actor.name(), kind, body, hash, "");
  }

  /** The whole chain of a subject, oldest first. */
  public List<Entry> of(Centre centre, long subject) {
    return store.chain(centre, subject);
  }

  /** The seq of the first entry whose hash does not follow from what stands before it, or 0. */
  public int firstBroken(Centre centre, long subject) {
    byte[] before = Chain.START;
    int expected = 1;
    for (Entry e : of(centre, subject)) {
      if (e.seq() != expected || !java.util.Arrays.equals(Chain.of(before, e), e.hash())) {
        return e.seq();
      }
      before = e.hash();
      expected++;
    }
    return 0;
  }
}
