package org.yichuang.codes;

import java.util.Locale;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;

/** The number of a book, always in its 13-digit form; ten digits are read and converted. */
public record Isbn(String value) {

  public Isbn {
    if (!holds13(value)) {
      throw new IllegalArgumentException("not an ISBN: " + value);
    }
  }

  /**
   * Reads ten or thirteen digits, with or without dashes; refused with {@code
   * codes.isbn-spreadsheet} (rounded by a spreadsheet), {@code -short-by-zeros} (offers the
   * repaired number), {@code -form} or {@code -check}.
   */
  public static Outcome<Isbn> parse(String given) {
    String plain = Codes.tidy(given).replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    if (plain.matches("[0-9.]+E\\+?[0-9]+")) {
      return Outcome.refused(rounded(given));
    }
    if (plain.matches("[0-9]{13}")) {
      return holds13(plain) ? Outcome.done(new Isbn(plain)) : Outcome.refused(wrongCheck(given));
    }
    if (plain.matches("[0-9]{9}[0-9X]")) {
      return holds10(plain)
          ? Outcome.done(new Isbn(from10(plain)))
          : Outcome.refused(wrongCheck(given));
    }
    if (plain.matches("[0-9]{4,8}[0-9X]")) {
      String repaired = "0".repeat(10 - plain.length()) + plain;
      if (holds10(repaired)) {
        return Outcome.refused(zerosLost(given, repaired));
      }
    }
    return Outcome.refused(wrongForm(given));
  }

  static boolean holds13(String digits) {
    if (!digits.matches("97[89][0-9]{10}")) {
      return false;
    }
    return check13(digits) == digits.charAt(12);
  }

  static boolean holds10(String digits) {
    int sum = 0;
    for (int i = 0; i < 10; i++) {
      char c = digits.charAt(i);
      sum += (10 - i) * (c == 'X' ? 10 : c - '0');
    }
    return sum % 11 == 0;
  }

  private static char check13(String digits) {
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return (char) ('0' + (10 - sum % 10) % 10);
  }

  private static String from10(String digits) {
    String body = "978" + digits.substring(0, 9);
    return body + check13(body);
  }

  @Override
  public String toString() {
    return value;
  }

  private static Refusal rounded(String given) {
    return Codes.refusal(
        "codes.isbn-spreadsheet",
        Codes.quoted(given) + "被表格软件四舍五入，末几位已丢失。",
        Codes.quoted(given) + " was rounded by a spreadsheet; its last digits are lost.",
        "请把该列设为文本后重新导出，或按书上的条码录入。",
        "Export the column again as text, or read the bar code of the book.");
  }

  private static Refusal zerosLost(String given, String repaired) {
    return Codes.refusal(
        "codes.isbn-short-by-zeros",
        Codes.quoted(given) + "的前导零已丢失。",
        Codes.quoted(given) + " has lost its leading zeros.",
        "是否为 " + repaired + "？",
        "Did you mean " + repaired + "?");
  }

  private static Refusal wrongForm(String given) {
    return Codes.refusal(
        "codes.isbn-form",
        Codes.quoted(given) + "不是书号（ISBN）。",
        Codes.quoted(given) + " is not an ISBN.",
        "书号为13位数字（旧书10位），见封底条码。",
        "An ISBN has 13 digits (10 on old books); see the bar code on the back.");
  }

  private static Refusal wrongCheck(String given) {
    return Codes.refusal(
        "codes.isbn-check",
        "书号" + Codes.quoted(given) + "的校验位不对。",
        "The check digit of " + Codes.quoted(given) + " is wrong.",
        "请对照封底条码逐位核对。",
        "Compare it with the bar code on the back.");
  }
}
