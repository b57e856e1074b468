package org.yichuang.indicators;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yichuang.kernel.Text;

/**
 * A month, a quarter or a year.
 *
 * @param from its first month
 * @param months 1, 3 or 12
 */
public record Period(YearMonth from, int months) {

  private static final Pattern FORM = Pattern.compile("([0-9]{4})(?:-(0[1-9]|1[0-2]|[Qq][1-4]))?");

  /** Reads 2022-05, 2022-Q1 or 2022. */
  public static Optional<Period> parse(String written) {
    Matcher form = FORM.matcher(written.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(form.group(1));
    String part = form.group(2);
    if (year < 1990 || year > 2199) {
      return Optional.empty();
    }
    if (part == null) {
      return Optional.of(new Period(YearMonth.of(year, 1), 12));
    }
    int number = Integer.parseInt(part.toUpperCase(Locale.ROOT).replace("Q", ""));
    return Optional.of(
        part.length() == 2 && !Character.isDigit(part.charAt(0))
            ? new Period(YearMonth.of(year, number * 3 - 2), 3)
            : new Period(YearMonth.of(year, number), 1));
  }

  public static Period month(YearMonth month) {
    return new Period(month, 1);
  }

  public static Period containing(LocalDate day, int months) {
    int first = (day.getMonthValue() - 1) / months * months + 1;
    return new Period(YearMonth.of(day.getYear(), first), months);
  }

  public LocalDate first() {
    return from.atDay(1);
  }

  /** The last day. */
  public LocalDate last() {
    return from.plusMonths(months - 1L).atEndOfMonth();
  }

  /** The period just before (环比). */
  public Period previous() {
    return new Period(from.minusMonths(months), months);
  }

  public Period next() {
    return new Period(from.plusMonths(months), months);
  }

  /** The same period of the year before (同比). */
  public Period yearBefore() {
    return new Period(from.minusYears(1), months);
  }

  /** As {@link #parse} reads it. */
  public String key() {
    return switch (months) {
      case 12 -> String.format(Locale.ROOT, "%04d", from.getYear());
      case 3 -> String.format(Locale.ROOT, "%04d-Q%d", from.getYear(), quarter());
      default -> from.toString();
    };
  }

  public Text text() {
    int y = from.getYear();
    return switch (months) {
      case 12 -> Text.of(y + "年", Integer.toString(y));
      case 3 -> Text.of(y + "年" + "一二三四".charAt(quarter() - 1) + "季度", "Q" + quarter() + " " + y);
      default -> Text.of(y + "年" + from.getMonthValue() + "月", from.toString());
    };
  }

  private int quarter() {
    return (from.getMonthValue() + 2) / 3;
  }
}
