package org.yichuang.codes;

import java.util.Optional;
import java.util.Set;
import org.yichuang.kernel.Outcome;

/**
 * An administrative division: 6 digits down to a county (GB/T 2260), 9 to a township, 12 to a
 * village. Trailing zeros of a coarser level are kept as given.
 */
public record DivisionCode(String value) {

  /** How fine the division is. */
  public enum Level {
    PROVINCE,
    PREFECTURE,
    COUNTY,
    TOWNSHIP,
    VILLAGE
  }

  private static final Set<String> PROVINCES =
      Set.of(
          "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37",
          "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64",
          "65", "71", "81", "82", "83");

  public DivisionCode {
    int n = value.length();
    if (!(n == 6 || n == 9 || n == 12) || !Codes.digits(value) || !provinceExists(value)) {
      throw new IllegalArgumentException("not a division code: " + value);
    }
  }

  /** Reads a code; refused with {@code codes.division-length} or {@code codes.division-unknown}. */
  public static Outcome<DivisionCode> parse(String given) {
    String tidy = Codes.tidy(given);
    int n = tidy.length();
    if (!(n == 6 || n == 9 || n == 12) || !Codes.digits(tidy)) {
      return Outcome.refused(
          Codes.refusal(
              "codes.division-length",
              "行政区划代码应为6、9或12位数字，" + Codes.quoted(given) + "不是。",
              Codes.quoted(given) + " is not a division code of 6, 9 or 12 digits.",
              "例如武陵区为 430702。",
              "Wuling district, for example, is 430702."));
    }
    if (!provinceExists(tidy)) {
      return Outcome.refused(
          Codes.refusal(
              "codes.division-unknown",
              "没有以" + tidy.substring(0, 2) + "开头的省级行政区划。",
              "No province starts with " + tidy.substring(0, 2) + ".",
              "请核对前两位，例如湖南为 43。",
              "Check the first two digits; Hunan, for example, is 43."));
    }
    return Outcome.done(new DivisionCode(tidy));
  }

  static boolean provinceExists(String code) {
    return code.length() >= 2 && PROVINCES.contains(code.substring(0, 2));
  }

  public Level level() {
    String full = value + "000000".substring(0, 12 - value.length());
    if (!full.endsWith("000")) {
      return Level.VILLAGE;
    }
    if (!full.startsWith("000", 6)) {
      return Level.TOWNSHIP;
    }
    if (!full.startsWith("00", 4)) {
      return Level.COUNTY;
    }
    return full.startsWith("00", 2) ? Level.PROVINCE : Level.PREFECTURE;
  }

  /** The first six digits. */
  public String county() {
    return value.substring(0, 6);
  }

  /** The next coarser division in its shortest form; empty for a province. */
  public Optional<DivisionCode> parent() {
    return switch (level()) {
      case PROVINCE -> Optional.empty();
      case PREFECTURE -> Optional.of(new DivisionCode(value.substring(0, 2) + "0000"));
      case COUNTY -> Optional.of(new DivisionCode(value.substring(0, 4) + "00"));
      case TOWNSHIP -> Optional.of(new DivisionCode(value.substring(0, 6)));
      case VILLAGE -> Optional.of(new DivisionCode(value.substring(0, 9)));
    };
  }

  /** Whether the other division lies in this one, or is this one. */
  public boolean contains(DivisionCode other) {
    int n =
        switch (level()) {
          case PROVINCE -> 2;
          case PREFECTURE -> 4;
          case COUNTY -> 6;
          case TOWNSHIP -> 9;
          case VILLAGE -> 12;
        };
    return other.value.startsWith(value.substring(0, n));
  }

  @Override
  public String toString() {
    return value;
  }
}
