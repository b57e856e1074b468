package org.yichuang.journal;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Drains every listener a few times a second; one that fails is tried again from its place. */
@Component
@ConditionalOnProperty("yichuang.background")
class Pump {

  private static final Logger LOG = LoggerFactory.getLogger(Pump.class);

  private final Feed feed;
  private final List<FeedListener> listeners;
  private boolean enlisted;

  Pump(Feed feed, List<FeedListener> listeners) {
    this.feed = feed;
    this.listeners = listeners;
  }

  @Scheduled(fixedDelay = 300)
  void drain() {
    if (!enlisted) {
      listeners.forEach(feed::enlist);
      enlisted = true;
    }
    feed.behind(listeners).forEach(this::drain);
  }

  private void drain(FeedListener listener) {
    try {
      feed.drain(listener);
    } catch (RuntimeException e) {
      LOG.error("listener {} failed and will be tried again", listener.name(), e);
    }
  }
}
