package org.yichuang.delivery;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.people.Guard;
import org.yichuang.people.Guess;

/** The locker: a cell for a result, opened by a code that is told once. */
@Service
public class Lockers {

  private static final Duration CODE_HOLDS = Duration.ofHours(72);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Deliveries deliveries;
  private final DeliveryStore store;
  private final MoveStore moves;
  private final Handing handing;
  private final Takers takers;
  private final Guard guard;
  private final Now now;

  Lockers(
      Deliveries deliveries,
      DeliveryStore store,
      MoveStore moves,
      Handing handing,
      Takers takers,
      Guard guard,
      Now now) {
    this.deliveries = deliveries;
    this.store = store;
    this.moves = moves;
    this.handing = handing;
    this.takers = takers;
    this.guard = guard;
    this.now = now;
  }

  /**
   * A result in a cell, with the code that opens it; the code is told once and kept only hashed.
   */
  public record Locked(Delivery delivery, String code) {}

  /** Puts a result into a cell of the locker. */
  public Outcome<Locked> intoLocker(Actor actor, long caseId, String cell) {
    String door = cell.strip().toUpperCase(Locale.ROOT);
    if (!door.matches("[0-9A-Z]{1,4}")) {
      return Outcome.refused(DeliveryRefusals.badCell());
    }
    String code = String.format(Locale.ROOT, "%08d", RANDOM.nextInt(100_000_000));
    return deliveries
        .at(actor, caseId)
        .then(Deliveries::ready)
        .then(d ->
            handing.moved(
                d,
                new MoveStore.Move(
                    Delivery.State.IN_LOCKER,
                    Way.LOCKER,
                    null,
                    door,
                    takers.codeHash(caseId, code),
                    now.instant().plus(CODE_HOLDS),
                    d.failures(),
                    d.lastFailure()),
                DeliveryRefusals.cellTaken()))
        .map(d -> new Locked(d, code));
  }

  /** Opens a cell for who has the code; wrong codes from an address are slowed down. */
  public Outcome<Delivery> openLocker(Centre centre, String number, String code, String address) {
    Guess guess = new Guess("locker", number.strip(), address);
    Optional<Refusal> blocked = guard.blocked(centre, guess);
    if (blocked.isPresent()) {
      return Outcome.refused(blocked.get());
    }
    Delivery d = store.find(centre, number.strip().toUpperCase(Locale.ROOT)).orElse(null);
    if (d == null || d.state() != Delivery.State.IN_LOCKER || !fits(d, code)) {
      guard.failed(centre, guess);
      return Outcome.refused(DeliveryRefusals.wrongCode());
    }
    Actor system = Actor.system(centre);
    return handing.finish(
        system,
        system,
        d,
        new MoveStore.Proof(Way.LOCKER, Handing.receipt(d), "凭取件码", "HOLDER", null, null));
  }

  private boolean fits(Delivery d, String code) {
    byte[] hash = moves.codeHash(d.centre(), d.caseId()).orElse(new byte[0]);
    return d.codeUntil() != null
        && now.instant().isBefore(d.codeUntil())
        && java.security.MessageDigest.isEqual(
            hash, takers.codeHash(d.caseId(), code.replace(" ", "")));
  }
}
