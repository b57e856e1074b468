package org.yichuang.people;

import org.yichuang.kernel.Actor;

/** Where each look at personal data is written down, with its purpose. */
public interface Looks {

  /**
   * Records one look.
   *
   * @param what which data, such as {@code id-number, phone}
   * @param purpose why, in words a supervisor understands, such as the case's number
   */
  void looked(Actor by, long personId, String what, String purpose);
}
