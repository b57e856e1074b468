package org.yichuang.delivery;

import org.jspecify.annotations.Nullable;

/** Who stands at the counter, by the card shown. */
public sealed interface Taker {

  /** The applicant. */
  record Holder(String idNumber) implements Taker {}

  /**
   * Somebody with a letter of authority.
   *
   * @param letter its number or date, as filed
   */
  record Agent(String name, String idNumber, @Nullable String letter) implements Taker {}
}
