package org.yichuang.finding;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which grams occur in which surface, and which occur anywhere in an item; immutable. */
final class SurfaceIndex {

  private static final float SOUND = 0.72f;
  private static final float SOUND_ALONE = 0.3f;
  private static final float BLUR = 0.5f;
  private static final float SPELLED_BLUR = 0.75f;
  private static final int UNKNOWN = 20;
  private static final int MANY = 30;

  private final Map<String, Places> terms = new HashMap<>();
  private final float[] sizes;
  private final int items;

  SurfaceIndex(List<Surface> surfaces, int items) {
    this.items = items;
    sizes = new float[surfaces.size()];
    for (int s = 0; s < sizes.length; s++) {
      Surface surface = surfaces.get(s);
      int[] own = surface.items().length < MANY ? surface.items() : new int[0];
      for (String term : terms(grams(surface))) {
        terms.computeIfAbsent(term, t -> new Places()).add(s, own);
      }
    }
    terms.values().forEach(Places::close);
    for (int s = 0; s < sizes.length; s++) {
      sizes[s] = size(grams(surfaces.get(s)));
    }
  }

  private static List<Gram> grams(Surface surface) {
    return Gram.of(surface.units(), WordCutter.words(surface.text()));
  }

  /** Where a term occurs. */
  private static final class Places {
    private int[] surfaces = new int[2];
    private int[] items = new int[2];
    private int count;
    private int itemCount;

    void add(int surface, int[] own) {
      surfaces = room(surfaces, count);
      surfaces[count++] = surface;
      for (int item : own) {
        items = room(items, itemCount);
        items[itemCount++] = item;
      }
    }

    private static int[] room(int[] places, int count) {
      return count < places.length ? places : Arrays.copyOf(places, count * 2);
    }

    void close() {
      surfaces = Arrays.copyOf(surfaces, count);
      items = Arrays.stream(items, 0, itemCount).distinct().toArray();
    }
  }

  private static Set<String> terms(List<Gram> grams) {
    Set<String> terms = new HashSet<>();
    for (Gram gram : grams) {
      terms.add(gram.exact());
      terms.add(gram.sound());
      terms.add(gram.blur());
      if (gram.weight() < 1 && gram.sound().lastIndexOf(' ') < 0 && !gram.sound().isEmpty()) {
        terms.add("f" + Sound.blur(gram.sound().substring(1)));
      }
    }
    terms.remove("");
    return terms;
  }

  /** How much of a surface there is to be shared. */
  float size(int surface) {
    return sizes[surface];
  }

  /** How much the grams weigh together. */
  float size(List<Gram> grams) {
    float size = 0;
    for (Gram gram : grams) {
      size += gram.weight() * rarity(gram);
    }
    return size;
  }

  /** Room for one search after the other by one thread. */
  Tally tally() {
    return new Tally(sizes.length, items);
  }

  /** Counts for every surface and every item the weight of the grams that it shares. */
  void count(List<Gram> grams, Tally tally) {
    tally.clear();
    for (Gram gram : grams) {
      float worth = gram.weight() * rarity(gram);
      float itemWorth = gram.weight() * itemRarity(gram);
      tally.next(itemWorth);
      collect(gram.exact(), worth, itemWorth, tally);
      float sound = soundWorth(gram);
      collect(gram.sound(), worth * sound, itemWorth * sound, tally);
      float blur = gram.spelled() ? SPELLED_BLUR : BLUR;
      collect(gram.blur(), worth * blur, itemWorth * blur, tally);
    }
  }

  private void collect(String term, float worth, float itemWorth, Tally tally) {
    Places places = term.isEmpty() ? null : terms.get(term);
    if (places != null) {
      tally.surfaces(places.surfaces, worth);
      tally.items(places.items, itemWorth);
    }
  }

  private static float soundWorth(Gram gram) {
    if (gram.spelled()) {
      return 1f;
    }
    return gram.sound().indexOf(' ') < 0 ? SOUND_ALONE : SOUND;
  }

  /** How seldom surfaces have it. */
  private float rarity(Gram gram) {
    Places known = places(gram);
    int spread = known == null ? UNKNOWN : known.surfaces.length;
    return (float) Math.log(1 + sizes.length / (2.0 + spread));
  }

  /** How seldom items have it, however many sayings of one item do. */
  private float itemRarity(Gram gram) {
    Places known = places(gram);
    int spread = known == null ? UNKNOWN : known.items.length;
    return (float) Math.log(1 + items / (1.0 + spread));
  }

  private @Nullable Places places(Gram gram) {
    Places known = terms.get(gram.exact());
    if (known == null) {
      known = terms.get(gram.sound());
    }
    return known == null ? terms.get(gram.blur()) : known;
  }
}
