package org.yichuang.supervision;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What a serving node does by itself. */
@Component
@ConditionalOnBooleanProperty("yichuang.background")
class SupervisionBackground {

  private final Scanner scanner;

  SupervisionBackground(Scanner scanner) {
    this.scanner = scanner;
  }

  @Scheduled(fixedDelay = 5, initialDelay = 5, timeUnit = TimeUnit.SECONDS)
  void scan() {
    scanner.scan();
  }

  @Scheduled(fixedDelay = 60, initialDelay = 30, timeUnit = TimeUnit.SECONDS)
  void escalate() {
    scanner.escalate();
  }
}
