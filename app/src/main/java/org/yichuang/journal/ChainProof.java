package org.yichuang.journal;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.Proof;
import org.yichuang.kernel.Text;

/** Every chain follows from its first entry to its last. */
@Component
@Order(1)
class ChainProof implements Proof {

  private static final int BATCH = 2_000;

  private final JournalStore store;

  ChainProof(JournalStore store) {
    this.store = store;
  }

  @Override
  public String what() {
    return "journal entries";
  }

  @Override
  public long check(Consumer<Text> broken) {
    Walk walk = new Walk(broken);
    List<Entry> page = store.after("", 0, 0, BATCH);
    while (!page.isEmpty()) {
      page.forEach(walk::step);
      Entry last = page.getLast();
      page = store.after(last.centre().code(), last.subject(), last.seq(), BATCH);
    }
    return walk.seen;
  }

  /** Goes along the chains; one sentence a broken chain is enough. */
  private static final class Walk {

    private final Consumer<Text> broken;
    private String centre = "";
    private long subject;
    private int seq;
    private byte[] hash = Chain.START;
    private boolean told;
    private long seen;

    Walk(Consumer<Text> broken) {
      this.broken = broken;
    }

    void step(Entry e) {
      seen++;
      if (!e.centre().code().equals(centre) || e.subject() != subject) {
        centre = e.centre().code();
        subject = e.subject();
        seq = 0;
        hash = Chain.START;
        told = false;
      }
      boolean follows = e.seq() == seq + 1 && Arrays.equals(Chain.of(hash, e), e.hash());
      if (!follows && !told) {
        String where = centre + "/" + subject + "/" + e.seq();
        broken.accept(Text.of("日志链在 " + where + " 处断开。", "The chain is broken at " + where + "."));
        told = true;
      }
      seq = e.seq();
      hash = e.hash();
    }
  }
}
