package org.yichuang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Post;
import org.yichuang.kernel.Role;
import org.yichuang.signals.Signal;
import org.yichuang.signals.Signals;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;
import org.yichuang.testing.TestNow;

/** The town's ratings; {@code -Ddemo.cases=2000} looks at the whole year. */
@HouseTest
class DemoRatingsTests {

  @Autowired DemoPeople people;
  @Autowired DemoCases cases;
  @Autowired DemoRatings ratings;
  @Autowired Signals signals;
  @Autowired JdbcClient jdbc;
  @Autowired TestNow now;

  @AfterEach
  void theClockGoesOn() {
    now.reset();
  }

  @Test
  void everyChannelIsUsedBadRatingsAreUnderWayAndOverAndNothingLooksMadeUp() throws Exception {
    Centre centre = Centres.fresh();
    now.set("2026-11-24T15:00:00");
    make(centre, some());
    ratings.settle(centre);
    assertThat(all(centre, "select distinct channel from ratings.rating where centre_id = :c"))
        .contains("WINDOW_DEVICE", "KIOSK", "QR", "ONLINE", "SMS", "PAPER", "PHONE")
        .doesNotContain("RULE");
    assertThat(all(centre, "select distinct state from ratings.rectification where centre_id = :c"))
        .contains("OPEN", "ANSWERED", "SATISFIED", "UNSATISFIED")
        .contains("SETTLED", "CLOSED");
    Actor supervisor =
        new Actor(
            Actor.Kind.STAFF, 1, "监督", centre, Set.of(new Post(Role.SUPERVISOR, centre, "centre")));
    signals.scan(centre);
    assertThat(signals.list(supervisor, true, 50).orThrow().stream().map(Signal::reason)).isEmpty();
  }

  private List<String> all(Centre centre, String sql) {
    return jdbc.sql(sql).param("c", centre.code()).query((row, i) -> row.getString(1)).list();
  }

  /** The recent ones and some of the year. */
  private static List<Integer> some() {
    int whole = Integer.getInteger("demo.cases", 0);
    return whole > 0
        ? IntStream.range(0, whole).boxed().toList()
        : IntStream.range(0, 2_000).filter(i -> i < 300 || i % 16 == 0).boxed().toList();
  }

  private void make(Centre centre, List<Integer> wanted) throws Exception {
    people.hire(centre);
    DemoPeople.Known known = people.settle(centre);
    DemoCases.Crew crew = cases.crew(centre);
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> hands = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(3)) {
      for (int h = 0; h < 3; h++) {
        hands.add(
            threads.submit(() -> {
              for (int i = next.getAndIncrement(); i < wanted.size(); i = next.getAndIncrement()) {
                cases.make(centre, crew, known, wanted.get(i));
              }
            }));
      }
    }
    for (Future<?> hand : hands) {
      hand.get();
    }
  }
}
