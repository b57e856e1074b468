package org.yichuang.catalogue;

import java.util.List;

/**
 * What an item's rules say about one application.
 *
 * @param kind granted only if every rule holds; refused if one that leaves no choice does not
 * @param held the rules that hold, the reasons of a grant
 * @param failed the rules that do not
 */
public record Verdict(Kind kind, List<DecisionRule> held, List<DecisionRule> failed) {

  /** Where the rules lead. */
  public enum Kind {
    GRANT,
    REFUSE,
    /** A person looks at it: a rule does not hold, or there are none. */
    REVIEW
  }

  public Verdict {
    held = List.copyOf(held);
    failed = List.copyOf(failed);
  }

  static Verdict of(Guide guide, Facts facts) {
    List<DecisionRule> held = guide.rules().stream().filter(r -> r.when().holds(facts)).toList();
    List<DecisionRule> failed = guide.rules().stream().filter(r -> !r.when().holds(facts)).toList();
    return new Verdict(kind(guide, failed), held, failed);
  }

  private static Kind kind(Guide guide, List<DecisionRule> failed) {
    if (failed.stream().anyMatch(r -> r.otherwise() == DecisionRule.Otherwise.REFUSE)) {
      return Kind.REFUSE;
    }
    boolean decidable = guide.promptness() == Promptness.STRAIGHT_THROUGH;
    return decidable && failed.isEmpty() && !guide.rules().isEmpty() ? Kind.GRANT : Kind.REVIEW;
  }
}
