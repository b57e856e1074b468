package org.yichuang.intake.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.RefusedException;
import org.yichuang.kernel.Text;

/** What a program may have got wrong before the counter even looks. */
final class ApiRefusals {

  private ApiRefusals() {}

  static Refusal noTarget() {
    return Refusal.field(
        "item",
        "application.no-target",
        Text.of("没有说明要办什么。", "It does not say what is applied for."),
        Text.of("请给出 item 或 theme。", "Give item or theme."));
  }

  static Refusal longKey() {
    return Refusal.of(
        "application.long-key",
        400,
        Text.of("Idempotency-Key 超过 60 个字符。", "The Idempotency-Key has more than 60 characters."),
        Text.of("请换一个短的。", "Use a shorter one."));
  }

  static Refusal unnamed() {
    return Refusal.field(
        "materials",
        "material.unnamed",
        Text.of("有一份材料没有说明是什么、怎么交的。", "A material does not say what it is and how it is there."),
        Text.of("每份材料都要给出 key 和 how。", "Give key and how for each material."));
  }

  /** What was given, empty for nothing. */
  static String said(@Nullable String given) {
    return given == null ? "" : given;
  }

  /** The answers that hold something. */
  static Map<String, String> said(Map<String, @Nullable String> given) {
    Map<String, String> said = new LinkedHashMap<>();
    given.forEach((key, value) -> said.put(key, said(value)));
    return said;
  }

  static @Nullable Long id(@Nullable String given) {
    return given == null || given.isBlank() ? null : must(given);
  }

  /** The id, which programs hold as text. */
  static long must(@Nullable String told) {
    String given = said(told);
    if (!given.matches("[0-8]?[0-9]{1,18}")) {
      throw new RefusedException(
          Refusal.of(
              "id.malformed",
              400,
              Text.of(
                  "“" + given.substring(0, Math.min(30, given.length())) + "”不是编号。",
                  "That is not an id."),
              Text.of("请用接口返回的编号。", "Use an id that the interface returned.")));
    }
    return Long.parseLong(given);
  }
}
