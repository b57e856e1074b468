package org.yichuang.shell.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/**
 * What went wrong, as a page or as {@code application/problem+json} (RFC 9457).
 *
 * @param reference a number to report, for what we did not expect
 */
record Problem(int status, List<Refusal> refusals, @Nullable String reference) {

  static Problem of(List<Refusal> refusals) {
    return new Problem(refusals.getFirst().status(), refusals, null);
  }

  static Problem of(int status, String code, Text sentence, Text next) {
    return of(List.of(Refusal.of(code, status, sentence, next)));
  }

  static Problem unexpected(String reference) {
    Refusal refusal =
        Refusal.of(
            "house.unexpected",
            500,
            Text.of("系统出了意外，这一步没有办成。", "Something unexpected happened; this step was not done."),
            Text.of(
                "已提交的内容没有丢。请稍后再试；仍不行请把编号告诉工作人员。",
                "What was handed in is kept. Try again later, or give the reference to the staff."));
    return new Problem(500, List.of(refusal), reference);
  }

  /** The object that programs get; {@code errors} lists every reason with its field. */
  Map<String, Object> json(Locale locale, String instance) {
    Refusal first = refusals.getFirst();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", "urn:yichuang:problem:" + first.code());
    json.put("title", first.sentence().in(locale));
    json.put("status", status);
    json.put("detail", first.sentence().in(locale) + " " + first.next().in(locale));
    json.put("instance", instance);
    json.put("code", first.code());
    json.put("next", first.next().in(locale));
    if (first.article() != null) {
      json.put("article", first.article());
    }
    if (reference != null) {
      json.put("reference", reference);
    }
    List<Map<String, Object>> errors = new ArrayList<>();
    refusals.forEach(r -> errors.add(line(r, locale)));
    json.put("errors", errors);
    return json;
  }

  private static Map<String, Object> line(Refusal r, Locale locale) {
    Map<String, Object> line = new LinkedHashMap<>();
    if (r.field() != null) {
      line.put("field", r.field());
    }
    line.put("code", r.code());
    line.put("detail", r.sentence().in(locale));
    line.put("next", r.next().in(locale));
    return line;
  }
}
