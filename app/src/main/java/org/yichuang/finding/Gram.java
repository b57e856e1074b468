package org.yichuang.finding;

import java.util.ArrayList;
import java.util.List;

/**
 * A small piece of text by which surfaces are compared.
 *
 * @param exact by its signs; empty when only the sound is known
 * @param sound by its sound; empty when sounds do not count for it
 * @param blur by its blurred sound; empty when that does not count for it
 * @param weight against a pair of neighbours, which weighs 1
 * @param spelled whether it was typed in pinyin, so that the sound is all that can be shared
 */
record Gram(String exact, String sound, String blur, float weight, boolean spelled) {

  private static final float ALONE = 0.4f;
  private static final float GAP = 0.3f;
  private static final float WORD = 0.5f;

  static List<Gram> of(List<Unit> units, List<String> words) {
    List<Gram> grams = new ArrayList<>(units.size() * 3 + words.size());
    for (int i = 0; i < units.size(); i++) {
      grams.add(alone(units.get(i)));
      if (i + 1 < units.size()) {
        grams.add(pair("", units.get(i), units.get(i + 1), 1f));
      }
      if (i + 2 < units.size()) {
        grams.add(pair("_", units.get(i), units.get(i + 2), GAP));
      }
    }
    for (String word : words) {
      grams.add(new Gram("w" + word, "", "", WORD, false));
    }
    return grams;
  }

  private static Gram alone(Unit unit) {
    return new Gram(
        unit.spelled() ? "" : "c" + unit.sign(),
        "p" + unit.sound(),
        unit.spelled() ? "f" + unit.blur() : "",
        ALONE * worth(unit, unit),
        unit.spelled());
  }

  private static Gram pair(String gap, Unit a, Unit b, float weight) {
    boolean signs = !a.spelled() && !b.spelled();
    return new Gram(
        signs ? "c" + gap + a.sign() + b.sign() : "",
        "p" + gap + a.sound() + " " + b.sound(),
        gap.isEmpty() || !signs ? "f" + gap + a.blur() + " " + b.blur() : "",
        weight * worth(a, b),
        !signs);
  }

  private static float worth(Unit a, Unit b) {
    return (a.worth() + b.worth()) / 2;
  }
}
