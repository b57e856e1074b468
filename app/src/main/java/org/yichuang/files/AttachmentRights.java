package org.yichuang.files;

import org.yichuang.kernel.Actor;

/**
 * Says who may see an attachment besides its uploader; a room that uses attachments contributes
 * one. One yes is enough.
 */
public interface AttachmentRights {

  boolean maySee(Actor actor, Attachment attachment);
}
