package org.yichuang.hall;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Moment;
import org.yichuang.kernel.Now;
import org.yichuang.staffing.Durations;
import org.yichuang.staffing.HallHistory;

/**
 * Keeps the demo town's hall alive: people come and windows 1 to 7 serve them, all invented, at the
 * speed of life. Windows 8 to 10 are left for whoever plays.
 */
@Component
@ConditionalOnBooleanProperty({"yichuang.demo", "yichuang.background"})
class HallDemo {

  private static final Logger LOG = LoggerFactory.getLogger(HallDemo.class);
  private static final int STAFFED = 7;
  private static final double PER_MINUTE = 0.75;
  private static final String MIX = "AAABBBCCCCDDEEFFF";
  private static final int WARM_MINUTES = 60;

  private final HallScenario scenario;
  private final Windows windows;
  private final HallHistory history;
  private final Centre centre;
  private final Now now;
  private final RandomGenerator random;
  private final Robots robots;
  private final Map<String, Durations> lasts = Robots.lasts(HallScenario.GROUPS);
  private volatile boolean ready;
  private Instant nextArrival = Instant.EPOCH;

  HallDemo(
      HallScenario scenario,
      Windows windows,
      Tickets tickets,
      Calls calls,
      HallHistory history,
      Centre centre,
      Now now) {
    this.scenario = scenario;
    this.windows = windows;
    this.history = history;
    this.centre = centre;
    this.now = now;
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(270);
    this.robots = new Robots(centre, tickets, calls, windows, random);
  }

  @EventListener(ApplicationReadyEvent.class)
  void open() {
    Thread.ofPlatform().daemon().name("demo-hall").start(this::set);
  }

  private void set() {
    try {
      if (!scenario.exists(centre)) {
        scenario.hall(centre, HallSetting.USUAL, HallScenario.tenWindows());
        for (int no = 1; no <= STAFFED; no++) {
          windows.sit(Robots.clerk(centre, no), no).orThrow();
          windows.open(Robots.clerk(centre, no), no).orThrow();
        }
        warm();
      }
      ready = true;
      if (history.ownDays(centre).isEmpty()) {
        history.keepOwn(centre, DemoPast.before(now.today()));
      }
    } catch (RuntimeException e) {
      LOG.error("the demo hall could not be set up", e);
    }
  }

  /** The hour before the doors were looked at. */
  private void warm() {
    Instant start = now.instant().minusSeconds(60L * WARM_MINUTES);
    for (int half = 0; half < WARM_MINUTES * 2; half++) {
      Instant at = start.plusSeconds(30L * half);
      Moment.at(
          at,
          () -> {
            step(at, PER_MINUTE * 1.15);
            return true;
          });
    }
  }

  @Scheduled(fixedDelay = 2_000, initialDelay = 2_000)
  void live() {
    if (ready) {
      step(now.instant(), PER_MINUTE);
    }
  }

  private void step(Instant at, double perMinute) {
    if (nextArrival.isBefore(at.minusSeconds(600))) {
      nextArrival = at;
    }
    List<ServiceGroup> groups = HallScenario.GROUPS;
    while (!nextArrival.isAfter(at)) {
      robots.arrive(groups.get(MIX.charAt(random.nextInt(MIX.length())) - 'A').code());
      nextArrival =
          nextArrival.plusMillis((long) (-60_000 * Math.log1p(-random.nextDouble()) / perMinute));
    }
    robots.work(at, lasts);
  }
}
