package org.yichuang.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Command;
import org.yichuang.kernel.Post;
import org.yichuang.kernel.Role;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;

@HouseTest
class ClosingTests {

  private static final YearMonth MONTH = YearMonth.of(2022, 4);

  @Autowired Closings closings;
  @Autowired JdbcClient jdbc;
  @Autowired org.springframework.context.ApplicationContext house;

  private final Centre centre = Centres.fresh();
  private final Actor leader =
      new Actor(Actor.Kind.STAFF, 9, "陈静", centre, Set.of(new Post(Role.LEADER, centre, "centre")));

  private void accept(int cases) {
    jdbc.sql(
            """
            insert into indicators.tally
              (centre_id, grain, dim, value, channel, day, accepted)
            values (:centre, 'M', 'all', 0, 0, '2022-04-01', :n)
            on conflict (centre_id, grain, dim, channel, day, value) do update set
              accepted = excluded.accepted
            """)
        .param("centre", centre.code())
        .param("n", cases)
        .update();
  }

  @Test
  void aClosedMonthKeepsItsFiguresAndCorrectionsShowBesideIt() {
    accept(40);
    assertThat(closings.adjusted(leader, MONTH)).isEmpty();
    assertThat(closings.close(leader, MONTH, "").orThrow()).isEqualTo(1);
    accept(42);
    var accepted = closings.adjusted(leader, MONTH).getFirst();
    assertThat(accepted.closed().text()).isEqualTo("40");
    assertThat(accepted.now().text()).isEqualTo("42");
    assertThat(accepted.moved()).isTrue();
    assertThat(closings.close(leader, MONTH, " ").refusals().getFirst().code())
        .isEqualTo("closing.reason");
    assertThat(closings.close(leader, MONTH, "补录两件").orThrow()).isEqualTo(2);
    assertThat(closings.adjusted(leader, MONTH).getFirst().moved()).isFalse();
    assertThat(closings.close(leader, YearMonth.of(2190, 1), "").refusals().getFirst().code())
        .isEqualTo("closing.not-over");
  }

  @Test
  void aSmallMeasurementEndsWithTalliesThatEqualTheRecount() {
    Command.Rooms rooms =
        new Command.Rooms() {
          @Override
          public <T> T get(Class<T> type) {
            return house.getBean(type);
          }
        };
    var run =
        new Command.Run(java.util.List.of("--cases", "20000"), true, System.out, System.err, rooms);
    var report = new IndicatorsBench().measure(run).orThrow();
    assertThat(report.figures())
        .filteredOn(f -> f.name().equals("rows that differ from the recount"))
        .singleElement()
        .satisfies(f -> assertThat(f.value()).isEqualTo(0.0));
  }
}
