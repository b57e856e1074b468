package org.yichuang.figures;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/**
 * A number as it was stated: its value, which way it may miss, the word that said so, and its unit.
 * Prints the original wording, such as 200余人次 or 近20名.
 *
 * @param value in the unit itself; 2万 is 20000
 * @param word the qualifying word as written: 余, 多, 近, 约, 超, 上; empty when exact
 * @param scale the word of magnitude as written: 万 or 亿, empty for none
 */
public record Quantity(
    BigDecimal value, Qualifier qualifier, Unit unit, String word, String scale) {

  private static final Pattern FORM =
      Pattern.compile("(近|约|超过|超|上|逾)?([0-9]+(?:\\.[0-9]+)?)(万|亿)?(余|多)?(万|亿)?(.+)");

  /** The longest unit words first, so that 人次 is not read as 人. */
  private static final List<Unit> BY_LENGTH =
      Stream.of(Unit.values())
          .sorted(Comparator.comparingInt((Unit unit) -> -unit.text().zh().length()))
          .toList();

  public static Quantity exact(long value, Unit unit) {
    return exact(BigDecimal.valueOf(value), unit);
  }

  public static Quantity exact(BigDecimal value, Unit unit) {
    return new Quantity(value, Qualifier.EXACT, unit, "", "");
  }

  /** A count as reports tell it, by its first two digits: 1034 as 1000余, 230 as it is. */
  public static Quantity roundly(long value, Unit unit) {
    long step = 1;
    while (value / step >= 100) {
      step *= 10;
    }
    long round = value / step * step;
    return round == value
        ? exact(value, unit)
        : new Quantity(BigDecimal.valueOf(round), Qualifier.AT_LEAST, unit, "余", "");
  }

  /** Reads a wording such as 7000余件, 近20名, 2万多件; refused with {@code figures.wording}. */
  public static Outcome<Quantity> parse(String wording) {
    Matcher form = FORM.matcher(wording.strip());
    if (!form.matches() || (form.group(1) != null && form.group(4) != null)) {
      return Outcome.refused(unreadable(wording));
    }
    String scale = first(form.group(3), form.group(5));
    String word = first(form.group(1), form.group(4));
    BigDecimal value = new BigDecimal(form.group(2)).multiply(factor(scale));
    return BY_LENGTH.stream()
        .filter(unit -> unit.text().zh().equals(form.group(6)))
        .findFirst()
        .map(unit -> Outcome.done(new Quantity(value, qualifier(word), unit, word, scale)))
        .orElseGet(() -> Outcome.refused(unreadable(wording)));
  }

  /** The sum; refused with {@code figures.units-differ}, since units are never summed together. */
  public Outcome<Quantity> plus(Quantity other) {
    if (unit != other.unit) {
      return Outcome.refused(unitsDiffer(unit, other.unit));
    }
    Qualifier both =
        qualifier == other.qualifier
            ? qualifier
            : qualifier == Qualifier.EXACT
                ? other.qualifier
                : other.qualifier == Qualifier.EXACT ? qualifier : Qualifier.ABOUT;
    return Outcome.done(
        new Quantity(
            value.add(other.value), both, unit, both == Qualifier.EXACT ? "" : usual(both), ""));
  }

  /** Whether a counted number bears the statement out: strictly more where it says 超. */
  public boolean borneOutBy(BigDecimal counted) {
    int side = counted.compareTo(value);
    return switch (qualifier) {
      case EXACT -> side == 0;
      case AT_LEAST -> word.startsWith("超") || word.equals("逾") ? side > 0 : side >= 0;
      case ABOUT -> within(counted, "0.95", "1.05");
      case NEARLY -> side < 0 && within(counted, "0.9", "1");
    };
  }

  public Text text() {
    return Text.of(zh(), en());
  }

  @Override
  public String toString() {
    return zh();
  }

  private String zh() {
    String number = value.divide(factor(scale)).stripTrailingZeros().toPlainString();
    boolean behind = word.equals("余") || word.equals("多");
    return (behind ? "" : word) + number + (behind ? behind() : scale) + unit.text().zh();
  }

  /** 2万多 keeps 多 behind the magnitude. */
  private String behind() {
    return scale + word;
  }

  private String en() {
    String number = value.stripTrailingZeros().toPlainString();
    String before =
        switch (qualifier) {
          case EXACT -> "";
          case AT_LEAST -> word.startsWith("超") || word.equals("逾") ? "more than " : "at least ";
          case ABOUT -> "about ";
          case NEARLY -> "nearly ";
        };
    return before + number + " " + unit.text().en();
  }

  private boolean within(BigDecimal counted, String low, String high) {
    return counted.compareTo(value.multiply(new BigDecimal(low))) >= 0
        && counted.compareTo(value.multiply(new BigDecimal(high))) <= 0;
  }

  private static Qualifier qualifier(String word) {
    return switch (word) {
      case "" -> Qualifier.EXACT;
      case "约" -> Qualifier.ABOUT;
      case "近" -> Qualifier.NEARLY;
      default -> Qualifier.AT_LEAST;
    };
  }

  private static String usual(Qualifier qualifier) {
    return switch (qualifier) {
      case EXACT -> "";
      case AT_LEAST -> "余";
      case ABOUT -> "约";
      case NEARLY -> "近";
    };
  }

  private static BigDecimal factor(String scale) {
    return switch (scale) {
      case "万" -> BigDecimal.valueOf(10_000);
      case "亿" -> BigDecimal.valueOf(100_000_000);
      default -> BigDecimal.ONE;
    };
  }

  private static String first(
      @org.jspecify.annotations.Nullable String one,
      @org.jspecify.annotations.Nullable String other) {
    return one != null ? one : other != null ? other : "";
  }

  private static Refusal unreadable(String wording) {
    return Refusal.of(
        "figures.wording",
        422,
        Text.of("“" + wording + "”不是带单位的数量。", "“" + wording + "” is not a quantity with its unit."),
        Text.of("例如：200余人次、近20名、120亩。", "For example: 200余人次, 近20名, 120亩."));
  }

  private static Refusal unitsDiffer(Unit one, Unit other) {
    return Refusal.of(
        "figures.units-differ",
        422,
        Text.of(
            one.text().zh() + "与" + other.text().zh() + "不能相加。",
            one.text().en() + " and " + other.text().en() + " have no sum."),
        Text.of("请分别统计。", "Count them apart."));
  }
}
