package org.yichuang.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Text;

/**
 * One step of the way from the start to the due date.
 *
 * @param from first day the step is about
 * @param to last day the step is about
 * @param days for days skipped: how many; for a pause: how many days of the limit it saved; for an
 *     extension: how many it added; for counted days: how many counted
 * @param counted days of the limit used up at the end of the step
 * @param article the article it rests on, if any
 */
public record DeadlineStep(
    Kind kind,
    LocalDate from,
    LocalDate to,
    int days,
    int counted,
    Text text,
    @Nullable String article) {

  /** What a step is about. */
  public enum Kind {
    /** The day it started on, which does not count. */
    START,
    /** Weekend days that do not count. */
    WEEKEND,
    /** Holidays that do not count. */
    HOLIDAY,
    /** Weekend days that are worked and so count. */
    MAKE_UP,
    /** A special procedure that stopped the clock. */
    PAUSE,
    /** A special procedure that did not, because nobody was told in writing. */
    PAUSE_WITHOUT_NOTICE,
    /** A special procedure that began when the limit had already passed. */
    PAUSE_TOO_LATE,
    /** More days, approved in time. */
    EXTENSION,
    /** More days by law, approved when the promise had already passed. */
    EXTENSION_TOO_LATE,
    /** The last day was a rest day and moved. */
    ROLLED,
    /** The calendar of these days is not announced yet. */
    PROVISIONAL,
    /** The due date. */
    DUE
  }
}
