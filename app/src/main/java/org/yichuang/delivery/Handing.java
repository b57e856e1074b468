package org.yichuang.delivery;

import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Step;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.RefusedException;

/** Moves a result on, or hands it over together with its case's step: one commit each. */
@Component
class Handing {

  private final DeliveryStore store;
  private final MoveStore moves;
  private final Cases cases;
  private final TransactionTemplate transaction;
  private final Now now;

  Handing(
      DeliveryStore store, MoveStore moves, Cases cases, TransactionTemplate transaction, Now now) {
    this.store = store;
    this.moves = moves;
    this.cases = cases;
    this.transaction = transaction;
    this.now = now;
  }

  Outcome<Delivery> finish(Actor clerk, Actor mover, Delivery d, MoveStore.Proof proof) {
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

  private void finishInOne(Actor clerk, Actor mover, Delivery d, MoveStore.Proof proof) {
    if (!moves.handOver(d, proof, clerk.personId(), clerk.name(), now.instant())) {
      throw new RefusedException(DeliveryRefusals.stale());
    }
    cases
        .stepOnNewest(mover, d.caseId(), new Step.Deliver(proof.way().name(), proof.receipt()))
        .orThrow();
  }

  Outcome<Delivery> moved(Delivery seen, MoveStore.Move move, Refusal taken) {
    try {
      return moves.move(seen, move)
          ? known(store.find(seen.centre(), seen.caseId()))
          : Outcome.refused(DeliveryRefusals.stale());
    } catch (DuplicateKeyException e) {
      return Outcome.refused(taken);
    }
  }

  static Outcome<Delivery> known(Optional<Delivery> found) {
    return found.map(Outcome::done).orElseGet(() -> Outcome.refused(DeliveryRefusals.unknown()));
  }

  static String receipt(Delivery d) {
    return d.number() + "-S";
  }
}
