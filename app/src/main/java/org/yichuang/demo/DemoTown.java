package org.yichuang.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.Centre;

/**
 * Fills the demo town after the doors are open; a start that was cut short is finished next time.
 */
@Component
@ConditionalOnProperty("yichuang.demo")
class DemoTown {

  private static final Logger LOG = LoggerFactory.getLogger(DemoTown.class);
  private static final int HANDS = 3;
  private static final Duration LONGEST_CASE = Duration.ofSeconds(10);

  private final DemoPeople people;
  private final DemoCases cases;
  private final DemoRatings ratings;
  private final DemoHearing hearing;
  private final Centre centre;
  private volatile boolean closing;
  private volatile @Nullable Thread filling;

  DemoTown(
      DemoPeople people, DemoCases cases, DemoRatings ratings, DemoHearing hearing, Centre centre) {
    this.people = people;
    this.cases = cases;
    this.ratings = ratings;
    this.hearing = hearing;
    this.centre = centre;
  }

  @EventListener(ApplicationReadyEvent.class)
  void fillInTheBackground() {
    filling = Thread.ofPlatform().daemon().name("demo-town").start(this::fill);
  }

  /** Lets the hands finish the case they hold before the database goes. */
  @EventListener(ContextClosedEvent.class)
  void stop() throws InterruptedException {
    closing = true;
    Thread busy = filling;
    if (busy != null) {
      busy.join(LONGEST_CASE);
    }
  }

  private void fill() {
    try {
      people.hire(centre);
      DemoPeople.Known known = people.settle(centre);
      DemoCases.Crew crew = cases.crew(centre);
      hearing.settle(centre, crew, known);
      make(crew, known);
      if (!closing) {
        ratings.settle(centre);
      }
      LOG.info(
          closing ? "the demo town goes on at the next start" : "the demo town is there: {} cases",
          DemoCases.CASES);
    } catch (RuntimeException | InterruptedException | ExecutionException e) {
      if (closing) {
        return;
      }
      LOG.error("the demo town could not be finished; the next start goes on", e);
    }
  }

  private void make(DemoCases.Crew crew, DemoPeople.Known known)
      throws InterruptedException, ExecutionException {
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService hands = Executors.newFixedThreadPool(HANDS)) {
      List<Future<?>> all = new ArrayList<>();
      for (int h = 0; h < HANDS; h++) {
        all.add(hands.submit(() -> work(crew, known, next)));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
  }

  private void work(DemoCases.Crew crew, DemoPeople.Known known, AtomicInteger next) {
    int i = next.getAndIncrement();
    while (i < DemoCases.CASES && !closing) {
      cases.make(centre, crew, known, i);
      i = next.getAndIncrement();
    }
  }
}
