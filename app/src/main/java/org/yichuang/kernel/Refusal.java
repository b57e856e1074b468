package org.yichuang.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Why something was not done: a stable code for programs, a sentence for people, what the person
 * can do next, and where it applies the form field and the article of law.
 *
 * @param code stable, lower-case with dots, such as {@code case.stale}; never reworded
 * @param sentence what happened
 * @param next what the person can do now
 * @param status the HTTP status that fits: 400 malformed, 403 not allowed, 404 unknown, 409 stale
 *     or conflicting, 422 well-formed but not acceptable, 429 too many
 * @param field the form field it is about, if any
 * @param article the article it rests on, such as 行政许可法第42条, if any
 */
public record Refusal(
    String code,
    Text sentence,
    Text next,
    int status,
    @Nullable String field,
    @Nullable String article) {

  public static Refusal of(String code, int status, Text sentence, Text next) {
    return new Refusal(code, sentence, next, status, null, null);
  }

  public static Refusal field(String field, String code, Text sentence, Text next) {
    return new Refusal(code, sentence, next, 422, field, null);
  }

  public static Refusal law(String code, String article, Text sentence, Text next) {
    return new Refusal(code, sentence, next, 422, null, article);
  }

  public Refusal at(String field) {
    return new Refusal(code, sentence, next, status, field, article);
  }
}
