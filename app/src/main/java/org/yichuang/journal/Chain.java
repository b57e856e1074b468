package org.yichuang.journal;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;

/** Computes the hash of an entry from its content and the hash before it (SM3, GB/T 32905). */
public final class Chain {

  /** What stands before the first entry. */
  public static final byte[] START = new byte[32];

  private Chain() {}

  /**
   * The hash of an entry.
   *
   * @param atMicros microseconds since 1970, as kept by the database
   */
  public static byte[] hash(
      byte[] before,
      Centre centre,
      long subject,
      int seq,
      long atMicros,
      Actor actor,
      String kind,
      String body) {
    return hash(
        before, centre.code(), subject, seq, atMicros, actor.personId(), actor.name(), kind, body);
  }

  /** The hash that an entry must have after the hash before it. */
  static byte[] of(byte[] before, Entry e) {
    return hash(
        before,
        e.centre().code(),
        e.subject(),
        e.seq(),
        micros(e.at()),
        e.actorId(),
        e.actorName(),
        e.kind(),
        e.body());
  }

  private static byte[] hash(
      byte[] before,
      String centre,
      long subject,
      int seq,
      long atMicros,
      long actorId,
      String actorName,
      String kind,
      String body) {
    SM3Digest digest = new SM3Digest();
    digest.update(before, 0, before.length);
    field(digest, centre);
    field(digest, Long.toString(subject));
    field(digest, Integer.toString(seq));
    field(digest, Long.toString(atMicros));
    field(digest, Long.toString(actorId));
    field(digest, actorName);
    field(digest, kind);
    field(digest, body);
    byte[] hash = new byte[32];
    digest.doFinal(hash, 0);
    return hash;
  }

  private static void field(SM3Digest digest, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    int n = bytes.length;
    digest.update((byte) (n >>> 24));
    digest.update((byte) (n >>> 16));
    digest.update((byte) (n >>> 8));
    digest.update((byte) n);
    digest.update(bytes, 0, n);
  }

  /** Microseconds since 1970: the precision that the hash covers and the database keeps. */
  public static long micros(java.time.Instant at) {
    return Math.addExact(
        Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000L);
  }
}
