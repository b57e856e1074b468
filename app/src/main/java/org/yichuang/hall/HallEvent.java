package org.yichuang.hall;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in the hall.
 *
 * @param seq its number; whoever was cut off asks for what came after the last one it saw
 */
public record HallEvent(
    long seq,
    Kind kind,
    @Nullable Long ticket,
    @Nullable String label,
    @Nullable Integer window,
    Instant at) {

  /** What happened. */
  public enum Kind {
    TAKEN,
    CALLED,
    RECALLED,
    BEGUN,
    ENDED,
    HELD,
    RESUMED,
    BACK,
    MISSED,
    TRANSFERRED,
    HANDED,
    LEFT,
    WINDOW,
    RULE;

    /** Whether the screens show and speak it. */
    public boolean spoken() {
      return this == CALLED || this == RECALLED;
    }
  }
}
