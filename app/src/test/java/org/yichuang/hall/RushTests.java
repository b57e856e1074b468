package org.yichuang.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Outcome;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;

@HouseTest
class RushTests {

  @Autowired Tickets tickets;
  @Autowired Calls calls;
  @Autowired Windows windows;
  @Autowired Views views;
  @Autowired HallScenario hall;

  private final Centre centre = Centres.fresh();

  private List<Actor> clerks(int count) {
    List<Actor> clerks = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      clerks.add(HallScenario.clerk(centre, i));
    }
    return clerks;
  }

  @Test
  void manyTakeAndManyCallAndNoNumberIsTwiceNoneLostAndTheOrderHolds() throws Exception {
    List<Actor> clerks = clerks(12);
    hall.open(centre, clerks);
    CallsBench.Rush.Result result =
        new CallsBench.Rush(tickets, calls, centre, clerks).run(80, 4, "ABC", "rush");
    assertThat(result.takes()).hasSize(320);
    assertThat(result.twice()).isZero();
    assertThat(result.lost()).isZero();
    assertThat(result.outOfOrder()).isZero();
    assertThat(result.refused()).as("told that nobody waits while somebody did").isZero();
    assertThat(views.now(centre).tickets()).isEmpty();
    assertThat(views.now(centre).done()).isEqualTo(320);
  }

  @Test
  void fortyWindowsThatCallAtOnceForThirtyPeopleCallEachPersonOnce() throws Exception {
    List<Actor> clerks = clerks(40);
    hall.open(centre, clerks);
    for (int i = 0; i < 30; i++) {
      tickets.take(centre, NewTicket.of("p" + i, i % 3 == 0 ? "A" : "B", Source.KIOSK)).orThrow();
    }
    List<Callable<Long>> all = new ArrayList<>();
    for (int w = 1; w <= 40; w++) {
      int window = w;
      all.add(() -> {
        Outcome<Ticket> next = calls.next(clerks.get(window - 1), window, "w" + window);
        if (next.isDone()) {
          return next.orThrow().id();
        }
        assertThat(next.refusals().getFirst().code()).isEqualTo("hall.nobody-waits");
        return 0L;
      });
    }
    List<Long> called = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(40)) {
      for (Future<Long> one : threads.invokeAll(all)) {
        if (one.get() != 0) {
          called.add(one.get());
        }
      }
    }
    assertThat(called).hasSize(30).doesNotHaveDuplicates();
  }

  @Test
  void twentyPressesOfOneKeyAreOneTicketAndOneCall() throws Exception {
    List<Actor> clerks = clerks(1);
    hall.open(centre, clerks);
    Set<Long> taken =
        atOnce(() -> tickets.take(centre, NewTicket.of("k", "A", Source.KIOSK)).orThrow().id());
    assertThat(taken).hasSize(1);
    tickets.take(centre, NewTicket.of("k2", "A", Source.KIOSK)).orThrow();
    Set<Long> called = atOnce(() -> calls.next(clerks.getFirst(), 1, "press").orThrow().id());
    assertThat(called).isEqualTo(taken);
    assertThat(views.now(centre).waiting()).hasSize(1);
  }

  @Test
  void windowsOpenedMovedAndClosedWhileNumbersAreCalledLoseNone() throws Exception {
    List<Actor> clerks = clerks(4);
    hall.open(centre, clerks);
    for (int i = 0; i < 60; i++) {
      tickets.take(centre, NewTicket.of("m" + i, i % 2 == 0 ? "A" : "B", Source.KIOSK)).orThrow();
    }
    try (var threads = Executors.newFixedThreadPool(3)) {
      List<Future<?>> all = new ArrayList<>();
      for (int w = 1; w <= 2; w++) {
        int window = w;
        all.add(
            threads.submit(() -> {
              Actor clerk = clerks.get(window - 1);
              for (int i = 0; i < 20; i++) {
                calls
                    .next(clerk, window, "c" + window + i)
                    .then(t ->
                        t.id() % 3 == 0
                            ? calls.hand(clerk, window, t.id(), 3, "h" + window + t.id())
                            : calls.end(clerk, window, t.id(), "e" + window + t.id()));
              }
            }));
      }
      all.add(
          threads.submit(() -> {
            for (int i = 0; i < 20; i++) {
              windows.close(clerks.get(2), 3);
              windows.open(clerks.get(2), 3);
              windows.assign(Actor.system(centre), 4, List.of(i % 2 == 0 ? "A" : "B"), null);
            }
          }));
      for (Future<?> one : all) {
        one.get();
      }
    }
    windows.close(clerks.get(2), 3).orThrow();
    windows.close(clerks.get(3), 4).orThrow();
    assertThat(views.now(centre).done() + views.now(centre).tickets().size()).isEqualTo(60);
    drain(clerks.getFirst(), 1);
    drain(clerks.get(1), 2);
    assertThat(views.now(centre).done()).isEqualTo(60);
  }

  private void drain(Actor clerk, int window) {
    Long before = windows.all(centre).get(window - 1).ticket();
    if (before != null) {
      calls.end(clerk, window, before, "d" + before).orThrow();
    }
    for (int i = 0; i < 60; i++) {
      calls
          .next(clerk, window, "n" + window + i)
          .then(t -> calls.end(clerk, window, t.id(), "x" + window + t.id()));
    }
  }

  private static Set<Long> atOnce(Callable<Long> work) throws Exception {
    Set<Long> ids = new HashSet<>();
    try (var threads = Executors.newFixedThreadPool(20)) {
      List<Callable<Long>> all = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        all.add(work);
      }
      for (Future<Long> one : threads.invokeAll(all)) {
        ids.add(one.get());
      }
    }
    return ids;
  }
}
