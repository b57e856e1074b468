package org.yichuang.finding;

import java.util.List;
import java.util.Set;

/**
 * A phrase as it was understood.
 *
 * @param text cleaned
 * @param cut whether only the beginning was read
 * @param readings the phrase as units: as said, without the intent, in office words
 * @param intents what the person wants to do, as far as said
 * @param letters stretches of Latin letters, for initials and misspelled pinyin
 * @param department the department the person named; empty when none
 */
record Phrase(
    String text,
    boolean cut,
    List<Reading> readings,
    Set<Intent> intents,
    List<String> letters,
    String department) {

  /** How many signs of a phrase are read. */
  static final int LONGEST = 160;

  /**
   * One way to take the phrase.
   *
   * @param bare whether the words that say what to do were left out
   * @param share how much likeness to it counts: 1 for the whole phrase, less for a clause of it
   */
  record Reading(String text, List<Unit> units, boolean bare, float share) {}

  boolean isEmpty() {
    return readings.isEmpty();
  }
}
