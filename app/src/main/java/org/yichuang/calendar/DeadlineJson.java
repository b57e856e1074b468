package org.yichuang.calendar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Refusal;

/** The form in which a deadline leaves the house: in the API, in commands, in exports. */
public final class DeadlineJson {

  private DeadlineJson() {}

  /** The due date with its steps, and what is left of it when that was asked. */
  public static Map<String, Object> of(Deadline deadline, @Nullable Remaining remaining) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("ok", true);
    json.put("due", deadline.due().toString());
    json.put("provisional", deadline.provisional());
    json.put("projected", deadline.projected());
    json.put("start", deadline.clock().start().toString());
    json.put("limit", deadline.clock().limit().toString());
    json.put("rule", deadline.clock().rule().code());
    json.put("article", deadline.clock().rule().article());
    json.put("steps", deadline.steps().stream().map(DeadlineJson::step).toList());
    if (remaining != null) {
      json.put("remaining", remaining(remaining));
    }
    json.put("figures", List.of());
    return json;
  }

  static Map<String, Object> step(DeadlineStep step) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", step.kind().name());
    json.put("from", step.from().toString());
    json.put("to", step.to().toString());
    json.put("days", step.days());
    json.put("counted", step.counted());
    json.put("zh", step.text().zh());
    json.put("en", step.text().en());
    json.put("article", step.article());
    return json;
  }

  static Map<String, Object> remaining(Remaining remaining) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("over", remaining.over());
    json.put("days", remaining.days());
    json.put("minutes", remaining.minutes());
    json.put("zh", remaining.text().zh());
    json.put("en", remaining.text().en());
    return json;
  }

  static Map<String, Object> rule(ClockRule rule) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", rule.code());
    json.put("limit", rule.limit().toString());
    json.put("extension", rule.extension() == null ? null : rule.extension().toString());
    json.put("extendedBy", rule.extendedBy() == null ? null : rule.extendedBy().name());
    json.put("zh", rule.name().zh());
    json.put("en", rule.name().en());
    json.put("article", rule.article());
    return json;
  }

  static Map<String, Object> refusal(Refusal refusal) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", refusal.code());
    json.put("zh", refusal.sentence().zh());
    json.put("en", refusal.sentence().en());
    json.put("next", refusal.next().zh());
    json.put("article", refusal.article());
    return json;
  }
}
