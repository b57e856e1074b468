package org.yichuang.delivery;

import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yichuang.calendar.ClockRules;
import org.yichuang.calendar.WorkCalendar;
import org.yichuang.casework.CaseEvent;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.CaseMoved;
import org.yichuang.casework.CaseState;
import org.yichuang.casework.Cases;
import org.yichuang.certificates.CertificateTaken;
import org.yichuang.journal.Entry;
import org.yichuang.journal.FeedListener;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;

/**
 * Lays each issued result on the desk, at once by the news of it and again by the journal's feed.
 */
@Component
class DeliveryWatch implements FeedListener {

  private static final Logger LOG = LoggerFactory.getLogger(DeliveryWatch.class);
  private static final int DAYS = ClockRules.get("delivery").limit().days();

  private final DeliveryStore store;
  private final Deliveries deliveries;
  private final Cases cases;

  DeliveryWatch(DeliveryStore store, Deliveries deliveries, Cases cases) {
    this.store = store;
    this.deliveries = deliveries;
    this.cases = cases;
  }

  @EventListener
  void on(CaseMoved news) {
    switch (news.event()) {
      case ISSUE -> lay(news.file());
      case DELIVER -> follow(news.file());
      case REVOKE -> store.stop(news.file().centre(), news.file().id());
      default -> {}
    }
  }

  /** Whatever delivered the case, the desk does not wait any longer. */
  private void follow(CaseFile file) {
    var at = file.dates().delivered();
    if (at != null) {
      store.follow(file.centre(), file.id(), at);
    }
  }

  @EventListener
  void on(CertificateTaken news) {
    var c = news.certificate();
    store.find(c.centre(), c.caseId()).ifPresent(d -> taken(d));
  }

  private void taken(Delivery d) {
    Actor holder = Actor.citizen(d.centre(), d.applicantId(), d.applicant());
    Outcome<Delivery> outcome = deliveries.takenElectronically(holder, d.caseId());
    if (!outcome.isDone()) {
      LOG.warn("case {} was downloaded: {}", d.number(), outcome.refusals());
    }
  }

  private void lay(CaseFile file) {
    LocalDate decided =
        Now.dateOf(
            file.dates().decided() == null ? file.dates().received() : file.dates().decided());
    store.put(
        new Delivery(
            file.centre(),
            file.id(),
            file.number(),
            file.itemName(),
            String.valueOf(file.certificate()),
            file.applicantId(),
            file.organisationName() == null ? file.applicantName() : file.organisationName(),
            decided,
            WorkCalendar.shipped().workdayAfter(decided, DAYS),
            Delivery.State.READY,
            null,
            1,
            null,
            null,
            null,
            0,
            null,
            null,
            null,
            null,
            null,
            null));
  }

  @Override
  public String name() {
    return "delivery.desk";
  }

  @Override
  public void receive(List<Entry> batch) {
    batch.stream()
        .filter(e -> e.kind().equals(CaseEvent.ISSUE.kind()))
        .flatMap(e -> cases.find(e.centre(), e.subject()).stream())
        .filter(f -> f.state() == CaseState.ISSUED)
        .forEach(this::lay);
  }
}
