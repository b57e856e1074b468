package org.yichuang.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/** Reads what a resident ID number (GB 11643) says about its holder. */
final class IdNumbers {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  private IdNumbers() {}

  static String normal(String number) {
    return number.strip().replace(" ", "").toUpperCase(Locale.ROOT);
  }

  static @Nullable Refusal wrong(String number, LocalDate today) {
    if (!number.matches("[1-9][0-9]{16}[0-9X]")) {
      return refusal("people.id-number.shape", "身份证号应为18位。", "An ID number has 18 characters.");
    }
    LocalDate birth = birth(number);
    if (birth == null || birth.isAfter(today) || birth.getYear() < 1850) {
      return refusal(
          "people.id-number.date",
          "身份证号中的出生日期不存在。",
          "The birth date in the ID number is impossible.");
    }
    if (CHECKS.charAt(sum(number) % 11) != number.charAt(17)) {
      return refusal(
          "people.id-number.check", "身份证号的校验码不对。", "The ID number's check character is wrong.");
    }
    return null;
  }

  static @Nullable LocalDate birth(String number) {
    try {
      return LocalDate.of(
          Integer.parseInt(number.substring(6, 10)),
          Integer.parseInt(number.substring(10, 12)),
          Integer.parseInt(number.substring(12, 14)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  static String sex(String number) {
    return (number.charAt(16) - '0') % 2 == 1 ? "M" : "F";
  }

  /** The number with its check character appended to the first 17 digits. */
  static String complete(String first17) {
    return first17 + CHECKS.charAt(sum(first17) % 11);
  }

  private static int sum(String number) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (number.charAt(i) - '0') * WEIGHTS[i];
    }
    return sum;
  }

  private static Refusal refusal(String code, String zh, String en) {
    return Refusal.field(
        "idNumber",
        code,
        Text.of(zh, en),
        Text.of("请对照身份证再输一次。", "Compare it with the card and type it again."));
  }
}
