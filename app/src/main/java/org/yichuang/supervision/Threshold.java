package org.yichuang.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a rule fires, seen from the closing time of the due date: {@code 2wd before}, {@code 3h
 * before} (open hours), {@code at close}, {@code 4h after}, {@code 1wd after}.
 *
 * @param amount working days or open hours, negative before the due date; 0 at its closing time
 */
record Threshold(int amount, boolean days) {

  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,2})(wd|h) (before|after)");

  /** Reads the written form. */
  static Optional<Threshold> parse(String written) {
    if (written.equals("at close")) {
      return Optional.of(new Threshold(0, true));
    }
    Matcher form = FORM.matcher(written);
    if (!form.matches()) {
      return Optional.empty();
    }
    int sign = form.group(3).equals("before") ? -1 : 1;
    return Optional.of(
        new Threshold(sign * Integer.parseInt(form.group(1)), form.group(2).equals("wd")));
  }

  boolean ahead() {
    return amount < 0;
  }

  Instant moment(LocalDate due, OfficeTime time) {
    if (amount == 0) {
      return time.closing(due);
    }
    if (days) {
      return time.closing(
          ahead()
              ? time.calendar().workdayBefore(due, -amount)
              : time.calendar().workdayAfter(due, amount));
    }
    var close = due.atTime(time.hours(due).closes());
    return ahead() ? time.minus(close, -amount * 60) : time.plus(close, amount * 60);
  }
}
