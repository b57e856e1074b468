package org.yichuang.indicators;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What a serving node does by itself: it follows the putting right of bad ratings. */
@Component
@ConditionalOnBooleanProperty("yichuang.background")
class IndicatorsBackground {

  private final Facts facts;

  IndicatorsBackground(Facts facts) {
    this.facts = facts;
  }

  @Scheduled(fixedDelay = 60, initialDelay = 20, timeUnit = TimeUnit.SECONDS)
  void followUp() {
    facts.followUp();
  }
}
