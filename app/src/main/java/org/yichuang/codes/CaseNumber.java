package org.yichuang.codes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;

/**
 * The number of a case (办件编号): the office's code, the day, and a daily sequence of four digits or
 * more, unique per office and day; at most 50 characters (GB/T 39046).
 */
public record CaseNumber(String office, LocalDate day, int sequence) {

  private static final int LONGEST = 50;
  private static final int SHORT_SEQUENCE = 4;
  private static final int LONG_SEQUENCE = 7;

  public CaseNumber {
    if (!office.matches("[0-9A-Z][0-9A-Z-]{0,34}") || sequence < 1 || sequence > 9_999_999) {
      throw new IllegalArgumentException("not a case number: " + office + " " + sequence);
    }
  }

  /** Reads a number; refused with {@code codes.case-number}. */
  public static Outcome<CaseNumber> parse(String given) {
    String tidy = Codes.tidy(given).toUpperCase(Locale.ROOT);
    if (tidy.length() <= LONGEST) {
      for (int digits = SHORT_SEQUENCE; digits <= LONG_SEQUENCE; digits++) {
        int at = tidy.length() - digits - 8;
        if (at > 0
            && Codes.digits(tidy.substring(at))
            && tidy.substring(0, at).matches("[0-9A-Z][0-9A-Z-]{0,34}")) {
          Outcome<CaseNumber> read = read(tidy, at);
          if (read.isDone()) {
            return read;
          }
        }
      }
    }
    return Outcome.refused(malformed(given));
  }

  private static Outcome<CaseNumber> read(String tidy, int at) {
    int year = Integer.parseInt(tidy.substring(at, at + 4));
    int sequence = Integer.parseInt(tidy.substring(at + 8));
    boolean canonical = tidy.length() - at - 8 == SHORT_SEQUENCE || tidy.charAt(at + 8) != '0';
    if (year < 1990 || year > 2199 || sequence < 1 || !canonical) {
      return Outcome.refused(malformed(tidy));
    }
    try {
      int month = Integer.parseInt(tidy.substring(at + 4, at + 6));
      int day = Integer.parseInt(tidy.substring(at + 6, at + 8));
      return Outcome.done(
          new CaseNumber(tidy.substring(0, at), LocalDate.of(year, month, day), sequence));
    } catch (DateTimeException e) {
      return Outcome.refused(malformed(tidy));
    }
  }

  @Override
  public String toString() {
    return office
        + day.format(DateTimeFormatter.BASIC_ISO_DATE)
        + String.format(Locale.ROOT, "%04d", sequence);
  }

  private static Refusal malformed(String given) {
    return Codes.refusal(
        "codes.case-number",
        Codes.quoted(given) + "不是有效的办件编号。",
        Codes.quoted(given) + " is not a case number.",
        "请核对受理通知书或回执上的编号：机构代码、8位日期和至少4位流水号。",
        "See the receipt: the office's code, the date in 8 digits and 4 digits or more.");
  }
}
