package org.yichuang.casework;

import java.util.Optional;
import org.yichuang.kernel.Actor;

/** At which window of the hall a clerk sits; the room that keeps the hall tells. */
public interface HallWindows {

  /** The number of the window that the clerk has open just now; empty away from the hall. */
  Optional<Integer> of(Actor clerk);
}
