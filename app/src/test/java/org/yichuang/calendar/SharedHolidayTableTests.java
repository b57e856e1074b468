package org.yichuang.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedHolidayTableTests {

  @Test
  void theShippedNoticesSayOfEveryDayWhatTheSourceTableSays() throws IOException {
    Path csv =
        Path.of(System.getProperty("shared.dir", "../../shared"), "data/holidays/holidays.csv");
    assumeTrue(Files.exists(csv), "the source table is not beside the project: " + csv);
    List<String> source =
        Files.readAllLines(csv).stream()
            .skip(1)
            .map(line -> line.split(",", -1))
            .map(cell -> cell[0] + " " + cell[1] + " " + cell[3])
            .sorted()
            .toList();
    List<String> ours =
        HolidayFiles.shipped().stream()
            .flatMap(n -> n.days().stream().map(day -> written(n.year(), day)))
            .sorted()
            .toList();
    assertThat(ours).isEqualTo(source).hasSize(678);
  }

  private static String written(int year, HolidayNotice.Day day) {
    LocalDate date = day.date();
    return year + " " + date + " " + (day.off() ? "True" : "False");
  }
}
