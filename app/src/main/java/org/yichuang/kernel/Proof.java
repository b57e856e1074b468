package org.yichuang.kernel;

import java.util.function.Consumer;

/**
 * Something that a room can prove about what it keeps, contributed as a bean and run by {@code
 * ./yichuang verify}: that a chain follows, that a signature fits, that a content has its hash.
 */
public interface Proof {

  /** What is looked at, in the plural, such as {@code journal entries}. */
  String what();

  /**
   * Looks at everything there is, whatever the centre.
   *
   * @param broken takes each break in a sentence that names the record, never its content
   * @return how many were looked at
   */
  long check(Consumer<Text> broken);
}
