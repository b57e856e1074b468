package org.yichuang.journal;

import java.util.List;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.Now;

/** Puts a seal over each batch of entries in commit order, chained to the seal before. */
@Component
class Sealer implements FeedListener {

  static final String NAME = "journal.seal";

  private final JournalStore store;
  private final Now now;

  Sealer(JournalStore store, Now now) {
    this.store = store;
    this.now = now;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int batch() {
    return 5_000;
  }

  /** A seal begins where the last one ended, whatever place the feed goes on from. */
  @Override
  public void receive(List<Entry> batch) {
    JournalStore.Sealed last = store.lastSeal();
    List<Entry> fresh = batch.stream().filter(last.upTo()::before).toList();
    if (fresh.isEmpty()) {
      return;
    }
    store.seal(
        new JournalStore.Seal(last.no() + 1, hash(last.hash(), fresh)),
        JournalStore.Place.of(fresh.getLast()),
        fresh.size(),
        now.sql());
  }

  static byte[] hash(byte[] before, List<Entry> batch) {
    SM3Digest digest = new SM3Digest();
    digest.update(before, 0, before.length);
    batch.forEach(e -> digest.update(e.hash(), 0, e.hash().length));
    byte[] hash = new byte[32];
    digest.doFinal(hash, 0);
    return hash;
  }
}
