package org.yichuang.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The right to be heard before a decision (行政许可法第36条、第46条至第48条), as far as it has got.
 *
 * @param told the day the applicant and third parties were told of the right
 * @param matter what they were told about
 * @param askBy the last day to ask for a hearing
 * @param asked the day somebody asked; null if nobody has
 * @param holdBy the last day to hold it; null until somebody asks
 * @param date the day it was set for; null until it is
 * @param chair who chairs it; never an officer who reviewed the case
 * @param record where the signed record is kept; null until it was held
 */
public record Hearing(
    LocalDate told,
    String matter,
    LocalDate askBy,
    @Nullable LocalDate asked,
    @Nullable LocalDate holdBy,
    @Nullable LocalDate date,
    @Nullable String chair,
    @Nullable String record) {

  static Hearing told(LocalDate told, String matter, LocalDate askBy) {
    return new Hearing(told, matter, askBy, null, null, null, null, null);
  }

  /** Somebody else was told too: nothing is decided before the later of both periods has ended. */
  Hearing alsoUntil(LocalDate other) {
    LocalDate later = other.isAfter(askBy) ? other : askBy;
    return new Hearing(told, matter, later, asked, holdBy, date, chair, record);
  }

  /** Asked for; who asks second moves nothing of what was set for the first. */
  Hearing asked(LocalDate on, LocalDate holdBy) {
    return asked == null || record != null
        ? new Hearing(told, matter, askBy, on, holdBy, null, null, null)
        : this;
  }

  Hearing set(LocalDate on, String chair) {
    return new Hearing(told, matter, askBy, asked, holdBy, on, chair, null);
  }

  Hearing held(String record) {
    return new Hearing(told, matter, askBy, asked, holdBy, date, chair, record);
  }

  /** Whether the case may not be decided on the day because of it. */
  boolean holdsBack(LocalDate day) {
    return !day.isAfter(askBy) || (asked != null && record == null);
  }
}
