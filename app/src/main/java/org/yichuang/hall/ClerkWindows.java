package org.yichuang.hall;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yichuang.casework.HallWindows;
import org.yichuang.kernel.Actor;

/** Tells casework at which window a case was taken in. */
@Component
class ClerkWindows implements HallWindows {

  private final WindowStore store;

  ClerkWindows(WindowStore store) {
    this.store = store;
  }

  @Override
  public Optional<Integer> of(Actor clerk) {
    return store.openOf(clerk.centre(), clerk.personId());
  }
}
