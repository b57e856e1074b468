package org.yichuang.finding;

import java.util.List;

/** Compares typed letters with how a surface is spelled: initials, shortened and wrong pinyin. */
final class Letters {

  private static final int SHORTEST_MISSPELLED = 6;

  private final String[][] syllables;
  private final String[] spellings;
  private final List<Surface> surfaces;

  Letters(List<Surface> surfaces) {
    this.surfaces = surfaces;
    this.syllables =
        surfaces.stream()
            .map(s -> s.units().stream().map(Unit::sound).toArray(String[]::new))
            .toArray(String[][]::new);
    this.spellings = surfaces.stream().map(Surface::spelling).toArray(String[]::new);
  }

  /** How well the letters shorten the surface: 1 when they are its initials, 0 when they do not. */
  float shortened(String letters, int surface) {
    String[] own = syllables[surface];
    int length = letters.length();
    if (length < 2 || length > 24) {
      return 0;
    }
    if (begins(letters, 0, own, 0) == own.length) {
      return own.length > 1 ? 1f : 0f;
    }
    float best = 0;
    for (int start = 0; start < own.length && own.length - start >= 2; start++) {
      int taken = begins(letters, 0, own, start);
      if (taken >= 2) {
        float share = (float) taken / own.length;
        boolean front = start == 0;
        best = Math.max(best, (front ? 0.62f : 0.4f) + (front ? 0.33f : 0.3f) * share);
      }
    }
    return surfaces.get(surface).said() || best > 0.7f ? best : best * 0.95f;
  }

  /** How many syllables the letters shorten, each by at least one letter; 0 when some are left. */
  private static int begins(String letters, int at, String[] own, int from) {
    if (at == letters.length()) {
      return 0;
    }
    if (from == own.length) {
      return 0;
    }
    String syllable = own[from];
    int same = 0;
    while (same < syllable.length()
        && at + same < letters.length()
        && syllable.charAt(same) == letters.charAt(at + same)) {
      same++;
    }
    for (int take = same; take > 0; take--) {
      if (at + take == letters.length()) {
        return 1;
      }
      int rest = begins(letters, at + take, own, from + 1);
      if (rest > 0) {
        return rest + 1;
      }
    }
    return 0;
  }

  /** How well the letters misspell the surface, 0 beyond two slips. */
  float misspelled(String letters, int surface) {
    String own = spellings[surface];
    int slips = letters.length() >= 10 ? 2 : 1;
    if (letters.length() < SHORTEST_MISSPELLED
        || Math.abs(own.length() - letters.length()) > slips) {
      return 0;
    }
    int distance = distance(letters, own, slips);
    return distance > slips ? 0 : 0.97f - 0.08f * distance;
  }

  /**
   * Insertions, deletions, replacements and swaps of neighbours; more than {@code most} at once.
   */
  static int distance(String a, String b, int most) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] now = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      now[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int cost = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + change);
        if (i > 1 && j > 1 && swapped(a, i, b, j)) {
          cost = Math.min(cost, before[j - 2] + 1);
        }
        now[j] = cost;
        least = Math.min(least, cost);
      }
      if (least > most) {
        return most + 1;
      }
      int[] free = before;
      before = last;
      last = now;
      now = free;
    }
    return last[b.length()];
  }

  private static boolean swapped(String a, int i, String b, int j) {
    return a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
