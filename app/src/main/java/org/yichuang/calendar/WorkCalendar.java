package org.yichuang.calendar;

import java.time.LocalDate;
import java.util.Set;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.RefusedException;
import org.yichuang.kernel.Text;

/**
 * An immutable snapshot of every working day from {@link #first} to {@link #last}; questions cost
 * one or two array reads.
 *
 * <p>A year without its notice holds the days that the regulation itself names and plain weekends;
 * dates after {@link #certainUntil} are provisional (暂定). A date outside the snapshot is refused
 * with {@code calendar.beyond-known}.
 */
public final class WorkCalendar {

  private final int base;
  private final CalendarDay.Kind[] kinds;
  private final String[] names;
  private final int[] workedUpTo;
  private final int[] workdays;
  private final Set<Integer> years;
  private final LocalDate certainUntil;

  WorkCalendar(
      LocalDate first, CalendarDay.Kind[] kinds, String[] names, Set<Integer> noticeYears) {
    this.base = Math.toIntExact(first.toEpochDay());
    this.kinds = kinds;
    this.names = names;
    this.years = Set.copyOf(noticeYears);
    this.workedUpTo = new int[kinds.length];
    int worked = 0;
    for (int i = 0; i < kinds.length; i++) {
      worked += kinds[i].works() ? 1 : 0;
      workedUpTo[i] = worked;
    }
    this.workdays = new int[worked];
    for (int i = 0; i < kinds.length; i++) {
      if (kinds[i].works()) {
        workdays[workedUpTo[i] - 1] = base + i;
      }
    }
    this.certainUntil = certainUntil(first, noticeYears);
  }

  /** The calendar that ships with the product: the notices of 2007 to 2026. */
  public static WorkCalendar shipped() {
    return Shipped.CALENDAR;
  }

  private static final class Shipped {
    static final WorkCalendar CALENDAR = WorkCalendars.of(HolidayFiles.shipped());
  }

  /** The last day before the first gap in the notices; the next notice may move late December. */
  private static LocalDate certainUntil(LocalDate first, Set<Integer> noticeYears) {
    int year = first.getYear();
    while (noticeYears.contains(year)) {
      year++;
    }
    return LocalDate.of(year - 1, 12, 24);
  }

  public LocalDate first() {
    return LocalDate.ofEpochDay(base);
  }

  public LocalDate last() {
    return LocalDate.ofEpochDay(base + kinds.length - 1L);
  }

  /** Whether the notice for the year is in this snapshot. */
  public boolean known(int year) {
    return years.contains(year);
  }

  /** The last date that no later notice can change: 24 December of the last known year. */
  public LocalDate certainUntil() {
    return certainUntil;
  }

  public boolean covers(LocalDate date) {
    long i = date.toEpochDay() - base;
    return i >= 0 && i < kinds.length;
  }

  public boolean isWorkday(LocalDate date) {
    return kinds[index(date)].works();
  }

  public CalendarDay day(LocalDate date) {
    int i = index(date);
    String name = names[i];
    return new CalendarDay(date, kinds[i], name == null ? "" : name);
  }

  /** The n-th working day after the date, which itself does not count; n ≥ 1. */
  public LocalDate workdayAfter(LocalDate date, int n) {
    long i = (long) workedUpTo[index(date)] + n - 1;
    if (n < 1 || i >= workdays.length) {
      throw new RefusedException(beyond());
    }
    return LocalDate.ofEpochDay(workdays[(int) i]);
  }

  /** The n-th working day before the date, which itself does not count; n ≥ 1. */
  public LocalDate workdayBefore(LocalDate date, int n) {
    int i = index(date);
    int before = workedUpTo[i] - (kinds[i].works() ? 1 : 0);
    if (n < 1 || before < n) {
      throw new RefusedException(beyond());
    }
    return LocalDate.ofEpochDay(workdays[before - n]);
  }

  /** The date if it is a working day, else the first one after it. */
  public LocalDate workdayFrom(LocalDate date) {
    return isWorkday(date) ? date : workdayAfter(date, 1);
  }

  /** Working days after {@code from} up to and with {@code to}; 0 when {@code to} is not later. */
  public int workdaysBetween(LocalDate from, LocalDate to) {
    return to.isAfter(from) ? workedUpTo[index(to)] - workedUpTo[index(from)] : 0;
  }

  /** Working days of a year; for 2026 it is 248. */
  public int workdaysIn(int year) {
    int lastOf = workedUpTo[index(LocalDate.of(year, 12, 31))];
    int i = index(LocalDate.of(year, 1, 1));
    return lastOf - workedUpTo[i] + (kinds[i].works() ? 1 : 0);
  }

  Refusal beyond() {
    return Refusal.law(
        "calendar.beyond-known",
        "行政许可法第82条",
        Text.of(
            "日期超出已知的工作日历（" + first() + " 至 " + last() + "）。",
            "The date lies beyond the known calendar (" + first() + " to " + last() + ")."),
        Text.of(
            "请核对起始日期和时限；如确需更远的日期，请先导入以后年度的放假通知。",
            "Check the start date and the limit, or import the holiday notices of later years first."));
  }

  private int index(LocalDate date) {
    long i = date.toEpochDay() - base;
    if (i < 0 || i >= kinds.length) {
      throw new RefusedException(beyond());
    }
    return (int) i;
  }
}
