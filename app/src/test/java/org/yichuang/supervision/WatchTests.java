package org.yichuang.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.calendar.Approver;
import org.yichuang.calendar.Limit;
import org.yichuang.calendar.PauseKind;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Step;
import org.yichuang.casework.Task;
import org.yichuang.journal.Feed;
import org.yichuang.journal.Journal;
import org.yichuang.kernel.Actor;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;
import org.yichuang.testing.TestNow;

@HouseTest
class WatchTests {

  @Autowired Cases cases;
  @Autowired Warnings warnings;
  @Autowired DueStories stories;
  @Autowired Scanner scanner;
  @Autowired Watch watch;
  @Autowired Feed feed;
  @Autowired Journal journal;
  @Autowired TestNow now;
  @Autowired JdbcClient jdbc;

  private WatchScenario town;

  @BeforeEach
  void open() {
    now.set("2022-04-22T10:00:00");
    town = new WatchScenario(Centres.fresh(), cases, warnings, now);
  }

  @AfterEach
  void putTheClockBack() {
    now.reset();
  }

  private void scanAt(String local) {
    now.set(local);
    feed.drain(watch);
    scanner.scan();
  }

  @Test
  void aCaseTurnsAtTheOfficesClosingTimeAndNotAMinuteEarlier() {
    town.accepted();
    scanAt("2022-04-24T13:59:59");
    assertThat(town.rules()).isEmpty();
    scanAt("2022-04-24T14:00:00");
    assertThat(town.rules()).containsExactly("task-near");
    scanAt("2022-04-27T16:59:59");
    assertThat(town.rules()).containsExactly("task-near", "task-over");
    scanAt("2022-04-27T17:00:00");
    assertThat(town.rules()).containsExactly("task-near", "task-over", "promised-near");
    scanAt("2022-04-28T17:00:00");
    assertThat(town.rules()).endsWith("promised-over");
  }

  @Test
  void theStatutoryLimitIsAMarkOfItsOwn() {
    CaseFile file = town.accepted();
    assertThat(file.statutoryDue()).isEqualTo(LocalDate.of(2022, 5, 23));
    scanAt("2022-05-23T16:59:59");
    assertThat(town.raised()).noneMatch(w -> w.level() == Level.UNLAWFUL);
    scanAt("2022-05-23T17:00:00");
    assertThat(town.raised())
        .filteredOn(w -> w.level() == Level.UNLAWFUL)
        .singleElement()
        .satisfies(w -> {
          assertThat(w.rule()).isEqualTo("statutory-over");
          assertThat(w.due()).isEqualTo("2022-05-23");
        });
    var standing = warnings.standings(town.supervisor()).getFirst();
    assertThat(standing.unlawful().fraction()).isEqualTo("1/1");
    assertThat(standing.yellow().fraction()).isEqualTo("1/1");
  }

  @Test
  void fourScannersAtOnceRaiseEachWarningOnce() throws Exception {
    for (int i = 0; i < 25; i++) {
      town.accepted();
    }
    feed.drain(watch);
    now.set("2022-05-23T17:00:00");
    long before = count();
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Integer>> all = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 4; i++) {
        all.add(
            threads.submit(() -> {
              start.await();
              return scanner.scan();
            }));
      }
      start.countDown();
    }
    long raised = 0;
    for (Future<Integer> one : all) {
      raised += one.get();
    }
    assertThat(count() - before).isEqualTo(raised);
    assertThat(town.raised()).hasSize(25 * 6);
    assertThat(town.raised()).extracting(Warning::number).doesNotHaveDuplicates();
    assertThat(scanner.scan()).isZero();
  }

  private long count() {
    return jdbc.sql("select count(*) from supervision.warning").query(Long.class).single();
  }

  @Test
  void nothingFiresDuringASpecialProcedureEvenBeforeTheFeedSaysSo() {
    CaseFile file = town.accepted();
    feed.drain(watch);
    now.set("2022-04-24T10:00:00");
    cases
        .step(
            town.reviewer(),
            file,
            new Step.Pause(PauseKind.TESTING, LocalDate.of(2022, 5, 10), "检测告知1号"))
        .orThrow();
    now.set("2022-04-28T18:00:00");
    scanner.scan();
    assertThat(town.rules()).isEmpty();
    scanAt("2022-05-09T18:00:00");
    assertThat(town.rules()).isEmpty();
    now.set("2022-05-10T09:30:00");
    CaseFile resumed =
        cases
            .stepOnNewest(town.reviewer(), file.id(), new Step.Resume(LocalDate.of(2022, 5, 10)))
            .orThrow();
    scanAt("2022-05-10T18:00:00");
    assertThat(town.rules()).isEmpty();
    assertThat(resumed.promisedDue()).isAfter(LocalDate.of(2022, 5, 10));
    assertThat(resumed.openTasks()).extracting(Task::due).containsOnly(LocalDate.of(2022, 5, 11));
    scanAt(resumed.promisedDue() + "T17:00:00");
    assertThat(town.rules()).contains("task-over", "promised-near", "promised-over");
    assertThat(town.raised())
        .filteredOn(w -> w.rule().equals("task-over"))
        .singleElement()
        .satisfies(w ->
            assertThat(stories.of(w).orElseThrow().deadline().steps())
                .anySatisfy(step -> assertThat(step.text().zh()).contains("检测")));
  }

  @Test
  void aPauseWithoutItsWrittenNoticeStopsNoWarning() {
    CaseFile file = town.accepted();
    cases
        .step(
            town.reviewer(),
            file,
            new Step.Pause(PauseKind.TESTING, LocalDate.of(2022, 5, 10), null))
        .orThrow();
    scanAt("2022-04-28T17:00:00");
    assertThat(town.rules()).contains("promised-over");
  }

  @Test
  void anExtendedLimitMovesItsPoints() {
    CaseFile file = town.accepted();
    feed.drain(watch);
    now.set("2022-04-24T10:00:00");
    CaseFile extended =
        cases
            .step(
                town.head(),
                file,
                new Step.Extend(Limit.working(10), Approver.AUTHORITY_HEAD, "情况复杂"))
            .orThrow();
    scanAt("2022-04-28T18:00:00");
    assertThat(town.rules()).doesNotContain("promised-near", "promised-over");
    scanAt("2022-05-23T18:00:00");
    assertThat(town.rules()).contains("promised-over").doesNotContain("statutory-over");
    scanAt(extended.statutoryDue() + "T17:00:00");
    assertThat(town.rules()).contains("statutory-over");
  }

  @Test
  void readingTheFeedAgainChangesNothing() {
    CaseFile file = town.accepted();
    scanAt("2022-04-28T17:00:00");
    List<Warning> before = town.raised();
    List<String> points = points(file);
    watch.receive(journal.of(town.centre(), file.id()));
    watch.receive(journal.of(town.centre(), file.id()));
    scanner.scan();
    assertThat(town.raised()).isEqualTo(before);
    assertThat(points(file)).isEqualTo(points);
  }

  private List<String> points(CaseFile file) {
    return jdbc.sql(
            """
            select rule || task_no || fires_at || coalesce(fired_at::text, '')
            from supervision.point where centre_id = :centre and case_id = :id order by 1
            """)
        .param("centre", town.centre().code())
        .param("id", file.id())
        .query((row, i) -> row.getString(1))
        .list();
  }

  @Test
  void whatIsDecidedIsWatchedNoLongerAndItsWarningsArePutRight() {
    CaseFile file = town.accepted();
    scanAt("2022-04-28T17:00:00");
    CaseFile granted =
        cases
            .stepOnNewest(
                Actor.system(town.centre()),
                file.id(),
                new Step.DecideByRules(true, List.of("材料齐全"), "行政许可法第三十四条"))
            .orThrow();
    feed.drain(watch);
    assertThat(town.raised()).hasSize(4).allMatch(w -> w.state() == Warning.State.CORRECTED);
    assertThat(points(granted)).allMatch(p -> p.startsWith("delivery-") || p.contains("2022-04"));
    scanAt("2022-05-23T17:00:00");
    assertThat(town.rules()).doesNotContain("statutory-over").contains("delivery-over");
  }

  @Test
  void theWindowIsWarnedTwoDaysAndOneDayBeforeSilenceBecomesAcceptance() {
    town.received();
    scanAt("2022-04-26T16:59:59");
    assertThat(town.rules()).isEmpty();
    scanAt("2022-04-26T17:00:00");
    assertThat(town.rules()).containsExactly("notice-two-days");
    scanAt("2022-04-27T17:00:00");
    assertThat(town.rules()).containsExactly("notice-two-days", "notice-one-day");
    scanAt("2022-04-28T17:00:00");
    assertThat(town.raised().getLast().level()).isEqualTo(Level.UNLAWFUL);
  }
}
