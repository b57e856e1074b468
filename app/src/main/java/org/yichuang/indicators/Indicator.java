package org.yichuang.indicators;

import org.jspecify.annotations.Nullable;
import org.yichuang.figures.Unit;
import org.yichuang.kernel.Text;

/**
 * One indicator, as data.
 *
 * @param key stable, as in the address of its page
 * @param formula numerator over denominator, in words, as printed beside the figure
 * @param among the cases of the denominator
 * @param counted the cases of the numerator
 * @param unit what a count counts; null for shares
 * @param source for durations the part measured, for happenings the kinds of journal entries
 */
public record Indicator(
    String key,
    Text name,
    Text formula,
    Kind kind,
    Mark among,
    Mark counted,
    @Nullable Unit unit,
    String source) {

  /** How a figure is made. */
  public enum Kind {
    /** Cases accepted in the period. */
    ACCEPTED,
    /** Cases finished in the period. */
    FINISHED,
    /** A share of the cases finished in the period. */
    SHARE,
    /** As a share, with what fell due in the period and is still unfinished in the denominator. */
    STRICT_SHARE,
    /** How far promised limits undercut those of the law. */
    COMPRESSION,
    MEAN,
    MEDIAN,
    P95,
    /** Entries of the journal other than cases. */
    HAPPENED;

    /** Whether the figure has a numerator and a denominator of cases. */
    public boolean share() {
      return this == SHARE || this == STRICT_SHARE;
    }

    /** Whether there is a list of cases behind it. */
    public boolean listed() {
      return this != HAPPENED;
    }
  }
}
