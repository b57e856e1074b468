package org.yichuang.kernel;

import java.time.Instant;
import java.util.function.Supplier;

/**
 * Lets something happen at another moment, for the length of one call on one thread: a back-entry
 * after an outage (补录), a replay, the past of a demo town.
 */
public final class Moment {

  private static final ScopedValue<Instant> SET = ScopedValue.newInstance();

  private Moment() {}

  /** Runs with the clock standing at the moment. */
  public static <T> T at(Instant moment, Supplier<T> work) {
    return ScopedValue.where(SET, moment).call(work::get);
  }

  /** A clock that stands where {@link #at} put it, and else runs on. */
  public static Now over(Now clock) {
    return () -> SET.isBound() ? SET.get() : clock.instant();
  }
}
