package org.yichuang.assistance;

import org.springframework.stereotype.Component;
import org.yichuang.files.Attachment;
import org.yichuang.files.AttachmentRights;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Role;

/** Who may see a letter of authority: the client who gave it, the helper, and who watches. */
@Component
class Letters implements AttachmentRights {

  private final OrderStore store;

  Letters(OrderStore store) {
    this.store = store;
  }

  @Override
  public boolean maySee(Actor actor, Attachment attachment) {
    return attachment.purpose().equals(Orders.LETTER)
        && store.withLetter(actor.centre(), attachment.id()).stream()
            .anyMatch(o ->
                actor.isAny(Role.SUPERVISOR, Role.FLOOR_MANAGER)
                    || (actor.signedIn()
                        && (o.clientId() == actor.personId() || o.helpedBy(actor))));
  }
}
