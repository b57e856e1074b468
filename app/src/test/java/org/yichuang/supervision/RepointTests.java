package org.yichuang.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.calendar.Calendars;
import org.yichuang.calendar.HolidayNotice;
import org.yichuang.calendar.OfficeHours;
import org.yichuang.calendar.Timers;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Step;
import org.yichuang.journal.Feed;
import org.yichuang.kernel.Actor;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;
import org.yichuang.testing.TestNow;

/** What is watched follows the calendar and the office's hours, earlier as well as later. */
@HouseTest
class RepointTests {

  @Autowired Cases cases;
  @Autowired Warnings warnings;
  @Autowired Scanner scanner;
  @Autowired Watch watch;
  @Autowired Repoint repoint;
  @Autowired Feed feed;
  @Autowired Calendars calendars;
  @Autowired Timers timers;
  @Autowired TransactionTemplate transaction;
  @Autowired TestNow now;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void putTheClockBack() {
    now.reset();
  }

  private WatchScenario town(String local) {
    now.set(local);
    return new WatchScenario(Centres.fresh(), cases, warnings, now);
  }

  @Test
  void shorterOfficeHoursBringTheMomentForwardAndLongerOnesPutItBack() {
    WatchScenario town = town("2022-04-22T10:00:00");
    town.accepted();
    feed.drain(watch);
    calendars.setHours(
        town.centre(), LocalDate.of(2022, 4, 28), OfficeHours.parse("09:00-12:00").orThrow());
    fire(town);
    now.set("2022-04-28T12:00:00");
    scanner.scan();
    assertThat(town.rules()).contains("promised-over");
    WatchScenario late = town("2022-04-22T10:00:00");
    late.accepted();
    feed.drain(watch);
    calendars.setHours(
        late.centre(),
        LocalDate.of(2022, 4, 28),
        OfficeHours.parse("09:00-12:00,15:00-18:00").orThrow());
    fire(late);
    now.set("2022-04-28T17:30:00");
    scanner.scan();
    assertThat(late.rules()).doesNotContain("promised-over");
    now.set("2022-04-28T18:00:00");
    scanner.scan();
    assertThat(late.rules()).contains("promised-over");
  }

  @Test
  void aMakeUpDayPublishedLaterBringsTheDeliveryLimitOfADecidedCaseForward() {
    WatchScenario town = town("2029-03-05T10:00:00");
    CaseFile file = town.accepted();
    cases
        .stepOnNewest(
            Actor.system(town.centre()),
            file.id(),
            new Step.DecideByRules(true, List.of("材料齐全"), "行政许可法第三十四条"))
        .orThrow();
    feed.drain(watch);
    assertThat(delivery(town)).isEqualTo("2029-03-19");
    transaction.executeWithoutResult(s ->
        calendars.importNotices(
            List.of(
                new HolidayNotice(
                    2029,
                    List.of(
                        new HolidayNotice.Day(LocalDate.of(2029, 3, 10), "测试节", false),
                        new HolidayNotice.Day(LocalDate.of(2029, 3, 11), "测试节", false)))),
            "test"));
    fire(town);
    assertThat(delivery(town)).isEqualTo("2029-03-15");
  }

  private String delivery(WatchScenario town) {
    return jdbc.sql(
            """
            select due::text from supervision.point
            where centre_id = :centre and rule = 'delivery-over'
            """)
        .param("centre", town.centre().code())
        .query(String.class)
        .single();
  }

  private void fire(WatchScenario town) {
    timers.waiting(town.centre(), 100).stream()
        .filter(t -> t.kind().equals(repoint.kind()))
        .forEach(repoint::fire);
  }
}
