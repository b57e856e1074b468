package org.yichuang.codes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;

/**
 * A resident identity number (公民身份号码, GB 11643). Personal data: never printed whole, {@link
 * #toString} is masked.
 */
public record ResidentId(String value) {

  private static final int LENGTH = 18;
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";
  private static final LocalDate EARLIEST = LocalDate.of(1850, 1, 1);

  public ResidentId {
    if (!shaped(value) || check(value) != value.charAt(LENGTH - 1) || born(value) == null) {
      throw new IllegalArgumentException("not a resident identity number");
    }
  }

  /**
   * Reads a number, a small x included; refused with {@code codes.resident-length}, {@code
   * -character}, {@code -division}, {@code -birth}, {@code -future} or {@code -check}.
   */
  public static Outcome<ResidentId> parse(String given, LocalDate today) {
    String tidy = Codes.tidy(given).toUpperCase(Locale.ROOT);
    Refusal refusal = wrong(tidy, today);
    return refusal == null ? Outcome.done(new ResidentId(tidy)) : Outcome.refused(refusal);
  }

  private static @Nullable Refusal wrong(String tidy, LocalDate today) {
    if (tidy.length() != LENGTH) {
      return wrongLength(tidy.length());
    }
    if (!shaped(tidy)) {
      return wrongCharacter();
    }
    if (!DivisionCode.provinceExists(tidy)) {
      return wrongDivision(tidy.substring(0, 6));
    }
    LocalDate born = born(tidy);
    if (born == null || born.isBefore(EARLIEST)) {
      return wrongBirth(tidy.substring(6, 14));
    }
    if (born.isAfter(today)) {
      return notBornYet(born);
    }
    return check(tidy) == tidy.charAt(LENGTH - 1) ? null : wrongCheck();
  }

  /** The division in which the number was given, as it was called then. */
  public String division() {
    return value.substring(0, 6);
  }

  public LocalDate born() {
    return LocalDate.of(
        Integer.parseInt(value.substring(6, 10)),
        Integer.parseInt(value.substring(10, 12)),
        Integer.parseInt(value.substring(12, 14)));
  }

  public boolean female() {
    return (value.charAt(16) - '0') % 2 == 0;
  }

  /** Full years on a day. */
  public int ageOn(LocalDate day) {
    return java.time.Period.between(born(), day).getYears();
  }

  /** As shown in lists: 110105********002X. */
  public String masked() {
    return value.substring(0, 6) + "********" + value.substring(14);
  }

  @Override
  public String toString() {
    return masked();
  }

  static char check(String number) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (number.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECKS.charAt(sum % 11);
  }

  private static boolean shaped(String number) {
    return number.length() == LENGTH
        && Codes.digits(number.substring(0, LENGTH - 1))
        && CHECKS.indexOf(number.charAt(LENGTH - 1)) >= 0;
  }

  private static @Nullable LocalDate born(String number) {
    try {
      return LocalDate.of(
          Integer.parseInt(number.substring(6, 10)),
          Integer.parseInt(number.substring(10, 12)),
          Integer.parseInt(number.substring(12, 14)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Refusal wrongLength(int n) {
    return Codes.refusal(
        "codes.resident-length",
        "身份证号应为18位，现在是" + n + "位。",
        "A resident identity number has 18 characters; this one has " + n + ".",
        n == 15 ? "15位的旧号码已停用，请填写现在证件上的18位号码。" : "请对照身份证逐位核对。",
        n == 15
            ? "15-digit numbers are no longer valid; use the 18 on the present card."
            : "Compare it with the card.");
  }

  private static Refusal wrongCharacter() {
    return Codes.refusal(
        "codes.resident-character",
        "身份证号前17位应为数字，末位为数字或 X。",
        "The first 17 characters are digits, the last a digit or X.",
        "请对照身份证逐位核对。",
        "Compare it with the card.");
  }

  private static Refusal wrongDivision(String division) {
    return Codes.refusal(
        "codes.resident-division",
        "身份证号开头的行政区划" + division + "不存在。",
        "There is no division " + division + ", with which this number starts.",
        "请核对前六位。",
        "Check the first six digits.");
  }

  private static Refusal wrongBirth(String date) {
    return Codes.refusal(
        "codes.resident-birth",
        "身份证号中的出生日期" + date + "不存在。",
        "The date of birth in it, " + date + ", does not exist.",
        "请核对第7至14位。",
        "Check characters 7 to 14.");
  }

  private static Refusal notBornYet(LocalDate born) {
    return Codes.refusal(
        "codes.resident-future",
        "身份证号中的出生日期" + born + "在今天之后。",
        "The date of birth in it, " + born + ", is in the future.",
        "请核对第7至14位。",
        "Check characters 7 to 14.");
  }

  private static Refusal wrongCheck() {
    return Codes.refusal(
        "codes.resident-check",
        "身份证号的校验码不对，可能抄错了一位。",
        "The check character is wrong; one character may be miscopied.",
        "请对照身份证逐位核对。",
        "Compare it with the card character by character.");
  }
}
