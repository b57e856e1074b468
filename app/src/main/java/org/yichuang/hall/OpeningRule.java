package org.yichuang.hall;

import org.jspecify.annotations.Nullable;

/**
 * When another window should open for a queue.
 *
 * @param queueOver people waiting from which it should; null for no such rule
 * @param waitOver minutes of expected wait from which it should; null for no such rule
 * @param how whether the floor manager is asked or the window opens by itself
 * @param minutes how long it then stays open
 */
public record OpeningRule(
    @Nullable Integer queueOver, @Nullable Integer waitOver, How how, int minutes) {

  /** Who opens. */
  public enum How {
    CLICK,
    AUTO
  }

  static final int USUAL_MINUTES = 60;

  static OpeningRule click(@Nullable Integer queueOver, @Nullable Integer waitOver) {
    return new OpeningRule(queueOver, waitOver, How.CLICK, USUAL_MINUTES);
  }

  /** Whether the queue is past its limit. */
  boolean reached(int waiting, WaitRange expected) {
    return (queueOver != null && waiting >= queueOver)
        || (waitOver != null && waiting > 0 && (!expected.known() || expected.high() >= waitOver));
  }

  /** The same in words that do not change, for the journal. */
  String line() {
    return (queueOver == null ? "-" : queueOver)
        + "/"
        + (waitOver == null ? "-" : waitOver)
        + "/"
        + how
        + "/"
        + minutes;
  }
}
