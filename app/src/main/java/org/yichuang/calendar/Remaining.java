package org.yichuang.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.yichuang.kernel.Text;

/**
 * How far a due date is away, or how long it is over, in working days and hours of the office.
 *
 * @param over whether the closing time of the due date has passed
 * @param days whole working days of open time
 * @param minutes open minutes beyond the whole days
 */
public record Remaining(boolean over, int days, int minutes) {

  /** From now to the closing time of the due date, or from there to now. */
  public static Remaining between(
      LocalDateTime now, LocalDate due, WorkCalendar calendar, OfficeHours hours) {
    LocalDateTime end = due.atTime(hours.closes());
    boolean over = now.isAfter(end);
    long open = over ? open(end, now, calendar, hours) : open(now, end, calendar, hours);
    int perDay = hours.minutes();
    return new Remaining(over, (int) (open / perDay), (int) (open % perDay));
  }

  private static long open(
      LocalDateTime from, LocalDateTime to, WorkCalendar calendar, OfficeHours hours) {
    long days = calendar.workdaysBetween(from.toLocalDate(), to.toLocalDate());
    return days * hours.minutes()
        - until(from, calendar, hours)
        - (calendar.isWorkday(to.toLocalDate())
            ? hours.minutes() - hours.minutesUntil(to.toLocalTime())
            : 0)
        + (calendar.isWorkday(from.toLocalDate()) ? hours.minutes() : 0);
  }

  private static int until(LocalDateTime from, WorkCalendar calendar, OfficeHours hours) {
    LocalTime time = from.toLocalTime();
    return calendar.isWorkday(from.toLocalDate()) ? hours.minutesUntil(time) : 0;
  }

  public int hours() {
    return minutes / 60;
  }

  /** 还剩 3 个工作日 2 小时, 已超 1 个工作日; under an hour in minutes. */
  public Text text() {
    String zh = (over ? "已超" : "还剩") + zhSpan();
    return Text.of(zh, enSpan() + (over ? " over" : " left"));
  }

  private String zhSpan() {
    if (days == 0 && minutes < 60) {
      return minutes + "分钟";
    }
    String rest = hours() == 0 ? "" : hours() + "小时";
    return days == 0 ? rest : days + "个工作日" + rest;
  }

  private String enSpan() {
    if (days == 0 && minutes < 60) {
      return plural(minutes, "minute");
    }
    String rest = hours() == 0 ? "" : plural(hours(), "hour");
    String whole = days == 0 ? "" : plural(days, "working day");
    return whole.isEmpty() || rest.isEmpty() ? whole + rest : whole + " " + rest;
  }

  private static String plural(int n, String word) {
    return n + " " + word + (n == 1 ? "" : "s");
  }
}
