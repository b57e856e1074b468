package org.yichuang.kernel;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes ids without asking the database: 63 bits, time first (42 bits of milliseconds since 2020,
 * then 21 bits that start at random and count up), so that keys grow to the right and nodes need no
 * agreement. A collision between nodes hits a primary key and is retried by the caller, never
 * silently merged.
 */
public final class Ids {

  private static final long EPOCH_MILLIS = 1_577_836_800_000L;
  private static final int LOW_BITS = 21;
  private static final AtomicLong LAST = new AtomicLong();

  private Ids() {}

  public static long next(Now now) {
    long floor = (now.instant().toEpochMilli() - EPOCH_MILLIS) << LOW_BITS;
    long fresh = floor | ThreadLocalRandom.current().nextInt(1 << (LOW_BITS - 1));
    return LAST.updateAndGet(last -> Math.max(last + 1, fresh));
  }
}
