package org.yichuang.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yichuang.catalogue.Field;
import org.yichuang.codes.DivisionCode;
import org.yichuang.codes.ResidentId;
import org.yichuang.codes.Uscc;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;

/** Checks the codes that people type: ID number, USCC, phone, division. */
final class CodeChecks {

  private CodeChecks() {}

  static @Nullable Refusal idNumber(Field field, String value, LocalDate today) {
    return first(field, ResidentId.parse(value, today));
  }

  static @Nullable Refusal uscc(Field field, String value) {
    return first(field, Uscc.parse(value));
  }

  static @Nullable Refusal division(Field field, String value) {
    return first(field, DivisionCode.parse(value));
  }

  private static @Nullable Refusal first(Field field, Outcome<?> outcome) {
    return outcome.refusals().stream().findFirst().map(r -> r.at(field.key())).orElse(null);
  }

  static @Nullable Refusal phone(Field field, String value) {
    return value.matches("1[3-9][0-9]{9}|0[0-9]{9,11}|[2-8][0-9]{6,7}")
        ? null
        : Typed.of(
            field,
            "field.phone",
            "“" + field.label().zh() + "”不是有效的电话号码。",
            "“" + field.label().en() + "” is not a phone number.",
            "请填 11 位手机号，或带区号的固定电话。",
            "Give a mobile number of 11 digits or a landline with its area code.");
  }
}
