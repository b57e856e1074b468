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

  private static final int BATCH = 20;
  private static final int LONGEST_ERROR = 300;

  private final NoticeStore store;
  private final Templates templates;
  private final NoticeSettings settings;
  private final Vault vault;
  private final Now now;
  private final Map<Way, Sender> senders = new EnumMap<>(Way.class);

  Courier(
      NoticeStore store,
      Templates templates,
      NoticeSettings settings,
      Vault vault,
      Now now,
      List<Sender> senders) {
    this.store = store;
    this.templates = templates;
    this.settings = settings;
    this.vault = vault;
    this.now = now;
    senders.forEach(s -> this.senders.put(s.way(), s));
  }

  /**
   * How long a claim holds: long enough for a whole batch of which none is answered in time, so
   * that nobody else sends the same again while this courier still waits.
   */
  Duration lapses() {
    return settings.waits().multipliedBy(2L * BATCH).plusMinutes(1);
  }

  /** Sends everything that is due now; how many went out. */
  public int deliver() {
    int sent = 0;
    List<MessageRow> claimed;
    do {
      long claim = ThreadLocalRandom.current().nextLong();
      Instant at = now.instant();
      claimed = store.claim(at, at.plus(lapses()), claim, BATCH);
      for (MessageRow row : claimed) {
        sent += deliver(row, claim) ? 1 : 0;
      }
    } while (claimed.size() == BATCH);
    return sent;
  }

  private boolean deliver(MessageRow row, long claim) {
    Instant at = now.instant();
    Instant awake = awake(row, at);
    if (awake.isAfter(at)) {
      store.sleep(row, claim, awake);
      return false;
    }
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

  /** When it may go out: an SMS that is not urgent waits for the morning, tried again or not. */
  private Instant awake(MessageRow row, Instant at) {
    return row.way() != Way.SMS || templates.must(row.kind()).urgent() ? at : settings.awake(at);
  }

  private void failed(MessageRow row, long claim, String why, boolean forGood) {
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
