package org.yichuang.calendar;

import java.time.LocalDate;
import org.yichuang.kernel.Text;

/** Dates as people read them: 2022年5月23日（周一） and Mon 23 May 2022. */
public final class Dates {

  private static final String WEEK = "一二三四五六日";
  private static final String[] DAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  private static final String[] MONTHS = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
  };

  private Dates() {}

  /** A day in both languages, for sentences that name one. */
  public static Text day(LocalDate date) {
    return Text.of(zh(date), en(date));
  }

  static String zh(LocalDate date) {
    char day = WEEK.charAt(date.getDayOfWeek().ordinal());
    return date.getYear()
        + "年"
        + date.getMonthValue()
        + "月"
        + date.getDayOfMonth()
        + "日（周"
        + day
        + "）";
  }

  static String en(LocalDate date) {
    return DAYS[date.getDayOfWeek().ordinal()]
        + " "
        + date.getDayOfMonth()
        + " "
        + MONTHS[date.getMonthValue() - 1]
        + " "
        + date.getYear();
  }

  static Text range(LocalDate from, LocalDate to) {
    if (from.equals(to)) {
      return Text.of(zh(from), en(from));
    }
    return Text.of(zh(from) + "至" + zh(to), en(from) + " to " + en(to));
  }
}
