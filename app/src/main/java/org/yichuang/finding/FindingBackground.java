package org.yichuang.finding;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What a serving node does by itself: makes the index, and again when the catalogue changed. */
@Component
@ConditionalOnBooleanProperty("yichuang.background")
class FindingBackground {

  private final FindingSource source;
  private final Finder finder;
  private List<Findable> indexed = List.of();

  FindingBackground(FindingSource source, Finder finder) {
    this.source = source;
    this.finder = finder;
  }

  @Scheduled(fixedDelay = 30, initialDelay = 1, timeUnit = TimeUnit.SECONDS)
  void refresh() {
    List<Findable> now = source.now();
    if (!now.equals(indexed)) {
      finder.rebuild(now);
      indexed = now;
    }
  }
}
