package org.yichuang.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * A due date that explains itself. The steps are made only when somebody asks for them.
 *
 * @param due the last day; it ends with the office's closing time (民法典第203条)
 * @param provisional whether a holiday notice still to come can move it (暂定)
 * @param projected whether a special procedure still runs, so that its real end can move it
 * @param clock what it was computed from
 * @param calendar the snapshot it was computed with
 * @param today the day from which it was seen; {@link LocalDate#MIN} when it did not matter
 */
public record Deadline(
    LocalDate due,
    boolean provisional,
    boolean projected,
    Clock clock,
    WorkCalendar calendar,
    LocalDate today) {

  /** How the date came about, in order of time; the last step is the due date itself. */
  public List<DeadlineStep> steps() {
    return new DeadlineStory(this).steps();
  }

  /** Whether the day is after the due date. */
  public boolean passedOn(LocalDate day) {
    return day.isAfter(due);
  }
}
