package org.yichuang.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Ids;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;

/** Takes files in and gives them out. */
@Service
public class Attachments {

  /** The largest file that is taken, in bytes. */
  public static final int MOST_BYTES = 20 * 1024 * 1024;

  private final AttachmentStore store;
  private final ObjectProvider<AttachmentRights> rights;
  private final Now now;

  Attachments(AttachmentStore store, ObjectProvider<AttachmentRights> rights, Now now) {
    this.store = store;
    this.rights = rights;
    this.now = now;
  }

  /**
   * Keeps a file, whole or not at all. A content that is already there is not kept twice.
   *
   * @return the attachment; refused with {@code file.empty}, {@code file.too-large}, {@code
   *     file.kind}, {@code file.not-as-claimed}, {@code file.broken} or {@code file.interrupted}
   */
  @Transactional
  public Outcome<Attachment> keep(Actor by, Upload upload) {
    String name = cleanName(upload.name());
    byte[] bytes;
    try (InputStream in = upload.content().getInputStream()) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    } catch (IOException e) {
      return Outcome.refused(FileRefusals.interrupted());
    }
    return checked(name, bytes)
        .map(type -> {
          Attachment made =
              new Attachment(
                  by.centre(),
                  Ids.next(now),
                  name,
                  upload.purpose(),
                  type,
                  bytes.length,
                  by.personId(),
                  by.name(),
                  now.instant());
          store.keep(made, sm3(bytes), bytes);
          return made;
        });
  }

  private static Outcome<MediaType> checked(String name, byte[] bytes) {
    if (bytes.length == 0) {
      return Outcome.refused(FileRefusals.empty(name));
    }
    if (bytes.length > MOST_BYTES) {
      return Outcome.refused(FileRefusals.tooLarge(name));
    }
    MediaType type = Kinds.of(bytes);
    Optional<MediaType> claimed = MediaType.claimedBy(name);
    if (type == null || (claimed.isEmpty() && MediaType.claimsAny(name))) {
      return Outcome.refused(FileRefusals.unknownKind(name));
    }
    if (claimed.isPresent() && claimed.get() != type) {
      return Outcome.refused(FileRefusals.notAsClaimed(name, type));
    }
    return Kinds.whole(type, bytes)
        ? Outcome.done(type)
        : Outcome.refused(FileRefusals.broken(name));
  }

  public Optional<Attachment> find(Centre centre, long id) {
    return store.find(centre, id);
  }

  /** The attachments with these ids, in the order of their ids; unknown ones are absent. */
  public List<Attachment> all(Centre centre, Collection<Long> ids) {
    return ids.isEmpty() ? List.of() : store.all(centre, ids);
  }

  /** The attachment if the actor may see it, or {@code file.unknown}. */
  public Outcome<Attachment> see(Actor actor, long id) {
    return find(actor.centre(), id)
        .filter(a -> maySee(actor, a))
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(FileRefusals.unknown()));
  }

  private boolean maySee(Actor actor, Attachment a) {
    boolean own = actor.signedIn() && actor.personId() == a.uploaderId();
    return (own && rights.stream().noneMatch(r -> r.decides(a)))
        || actor.kind() == Actor.Kind.SYSTEM
        || rights.stream().anyMatch(r -> r.maySee(actor, a));
  }

  /** Writes the content piece by piece. */
  public void write(Attachment attachment, OutputStream out) throws IOException {
    byte[] hash = store.hash(attachment.centre(), attachment.id());
    for (int no = 0; ; no++) {
      Optional<byte[]> piece = store.piece(attachment.centre(), hash, no);
      if (piece.isEmpty()) {
        return;
      }
      out.write(piece.get());
    }
  }

  static String cleanName(String given) {
    String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String clean = name.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", "").strip();
    if (clean.isEmpty()) {
      return "file";
    }
    return clean.length() <= 120 ? clean : clean.substring(clean.length() - 120);
  }

  private static byte[] sm3(byte[] bytes) {
    SM3Digest digest = new SM3Digest();
    digest.update(bytes, 0, bytes.length);
    byte[] hash = new byte[digest.getDigestSize()];
    digest.doFinal(hash, 0);
    return hash;
  }
}
