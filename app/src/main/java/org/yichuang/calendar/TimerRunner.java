package org.yichuang.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.kernel.Now;

/**
 * Claims what is due in bounded batches and fires it. Any number of nodes may do this at once:
 * claims skip what others hold, and a claim whose node died lapses and is taken over.
 */
@Component
public class TimerRunner {

  static final int BATCH = 100;
  static final Duration CLAIM_LAPSES = Duration.ofMinutes(2);

  private static final Logger LOG = LoggerFactory.getLogger(TimerRunner.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final Duration KEPT = Duration.ofDays(30);
  private static final int ERROR_LENGTH = 500;

  private final TimerStore store;
  private final TransactionTemplate transaction;
  private final Now now;
  private final ObjectProvider<TimerHandler> handlers;

  TimerRunner(
      TimerStore store,
      TransactionTemplate transaction,
      Now now,
      ObjectProvider<TimerHandler> handlers) {
    this.store = store;
    this.transaction = transaction;
    this.now = now;
    this.handlers = handlers;
  }

  /** Fires everything that is due now; how many were fired. */
  public int fireDue() {
    Map<String, TimerHandler> byKind = byKind();
    if (byKind.isEmpty()) {
      return 0;
    }
    int fired = 0;
    List<Timer> claimed;
    do {
      long claim = ThreadLocalRandom.current().nextLong();
      claimed = store.claim(now, now.instant().plus(CLAIM_LAPSES), byKind.keySet(), claim, BATCH);
      for (Timer timer : claimed.stream().sorted(Comparator.comparing(Timer::dueAt)).toList()) {
        TimerHandler handler = byKind.get(timer.kind());
        fired += handler != null && fire(timer, handler, claim) ? 1 : 0;
      }
    } while (claimed.size() == BATCH);
    return fired;
  }

  /** Forgets timers that were done a month ago. */
  int purge() {
    return store.purge(now.instant().minus(KEPT), 1_000);
  }

  private boolean fire(Timer timer, TimerHandler handler, long claim) {
    try {
      return Boolean.TRUE.equals(
          transaction.execute(status -> {
            if (!store.settle(timer, claim, now)) {
              return false;
            }
            handler.fire(timer);
            return true;
          }));
    } catch (RuntimeException e) {
      Instant wake = now.instant().plus(pause(timer.attempts()));
      LOG.warn("timer {} {} failed, again at {}", timer.kind(), timer.key(), wake, e);
      store.postpone(timer, claim, wake, shortened(e.toString()));
      return false;
    }
  }

  static Duration pause(int attempts) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), 20));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  private static String shortened(String error) {
    return error.length() > ERROR_LENGTH ? error.substring(0, ERROR_LENGTH) : error;
  }

  private Map<String, TimerHandler> byKind() {
    Map<String, TimerHandler> byKind = new TreeMap<>();
    handlers.forEach(handler -> {
      if (byKind.put(handler.kind(), handler) != null) {
        throw new IllegalStateException("two handlers for timers of kind " + handler.kind());
      }
    });
    return byKind;
  }
}
