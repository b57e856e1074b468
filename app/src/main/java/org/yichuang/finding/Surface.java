package org.yichuang.finding;

import java.util.List;
import java.util.Set;

/**
 * One way in which items may be named.
 *
 * @param items the items that it names, as positions
 * @param weight how much it counts, 1 for what people say
 * @param strictness how much a part of it that nobody said counts against it, between 0 and 1
 * @param said whether people say so, rather than the office
 * @param intents what somebody who says so wants to do; empty for office names
 */
record Surface(
    String text,
    List<Unit> units,
    int[] items,
    float weight,
    float strictness,
    boolean said,
    Set<Intent> intents) {

  String spelling() {
    StringBuilder all = new StringBuilder();
    units.forEach(u -> all.append(u.sound()));
    return all.toString();
  }
}
