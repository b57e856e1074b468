package org.yichuang.hall;

import org.yichuang.kernel.Refusal;

/**
 * The rules of a hall.
 *
 * @param callsToMiss calls without answer after which a number counts as missed
 * @param backAfter how many places later a missed number is put back
 * @param backTimes how often it is put back before it lapses
 * @param favouredInRow favoured numbers a window calls in a row while normal ones wait
 * @param comeBackAt people ahead at which somebody in the rest area is asked to come back
 * @param restArea how many people the rest area holds
 * @param proposals whether the floor manager is asked or good proposals are applied by themselves
 * @param worth how many waits over twenty minutes a proposal must save to be applied by itself
 */
public record HallSetting(
    Opening opening,
    int callsToMiss,
    int backAfter,
    int backTimes,
    int favouredInRow,
    int comeBackAt,
    int restArea,
    Proposals proposals,
    int worth) {

  /** When numbers are given out. */
  public enum Opening {
    HOURS,
    OPEN,
    CLOSED
  }

  /** What happens with proposals. */
  public enum Proposals {
    ASK,
    AUTO
  }

  public static final HallSetting USUAL =
      new HallSetting(Opening.HOURS, 3, 5, 1, 3, 5, 60, Proposals.ASK, 3);

  public HallSetting opening(Opening when) {
    return new HallSetting(
        when,
        callsToMiss,
        backAfter,
        backTimes,
        favouredInRow,
        comeBackAt,
        restArea,
        proposals,
        worth);
  }

  public HallSetting proposals(Proposals how) {
    return new HallSetting(
        opening,
        callsToMiss,
        backAfter,
        backTimes,
        favouredInRow,
        comeBackAt,
        restArea,
        how,
        worth);
  }

  /** What is said when a rule is set outside its bounds. */
  public static Refusal outside(String field, int from, int to) {
    return HallRefusals.setting(field, from, to);
  }
}
