package org.yichuang.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
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

  private final DemoPeople people;
  private final DemoCases cases;
  private final DemoRatings ratings;
  private final Centre centre;

  DemoTown(DemoPeople people, DemoCases cases, DemoRatings ratings, Centre centre) {
    this.people = people;
    this.cases = cases;
    this.ratings = ratings;
    this.centre = centre;
  }

  @EventListener(ApplicationReadyEvent.class)
  void fillInTheBackground() {
    Thread.ofPlatform().daemon().name("demo-town").start(this::fill);
  }

  private void fill() {
    try {
      people.hire(centre);
      DemoPeople.Known known = people.settle(centre);
      DemoCases.Crew crew = cases.crew(centre);
      make(crew, known);
      ratings.settle(centre);
      LOG.info("the demo town is there: {} cases", DemoCases.CASES);
    } catch (RuntimeException | InterruptedException | ExecutionException e) {
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
    for (int i = next.getAndIncrement(); i < DemoCases.CASES; i = next.getAndIncrement()) {
      cases.make(centre, crew, known, i);
    }
  }
}
