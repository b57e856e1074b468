package org.yichuang.intake;

import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yichuang.casework.Channel;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Role;

/** Who may open an application. */
@Component("intakeReaders")
class Readers {

  private final ObjectProvider<Helpers> helpers;

  Readers(ObjectProvider<Helpers> helpers) {
    this.helpers = helpers;
  }

  boolean may(Actor actor, Application a) {
    if (actor.kind() == Actor.Kind.SYSTEM) {
      return true;
    }
    boolean own = own(actor, a) || Long.valueOf(actor.personId()).equals(a.applicantId());
    boolean atWindow = !a.isDraft() || a.channel() != Channel.ONLINE;
    return actor.signedIn() && !helpOver(actor, a) && (own || (atWindow && actor.is(Role.CLERK)));
  }

  private static boolean own(Actor actor, Application a) {
    return actor.personId() == a.ownerId() || Long.valueOf(actor.personId()).equals(a.helperId());
  }

  /** Whether a helper's order has ended: the form is the client's alone then, sent or not. */
  boolean helpOver(Actor actor, Application a) {
    Long client = a.applicantId();
    return a.channel() == Channel.AGENT
        && client != null
        && own(actor, a)
        && client != actor.personId()
        && !actor.is(Role.CLERK)
        && !mayFill(actor, Objects.requireNonNull(client));
  }

  /** Whether an order lets the helper fill in for the person just now. */
  boolean mayFill(Actor helper, long client) {
    return helpers.stream().anyMatch(h -> h.mayFill(helper, client));
  }
}
