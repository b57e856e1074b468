package org.yichuang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
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

/** The town's ratings; {@code -Ddemo.cases=2000} looks at the whole year. */
@HouseTest
class DemoRatingsTests {

  @Autowired DemoPeople people;
  @Autowired DemoCases cases;
  @Autowired DemoRatings ratings;
  @Autowired Signals signals;
  @Autowired JdbcClient jdbc;

  @Test
  void everyChannelIsUsedBadRatingsAreUnderWayAndOverAndNothingLooksMadeUp() throws Exception {
    Centre centre = Centres.fresh();
    make(centre, Integer.getInteger("demo.cases", 300));
    ratings.settle(centre);
    assertThat(all(centre, "select distinct channel from ratings.rating where centre_id = :c"))
        .contains("WINDOW_DEVICE", "KIOSK", "QR", "ONLINE", "SMS", "PAPER", "PHONE")
        .doesNotContain("RULE");
    assertThat(all(centre, "select distinct state from ratings.rectification where centre_id = :c"))
        .contains("OPEN", "ANSWERED", "SATISFIED", "UNSATISFIED");
    Actor supervisor =
        new Actor(
            Actor.Kind.STAFF, 1, "监督", centre, Set.of(new Post(Role.SUPERVISOR, centre, "centre")));
    signals.scan(centre);
    assertThat(signals.list(supervisor, true, 50).orThrow().stream().map(Signal::reason)).isEmpty();
  }

  private List<String> all(Centre centre, String sql) {
    return jdbc.sql(sql).param("c", centre.code()).query((row, i) -> row.getString(1)).list();
  }

  private void make(Centre centre, int n) throws Exception {
    people.hire(centre);
    DemoPeople.Known known = people.settle(centre);
    DemoCases.Crew crew = cases.crew(centre);
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> hands = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(3)) {
      for (int h = 0; h < 3; h++) {
        hands.add(
            threads.submit(() -> {
              for (int i = next.getAndIncrement(); i < n; i = next.getAndIncrement()) {
                cases.make(centre, crew, known, i);
              }
            }));
      }
    }
    for (Future<?> hand : hands) {
      hand.get();
    }
  }
}
