package org.yichuang.intake;

import org.yichuang.kernel.Actor;

/** Who helps whom: a room above says for whom somebody may open a form just now. */
public interface Helpers {

  /** Whether the actor may fill in for this person. */
  boolean mayFill(Actor helper, long applicant);
}
