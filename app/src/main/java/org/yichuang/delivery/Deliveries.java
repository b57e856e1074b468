package org.yichuang.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Slice;

/** The face of the room: results at the desk, and the four ways out of it. */
@Service
public class Deliveries {

  private final DeliveryStore store;
  private final DeskFeed desk;
  private final Takers takers;
  private final Handing handing;
  private final Now now;

  Deliveries(DeliveryStore store, DeskFeed desk, Takers takers, Handing handing, Now now) {
    this.store = store;
    this.desk = desk;
    this.takers = takers;
    this.handing = handing;
    this.now = now;
  }

  /** How many results lie in a state, and how many of those are past their day. */
  public record Count(Delivery.State state, int n, int late) {}

  public Outcome<Delivery> find(Centre centre, long caseId) {
    desk.catchUp();
    return Handing.known(store.find(centre, caseId).or(() -> desk.layNow(centre, caseId)));
  }

  /** By case number, certificate identifier or waybill, as typed or scanned. */
  public Outcome<Delivery> find(Centre centre, String scanned) {
    desk.catchUp();
    return Handing.known(store.find(centre, scanned.strip().toUpperCase(Locale.ROOT)));
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
              case READY ->
                  takers.check(actor, d, taker).then(p -> handing.finish(actor, actor, d, p));
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
                        handing.moved(
                            r,
                            new MoveStore.Move(
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
                  handing.finish(
                      actor,
                      actor,
                      d,
                      new MoveStore.Proof(
                          Way.COURIER, Handing.receipt(d), signer.strip(), null, null, null));
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
            handing.moved(
                d,
                new MoveStore.Move(
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

  /**
   * The holder downloaded the e-certificate, which counts as paper; only the first time matters.
   */
  Outcome<Delivery> takenElectronically(Actor holder, long caseId) {
    return find(holder.centre(), caseId)
        .then(d ->
            d.state() != Delivery.State.READY
                ? Outcome.done(d)
                : handing.finish(
                    holder,
                    Actor.system(holder.centre()),
                    d,
                    new MoveStore.Proof(
                        Way.ELECTRONIC, Handing.receipt(d), holder.name(), "HOLDER", null, null)));
  }

  Outcome<Delivery> at(Actor actor, long caseId) {
    return actor.must(Role.ISSUER).then(a -> find(a.centre(), caseId));
  }

  static Outcome<Delivery> ready(Delivery d) {
    return d.state() == Delivery.State.READY
        ? Outcome.done(d)
        : Outcome.refused(DeliveryRefusals.notNow(d.state()));
  }

  /** The refusals of a batch, each once. */
  public static List<Refusal> refusals(Map<Long, Outcome<Delivery>> batch) {
    List<Refusal> all = new ArrayList<>();
    batch.values().forEach(o -> all.addAll(o.refusals()));
    return all.stream().distinct().toList();
  }
}
