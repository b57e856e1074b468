package org.yichuang.hall;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Lets so many take a number at once, first come first served. A crowd at the kiosks then waits at
 * the door and not at the database, where the windows' calls would have to wait behind it.
 */
@Component
class Doorway {

  private static final int AT_ONCE = 3;

  private final Semaphore places = new Semaphore(AT_ONCE, true);

  <T> T pass(Supplier<T> work) {
    places.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
