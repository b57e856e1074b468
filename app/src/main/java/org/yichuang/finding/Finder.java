package org.yichuang.finding;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds what people mean. Holds the index of the moment, made at the first search or before it;
 * {@link #rebuild} puts another in its place while searches go on. Never throws for what somebody
 * typed.
 */
public final class Finder {

  /** How many hits a search gives unless asked otherwise. */
  public static final int USUAL = 10;

  private static final int MOST = 50;

  private final Supplier<List<Findable>> first;
  private final Lexicon lexicon;
  private volatile @Nullable FindingIndex index;

  Finder(Supplier<List<Findable>> first, Lexicon lexicon) {
    this.first = first;
    this.lexicon = lexicon;
  }

  public Found find(String phrase) {
    return find(phrase, USUAL);
  }

  /** Gives at most so many items, between 1 and 50. */
  public Found find(String phrase, int most) {
    return index().find(phrase, Math.clamp(most, 1, MOST));
  }

  /** Searches from now on go over these. */
  public void rebuild(List<Findable> items) {
    index = new FindingIndex(items, lexicon);
  }

  private FindingIndex index() {
    FindingIndex ready = index;
    return ready != null ? ready : make();
  }

  private synchronized FindingIndex make() {
    FindingIndex ready = index;
    if (ready == null) {
      ready = new FindingIndex(first.get(), lexicon);
      index = ready;
    }
    return ready;
  }
}
