package org.yichuang.people;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;
import org.yichuang.people.Guess.Bound;

/**
 * Slows guessing: failures are counted in a table that all nodes share. What one address tries at
 * one target is blocked after {@link #FREE} failures, each further one twice as long, from 30
 * seconds to an hour; a day without failures clears the count. What many may share bears sixty
 * failures an hour and then blocks for minutes.
 */
@Service
public class Guard {

  /** Failures of one address at one target that cost nothing. */
  public static final int FREE = 5;

  private static final Duration LONGEST_WINDOW = Duration.ofDays(1);

  private final AttemptStore store;
  private final Now now;
  private final Vault vault;

  Guard(AttemptStore store, Now now, Vault vault) {
    this.store = store;
    this.now = now;
    this.vault = vault;
  }

  /** The refusal to give instead of trying, if the guess is blocked now. */
  public Optional<Refusal> blocked(Centre centre, Guess guess) {
    return guess.keys().stream().flatMap(k -> blocked(centre, k.text()).stream()).findFirst();
  }

  /** Counts a failure; it stays counted when the caller's transaction rolls back. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void failed(Centre centre, Guess guess) {
    guess.keys().forEach(k -> failed(centre, k.text(), k.bound()));
  }

  /** Forgets the failures of an address at a target after a success. */
  public void succeeded(Centre centre, Guess guess) {
    store.clear(centre, hash(guess.keys().getFirst().text()));
  }

  /**
   * The refusal to give instead of trying, if an address has done too much of something.
   *
   * @param what such as {@code sign-up}
   */
  public Optional<Refusal> tooMuchFrom(Centre centre, String what, String address) {
    return blocked(centre, what + "-from:" + address);
  }

  /** Counts something that an address may do only so often. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void doneFrom(Centre centre, String what, String address) {
    failed(centre, what + "-from:" + address, Bound.SHARED);
  }

  void sweep(Centre centre) {
    store.sweep(centre, now.instant().minus(LONGEST_WINDOW));
  }

  private Optional<Refusal> blocked(Centre centre, String key) {
    return store
        .blocked(centre, hash(key))
        .map(until -> refusal(Duration.between(now.instant(), until)));
  }

  private void failed(Centre centre, String key, Bound bound) {
    Duration window = Duration.ofMinutes(bound.windowMinutes);
    int failures = store.failed(centre, hash(key), now.instant().minus(window));
    if (failures > bound.free) {
      store.block(centre, hash(key), now.instant().plus(block(bound, failures - bound.free)));
    }
  }

  static Duration block(Bound bound, int beyondFree) {
    long seconds = (long) bound.firstSeconds << Math.min(beyondFree - 1, 10);
    return Duration.ofSeconds(Math.min(seconds, bound.longestSeconds));
  }

  private byte[] hash(String key) {
    return vault.index("guard", key);
  }

  private static Refusal refusal(Duration left) {
    long minutes = Math.max(1, (left.toSeconds() + 59) / 60);
    return Refusal.of(
        "guard.blocked",
        429,
        Text.of("尝试次数过多，暂时停止。", "Too many attempts; this has been paused."),
        Text.of(
            "请 " + minutes + " 分钟后再试，或到窗口办理。",
            "Try again in " + minutes + " min, or come to a window."));
  }
}
