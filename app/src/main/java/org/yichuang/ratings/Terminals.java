package org.yichuang.ratings;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.hall.Windows;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Ids;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Role;
import org.yichuang.people.Guard;
import org.yichuang.people.Guess;
import org.yichuang.people.Vault;

/**
 * Binds tablets and kiosks: somebody who does not sit at a window makes a code of eight digits that
 * works once within ten minutes; the device that is given it keeps a secret of its own.
 */
@Service
public class Terminals {

  private static final Duration CODE_LIVES = Duration.ofMinutes(10);
  private static final int DIGITS = 100_000_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final TerminalStore store;
  private final Windows windows;
  private final Guard guard;
  private final Vault vault;
  private final TransactionTemplate transaction;
  private final Now now;

  Terminals(
      TerminalStore store,
      Windows windows,
      Guard guard,
      Vault vault,
      TransactionTemplate transaction,
      Now now) {
    this.store = store;
    this.windows = windows;
    this.guard = guard;
    this.vault = vault;
    this.transaction = transaction;
    this.now = now;
  }

  /** A code to type into the device. */
  public record Code(String digits, @Nullable Integer window, Instant until) {}

  /** What the device keeps. */
  public record Paired(Terminal terminal, String secret) {}

  /**
   * Makes a code.
   *
   * @param window where a tablet stands; null for a kiosk
   */
  public Outcome<Code> code(Actor by, @Nullable Integer window) {
    return by.must(Role.FLOOR_MANAGER, Role.ADMIN)
        .then(a ->
            window == null || windows.all(by.centre()).stream().anyMatch(w -> w.no() == window)
                ? Outcome.done(a)
                : Outcome.refused(TabletRefusals.noWindow()))
        .map(a -> {
          String digits = "%08d".formatted(RANDOM.nextInt(DIGITS));
          Instant until = now.instant().plus(CODE_LIVES);
          store.make(
              by,
              Ids.next(now),
              window == null ? Terminal.Kind.KIOSK : Terminal.Kind.TABLET,
              window,
              hash("code", digits),
              until,
              now.instant());
          return new Code(digits, window, until);
        });
  }

  /**
   * Binds the device that types a code in; guessing is slowed.
   *
   * @param actor who is signed in on the device, which should be nobody
   * @param address from where
   */
  public Outcome<Paired> pair(Actor actor, String digits, String address) {
    if (actor.isStaff()) {
      return Outcome.refused(TabletRefusals.signedIn());
    }
    Centre centre = actor.centre();
    Guess guess = new Guess("tablet", "code", address);
    Optional<Refusal> blocked = guard.blocked(centre, guess);
    if (blocked.isPresent()) {
      return Outcome.refused(blocked.get());
    }
    String secret = secret();
    Optional<Terminal> paired = paired(centre, digits.replaceAll("[^0-9]", ""), secret);
    if (paired.isEmpty()) {
      guard.failed(centre, guess);
      return Outcome.refused(TabletRefusals.code());
    }
    return Outcome.done(new Paired(paired.get(), secret));
  }

  private Optional<Terminal> paired(Centre centre, String digits, String secret) {
    try {
      Optional<Terminal> paired =
          transaction.execute(status ->
              store.pair(centre, hash("code", digits), hash("secret", secret), now.instant()));
      return paired == null ? Optional.empty() : paired;
    } catch (DuplicateKeyException twoAtOnce) {
      return Optional.empty();
    }
  }

  /** The terminal that keeps this secret, while it is bound. */
  public Optional<Terminal> bySecret(Centre centre, @Nullable String secret) {
    return secret == null || secret.length() > 100
        ? Optional.empty()
        : store.bySecret(centre, hash("secret", secret));
  }

  public Outcome<Boolean> revoke(Actor by, long id) {
    return by.must(Role.FLOOR_MANAGER, Role.ADMIN)
        .map(a -> store.revoke(by.centre(), id, now.instant()));
  }

  public Outcome<List<Terminal>> all(Actor by) {
    return by.must(Role.FLOOR_MANAGER, Role.ADMIN).map(a -> store.all(by.centre(), now.instant()));
  }

  private static String secret() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private byte[] hash(String use, String text) {
    return vault.index("rating.terminal." + use, text);
  }
}
