package org.yichuang.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Checks a story by itself: what it says is skipped, saved and counted must add up to the date. */
final class DeadlineStepsCheck {

  private static final Set<DeadlineStep.Kind> OUT_OF_ORDER =
      EnumSet.of(DeadlineStep.Kind.ROLLED, DeadlineStep.Kind.PROVISIONAL, DeadlineStep.Kind.DUE);

  private DeadlineStepsCheck() {}

  static void everyDayIsAccountedFor(Deadline deadline) {
    List<DeadlineStep> steps = deadline.steps();
    assertThat(steps.getFirst().kind()).isEqualTo(DeadlineStep.Kind.START);
    assertThat(steps.getLast().kind()).isEqualTo(DeadlineStep.Kind.DUE);
    assertThat(steps.getLast().from()).isEqualTo(deadline.due());
    LocalDate at = deadline.clock().start();
    long skipped = 0;
    for (DeadlineStep step : steps) {
      assertThat(step.text().zh()).isNotBlank();
      assertThat(step.text().en()).isNotBlank();
      switch (step.kind()) {
        case WEEKEND, HOLIDAY -> skipped += step.days();
        case PAUSE ->
            skipped +=
                step.to().toEpochDay()
                    - Math.max(step.from().toEpochDay() - 1, deadline.clock().start().toEpochDay());
        default -> {}
      }
      if (!OUT_OF_ORDER.contains(step.kind())) {
        assertThat(step.from()).isAfterOrEqualTo(at);
        at = step.from();
      }
    }
    if (deadline.clock().limit().kind() == DayKind.WORKING) {
      long days = deadline.due().toEpochDay() - deadline.clock().start().toEpochDay();
      assertThat(days - skipped).isEqualTo(steps.getLast().counted());
    }
  }
}
