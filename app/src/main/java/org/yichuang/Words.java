package org.yichuang;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.RefusedException;
import org.yichuang.kernel.Text;

/**
 * The command line, taken apart.
 *
 * @param verb the first word; {@code demo} when there is none
 * @param rest the words that belong to the verb
 */
record Words(String verb, List<String> rest, boolean json, boolean help, @Nullable Path data) {

  /**
   * @throws RefusedException when an option lacks its value
   */
  static Words of(String[] args) {
    List<String> rest = new ArrayList<>(List.of(args));
    boolean json = rest.removeIf("--json"::equals);
    boolean help = rest.removeIf(word -> word.equals("--help") || word.equals("-h"));
    String folder = taken(rest, "--data", "DIR");
    String verb = rest.isEmpty() || rest.getFirst().startsWith("-") ? "demo" : rest.removeFirst();
    return new Words(verb, List.copyOf(rest), json, help, folder == null ? null : path(folder));
  }

  /**
   * The value after an option such as {@code --port}, or null.
   *
   * @throws RefusedException when the option stands there without a value
   */
  @Nullable String option(String name, String value) {
    return taken(new ArrayList<>(rest), name, value);
  }

  /** Refuses what is neither one of the options, each with its value, nor the value of one. */
  void mustBeOnly(Set<String> options) {
    List<String> left = new ArrayList<>(rest);
    options.forEach(option -> taken(left, option, "VALUE"));
    if (!left.isEmpty()) {
      throw new RefusedException(List.of(unknown(verb, left.getFirst())));
    }
  }

  /** Takes an option with its value, written {@code --name value} or {@code --name=value}, out. */
  private static @Nullable String taken(List<String> words, String name, String value) {
    String found = null;
    for (int i = 0; i < words.size(); ) {
      String word = words.get(i);
      if (word.startsWith(name + "=")) {
        found = word.substring(name.length() + 1);
        words.remove(i);
      } else if (word.equals(name)) {
        if (i + 1 >= words.size() || words.get(i + 1).startsWith("--")) {
          throw new RefusedException(List.of(valueless(name, value)));
        }
        found = words.get(i + 1);
        words.subList(i, i + 2).clear();
      } else {
        i++;
        continue;
      }
      if (found.isBlank()) {
        throw new RefusedException(List.of(valueless(name, value)));
      }
    }
    return found;
  }

  private static Path path(String folder) {
    try {
      return Path.of(folder);
    } catch (InvalidPathException e) {
      throw new RefusedException(List.of(valueless("--data", "DIR")));
    }
  }

  private static Refusal valueless(String name, String value) {
    return Refusal.of(
        "command.value-missing",
        400,
        Text.of("选项 " + name + " 缺少值。", "The option " + name + " lacks its value."),
        Text.of("请写成 " + name + " " + value + "。", "Write it as " + name + " " + value + "."));
  }

  private static Refusal unknown(String verb, String word) {
    String own = verb.equals("demo") ? "./yichuang" : "./yichuang " + verb;
    return Refusal.of(
        "command.option-unknown",
        400,
        Text.of("不认识“" + word + "”。", "'" + word + "' is not known here."),
        Text.of("请看 " + own + " --help。", "See " + own + " --help."));
  }
}
