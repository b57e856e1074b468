package org.yichuang.codes;

import java.util.Locale;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;

/** A unified social credit code (统一社会信用代码, GB 32100-2015): 18 characters, the last one a check. */
public record Uscc(String value) {

  static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int LENGTH = 18;
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  public Uscc {
    if (value.length() != LENGTH || !alphabet(value) || check(value) != value.charAt(LENGTH - 1)) {
      throw new IllegalArgumentException("not a unified social credit code: " + value);
    }
  }

  /**
   * Reads a code; refused with {@code codes.uscc-length}, {@code -character}, {@code -lower-case}
   * (which offers the repaired code) or {@code -check}.
   */
  public static Outcome<Uscc> parse(String given) {
    String tidy = Codes.tidy(given);
    String upper = tidy.toUpperCase(Locale.ROOT);
    if (tidy.length() != LENGTH) {
      return Outcome.refused(wrongLength(tidy));
    }
    if (!alphabet(upper)) {
      return Outcome.refused(wrongCharacter(tidy));
    }
    if (check(upper) != upper.charAt(LENGTH - 1)) {
      return Outcome.refused(wrongCheck(tidy));
    }
    return upper.equals(tidy)
        ? Outcome.done(new Uscc(tidy))
        : Outcome.refused(lowerCase(tidy, upper));
  }

  /**
   * The code that a registration gives to a business, made of its serial so that no two are alike.
   *
   * @param office registering body, kind of subject and division: eight digits, such as 92430702
   * @param serial counts up within the year, below ten million
   */
  public static Uscc assigned(String office, int year, int serial) {
    long rest = (year - 2000L) * 10_000_000L + serial;
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      body.insert(0, ALPHABET.charAt((int) (rest % ALPHABET.length())));
      rest /= ALPHABET.length();
    }
    String organisation = "MA" + body;
    String code = office + organisation + organisationCheck(organisation);
    return new Uscc(code + check(code));
  }

  /** The nine characters of the organisation code (GB 11714) within. */
  public String organisationCode() {
    return value.substring(8, 17);
  }

  /** Whether the organisation code carries its own right check character. */
  public boolean organisationCodeHolds() {
    return organisationCheck(organisationCode()) == organisationCode().charAt(8);
  }

  /** The division (GB/T 2260) of the office that registered it. */
  public String division() {
    return value.substring(2, 8);
  }

  @Override
  public String toString() {
    return value;
  }

  static char check(String code) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }

  /** The check character of an organisation code: X for 10, 0 for 11. */
  static char organisationCheck(String code) {
    int sum = 0;
    for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
      sum += Character.digit(code.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
    }
    int check = 11 - sum % 11;
    return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
  }

  private static boolean alphabet(String code) {
    return code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
  }

  private static Refusal wrongLength(String given) {
    int n = given.length();
    return Codes.refusal(
        "codes.uscc-length",
        "统一社会信用代码应为18位，" + Codes.quoted(given) + "是" + n + "位。",
        "A unified social credit code has 18 characters; "
            + Codes.quoted(given)
            + " has "
            + n
            + ".",
        n < LENGTH ? "请核对是否漏了字符。" : "请核对是否多了字符。",
        n < LENGTH ? "Check whether a character is missing." : "Check for extra characters.");
  }

  private static Refusal wrongCharacter(String given) {
    return Codes.refusal(
        "codes.uscc-character",
        Codes.quoted(given) + "含有不允许的字符。",
        Codes.quoted(given) + " contains a character that such a code never has.",
        "只能使用数字和大写字母，不含 I、O、S、V、Z；请核对是否把 1 写成 I、0 写成 O。",
        "Only digits and capital letters without I, O, S, V, Z; look for I in place of 1, O of 0.");
  }

  private static Refusal wrongCheck(String given) {
    return Codes.refusal(
        "codes.uscc-check",
        Codes.quoted(given) + "的校验码不对，可能抄错了一位。",
        "The check character of "
            + Codes.quoted(given)
            + " is wrong; one character may be miscopied.",
        "请对照营业执照或登记证书逐位核对。",
        "Compare it with the business licence character by character.");
  }

  private static Refusal lowerCase(String given, String upper) {
    return Codes.refusal(
        "codes.uscc-lower-case",
        Codes.quoted(given) + "含有小写字母。",
        Codes.quoted(given) + " has lower-case letters.",
        "是否为 " + upper + "？请用大写字母。",
        "Did you mean " + upper + "? Use capital letters.");
  }
}
