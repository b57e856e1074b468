package org.yichuang.journal;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.Proof;
import org.yichuang.kernel.Text;

/** Every seal fits the entries it was put over: none is missing and none came later. */
@Component
@Order(2)
class SealProof implements Proof {

  private static final int BATCH = 500;

  private final JournalStore store;

  SealProof(JournalStore store) {
    this.store = store;
  }

  @Override
  public String what() {
    return "journal seals";
  }

  @Override
  public long check(Consumer<Text> broken) {
    JournalStore.Place before = store.placeNow(Sealer.NAME).orElse(JournalStore.Place.START);
    JournalStore.Place sealed = JournalStore.Place.START;
    byte[] hash = Chain.START;
    long no = 0;
    List<JournalStore.Sealed> page = store.seals(0, BATCH);
    while (!page.isEmpty()) {
      for (JournalStore.Sealed seal : page) {
        List<Entry> under = store.between(sealed, seal.upTo());
        boolean whole =
            seal.no() == no + 1
                && under.size() == seal.entries()
                && Arrays.equals(Sealer.hash(hash, under), seal.hash());
        if (!whole) {
          broken.accept(
              Text.of(
                  "第 %d 号封签与其日志不符：封时 %d 条，现在 %d 条。"
                      .formatted(seal.no(), seal.entries(), under.size()),
                  "Seal %d does not fit: %d entries then, %d now."
                      .formatted(seal.no(), seal.entries(), under.size())));
        }
        no = seal.no();
        hash = seal.hash();
        sealed = seal.upTo();
      }
      page = store.seals(no, BATCH);
    }
    lastSealIsThere(before, broken);
    return no;
  }

  /** Where the sealer had come to before the seals were read, there a seal must stand. */
  private void lastSealIsThere(JournalStore.Place place, Consumer<Text> broken) {
    if (!place.equals(JournalStore.Place.START) && !store.sealedAt(place)) {
      broken.accept(
          Text.of("最后的封签缺失。", "The last seals are missing: the journal was cut at its end."));
    }
  }
}
