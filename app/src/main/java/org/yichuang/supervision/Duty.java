package org.yichuang.supervision;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yichuang.casework.Task;

/**
 * Something owed by a day.
 *
 * @param since when it began to be owed; a warning ahead is not given for a moment before that
 * @param task null when the case as a whole owes it
 */
record Duty(
    Metric metric,
    @Nullable Task task,
    LocalDate due,
    String department,
    Instant since,
    @Nullable Long holderId,
    @Nullable String holderName) {

  int taskNo() {
    return task == null ? 0 : task.no();
  }

  /** The name under which a warning finds it again. */
  String name() {
    return metric.name() + ":" + taskNo();
  }
}
