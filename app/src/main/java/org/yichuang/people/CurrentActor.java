package org.yichuang.people;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;

/** Who acts in the current request; a visitor of the installation's centre if nobody signed in. */
@Component
public class CurrentActor {

  private final Centre centre;

  CurrentActor(Centre centre) {
    this.centre = centre;
  }

  public Actor get() {
    Authentication found = SecurityContextHolder.getContext().getAuthentication();
    return found != null && found.getPrincipal() instanceof Actor actor
        ? actor
        : Actor.visitor(centre);
  }
}
