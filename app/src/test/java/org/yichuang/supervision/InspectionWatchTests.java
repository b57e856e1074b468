package org.yichuang.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.calendar.Deadline;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Inspection;
import org.yichuang.casework.Scenarios;
import org.yichuang.casework.Step;
import org.yichuang.casework.Task;
import org.yichuang.catalogue.Facts;
import org.yichuang.journal.Feed;
import org.yichuang.kernel.Centre;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;
import org.yichuang.testing.TestNow;

/** 行政许可法第55条: who has no inspectors named is warned before the five days have passed. */
@HouseTest
class InspectionWatchTests {

  @Autowired Cases cases;
  @Autowired Warnings warnings;
  @Autowired DueStories stories;
  @Autowired Scanner scanner;
  @Autowired Watch watch;
  @Autowired Feed feed;
  @Autowired TestNow now;

  private final Centre centre = Centres.fresh();
  private Scenarios town;
  private WatchScenario board;

  @BeforeEach
  void open() {
    now.set("2022-04-22T10:00:00");
    board = new WatchScenario(centre, cases, warnings, now);
    town =
        Scenarios.of(cases, centre)
            .item("food-permit")
            .variant("first")
            .facts(Facts.of(Map.of("variant", "first", "food.sold", "made"), now.today()));
  }

  @AfterEach
  void putTheClockBack() {
    now.reset();
  }

  private List<String> rulesAt(String local) {
    now.set(local);
    feed.drain(watch);
    scanner.scan();
    return board.rules().stream().filter(r -> r.startsWith("inspection")).toList();
  }

  @Test
  void officersNotNamedAreWarnedOfBeforeTheFiveDaysHavePassed() {
    town.accepted();
    assertThat(rulesAt("2022-04-26T16:59:59")).isEmpty();
    assertThat(rulesAt("2022-04-26T17:00:00")).containsExactly("inspection-near");
    assertThat(rulesAt("2022-04-28T16:59:59")).containsExactly("inspection-near");
    assertThat(rulesAt("2022-04-28T17:00:00"))
        .containsExactlyInAnyOrder("inspection-near", "inspection-over");
    assertThat(board.raised())
        .filteredOn(w -> w.metric() == Metric.INSPECTION)
        .hasSize(2)
        .allSatisfy(w -> {
          Deadline told = stories.of(w).orElseThrow().deadline();
          assertThat(told.due()).isEqualTo("2022-04-28");
          assertThat(told.clock().rule().article()).isEqualTo("行政许可法第55条");
        });
  }

  @Test
  void whereTheyWereNamedInTimeNothingIsRaised() {
    CaseFile file = town.accepted();
    Task visit = file.tasks().stream().filter(Task::siteVisit).findFirst().orElseThrow();
    town.step(
        town.head("scjg"),
        file,
        new Step.NameInspectors(
            visit.no(),
            List.of(new Inspection.Officer(201, "王审查"), new Inspection.Officer(202, "赵复核")),
            ""));
    assertThat(rulesAt("2022-04-28T17:00:00")).isEmpty();
  }
}
