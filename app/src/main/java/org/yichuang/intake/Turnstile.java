package org.yichuang.intake;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Lets as many applications be filed at once as the machine can work on, first come first served.
 * More at once would only wait for the same processors with the day's next number in hand.
 */
@Component
class Turnstile {

  private static final int PER_PROCESSOR = 2;

  private final Semaphore places =
      new Semaphore(Runtime.getRuntime().availableProcessors() * PER_PROCESSOR, true);

  <T> T pass(Supplier<T> work) {
    places.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
