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

/**
 * Slows guessing: failures are counted per key in a table that all nodes share. After {@link #FREE}
 * failures each further one blocks the key twice as long as the last, from 30 seconds to an hour; a
 * day without failures clears the count.
 */
@Service
public class Guard {

  /** Failures that cost nothing. */
  public static final int FREE = 5;

  private static final Duration WINDOW = Duration.ofDays(1);
  private static final Duration FIRST_BLOCK = Duration.ofSeconds(30);
  private static final Duration LONGEST_BLOCK = Duration.ofHours(1);

  private final AttemptStore store;
  private final Now now;
  private final Vault vault;

  Guard(AttemptStore store, Now now, Vault vault) {
    this.store = store;
    this.now = now;
    this.vault = vault;
  }

  /**
   * The refusal to give instead of trying, if the key is blocked now.
   *
   * @param key what is guessed at, such as {@code sign-in:name} or {@code progress:case number}
   */
  public Optional<Refusal> blocked(Centre centre, String key) {
    return store
        .blocked(centre, hash(key))
        .map(until -> refusal(Duration.between(now.instant(), until)));
  }

  /** Counts a failure; it stays counted when the caller's transaction rolls back. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void failed(Centre centre, String key) {
    failed(centre, key, FREE);
  }

  /**
   * Counts a failure against a key that many may share, such as an address.
   *
   * @param free failures that cost nothing
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void failed(Centre centre, String key, int free) {
    int failures = store.failed(centre, hash(key), now.instant().minus(WINDOW));
    if (failures > free) {
      store.block(centre, hash(key), now.instant().plus(block(failures - free)));
    }
  }

  /** Forgets the failures of a key after a success. */
  public void succeeded(Centre centre, String key) {
    store.clear(centre, hash(key));
  }

  void sweep(Centre centre) {
    store.sweep(centre, now.instant().minus(WINDOW));
  }

  static Duration block(int beyondFree) {
    long seconds = FIRST_BLOCK.toSeconds() << Math.min(beyondFree - 1, 10);
    return Duration.ofSeconds(Math.min(seconds, LONGEST_BLOCK.toSeconds()));
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
