package org.yichuang.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date as tables have it: 2027-01-01, 2027/1/1, 20270101, 2027年1月1日, or a workbook's number. */
final class WrittenDate {

  private static final Pattern WRITTEN =
      Pattern.compile(
          "([0-9]{4})\\s*[-/.年]\\s*([0-9]{1,2})\\s*[-/.月]\\s*([0-9]{1,2})日?([ T]00:00.*)?");
  private static final Pattern CLOSE = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
  private static final Pattern NUMBER = Pattern.compile("([3-7][0-9]{4})([.]0*)?");
  private static final LocalDate WORKBOOK_ZERO = LocalDate.of(1899, 12, 30);

  private WrittenDate() {}

  static Optional<LocalDate> read(String given) {
    String text = given.strip();
    Matcher number = NUMBER.matcher(text);
    if (number.matches()) {
      return Optional.of(WORKBOOK_ZERO.plusDays(Long.parseLong(number.group(1))));
    }
    Matcher form = WRITTEN.matcher(text);
    Matcher close = CLOSE.matcher(text);
    Matcher met = form.matches() ? form : close;
    if (met == close && !close.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(met.group(1)),
              Integer.parseInt(met.group(2)),
              Integer.parseInt(met.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
