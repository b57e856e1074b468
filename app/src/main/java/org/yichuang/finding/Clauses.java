package org.yichuang.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The clauses of a story, each by how much it says what is wanted rather than how it came about.
 */
final class Clauses {

  private static final Pattern STOPS = Pattern.compile("[，。；！？,;!?\\n…：:]+|\\s+");
  private static final int STORY = 13;
  private static final int SHORTEST = 3;
  private static final int MOST = 8;
  private static final float WANTS = 0.97f;
  private static final float TELLS = 0.8f;
  private static final float PAIR = 0.95f;

  private final Words wants;

  Clauses(Set<String> wants) {
    this.wants = new Words(wants);
  }

  /**
   * A clause, or two neighbours as one.
   *
   * @param share how much likeness to it counts
   * @param wants whether it alone says what is wanted
   */
  record Clause(String text, float share, boolean wants) {}

  /** The cleaned clauses and their neighbouring pairs; empty for what is no story. */
  List<Clause> of(String raw) {
    List<String> parts =
        Arrays.stream(STOPS.split(raw))
            .map(PhraseReader::clean)
            .filter(clause -> clause.length() >= SHORTEST)
            .limit(MOST)
            .toList();
    List<Clause> clauses = new ArrayList<>();
    if (parts.size() < 2 || parts.stream().mapToInt(String::length).sum() < STORY) {
      return clauses;
    }
    for (int i = 0; i < parts.size(); i++) {
      boolean wants = wants(parts.get(i));
      clauses.add(new Clause(parts.get(i), wants ? WANTS : TELLS, wants));
      if (i > 0) {
        String pair = parts.get(i - 1) + parts.get(i);
        clauses.add(new Clause(pair, PAIR * (wants(pair) ? WANTS : TELLS), false));
      }
    }
    return clauses;
  }

  private boolean wants(String clause) {
    return wants.pieces(clause).stream().anyMatch(Words.Piece::known);
  }
}
