package org.yichuang.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Adds to likeness what is wanted, which department was named, and what speaks against an item. */
final class Weighing {

  private static final double WANTED = 0.16;
  private static final double OTHER_WANTED = -0.22;
  private static final double NEW_NOT_WANTED = -0.1;
  private static final double UNASKED = -0.1;
  private static final double USUAL = 0.05;
  private static final double DEPARTMENT = 0.08;
  private static final double AGAINST = -0.35;
  private static final double POPULAR = 0.03;
  private static final double KIND = 0.08;
  private static final double ANYWHERE = 0.4;
  private static final double ANYWHERE_UNSURE = 0.8;
  private static final float FAMILY = 0.93f;
  private static final float LEFT_OUT = 0.82f;
  private static final float LEFT_OUT_DONE = 0.95f;

  private final List<Findable> items;
  private final List<Set<Intent>> intents = new ArrayList<>();
  private final List<List<String>> against = new ArrayList<>();
  private final List<int[]> families;
  private final Set<String> popular;
  private final List<List<String>> kinds = new ArrayList<>();

  Weighing(List<Findable> items, Lexicon lexicon) {
    this.items = items;
    this.popular = lexicon.popular();
    Words written = new Words(lexicon.written().keySet());
    for (Findable item : items) {
      Set<Intent> own = EnumSet.noneOf(Intent.class);
      for (Words.Piece piece : written.pieces(PhraseReader.clean(item.name()))) {
        if (piece.known()) {
          own.addAll(lexicon.written().getOrDefault(piece.text(), Set.of()));
        }
      }
      intents.add(own);
      against.add(new ArrayList<>());
      kinds.add(
          lexicon.kinds().entrySet().stream()
              .filter(kind -> kind.getKey().stream().anyMatch(item.name()::contains))
              .flatMap(kind -> kind.getValue().stream())
              .toList());
    }
    families = familiesOf(items);
    for (Saying saying : lexicon.sayings()) {
      for (int item : saying.against().isEmpty() ? new int[0] : Surfaces.meant(items, saying)) {
        against.get(item).addAll(saying.against());
      }
    }
  }

  private static List<int[]> familiesOf(List<Findable> items) {
    Map<String, List<Integer>> byParent = new LinkedHashMap<>();
    for (int i = 0; i < items.size(); i++) {
      if (!items.get(i).parent().isEmpty()) {
        byParent.computeIfAbsent(items.get(i).parent(), p -> new ArrayList<>()).add(i);
      }
    }
    return byParent.values().stream()
        .map(f -> f.stream().mapToInt(Integer::intValue).toArray())
        .toList();
  }

  /** What is like the usual item of a family is like the one that does what is wanted, too. */
  void families(Phrase phrase, Likeness likeness) {
    if (phrase.intents().isEmpty()) {
      return;
    }
    for (int[] family : families) {
      float best = 0;
      for (int item : family) {
        best = usual(intents.get(item)) ? Math.max(best, likeness.bare(item)) : best;
      }
      for (int item : family) {
        if (!Collections.disjoint(intents.get(item), phrase.intents())) {
          likeness.lift(item, best * FAMILY);
        }
      }
    }
  }

  double score(Phrase phrase, int item, Likeness likeness) {
    Set<Intent> own = intents.get(item);
    float like = likeness.whole(item);
    boolean does = !Collections.disjoint(own, phrase.intents());
    like =
        Math.max(
            like,
            likeness.bare(item)
                * (phrase.intents().isEmpty() ? 1f : does ? LEFT_OUT_DONE : LEFT_OUT));
    if (like <= 0) {
      return 0;
    }
    double score = like + anywhere(item, likeness) + intent(phrase, own, likeness.named(item));
    if (!phrase.department().isEmpty()
        && items.get(item).department().equals(phrase.department())) {
      score += DEPARTMENT;
    }
    if (against.get(item).stream().anyMatch(phrase.text()::contains)) {
      score += AGAINST;
    }
    if (kinds.get(item).stream().anyMatch(phrase.text()::contains)) {
      score += KIND;
    }
    if ((does || phrase.intents().isEmpty()) && popular.contains(items.get(item).name())) {
      score += POPULAR;
    }
    return score - items.get(item).name().length() * 0.0004;
  }

  /** Counts for more the less anything that people say is like the phrase. */
  private static double anywhere(int item, Likeness likeness) {
    double unsure = Math.max(0, 1 - likeness.best());
    return (ANYWHERE + ANYWHERE_UNSURE * unsure) * likeness.anywhere(item);
  }

  /** What the family of the best item offers to do, when that is more than one thing. */
  List<String> asks(List<FindingIndex.Scored> sorted) {
    int best = sorted.isEmpty() ? -1 : sorted.getFirst().at();
    if (best < 0 || items.get(best).parent().isEmpty()) {
      return List.of();
    }
    Set<Intent> offered = EnumSet.noneOf(Intent.class);
    for (int[] family : families) {
      if (items.get(family[0]).parent().equals(items.get(best).parent())) {
        for (int item : family) {
          offered.addAll(intents.get(item));
        }
      }
    }
    offered.removeAll(Set.of(Intent.PREPARE, Intent.STOP, Intent.RESUME));
    return offered.size() < 2
        ? List.of()
        : offered.stream().map(i -> i.name().toLowerCase(Locale.ROOT).replace('_', '-')).toList();
  }

  private static boolean usual(Set<Intent> own) {
    return own.isEmpty() || own.contains(Intent.NEW);
  }

  private static double intent(Phrase phrase, Set<Intent> own, float named) {
    Set<Intent> wanted = phrase.intents();
    boolean usual = usual(own);
    if (wanted.isEmpty()) {
      return usual ? USUAL : UNASKED * (1 - named);
    }
    if (!Collections.disjoint(wanted, own)) {
      return WANTED;
    }
    return own.isEmpty() ? 0 : (usual ? NEW_NOT_WANTED : OTHER_WANTED) * (1 - named);
  }
}
