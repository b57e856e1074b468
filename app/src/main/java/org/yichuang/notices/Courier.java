package org.yichuang.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.Now;
import org.yichuang.people.Vault;

/** Takes what is due and sends it; any number of nodes may do so at once. */
@Component
public class Courier {

  static final Duration CLAIM_LAPSES = Duration.ofMinutes(5);
  private static final int BATCH = 20;
  private static final int LONGEST_ERROR = 300;

  private final NoticeStore store;
  private final NoticeSettings settings;
  private final Vault vault;
  private final Now now;
  private final Map<Way, Sender> senders = new EnumMap<>(Way.class);

  Courier(NoticeStore store, NoticeSettings settings, Vault vault, Now now, List<Sender> senders) {
    this.store = store;
    this.settings = settings;
    this.vault = vault;
    this.now = now;
    senders.forEach(s -> this.senders.put(s.way(), s));
  }

  /** Sends everything that is due now; how many went out. */
  public int deliver() {
    int sent = 0;
    List<NoticeStore.Row> claimed;
    do {
      long claim = ThreadLocalRandom.current().nextLong();
      Instant at = now.instant();
      claimed = store.claim(at, at.plus(CLAIM_LAPSES), claim, BATCH);
      for (NoticeStore.Row row : claimed) {
        sent += deliver(row, claim) ? 1 : 0;
      }
    } while (claimed.size() == BATCH);
    return sent;
  }

  private boolean deliver(NoticeStore.Row row, long claim) {
    try {
      Sender sender = senders.get(row.way());
      if (sender == null || row.sealed() == null || row.address() == null) {
        throw new Sender.Failure("nothing to send", true);
      }
      String[] said = vault.open(Notices.BODY, row.sealed()).split("\n", 2);
      sender.send(row.id(), vault.open(Notices.ADDRESS, row.address()), said[0], said[1]);
      return store.sent(row, claim, now.instant());
    } catch (Sender.Failure e) {
      failed(row, claim, String.valueOf(e.getMessage()), e.forGood());
    } catch (RuntimeException e) {
      failed(row, claim, e.getClass().getSimpleName(), false);
    }
    return false;
  }

  private void failed(NoticeStore.Row row, long claim, String why, boolean forGood) {
    boolean givenUp = forGood || row.attempts() >= settings.most();
    Instant wake = now.instant().plus(NoticeSettings.pause(row.attempts()));
    String error = why.length() > LONGEST_ERROR ? why.substring(0, LONGEST_ERROR) : why;
    store.postpone(row, claim, wake, error, givenUp);
  }

  /** Does it by itself on a serving node. */
  @Component
  @ConditionalOnBooleanProperty("yichuang.background")
  static class Rounds {

    private final Courier courier;

    Rounds(Courier courier) {
      this.courier = courier;
    }

    @Scheduled(fixedDelay = 2, initialDelay = 5, timeUnit = TimeUnit.SECONDS)
    void round() {
      courier.deliver();
    }
  }
}
