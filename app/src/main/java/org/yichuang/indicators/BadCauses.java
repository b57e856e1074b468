package org.yichuang.indicators;

/** Why people were not content. */
public final class BadCauses {

  private BadCauses() {}

  /**
   * How often a cause was ticked.
   *
   * @param key as the ratings room keeps it; empty where nothing was ticked
   * @param times bad ratings with this cause; one rating may tick several
   * @param bad all bad ratings of the period
   */
  public record Cause(String key, long times, long bad) {}
}
