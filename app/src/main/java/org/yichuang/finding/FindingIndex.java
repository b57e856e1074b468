package org.yichuang.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything that can be found, ready to be searched; immutable and safe for many threads. */
final class FindingIndex {

  private static final double FAINT = 0.2;
  private static final double THEME_FAINT = 0.4;
  private static final int THEMES = 3;
  private static final float NOTHING = 0.12f;
  private static final float SURE = 0.8f;
  private static final float SLIP = 0.75f;
  private static final int SURE_RUN = 4;
  private static final float BESIDE_SIGNS = 0.8f;
  private static final float BESIDE_SIGNS_SHORT = 0.45f;
  private static final float SLIP_OF_THREE = 0.55f;

  private final List<Findable> items;
  private final List<Surface> surfaces;
  private final SurfaceIndex index;
  private final Letters letters;
  private final PhraseReader reader;
  private final Weighing weighing;

  FindingIndex(List<Findable> items, Lexicon lexicon) {
    Sound sound = new Sound(lexicon.syllables());
    this.items = List.copyOf(items);
    this.reader = new PhraseReader(lexicon, sound);
    this.surfaces = new Surfaces(lexicon, reader).of(this.items);
    this.index = new SurfaceIndex(surfaces, this.items.size());
    this.letters = new Letters(surfaces);
    this.weighing = new Weighing(this.items, lexicon);
  }

  int surfaceCount() {
    return surfaces.size();
  }

  Found find(String raw, int most) {
    Phrase phrase = reader.read(raw);
    if (phrase.isEmpty()) {
      return new Found(phrase.text(), List.of(), List.of(), List.of(), phrase.cut());
    }
    Likeness likeness = likeness(phrase);
    List<Scored> all = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      double score = weighing.score(phrase, i, likeness);
      if (score >= FAINT) {
        all.add(new Scored(i, items.get(i), score));
      }
    }
    all.sort(Comparator.comparingDouble(Scored::score).reversed());
    List<String> asks = phrase.intents().isEmpty() ? weighing.asks(all) : List.of();
    return new Found(
        phrase.text(),
        of(all, Findable.Kind.ITEM, most),
        of(all, Findable.Kind.THEME, THEMES),
        asks,
        phrase.cut());
  }

  private Likeness likeness(Phrase phrase) {
    Likeness likeness = new Likeness(items.size(), phrase.intents());
    Tally tally = index.tally();
    for (Phrase.Reading reading : phrase.readings()) {
      compare(reading, tally, likeness);
      if (likeness.best() < SURE && reading.share() == 1) {
        slips(reading, likeness);
      }
    }
    for (String run : phrase.letters()) {
      spell(run, phrase, likeness);
      if (run.length() > 4 && run.endsWith("bl")) {
        spell(run.substring(0, run.length() - 2), phrase, likeness);
      }
    }
    weighing.families(phrase, likeness);
    return likeness;
  }

  /** An item with its score. */
  record Scored(int at, Findable item, double score) {}

  private static Hit hit(Scored scored) {
    Findable item = scored.item();
    double score = Math.round(scored.score() * 1000) / 1000.0;
    return new Hit(item.code(), item.name(), item.department(), item.kind(), score);
  }

  private static List<Hit> of(List<Scored> scored, Findable.Kind kind, int most) {
    return scored.stream()
        .filter(s -> s.item().kind() == kind)
        .filter(s -> kind == Findable.Kind.ITEM || s.score() > THEME_FAINT)
        .limit(most)
        .map(FindingIndex::hit)
        .toList();
  }

  private void compare(Phrase.Reading reading, Tally tally, Likeness likeness) {
    List<Gram> grams = Gram.of(reading.units(), WordCutter.words(reading.text()));
    float size = index.size(grams);
    index.count(grams, tally);
    for (int t = 0; t < tally.touched(); t++) {
      int s = tally.touched(t);
      Surface surface = surfaces.get(s);
      float strict = surface.strictness();
      float like =
          reading.share()
              * surface.weight()
              * tally.surface(s)
              / ((1 - strict) * size + strict * index.size(s));
      if (like > NOTHING) {
        likeness.take(surface, like, reading.bare());
      }
    }
    for (int i = 0; reading.share() == 1 && i < items.size(); i++) {
      likeness.anywhere(i, tally.item(i));
    }
  }

  /** One wrong sign in a short saying. */
  private void slips(Phrase.Reading reading, Likeness likeness) {
    int length = reading.units().size();
    if (length < 3 || length > 9) {
      return;
    }
    float like = length == 3 ? SLIP_OF_THREE : SLIP;
    for (Surface surface : surfaces) {
      if (surface.said()
          && surface.units().size() == length
          && slipped(surface.units(), reading.units())) {
        likeness.take(surface, like, reading.bare());
      }
    }
  }

  private static boolean slipped(List<Unit> own, List<Unit> typed) {
    int wrong = 0;
    for (int i = 0; i < own.size() && wrong < 2; i++) {
      if (typed.get(i).spelled() || !own.get(i).sign().equals(typed.get(i).sign())) {
        wrong++;
      }
    }
    return wrong == 1;
  }

  private void spell(String run, Phrase phrase, Likeness likeness) {
    boolean whole = run.length() == phrase.text().replace(" ", "").length();
    float share = whole ? 1f : run.length() < SURE_RUN ? BESIDE_SIGNS_SHORT : BESIDE_SIGNS;
    for (int s = 0; s < surfaces.size(); s++) {
      Surface surface = surfaces.get(s);
      float like = Math.max(letters.shortened(run, s), letters.misspelled(run, s));
      if (like > 0) {
        likeness.take(surface, like * share * (surface.said() ? 1f : 0.93f), false);
      }
    }
  }
}
