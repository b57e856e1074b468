package org.yichuang.casework;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.yichuang.calendar.Dates;
import org.yichuang.kernel.Text;

/**
 * The right to be heard before a decision (行政许可法第36条、第46条至第48条), as far as it has got.
 *
 * @param told the day the applicant and third parties were told of the right, or of the hearing
 * @param matter what they were told about
 * @param askBy the last day to ask for a hearing; the day of telling where only the office asked
 * @param asked the day somebody asked; null if nobody has
 * @param holdBy the last day to hold it; null until somebody asks
 * @param date the day it was set for; null until it is
 * @param time its hour; null until it is set
 * @param place where it is held; null until it is set
 * @param chair who chairs it; never an officer who reviewed the case
 * @param record where the signed record is kept; null until it was held
 * @param ownMotion which public interest makes the office hold it unasked (第46条); null if it was
 *     asked for
 */
public record Hearing(
    LocalDate told,
    String matter,
    LocalDate askBy,
    @Nullable LocalDate asked,
    @Nullable LocalDate holdBy,
    @Nullable LocalDate date,
    @Nullable LocalTime time,
    @Nullable String place,
    @Nullable String chair,
    @Nullable String record,
    @Nullable String ownMotion) {

  static Hearing told(LocalDate told, String matter, LocalDate askBy) {
    return new Hearing(told, matter, askBy, null, null, null, null, null, null, null, null);
  }

  /** Somebody else was told too: nothing is decided before the later of both periods has ended. */
  Hearing alsoUntil(LocalDate other) {
    LocalDate later = other.isAfter(askBy) ? other : askBy;
    return new Hearing(
        told, matter, later, asked, holdBy, date, time, place, chair, record, ownMotion);
  }

  /** Asked for; who asks second moves nothing of what was set for the first. */
  Hearing asked(LocalDate on, LocalDate holdBy) {
    return pending()
        ? this
        : new Hearing(told, matter, askBy, on, holdBy, null, null, null, null, null, null);
  }

  /** The office holds one unasked. */
  Hearing ownMotion(String why) {
    return new Hearing(told, matter, askBy, asked, holdBy, null, null, null, null, null, why);
  }

  Hearing set(LocalDateTime when, String place, String chair) {
    return new Hearing(
        told,
        matter,
        askBy,
        asked,
        holdBy,
        when.toLocalDate(),
        when.toLocalTime(),
        place,
        chair,
        null,
        ownMotion);
  }

  Hearing held(String record) {
    return new Hearing(
        told, matter, askBy, asked, holdBy, date, time, place, chair, record, ownMotion);
  }

  /** Whether one is to be held: asked for or of the office's own motion, and not held yet. */
  public boolean pending() {
    return (asked != null || ownMotion != null) && record == null;
  }

  /** Whether somebody was told of the right to ask, rather than of a hearing the office holds. */
  boolean rightsTold() {
    return askBy.isAfter(told);
  }

  /** Whether the case may not be decided on the day because of it. */
  boolean holdsBack(LocalDate day) {
    return pending() || (rightsTold() && !day.isAfter(askBy));
  }

  /** When it begins; null until it is set. A hearing kept without its hour begins with its day. */
  @Nullable LocalDateTime begins() {
    return date == null ? null : date.atTime(time == null ? LocalTime.MIDNIGHT : time);
  }

  /** Day and hour in words; empty until it is set. */
  public Text when() {
    if (date == null) {
      return Text.of("", "");
    }
    Text day = Dates.day(date);
    return time == null ? day : Text.of(day.zh() + time, day.en() + ", " + time);
  }
}
