package org.yichuang.delivery;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Step;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.RefusedException;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Slice;
import org.yichuang.people.Guard;

/** The face of the room: results at the desk, and the four ways out of it. */
@Service
public class Deliveries {

  private static final Duration CODE_HOLDS = Duration.ofHours(72);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final DeliveryStore store;
  private final DeskFeed desk;
  private final Takers takers;
  private final Cases cases;
  private final Guard guard;
  private final TransactionTemplate transaction;
  private final Now now;

  Deliveries(
      DeliveryStore store,
      DeskFeed desk,
      Takers takers,
      Cases cases,
      Guard guard,
      TransactionTemplate transaction,
      Now now) {
    this.store = store;
    this.desk = desk;
    this.takers = takers;
    this.cases = cases;
    this.guard = guard;
    this.transaction = transaction;
    this.now = now;
  }

  /**
   * A result in a cell, with the code that opens it; the code is told once and kept only hashed.
   */
  public record Locked(Delivery delivery, String code) {}

  /** How many results lie in a state, and how many of those are past their day. */
  public record Count(Delivery.State state, int n, int late) {}

  public Outcome<Delivery> find(Centre centre, long caseId) {
    desk.catchUp();
    return known(store.find(centre, caseId).or(() -> desk.layNow(centre, caseId)));
  }

  /** By case number, certificate identifier or waybill, as typed or scanned. */
  public Outcome<Delivery> find(Centre centre, String scanned) {
    desk.catchUp();
    return known(store.find(centre, scanned.strip().toUpperCase(Locale.ROOT)));
  }

  /** What lies in a state, by what falls due first. */
  public Slice<Delivery> waiting(
      Centre centre, Delivery.State state, @Nullable String after, int size) {
    desk.catchUp();
    String[] key = after == null ? new String[] {"0001-01-01", "0"} : after.split("/", 2);
    List<Delivery> rows =
        store.waiting(centre, state, LocalDate.parse(key[0]), Long.parseLong(key[1]), size + 1);
    return Slice.cut(rows, size, d -> d.due() + "/" + d.caseId());
  }

  public List<Count> counts(Centre centre) {
    desk.catchUp();
    return store.counts(centre, now.today()).stream()
        .map(c -> new Count(c.state(), c.n(), c.late()))
        .toList();
  }

  public List<Delivery> ofApplicant(Centre centre, long applicant) {
    desk.catchUp();
    return store.ofApplicant(centre, applicant);
  }

  /** Hands over at the counter to whoever the card shows; repeated, nothing more happens. */
  public Outcome<Delivery> handOver(Actor actor, long caseId, Taker taker) {
    return at(actor, caseId)
        .then(d ->
            switch (d.state()) {
              case DELIVERED -> Outcome.done(d);
              case READY -> takers.check(actor, d, taker).then(p -> finish(actor, actor, d, p));
              default -> Outcome.refused(DeliveryRefusals.notNow(d.state()));
            });
  }

  /** Gives a result to the courier. */
  public Outcome<Delivery> send(Actor actor, long caseId, String waybill) {
    String label = waybill.strip().toUpperCase(Locale.ROOT);
    if (!label.matches("[0-9A-Z]{8,30}")) {
      return Outcome.refused(DeliveryRefusals.badWaybill());
    }
    return at(actor, caseId)
        .then(d ->
            d.state() == Delivery.State.SENT && label.equals(d.waybill())
                ? Outcome.done(d)
                : ready(d)
                    .then(r ->
                        moved(
                            r,
                            new DeliveryStore.Move(
                                Delivery.State.SENT,
                                Way.COURIER,
                                label,
                                null,
                                null,
                                null,
                                r.failures(),
                                r.lastFailure()),
                            DeliveryRefusals.waybillTaken())));
  }

  /**
   * Gives a batch to the courier, each with its own waybill; what is refused stays at the desk and
   * is named.
   */
  public Map<Long, Outcome<Delivery>> sendBatch(Actor actor, Map<Long, String> waybills) {
    Map<Long, Outcome<Delivery>> results = new LinkedHashMap<>();
    waybills.forEach((caseId, waybill) -> results.put(caseId, send(actor, caseId, waybill)));
    return results;
  }

  /** The courier reports that it was signed for. */
  public Outcome<Delivery> signedFor(Actor actor, long caseId, String signer) {
    if (signer.isBlank()) {
      return Outcome.refused(DeliveryRefusals.missing("signer", "签收人", "name of who signed"));
    }
    return at(actor, caseId)
        .then(d ->
            switch (d.state()) {
              case DELIVERED -> Outcome.done(d);
              case SENT ->
                  finish(
                      actor,
                      actor,
                      d,
                      new DeliveryStore.Proof(
                          Way.COURIER, receipt(d), signer.strip(), null, null, null));
              default -> Outcome.refused(DeliveryRefusals.notNow(d.state()));
            });
  }

  /** Back to the desk: the courier could not deliver, or the cell was not opened in time. */
  public Outcome<Delivery> back(Actor actor, long caseId, String why) {
    if (why.isBlank()) {
      return Outcome.refused(DeliveryRefusals.missing("why", "退回原因", "reason"));
    }
    return at(actor, caseId)
        .then(d ->
            d.state() == Delivery.State.SENT || d.state() == Delivery.State.IN_LOCKER
                ? Outcome.done(d)
                : Outcome.<Delivery>refused(DeliveryRefusals.notNow(d.state())))
        .then(d ->
            moved(
                d,
                new DeliveryStore.Move(
                    Delivery.State.READY,
                    null,
                    null,
                    null,
                    null,
                    null,
                    d.failures() + 1,
                    why.strip()),
                DeliveryRefusals.stale()));
  }

  /** Puts a result into a cell of the locker. */
  public Outcome<Locked> intoLocker(Actor actor, long caseId, String cell) {
    String door = cell.strip().toUpperCase(Locale.ROOT);
    if (!door.matches("[0-9A-Z]{1,4}")) {
      return Outcome.refused(DeliveryRefusals.badCell());
    }
    String code = String.format(Locale.ROOT, "%08d", RANDOM.nextInt(100_000_000));
    return at(actor, caseId)
        .then(Deliveries::ready)
        .then(d ->
            moved(
                d,
                new DeliveryStore.Move(
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

  /** Opens a cell for who has the code; wrong codes are slowed down. */
  public Outcome<Delivery> openLocker(Centre centre, String number, String code) {
    String key = "locker:" + number.strip();
    Optional<Refusal> blocked = guard.blocked(centre, key);
    if (blocked.isPresent()) {
      return Outcome.refused(blocked.get());
    }
    Delivery d = store.find(centre, number.strip().toUpperCase(Locale.ROOT)).orElse(null);
    if (d == null || d.state() != Delivery.State.IN_LOCKER || !fits(d, code)) {
      guard.failed(centre, key);
      return Outcome.refused(DeliveryRefusals.wrongCode());
    }
    Actor system = Actor.system(centre);
    return finish(
        system,
        system,
        d,
        new DeliveryStore.Proof(Way.LOCKER, receipt(d), "凭取件码", "HOLDER", null, null));
  }

  private boolean fits(Delivery d, String code) {
    byte[] hash = store.codeHash(d.centre(), d.caseId()).orElse(new byte[0]);
    return d.codeUntil() != null
        && now.instant().isBefore(d.codeUntil())
        && java.security.MessageDigest.isEqual(
            hash, takers.codeHash(d.caseId(), code.replace(" ", "")));
  }

  /**
   * The holder downloaded the e-certificate, which counts as paper; only the first time matters.
   */
  Outcome<Delivery> takenElectronically(Actor holder, long caseId) {
    return find(holder.centre(), caseId)
        .then(d ->
            d.state() != Delivery.State.READY
                ? Outcome.done(d)
                : finish(
                    holder,
                    Actor.system(holder.centre()),
                    d,
                    new DeliveryStore.Proof(
                        Way.ELECTRONIC, receipt(d), holder.name(), "HOLDER", null, null)));
  }

  private Outcome<Delivery> finish(
      Actor clerk, Actor mover, Delivery d, DeliveryStore.Proof proof) {
    try {
      transaction.executeWithoutResult(status -> finishInOne(clerk, mover, d, proof));
    } catch (RefusedException e) {
      return store
          .find(d.centre(), d.caseId())
          .filter(after -> after.state() == Delivery.State.DELIVERED)
          .map(Outcome::done)
          .orElseGet(() -> Outcome.refused(e.refusals()));
    }
    return known(store.find(d.centre(), d.caseId()));
  }

  private void finishInOne(Actor clerk, Actor mover, Delivery d, DeliveryStore.Proof proof) {
    if (!store.handOver(d, proof, clerk.personId(), clerk.name(), now.instant())) {
      throw new RefusedException(DeliveryRefusals.stale());
    }
    cases
        .stepOnNewest(mover, d.caseId(), new Step.Deliver(proof.way().name(), proof.receipt()))
        .orThrow();
  }

  private Outcome<Delivery> moved(Delivery seen, DeliveryStore.Move move, Refusal taken) {
    try {
      return store.move(seen, move)
          ? known(store.find(seen.centre(), seen.caseId()))
          : Outcome.refused(DeliveryRefusals.stale());
    } catch (DuplicateKeyException e) {
      return Outcome.refused(taken);
    }
  }

  private Outcome<Delivery> at(Actor actor, long caseId) {
    return actor.must(Role.ISSUER).then(a -> find(a.centre(), caseId));
  }

  private static Outcome<Delivery> ready(Delivery d) {
    return d.state() == Delivery.State.READY
        ? Outcome.done(d)
        : Outcome.refused(DeliveryRefusals.notNow(d.state()));
  }

  private static Outcome<Delivery> known(Optional<Delivery> found) {
    return found.map(Outcome::done).orElseGet(() -> Outcome.refused(DeliveryRefusals.unknown()));
  }

  static String receipt(Delivery d) {
    return d.number() + "-S";
  }

  /** The refusals of a batch, each once. */
  public static List<Refusal> refusals(Map<Long, Outcome<Delivery>> batch) {
    List<Refusal> all = new ArrayList<>();
    batch.values().forEach(o -> all.addAll(o.refusals()));
    return all.stream().distinct().toList();
  }
}
