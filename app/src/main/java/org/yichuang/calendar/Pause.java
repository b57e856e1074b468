package org.yichuang.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A special procedure (特别程序): every day from {@code from} to its end, both included, is left out of
 * the limit, provided the applicant was told in writing (行政许可法第45条). Without notice it is recorded
 * and stops nothing.
 *
 * @param plannedEnd the last day as announced
 * @param end the last day as it was; null while it runs
 * @param notice number of the written notice to the applicant; null when there was none
 */
public record Pause(
    PauseKind kind,
    LocalDate from,
    LocalDate plannedEnd,
    @Nullable LocalDate end,
    @Nullable String notice) {

  /** A procedure that is over. */
  public static Pause ended(PauseKind kind, LocalDate from, LocalDate end, String notice) {
    return new Pause(kind, from, end, end, notice);
  }

  /** A procedure that still runs. */
  public static Pause running(PauseKind kind, LocalDate from, LocalDate plannedEnd, String notice) {
    return new Pause(kind, from, plannedEnd, null, notice);
  }

  /** The same procedure, ended on the day. */
  public Pause endedOn(LocalDate day) {
    return new Pause(kind, from, plannedEnd, day, notice);
  }

  public boolean running() {
    return end == null;
  }

  public boolean noticed() {
    return notice != null && !notice.isBlank();
  }

  /** The real last day; while it runs the planned one, or today when that has passed. */
  LocalDate last(LocalDate today) {
    if (end != null) {
      return end;
    }
    return today.isAfter(plannedEnd) ? today : plannedEnd;
  }
}
