package org.yichuang.files;

import org.yichuang.kernel.Actor;

/**
 * Says who may see an attachment besides its uploader; a room that uses attachments contributes
 * one. One yes is enough, and who handed it in sees it until a room decides about it.
 */
public interface AttachmentRights {

  boolean maySee(Actor actor, Attachment attachment);

  /**
   * Whether the room alone decides who sees the attachment, so that having handed it in is no right
   * any more: who helped somebody does not keep their papers.
   */
  default boolean decides(Attachment attachment) {
    return false;
  }
}
