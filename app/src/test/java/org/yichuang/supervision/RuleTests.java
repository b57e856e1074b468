package org.yichuang.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.yichuang.calendar.OfficeHours;
import org.yichuang.calendar.WorkCalendar;
import org.yichuang.kernel.Now;

class RuleTests {

  private final OfficeTime time = new OfficeTime(WorkCalendar.shipped(), day -> OfficeHours.USUAL);

  private String moment(String when, String due) {
    Instant at = Threshold.parse(when).orElseThrow().moment(LocalDate.parse(due), time);
    return LocalDateTime.ofInstant(at, Now.ZONE).toString();
  }

  @Test
  void thresholdsCountWorkingDaysAndOpenHoursAcrossHolidaysAndMakeUpDays() {
    assertThat(moment("at close", "2022-05-05")).isEqualTo("2022-05-05T17:00");
    assertThat(moment("1wd before", "2022-05-05")).isEqualTo("2022-04-29T17:00");
    assertThat(moment("2wd before", "2022-04-25")).isEqualTo("2022-04-22T17:00");
    assertThat(moment("1wd after", "2022-04-29")).isEqualTo("2022-05-05T17:00");
    assertThat(moment("3h before", "2022-05-05")).isEqualTo("2022-05-05T14:00");
    assertThat(moment("5h before", "2022-05-05")).isEqualTo("2022-05-05T11:00");
    assertThat(moment("8h before", "2022-05-05")).isEqualTo("2022-04-29T16:00");
    assertThat(moment("4h after", "2022-04-29")).isEqualTo("2022-05-05T14:00");
    assertThat(Threshold.parse("0wd before")).isEmpty();
    assertThat(Threshold.parse("2 days before")).isEmpty();
  }

  @Test
  void everyProblemOfAFileIsSaidAtOnceWithItsRule() {
    assertThatThrownBy(() ->
            RuleReader.read(
                """
                rules:
                  - {key: a-rule, metric: case-promised, when: soon, level: orange, tell: [head, holder], answer: 4, name: 只有中文, colour: red}
                  - {key: a-rule, metric: task, when: at close, level: unlawful, tell: [head], answer: 4h, name: 名 | name}
                """))
        .hasMessageContaining("a-rule: unknown word colour")
        .hasMessageContaining("a-rule: unknown level orange")
        .hasMessageContaining("a-rule: when is like")
        .hasMessageContaining("not holder")
        .hasMessageContaining("a-rule: answer is open hours")
        .hasMessageContaining("a-rule: name is")
        .hasMessageContaining("each used once")
        .hasMessageContaining("names its article");
    assertThatThrownBy(() -> RuleReader.read("[]")).hasMessageContaining("one list named rules");
    assertThatThrownBy(() -> RuleReader.read("rules: [{")).hasMessageContaining("not YAML");
  }
}
