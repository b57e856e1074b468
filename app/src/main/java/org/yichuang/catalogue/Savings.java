package org.yichuang.catalogue;

/**
 * What applying once for several items saves, counted for one person's case.
 *
 * @param fields form fields to fill in
 * @param materials materials to bring
 * @param visits times to come
 * @param days promised working days: apart, one item after another; together, along the longest
 *     chain of items that wait for one another
 */
public record Savings(Pair fields, Pair materials, Pair visits, Pair days) {

  /** A count apart and together. */
  public record Pair(int apart, int together) {
    public int saved() {
      return apart - together;
    }
  }
}
