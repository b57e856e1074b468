package org.yichuang.indicators;

/**
 * A set of cases by their marks.
 *
 * @param all bits that must be set
 * @param none bits that must not
 */
record Marks(int all, int none) {

  static final Marks EVERY = new Marks(0, 0);

  static Marks of(Mark... marks) {
    return new Marks(Mark.mask(marks), 0);
  }

  Marks and(Mark... marks) {
    return new Marks(all | Mark.mask(marks), none);
  }

  Marks not(Mark... marks) {
    return new Marks(all, none | Mark.mask(marks));
  }

  boolean match(int pattern) {
    return (pattern & all) == all && (pattern & none) == 0;
  }
}
