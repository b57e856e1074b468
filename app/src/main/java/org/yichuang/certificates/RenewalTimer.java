package org.yichuang.certificates;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.Centre;

/** Looks each hour for terms that ran out without a decision. */
@Component
@ConditionalOnProperty("yichuang.background")
class RenewalTimer {

  private final Renewals renewals;
  private final Centre centre;

  RenewalTimer(Renewals renewals, Centre centre) {
    this.renewals = renewals;
    this.centre = centre;
  }

  @Scheduled(fixedDelay = 3_600_000, initialDelay = 20_000)
  void sweep() {
    renewals.sweep(centre);
  }
}
