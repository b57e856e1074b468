package org.yichuang.people;

import java.util.List;

/**
 * One guess at a secret, for the {@link Guard}. It is counted three times over: against the target
 * from this address, which soon blocks; against the target from everywhere, and against the address
 * whatever the target, which bear much more, because a whole hall may stand behind one address and
 * nobody should be able to lock somebody else out of their own case from afar.
 *
 * @param kind what kind of secret, such as {@code sign-in}
 * @param target whose, such as a login or a case number
 * @param address where the guess comes from
 */
public record Guess(String kind, String target, String address) {

  /** How much a key bears before it blocks, and for how long. */
  enum Bound {
    OWN(Guard.FREE, 24 * 60, 30, 60 * 60),
    SHARED(60, 60, 30, 5 * 60);

    final int free;
    final int windowMinutes;
    final int firstSeconds;
    final int longestSeconds;

    Bound(int free, int windowMinutes, int firstSeconds, int longestSeconds) {
      this.free = free;
      this.windowMinutes = windowMinutes;
      this.firstSeconds = firstSeconds;
      this.longestSeconds = longestSeconds;
    }
  }

  record Key(String text, Bound bound) {}

  List<Key> keys() {
    return List.of(
        new Key(kind + ":" + target + "@" + address, Bound.OWN),
        new Key(kind + ":" + target, Bound.SHARED),
        new Key(kind + "-from:" + address, Bound.SHARED));
  }
}
