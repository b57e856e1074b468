package org.yichuang.signals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yichuang.kernel.Text;

/** The rules in force, from {@code yichuang.signals.rules} or those that ship; read strictly. */
@Component
class SignalRules {

  private static final Set<String> KEYS =
      Set.of("key", "look", "days", "least", "seconds", "share", "name", "reason");

  private final List<SignalRule> rules;

  @Autowired
  SignalRules(@Value("${yichuang.signals.rules:classpath:signals/rules.yaml}") Resource file) {
    this(text(file));
  }

  /**
   * @throws IllegalArgumentException with a line per problem
   */
  SignalRules(String yaml) {
    this.rules = new Reader().read(yaml);
  }

  List<SignalRule> all() {
    return rules;
  }

  Optional<SignalRule> find(String key) {
    return rules.stream().filter(r -> r.key().equals(key)).findFirst();
  }

  private static String text(Resource file) {
    try (InputStream in = file.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the signals' rules cannot be read: " + file, e);
    }
  }

  private static final class Reader {

    private final List<String> problems = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private List<SignalRule> read(String yaml) {
      LoaderOptions options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      Object root = new Yaml(new SafeConstructor(options)).load(yaml);
      List<SignalRule> rules = new ArrayList<>();
      if (root instanceof Map<?, ?> map && map.get("rules") instanceof List<?> list) {
        for (Object one : list) {
          if (one instanceof Map<?, ?> rule) {
            rules.add(rule(rule));
          }
        }
      }
      if (rules.isEmpty()) {
        problems.add("the file holds one list named rules");
      }
      if (!problems.isEmpty()) {
        throw new IllegalArgumentException(
            "the signals' rules are not usable:\n" + String.join("\n", problems));
      }
      return List.copyOf(rules);
    }

    private SignalRule rule(Map<?, ?> rule) {
      String key = String.valueOf(rule.get("key"));
      if (!rule.keySet().equals(KEYS)) {
        problems.add(key + ": has exactly " + KEYS.stream().sorted().toList());
      }
      if (!key.matches("[a-z][a-z-]{1,40}") || !seen.add(key)) {
        problems.add(key + ": key is lower-case words, each used once");
      }
      return new SignalRule(
          key,
          look(key, String.valueOf(rule.get("look"))),
          number(key, rule, "days", 1),
          number(key, rule, "least", 1),
          number(key, rule, "seconds", 0),
          number(key, rule, "share", 0),
          both(key, rule.get("name")),
          both(key, rule.get("reason")));
    }

    private SignalRule.Look look(String key, String word) {
      return Stream.of(SignalRule.Look.values())
          .filter(l -> l.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word))
          .findFirst()
          .orElseGet(() -> {
            problems.add(key + ": unknown look " + word);
            return SignalRule.Look.BURST;
          });
    }

    private int number(String key, Map<?, ?> rule, String field, int least) {
      if (rule.get(field) instanceof Integer n && n >= least) {
        return n;
      }
      problems.add(key + ": " + field + " is a whole number from " + least);
      return least;
    }

    private Text both(String key, @Nullable Object written) {
      String[] halves = String.valueOf(written).split(" \\| ", -1);
      if (halves.length == 2 && !halves[0].isBlank() && !halves[1].isBlank()) {
        return Text.of(halves[0].strip(), halves[1].strip());
      }
      problems.add(key + ": name and reason are 中文 | English");
      return Text.of("", "");
    }
  }
}
