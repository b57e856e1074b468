package org.yichuang.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Moment;
import org.yichuang.kernel.Now;

/** The real clock until a test sets it; a test that sets it puts it back. */
public final class TestNow implements Now {

  private volatile @Nullable Instant set;

  @Override
  public Instant instant() {
    return Moment.over(this::standing).instant();
  }

  private Instant standing() {
    Instant fixed = set;
    return fixed != null ? fixed : Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  /** Stops the clock at a local time in Shanghai. */
  public void set(String local) {
    set = LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }

  public void pass(Duration time) {
    set = instant().plus(time);
  }

  public void reset() {
    set = null;
  }
}
