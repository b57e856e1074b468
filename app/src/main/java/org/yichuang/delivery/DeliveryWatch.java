package org.yichuang.delivery;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yichuang.casework.CaseEvent;
import org.yichuang.casework.CaseMoved;
import org.yichuang.certificates.CertificateTaken;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Outcome;

/**
 * What the desk must know at once: a revoked result stays here, a downloaded one is handed over.
 */
@Component
class DeliveryWatch {

  private static final Logger LOG = LoggerFactory.getLogger(DeliveryWatch.class);

  private final MoveStore moves;
  private final Deliveries deliveries;

  DeliveryWatch(MoveStore moves, Deliveries deliveries) {
    this.moves = moves;
    this.deliveries = deliveries;
  }

  @EventListener
  void on(CaseMoved news) {
    if (news.event() == CaseEvent.REVOKE) {
      moves.stop(news.file().centre(), news.file().id());
    }
  }

  @EventListener
  void on(CertificateTaken news) {
    var c = news.certificate();
    if (deliveries.find(c.centre(), c.caseId()) instanceof Outcome.Done<Delivery>(Delivery d)) {
      taken(d);
    }
  }

  private void taken(Delivery d) {
    Actor holder = Actor.citizen(d.centre(), d.applicantId(), d.applicant());
    Outcome<Delivery> outcome = deliveries.takenElectronically(holder, d.caseId());
    if (!outcome.isDone()) {
      LOG.warn("case {} was downloaded: {}", d.number(), outcome.refusals());
    }
  }
}
