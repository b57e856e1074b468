package org.yichuang.calendar;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/**
 * The length of a legal limit, written {@code 20wd} (working days), {@code 60nd} (natural days) or
 * {@code 6m} (months).
 *
 * @param days how many of the unit, 1 to 9999
 * @param kind the unit
 */
public record Limit(int days, DayKind kind) {

  private static final int MOST = 9999;
  private static final Pattern FORM = Pattern.compile("\\s*([0-9]{1,9})\\s*(wd|nd|m)\\s*");

  public Limit {
    if (days < 1 || days > MOST) {
      throw new IllegalArgumentException("a limit is 1 to 9999 days, not: " + days);
    }
  }

  public static Limit working(int days) {
    return new Limit(days, DayKind.WORKING);
  }

  public static Limit natural(int days) {
    return new Limit(days, DayKind.NATURAL);
  }

  public static Limit months(int months) {
    return new Limit(months, DayKind.MONTHS);
  }

  /** Reads the short form; refused with {@code limit.malformed} or {@code limit.out-of-range}. */
  public static Outcome<Limit> parse(String given) {
    Matcher form = FORM.matcher(given.toLowerCase(Locale.ROOT));
    if (!form.matches()) {
      return Outcome.refused(malformed(given));
    }
    long days = Long.parseLong(form.group(1));
    if (days < 1 || days > MOST) {
      return Outcome.refused(outOfRange(days));
    }
    return Outcome.done(new Limit((int) days, kindOf(form.group(2))));
  }

  /** Reads a limit out of a file of ours, where a mistake is a broken promise. */
  public static Limit of(String written) {
    return parse(written).orThrow();
  }

  public Text text() {
    String zh = days + kind.zh();
    return Text.of(zh, days + " " + kind.en() + (days == 1 ? "" : "s"));
  }

  @Override
  public String toString() {
    return days + kind.suffix();
  }

  private static DayKind kindOf(String suffix) {
    return switch (suffix) {
      case "wd" -> DayKind.WORKING;
      case "nd" -> DayKind.NATURAL;
      default -> DayKind.MONTHS;
    };
  }

  private static Refusal malformed(String given) {
    return Refusal.of(
        "limit.malformed",
        400,
        Text.of("时限“" + given + "”无法识别。", "“" + given + "” is not a limit."),
        Text.of(
            "请写成 20wd（工作日）、60nd（自然日）或 6m（月）。",
            "Write 20wd for working days, 60nd for natural days or 6m for months."));
  }

  private static Refusal outOfRange(long days) {
    return Refusal.of(
        "limit.out-of-range",
        400,
        Text.of("时限“" + days + "”超出 1 至 9999。", "A limit of " + days + " is not within 1 to 9999."),
        Text.of("请填写 1 至 9999 之间的整数。", "Give a whole number from 1 to 9999."));
  }
}
