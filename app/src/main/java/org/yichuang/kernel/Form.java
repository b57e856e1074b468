package org.yichuang.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form as it goes back to its page: what was typed, and everything that is wrong with it at once.
 * Pages print it with the fragments of {@code shell/form}.
 */
public record Form(Map<String, String> typed, List<Refusal> errors) {

  public Form {
    typed = Map.copyOf(typed);
    errors = List.copyOf(errors);
  }

  public static Form empty() {
    return new Form(Map.of(), List.of());
  }

  /** What was typed, by field: names and values in turn. */
  public static Form of(String... namesAndValues) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      typed.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return new Form(typed, List.of());
  }

  public Form with(List<Refusal> more) {
    List<Refusal> all = new ArrayList<>(errors);
    all.addAll(more);
    return new Form(typed, all);
  }

  public String value(String field) {
    return typed.getOrDefault(field, "");
  }

  /** The first thing wrong with a field, if any. */
  public @Nullable Refusal error(String field) {
    return errors.stream().filter(e -> field.equals(e.field())).findFirst().orElse(null);
  }

  /** The status for the page that shows this form again: that of the first error, or 200. */
  public int status() {
    return errors.isEmpty() ? 200 : errors.getFirst().status();
  }
}
