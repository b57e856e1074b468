package org.yichuang.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/** Checks what is typed about a person or an organisation; reports everything wrong at once. */
final class Contacts {

  private static final String USCC_CHARS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] USCC_WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };

  private Contacts() {}

  static List<Refusal> wrong(String name, @Nullable String phone, @Nullable String address) {
    List<Refusal> wrong = new ArrayList<>();
    if (name.isBlank() || name.length() > 100 || hasControl(name)) {
      wrong.add(
          refusal(
              "name",
              "people.name",
              Text.of("请填写姓名（不超过100字）。", "Give the name (at most 100 characters).")));
    }
    if (phone != null && !phone.isBlank() && !phone.strip().matches("\\+?[0-9][0-9 -]{5,18}")) {
      wrong.add(
          refusal(
              "phone",
              "people.phone",
              Text.of("电话号码只能是数字，例如 13800000000。", "A phone number has digits only.")));
    }
    if (address != null && (address.length() > 300 || hasControl(address))) {
      wrong.add(
          refusal(
              "address",
              "people.address",
              Text.of("地址请不超过300字。", "Keep the address under 300 characters.")));
    }
    return wrong;
  }

  static List<Refusal> wrong(NewOrganisation told) {
    List<Refusal> wrong = new ArrayList<>();
    if (!usccHolds(uscc(told.uscc()))) {
      wrong.add(
          refusal(
              "uscc",
              "people.uscc",
              Text.of(
                  "统一社会信用代码应为18位，且校验码要对。",
                  "The credit code has 18 characters and a right check character.")));
    }
    if (told.name().isBlank() || told.name().length() > 200 || hasControl(told.name())) {
      wrong.add(
          refusal(
              "organisation",
              "people.organisation",
              Text.of("请填写单位名称（不超过200字）。", "Give the name (at most 200 characters).")));
    }
    return wrong;
  }

  static NewOrganisation normal(NewOrganisation told) {
    return new NewOrganisation(
        uscc(told.uscc()),
        told.name().strip(),
        told.legalRepresentative().strip(),
        told.address().strip());
  }

  static String uscc(String typed) {
    return typed.strip().replace(" ", "").toUpperCase(Locale.ROOT);
  }

  private static boolean usccHolds(String uscc) {
    if (uscc.length() != 18 || !uscc.chars().allMatch(c -> USCC_CHARS.indexOf(c) >= 0)) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += USCC_CHARS.indexOf(uscc.charAt(i)) * USCC_WEIGHTS[i];
    }
    return USCC_CHARS.indexOf(uscc.charAt(17)) == (31 - sum % 31) % 31;
  }

  private static boolean hasControl(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }

  private static Refusal refusal(String field, String code, Text sentence) {
    return Refusal.field(
        field, code, sentence, Text.of("请改正后再提交。", "Correct it and send it again."));
  }
}
