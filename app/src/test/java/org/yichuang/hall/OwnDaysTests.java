package org.yichuang.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.staffing.DayShape;
import org.yichuang.staffing.HallHistory;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;
import org.yichuang.testing.TestNow;

@HouseTest
class OwnDaysTests {

  @Autowired OwnDays days;
  @Autowired HallHistory history;
  @Autowired Tickets tickets;
  @Autowired Calls calls;
  @Autowired HallScenario hall;
  @Autowired JdbcClient jdbc;
  @Autowired TestNow now;

  private final Centre centre = Centres.fresh();
  private final Actor clerk = HallScenario.clerk(centre, 1);
  private int keys;

  @AfterEach
  void theClockGoesOn() {
    now.reset();
  }

  private String key() {
    return "k" + keys++;
  }

  /** Ten minutes of wait, six at the window. */
  private void served(String day, String group, String hour) {
    now.set(day + "T" + hour + ":00:00");
    tickets.take(centre, NewTicket.of(key(), group, Source.KIOSK)).orThrow();
    now.set(day + "T" + hour + ":10:00");
    Ticket ticket = calls.next(clerk, 1, key()).orThrow();
    calls.begin(clerk, 1, ticket.id(), key()).orThrow();
    now.set(day + "T" + hour + ":16:00");
    calls.end(clerk, 1, ticket.id(), key()).orThrow();
  }

  private double figure(String what, String day) {
    return jdbc.sql(
            "select " + what + " from staffing.office_day where centre_id = :c and day = :d::date")
        .param("c", centre.code())
        .param("d", day)
        .query(Double.class)
        .single();
  }

  @Test
  void finishedDaysBecomeThePastOfTheForecastOnceAndTodayNotYet() {
    now.set("2026-11-23T08:50:00");
    hall.open(centre, List.of(clerk));
    for (String day : List.of("2026-11-23", "2026-11-24")) {
      served(day, "A", "09");
      served(day, "B", "10");
      served(day, "B", "11");
    }
    tickets.take(centre, NewTicket.of(key(), "C", Source.KIOSK)).orThrow();
    assertThat(days.keep(centre)).as("today is not over").isEqualTo(1);
    now.set("2026-11-25T01:40:00");
    assertThat(days.keep(centre)).isEqualTo(1);
    assertThat(days.keep(centre)).isZero();
    assertThat(days.keepAll(centre)).isZero();
    assertThat(history.offices(centre)).containsExactly(HallHistory.OWN);
    assertThat(history.ownDays(centre))
        .containsExactly(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 24));
    assertThat(figure("tickets", "2026-11-24")).isEqualTo(3);
    assertThat(figure("never_called", "2026-11-24")).isEqualTo(1);
    assertThat(figure("mean_wait", "2026-11-24")).isCloseTo(10, within(0.01));
    assertThat(figure("desk_minutes", "2026-11-24")).isCloseTo(126, within(0.01));
    assertThat(figure("opens", "2026-11-24")).isEqualTo(540);
    assertThat(figure("closes", "2026-11-24")).isEqualTo(676);
    DayShape shape = history.expect(centre, HallHistory.OWN, LocalDate.of(2026, 11, 26));
    assertThat(shape.people()).isCloseTo(3, within(0.2));
    assertThat(shape.needs()).extracting(DayShape.Need::minute).containsExactly(540, 600, 660);
    assertThat(history.expectOwn(centre, List.of(LocalDate.of(2026, 11, 26))))
        .extracting(HallHistory.Expected::service)
        .containsExactly("A", "B", "B");
    assertThat(history.expectOwn(centre, List.of(LocalDate.of(2026, 11, 26))))
        .allSatisfy(e -> assertThat(e.minutes()).isCloseTo(6, within(0.01)));
  }

  @Test
  void daysLongAgoAreFoundWhenAllAreAskedFor() {
    now.set("2026-06-01T08:50:00");
    hall.open(centre, List.of(clerk));
    served("2026-06-01", "A", "09");
    now.set("2026-11-25T01:40:00");
    assertThat(days.keep(centre)).isZero();
    assertThat(days.keepAll(centre)).isEqualTo(1);
    assertThat(history.ownDays(centre)).containsExactly(LocalDate.of(2026, 6, 1));
  }

  @Test
  void theDemoHasWeeksOfAPastThatIsTheSameForTheSameDay() {
    LocalDate today = LocalDate.of(2026, 12, 1);
    assertThat(DemoPast.before(today)).isEqualTo(DemoPast.before(today));
    now.set("2026-12-01T09:00:00");
    assertThat(history.keepOwn(centre, DemoPast.before(today))).isEqualTo(30);
    assertThat(history.keepOwn(centre, DemoPast.before(today))).isZero();
    DayShape monday = history.expect(centre, HallHistory.OWN, LocalDate.of(2026, 12, 7));
    DayShape friday = history.expect(centre, HallHistory.OWN, LocalDate.of(2026, 12, 11));
    assertThat(monday.people()).isGreaterThan(friday.people() * 1.15).isBetween(250.0, 450.0);
    assertThat(monday.error().wape()).isLessThan(0.25);
  }
}
