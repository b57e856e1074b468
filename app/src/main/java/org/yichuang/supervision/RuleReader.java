package org.yichuang.supervision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yichuang.kernel.Text;

/** Reads the rules strictly and says everything that is wrong with them at once. */
final class RuleReader {

  private static final Set<String> KEYS =
      Set.of("key", "metric", "when", "level", "article", "tell", "answer", "name");

  private final List<String> problems = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private RuleReader() {}

  /**
   * @throws IllegalArgumentException with a line per problem, each with its rule and word
   */
  static List<WatchRule> read(String yaml) {
    RuleReader reader = new RuleReader();
    List<WatchRule> rules = reader.rules(load(yaml));
    if (!reader.problems.isEmpty()) {
      throw new IllegalArgumentException(
          "the supervision rules are not usable:\n" + String.join("\n", reader.problems));
    }
    return rules;
  }

  private static @Nullable Object load(String yaml) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try {
      return new Yaml(new SafeConstructor(options)).load(yaml);
    } catch (YAMLException e) {
      throw new IllegalArgumentException("the supervision rules are not YAML: " + e.getMessage());
    }
  }

  private List<WatchRule> rules(@Nullable Object root) {
    List<WatchRule> rules = new ArrayList<>();
    if (!(root instanceof Map<?, ?> map)
        || !map.keySet().equals(Set.of("rules"))
        || !(map.get("rules") instanceof List<?> list)
        || list.isEmpty()) {
      problems.add("the file holds one list named rules");
      return rules;
    }
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) instanceof Map<?, ?> rule) {
        WatchRule read = rule("rule " + (i + 1), rule);
        if (read != null) {
          rules.add(read);
        }
      } else {
        problems.add("rule " + (i + 1) + ": is not a list of words");
      }
    }
    return rules;
  }

  private @Nullable WatchRule rule(String place, Map<?, ?> rule) {
    int before = problems.size();
    String key = word(place, rule, "key");
    String at = key.isEmpty() ? place : key;
    rule.keySet().stream()
        .filter(k -> !KEYS.contains(String.valueOf(k)))
        .forEach(k -> problems.add(at + ": unknown word " + k));
    if (!key.matches("[a-z][a-z-]{1,40}") || !seen.add(key)) {
      problems.add(at + ": key is lower-case words, each used once");
    }
    Metric metric = one(at, rule, "metric", Metric.class);
    Level level = one(at, rule, "level", Level.class);
    Threshold when = Threshold.parse(word(at, rule, "when")).orElse(null);
    if (when == null) {
      problems.add(at + ": when is like 2wd before, 3h after or at close");
    }
    Text name = name(at, word(at, rule, "name"));
    List<Rung> ladder = ladder(at, rule.get("tell"));
    int answer = answer(at, word(at, rule, "answer"));
    String article = rule.get("article") instanceof String a ? a : null;
    if ((level == Level.UNLAWFUL) == (article == null)) {
      problems.add(at + ": unlawful, and nothing else, names its article");
    }
    return problems.size() > before || metric == null || level == null || when == null
        ? null
        : new WatchRule(key, name, metric, when, level, ladder, answer, article);
  }

  private String word(String at, Map<?, ?> rule, String key) {
    if (rule.get(key) instanceof String word && !word.isBlank()) {
      return word.strip();
    }
    problems.add(at + ": " + key + " is missing");
    return "";
  }

  private <E extends Enum<E>> @Nullable E one(
      String at, Map<?, ?> rule, String key, Class<E> type) {
    E found = named(word(at, rule, key), type);
    if (found == null) {
      problems.add(at + ": unknown " + key + " " + rule.get(key));
    }
    return found;
  }

  private static <E extends Enum<E>> @Nullable E named(String word, Class<E> type) {
    String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
    for (E e : type.getEnumConstants()) {
      if (e.name().equals(name) && word.equals(word.toLowerCase(Locale.ROOT))) {
        return e;
      }
    }
    return null;
  }

  private Text name(String at, String written) {
    String[] halves = written.split(" \\| ", -1);
    if (halves.length != 2 || halves[0].isBlank() || halves[1].isBlank()) {
      problems.add(at + ": name is 中文 | English");
      return Text.of(written, written);
    }
    return Text.of(halves[0].strip(), halves[1].strip());
  }

  private List<Rung> ladder(String at, @Nullable Object tell) {
    List<Rung> ladder = new ArrayList<>();
    if (tell instanceof List<?> words) {
      for (Object word : words) {
        Rung rung = named(String.valueOf(word), Rung.class);
        boolean up = rung != null && (ladder.isEmpty() || rung.compareTo(ladder.getLast()) > 0);
        if (rung == null || !up) {
          problems.add(at + ": tell goes up from holder to head, supervisor, leader, not " + word);
          return ladder;
        }
        ladder.add(rung);
      }
    }
    if (ladder.isEmpty()) {
      problems.add(at + ": tell is missing");
    }
    return ladder;
  }

  private int answer(String at, String written) {
    if (!written.matches("[1-9][0-9]{0,2}h")) {
      problems.add(at + ": answer is open hours such as 4h");
      return 0;
    }
    return Integer.parseInt(written.substring(0, written.length() - 1)) * 60;
  }
}
