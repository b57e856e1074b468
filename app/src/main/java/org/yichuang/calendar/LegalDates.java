package org.yichuang.calendar;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dates that follow from the law without a clock of their own. */
public final class LegalDates {

  private static final int NOTICE_DAYS = 5;
  private static final int HEARING_NOTICE_DAYS = 7;

  private LegalDates() {}

  /** Last day for the one notice of what is missing: the fifth working day after receipt (32条). */
  public static LocalDate lastNoticeDay(LocalDate received, WorkCalendar calendar) {
    return calendar.workdayAfter(received, NOTICE_DAYS);
  }

  /**
   * The day as of which a case counts as accepted because nobody gave notice in time: the day of
   * receipt itself, not the fifth day (行政许可法第32条第1款第4项).
   *
   * @param notified day of the notice; null when there was none
   * @return empty while notice can still be given, or when it was given in time
   */
  public static Optional<LocalDate> deemedAccepted(
      LocalDate received, @Nullable LocalDate notified, LocalDate today, WorkCalendar calendar) {
    LocalDate last = lastNoticeDay(received, calendar);
    boolean late = notified == null ? today.isAfter(last) : notified.isAfter(last);
    return late ? Optional.of(received) : Optional.empty();
  }

  /** Last day to announce a hearing: seven working days before it is held (48条). */
  public static LocalDate lastHearingNotice(LocalDate hearing, WorkCalendar calendar) {
    return calendar.workdayBefore(hearing, HEARING_NOTICE_DAYS);
  }

  /** Last day to ask for renewal: thirty days before the licence expires (50条). */
  public static LocalDate lastRenewalDay(LocalDate expires) {
    return expires.minusDays(30);
  }

  /**
   * The day until which false material bars a new application: one year (78条), last day included.
   */
  public static LocalDate barredForFalseMaterial(LocalDate decided) {
    return decided.plusYears(1);
  }

  /** The day until which fraud bars a new application: three years (79条), last day included. */
  public static LocalDate barredForFraud(LocalDate revoked) {
    return revoked.plusYears(3);
  }
}
