package org.yichuang.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.yichuang.kernel.Centre;

/** Centres that no other test uses. */
public final class Centres {

  private static final AtomicInteger LAST = new AtomicInteger(900_000);

  private Centres() {}

  public static Centre fresh() {
    return Centre.of(Integer.toString(LAST.incrementAndGet()));
  }
}
