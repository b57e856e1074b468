package org.yichuang.calendar;

/**
 * News that a holiday notice came in: whoever keeps due dates computes them again with {@link
 * Calendars#current()} and keeps both values. Published within the importing transaction.
 *
 * @param year the year of the notice
 * @param version 1 for the first notice of a year, more for a corrected one
 */
public record HolidayNoticeImported(int year, int version) {}
