package org.yichuang.certificates;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.casework.CaseEvent;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.CaseMoved;
import org.yichuang.casework.CaseState;
import org.yichuang.casework.Cases;
import org.yichuang.catalogue.Promptness;
import org.yichuang.journal.Entry;
import org.yichuang.journal.FeedListener;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;

/**
 * Issues what is decided on the spot or straight through as soon as it is granted. The event does
 * it at once; the feed does it again for what a crash cut off in between.
 */
@Component
class IssuingWatch implements FeedListener {

  private static final Logger LOG = LoggerFactory.getLogger(IssuingWatch.class);

  private final Certificates certificates;
  private final CertificateStore store;
  private final WaitingStore waiting;
  private final Renewals renewals;
  private final Cases cases;
  private final Now now;
  private final TransactionTemplate outside;

  IssuingWatch(
      Certificates certificates,
      CertificateStore store,
      WaitingStore waiting,
      Renewals renewals,
      Cases cases,
      Now now,
      PlatformTransactionManager transactions) {
    this.certificates = certificates;
    this.store = store;
    this.waiting = waiting;
    this.renewals = renewals;
    this.cases = cases;
    this.now = now;
    this.outside = new TransactionTemplate(transactions);
    this.outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
  }

  @EventListener
  void on(CaseMoved news) {
    CaseFile file = news.file();
    switch (news.event()) {
      case RECEIVE -> renewals.received(file);
      case GRANT -> granted(file);
      case REFUSE, WITHDRAW -> renewals.decided(file);
      case REVOKE -> revoked(file);
      default -> {}
    }
  }

  private void granted(CaseFile file) {
    if (file.promptness() == Promptness.PROMISED) {
      return;
    }
    Outcome<Certificate> outcome = certificates.issue(Actor.system(file.centre()), file);
    if (!outcome.isDone()) {
      LOG.warn("case {} waits for its certificate: {}", file.number(), outcome.refusals());
    }
  }

  private void revoked(CaseFile file) {
    waiting.dropToIssue(file.centre(), file.id());
    store
        .ofCase(file.centre(), file.id())
        .filter(c -> c.state() == CertificateState.VALID)
        .ifPresent(c ->
            store.end(
                c.centre(),
                c.id(),
                new CertificateStore.End(CertificateState.REVOKED, "许可决定已撤销", "行政许可法第69条", null),
                now.instant()));
  }

  @Override
  public String name() {
    return "certificates.issuing";
  }

  /**
   * Outside the feed's transaction: two who issue the same case at once meet at a unique key, and
   * the one who comes second must not take the whole batch down. Issuing again is issuing once.
   */
  @Override
  public void receive(List<Entry> batch) {
    cases.filesOf(batch, CaseEvent.GRANT).stream()
        .filter(f -> f.state() == CaseState.GRANTED)
        .filter(f -> f.promptness() != Promptness.PROMISED)
        .forEach(f -> outside.executeWithoutResult(status -> granted(f)));
  }
}
