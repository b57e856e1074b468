package org.yichuang.finding;

import java.util.Collections;
import java.util.Set;

/** How like each item is to one phrase, as far as it has been compared. */
final class Likeness {

  private static final float ASKS_MORE = 0.87f;
  private static final float SILENT = 0.5f;

  private final Set<Intent> wanted;
  private final float[] whole;
  private final float[] bare;
  private final float[] named;
  private final float[] anywhere;
  private float best;

  Likeness(int items, Set<Intent> wanted) {
    this.wanted = wanted;
    whole = new float[items];
    bare = new float[items];
    named = new float[items];
    anywhere = new float[items];
  }

  /**
   * Keeps the better of what was known and this.
   *
   * @param leftOut whether the words that say what to do were left out of the comparison
   */
  void take(Surface surface, float like, boolean leftOut) {
    boolean fits = surface.intents().isEmpty() || !Collections.disjoint(surface.intents(), wanted);
    float fit = fits ? like : like * ASKS_MORE;
    boolean own = fits && surface.items().length == 1 && surface.said();
    boolean asTold = wanted.isEmpty() || !Collections.disjoint(surface.intents(), wanted);
    best = Math.max(best, fit);
    for (int item : surface.items()) {
      if (leftOut) {
        bare[item] = Math.max(bare[item], fit);
      } else if (fit > whole[item]) {
        whole[item] = fit;
        named[item] = !own ? 0 : asTold ? 1 : SILENT;
      }
    }
  }

  void anywhere(int item, float share) {
    anywhere[item] = Math.max(anywhere[item], Math.min(1, share));
  }

  /** The best likeness of all. */
  float best() {
    return best;
  }

  void lift(int item, float like) {
    bare[item] = Math.max(bare[item], like);
  }

  /** Likeness to all that was said. */
  float whole(int item) {
    return whole[item];
  }

  /** Likeness to what was said apart from what is to be done. */
  float bare(int item) {
    return Math.max(bare[item], whole[item]);
  }

  /**
   * Whether the likeness comes from words that people say for this item only: 1 if so, a half if
   * these words say nothing of what is to be done while the phrase does, else 0.
   */
  float named(int item) {
    return whole[item] > 0.75f ? named[item] : 0;
  }

  /** How much of the phrase occurs anywhere in what is known of the item. */
  float anywhere(int item) {
    return anywhere[item];
  }
}
