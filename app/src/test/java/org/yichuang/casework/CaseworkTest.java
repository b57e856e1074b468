package org.yichuang.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.calendar.Calendars;
import org.yichuang.journal.Journal;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Outcome;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;
import org.yichuang.testing.TestNow;

/** The real door on the real database, over the guides of the tests, in a centre of its own. */
@HouseTest
abstract class CaseworkTest {

  @Autowired CaseStore store;
  @Autowired Journal journal;
  @Autowired ApplicationEventPublisher events;
  @Autowired Calendars calendars;
  @Autowired TestNow now;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  final Centre centre = Centres.fresh();
  Cases cases;
  Scenarios town;

  @BeforeEach
  void openTheDoor() {
    now.set("2022-04-22T10:00:00");
    cases = new Cases(store, new TestGuides(), calendars, events, actor -> Optional.empty(), now);
    town = Scenarios.of(cases, centre).item("permit").facts(TestGuides.facts());
  }

  @AfterEach
  void letTimeRun() {
    now.reset();
  }

  void on(String local) {
    now.set(local);
  }

  CaseFile stored(CaseFile file) {
    return cases.find(centre, file.id()).orElseThrow();
  }

  int entries(CaseFile file) {
    return journal.of(centre, file.id()).size();
  }

  static void assertRefused(Outcome<?> outcome, String code) {
    assertThat(outcome.refusals()).extracting(r -> r.code()).containsExactly(code);
  }

  static void assertRefused(Outcome<?> outcome, String code, String article) {
    assertRefused(outcome, code);
    assertThat(outcome.refusals().getFirst().article()).isEqualTo(article);
    assertThat(outcome.refusals().getFirst().sentence().zh()).isNotBlank();
    assertThat(outcome.refusals().getFirst().sentence().en()).isNotBlank();
  }

  /** Runs all at the same moment, each on a thread of its own. */
  static <T> List<T> together(List<Callable<T>> all) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
      List<Future<T>> running = new ArrayList<>();
      for (Callable<T> one : all) {
        running.add(
            threads.submit(() -> {
              start.await();
              return one.call();
            }));
      }
      start.countDown();
      List<T> results = new ArrayList<>();
      for (Future<T> one : running) {
        results.add(one.get());
      }
      return results;
    }
  }
}
