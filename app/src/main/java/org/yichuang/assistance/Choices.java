package org.yichuang.assistance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yichuang.calendar.Limit;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;

/** The room's lists as data; a house with an unusable one does not open. */
@Component
public class Choices {

  /** The cause of a ticket that nobody has looked into yet. */
  static final String UNKNOWN_CAUSE = "unknown";

  private final List<Reason> reasons = new ArrayList<>();
  private final List<Kind> classes = new ArrayList<>();
  private final List<Outside> outside = new ArrayList<>();
  private final List<Cause> causes = new ArrayList<>();

  /** Why somebody may pass through the green channel, who approves, and the shorter promise. */
  public record Reason(String key, Text label, Role approver, Limit limit) {}

  /** A class of what could not be got done, with its limit. */
  public record Kind(String key, Text label, Limit limit) {}

  /** What this window does not take, with the right address. */
  public record Outside(String key, Text label, Text address) {}

  /** Why it could not be got done. */
  public record Cause(String key, Text label) {}

  Choices() {
    for (Map<?, ?> m : maps(read("green-channel.yaml"))) {
      reasons.add(
          new Reason(
              word(m, "key"),
              text(m, "zh", "en"),
              Role.valueOf(word(m, "approver")),
              Limit.of(word(m, "limit"))));
    }
    if (read("stuck.yaml") instanceof Map<?, ?> all) {
      maps(all.get("classes"))
          .forEach(m ->
              classes.add(
                  new Kind(word(m, "key"), text(m, "zh", "en"), Limit.of(word(m, "limit")))));
      maps(all.get("outside"))
          .forEach(m ->
              outside.add(
                  new Outside(
                      word(m, "key"), text(m, "zh", "en"), text(m, "address-zh", "address-en"))));
      maps(all.get("causes"))
          .forEach(m -> causes.add(new Cause(word(m, "key"), text(m, "zh", "en"))));
    }
    if (reasons.isEmpty() || classes.isEmpty() || outside.isEmpty() || causes.isEmpty()) {
      throw new IllegalStateException("a list of the assistance room is empty");
    }
  }

  public List<Reason> reasons() {
    return List.copyOf(reasons);
  }

  public List<Kind> classes() {
    return List.copyOf(classes);
  }

  public List<Outside> outside() {
    return List.copyOf(outside);
  }

  public List<Cause> causes() {
    return List.copyOf(causes);
  }

  Optional<Reason> reason(String key) {
    return reasons.stream().filter(r -> r.key().equals(key)).findFirst();
  }

  Optional<Kind> kind(String key) {
    return classes.stream().filter(k -> k.key().equals(key)).findFirst();
  }

  public Optional<Outside> outside(String key) {
    return outside.stream().filter(o -> o.key().equals(key)).findFirst();
  }

  /** A class's or an outside matter's name. */
  public Text label(String key) {
    return kind(key)
        .map(Kind::label)
        .or(() -> outside(key).map(Outside::label))
        .orElse(Text.of(key, key));
  }

  boolean isCause(String key) {
    return causes.stream().anyMatch(c -> c.key().equals(key));
  }

  public Text causeLabel(String key) {
    return causes.stream()
        .filter(c -> c.key().equals(key))
        .map(Cause::label)
        .findFirst()
        .orElse(Text.of(key, key));
  }

  private static Object read(String name) {
    try (InputStream in = Choices.class.getResourceAsStream("/assistance/" + name)) {
      if (in == null) {
        throw new IllegalStateException("assistance/" + name + " is not in the program");
      }
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Map<?, ?>> maps(@org.jspecify.annotations.Nullable Object list) {
    List<Map<?, ?>> maps = new ArrayList<>();
    if (list instanceof List<?> all) {
      all.forEach(one -> {
        if (one instanceof Map<?, ?> map) {
          maps.add(map);
        }
      });
    }
    return maps;
  }

  private static String word(Map<?, ?> map, String key) {
    if (map.get(key) instanceof String word && !word.isBlank()) {
      return word;
    }
    throw new IllegalStateException("assistance lists: " + key + " is missing in " + map);
  }

  private static Text text(Map<?, ?> map, String zh, String en) {
    return Text.of(word(map, zh), word(map, en));
  }
}
