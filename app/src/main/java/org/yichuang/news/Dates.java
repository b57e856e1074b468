package org.yichuang.news;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as they stand in a notice. */
final class Dates {

  private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("M月d日", Locale.CHINA);
  private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

  private Dates() {}

  static String zh(LocalDate day) {
    return ZH.format(day);
  }

  static String en(LocalDate day) {
    return EN.format(day);
  }
}
