package org.yichuang.indicators;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.Centre;

/**
 * What a serving node does by itself: it reads on in the hall's visits, follows the putting right
 * of bad ratings and proves the tallies.
 */
@Component
@ConditionalOnBooleanProperty("yichuang.background")
class IndicatorsBackground {

  private static final Logger LOG = LoggerFactory.getLogger(IndicatorsBackground.class);

  private final Facts facts;
  private final VisitFacts visits;
  private final FactStore store;
  private final Recount recount;

  IndicatorsBackground(Facts facts, VisitFacts visits, FactStore store, Recount recount) {
    this.facts = facts;
    this.visits = visits;
    this.store = store;
    this.recount = recount;
  }

  @Scheduled(fixedDelay = 60, initialDelay = 20, timeUnit = TimeUnit.SECONDS)
  void followUp() {
    visits.readOn();
    facts.followUp();
  }

  /** Proves every figure from the facts; what was wrong is mended and said. */
  @Scheduled(cron = "0 40 2 * * *", zone = "Asia/Shanghai")
  void recount() {
    for (Centre centre : store.centres()) {
      long wrong = recount.run(centre);
      if (wrong > 0) {
        LOG.warn(
            "{} rows of the tallies of {} were wrong and have been counted anew", wrong, centre);
      }
    }
  }
}
