package org.yichuang.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yichuang.calendar.DeadlineStep.Kind.DUE;
import static org.yichuang.calendar.DeadlineStep.Kind.EXTENSION;
import static org.yichuang.calendar.DeadlineStep.Kind.HOLIDAY;
import static org.yichuang.calendar.DeadlineStep.Kind.MAKE_UP;
import static org.yichuang.calendar.DeadlineStep.Kind.PAUSE;
import static org.yichuang.calendar.DeadlineStep.Kind.START;
import static org.yichuang.calendar.DeadlineStep.Kind.WEEKEND;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlineStoryTests {

  private final WorkCalendar calendar = WorkCalendar.shipped();
  private final Clock licence =
      Clock.statutory(LocalDate.of(2022, 4, 22), ClockRules.get("licence"));

  @Test
  void theStoryNamesEveryDayThatWasSkippedAndWhy() {
    List<DeadlineStep> steps = licence.deadline(calendar).orThrow().steps();
    assertThat(steps)
        .extracting(DeadlineStep::kind)
        .containsExactly(START, WEEKEND, MAKE_UP, HOLIDAY, MAKE_UP, WEEKEND, WEEKEND, WEEKEND, DUE);
    assertThat(steps)
        .extracting(step -> step.text().zh())
        .containsExactly(
            "2022年4月22日（周五） 受理，当日不计入期限",
            "2022年4月23日（周六） 周末，不计1天",
            "2022年4月24日（周日） 调休上班（劳动节），计入1天",
            "2022年4月30日（周六）至2022年5月4日（周三） 劳动节，不计5天",
            "2022年5月7日（周六） 调休上班（劳动节），计入1天",
            "2022年5月8日（周日） 周末，不计1天",
            "2022年5月14日（周六）至2022年5月15日（周日） 周末，不计2天",
            "2022年5月21日（周六）至2022年5月22日（周日） 周末，不计2天",
            "2022年5月23日（周一） 为届满日（满20个工作日），至当日业务时间结束");
    assertThat(steps.get(3).text().en())
        .isEqualTo("Sat 30 Apr 2022 to Wed 4 May 2022: Labour Day, does not count (5)");
  }

  @Test
  void theStoryNamesEachPauseWithItsNoticeAndEachExtensionWithItsApprover() {
    Clock clock =
        licence
            .with(
                Pause.ended(
                    PauseKind.TESTING,
                    LocalDate.of(2022, 5, 7),
                    LocalDate.of(2022, 5, 10),
                    "武卫告〔2022〕3号"))
            .with(
                new Extension(
                    Limit.working(10),
                    LocalDate.of(2022, 5, 24),
                    "李局长",
                    Approver.AUTHORITY_HEAD,
                    "需补充现场核查"));
    Deadline deadline = clock.deadline(calendar).orThrow();
    assertThat(deadline.due()).isEqualTo("2022-06-10");
    DeadlineStep pause = only(deadline, PAUSE);
    assertThat(pause.days()).isEqualTo(3);
    assertThat(pause.text().zh()).contains("检测").contains("武卫告〔2022〕3号").contains("3个工作日");
    DeadlineStep extension = only(deadline, EXTENSION);
    assertThat(extension.text().zh()).contains("本行政机关负责人李局长批准延长10个工作日").contains("需补充现场核查");
    assertThat(extension.article()).startsWith("行政许可法第42条");
    DeadlineStepsCheck.everyDayIsAccountedFor(deadline);
  }

  private static DeadlineStep only(Deadline deadline, DeadlineStep.Kind kind) {
    List<DeadlineStep> found =
        deadline.steps().stream().filter(step -> step.kind() == kind).toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }
}
