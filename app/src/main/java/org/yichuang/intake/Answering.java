package org.yichuang.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.casework.Channel;
import org.yichuang.catalogue.Field;
import org.yichuang.catalogue.FieldType;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Refusal;

/** Reads what was typed into a draft: what is right is kept, everything wrong is told at once. */
@Component
class Answering {

  private final Asking asking;
  private final Known known;
  private final Now now;

  Answering(Asking asking, Known known, Now now) {
    this.asking = asking;
    this.known = known;
    this.now = now;
  }

  /** A draft with what was right of the typed in it, and what was wrong. */
  record Written(Application application, Map<String, String> values, List<Refusal> wrong) {

    boolean changes(Application before, int seen) {
      return seen < before.version()
          && values.entrySet().stream()
              .anyMatch(e ->
                  !before.answer(e.getKey()).isEmpty()
                      && !before.answer(e.getKey()).equals(e.getValue()));
    }
  }

  Written write(Actor by, Application a, Map<String, String> typed) {
    Map<String, String> answers = new HashMap<>(a.answers());
    Map<String, String> values = new LinkedHashMap<>();
    List<Refusal> wrong = new ArrayList<>();
    Asked asked = asking.of(a.with(merged(answers, typed)));
    asked.questions().stream()
        .filter(q -> typed.containsKey(q.key()))
        .forEach(q -> {
          String value = typed.getOrDefault(q.key(), "").strip();
          if (q.choices().stream().anyMatch(c -> c.value().equals(value))) {
            values.put(q.key(), value);
          } else {
            wrong.add(IntakeRefusals.unanswered(q));
          }
        });
    for (Field field : asked.fields()) {
      String raw = typed.get(field.key());
      if (raw != null) {
        String value = Typed.clean(field.type(), raw);
        Refusal refusal = check(field, value);
        if (refusal == null || value.isEmpty()) {
          values.put(field.key(), value);
        }
        if (refusal != null) {
          wrong.add(refusal);
        }
      }
    }
    Application standing = standing(by, a, values.get("applying.for"), answers);
    answers.putAll(values);
    answers.values().removeIf(String::isEmpty);
    return new Written(standing.with(answers), values, wrong);
  }

  /**
   * Who it is for after the answer to that question: what was filled in about one person never
   * stays in the form of another.
   */
  private Application standing(
      Actor by, Application a, @Nullable String answer, Map<String, String> answers) {
    if (answer == null || a.channel() != Channel.ONLINE || a.forOther() == answer.equals("other")) {
      return a;
    }
    Map<String, String> own = known.about(by, a.ownerId());
    if (answer.equals("other")) {
      answers.keySet().removeAll(a.prefilled());
      answers.put("agent.name", own.getOrDefault("person.name", ""));
      answers.put("agent.id", own.getOrDefault("person.idNumber", ""));
      return a.forApplicant(null, null);
    }
    answers.keySet().removeAll(Set.of("agent.name", "agent.id"));
    answers.putAll(known.answers(by, asking.of(a).form().fields().toList(), a.ownerId(), null));
    return a.forApplicant(a.ownerId(), null);
  }

  private @Nullable Refusal check(Field field, String value) {
    if (value.isEmpty()) {
      return field.required() ? Typed.required(field) : null;
    }
    return Typed.wrong(field, value, now.today());
  }

  /** The answers with the short ones of what was typed, enough to know what is asked. */
  private static Map<String, String> merged(
      Map<String, String> answers, Map<String, String> typed) {
    Map<String, String> merged = new HashMap<>(answers);
    typed.forEach((key, value) -> {
      if (value.length() <= 200) {
        merged.put(key, Typed.clean(FieldType.TEXT, value));
      }
    });
    return merged;
  }
}
