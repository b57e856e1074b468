package org.yichuang.ratings;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.RefusedException;

/**
 * Links that let somebody rate without signing in: 192 random bits of which only the hash is kept,
 * good for one use until they expire.
 */
@Component
class Invitations {

  static final Duration LINK_LIVES = Duration.ofDays(30);
  static final Duration PROOF_LIVES = Duration.ofMinutes(30);
  private static final int BYTES = 24;

  private final InvitationStore store;
  private final Now now;
  private final SecureRandom random = new SecureRandom();

  Invitations(InvitationStore store, Now now) {
    this.store = store;
    this.now = now;
  }

  /** What a link is for. */
  enum Purpose {
    RATE,
    /** The second word after a bad rating was answered. */
    AGAIN
  }

  /** A new link's token for an event. */
  String make(Centre centre, long event, Purpose purpose, Rating.Via via, Duration lives) {
    byte[] secret = new byte[BYTES];
    random.nextBytes(secret);
    String token = HexFormat.of().formatHex(secret);
    store.put(centre, hash(token), event, purpose, via, now.instant(), now.instant().plus(lives));
    return token;
  }

  /**
   * The link as it is, used or not; refused with {@code rating.link} or {@code
   * rating.link-expired}.
   */
  Outcome<InvitationStore.Link> open(Centre centre, String token, Purpose purpose) {
    return store
        .find(centre, hash(token))
        .filter(link -> link.purpose() == purpose)
        .map(link ->
            link.expiresAt().isAfter(now.instant())
                ? Outcome.done(link)
                : Outcome.<InvitationStore.Link>refused(RatingRefusals.linkExpired()))
        .orElseGet(() -> Outcome.refused(RatingRefusals.link()));
  }

  /** Uses the link up, within the caller's commit. */
  void use(Centre centre, String token) {
    if (!store.use(centre, hash(token), now.instant())) {
      throw new RefusedException(RatingRefusals.linkUsed());
    }
  }

  private static byte[] hash(String token) {
    byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
    SM3Digest digest = new SM3Digest();
    digest.update(bytes, 0, bytes.length);
    byte[] hash = new byte[digest.getDigestSize()];
    digest.doFinal(hash, 0);
    return hash;
  }
}
