package org.yichuang.catalogue;

import org.yichuang.kernel.Text;

/**
 * One rule of a straight-through decision. All rules must hold for a grant.
 *
 * @param when what must hold
 * @param otherwise what happens if it does not
 * @param holds the reason kept with a grant
 * @param fails the reason told if it does not hold
 * @param article the article it rests on; may be empty
 */
public record DecisionRule(
    String key, Condition when, Otherwise otherwise, Text holds, Text fails, String article) {

  /** What a rule that does not hold leads to. */
  public enum Otherwise {
    /** A person looks at it. */
    REVIEW,
    /** The law leaves no choice: refused with the reason. */
    REFUSE
  }
}
