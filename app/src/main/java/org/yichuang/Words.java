package org.yichuang;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The command line, taken apart.
 *
 * @param verb the first word; {@code demo} when there is none
 * @param rest the words that belong to the verb
 */
record Words(String verb, List<String> rest, boolean json, boolean help, @Nullable Path data) {

  static Words of(String[] args) {
    List<String> rest = new ArrayList<>(List.of(args));
    boolean json = rest.remove("--json");
    boolean help = rest.remove("--help") | rest.remove("-h");
    Path data = null;
    int at = rest.indexOf("--data");
    if (at >= 0) {
      if (at + 1 >= rest.size()) {
        throw new IllegalArgumentException("--data wants a folder: --data DIR");
      }
      data = Path.of(rest.get(at + 1));
      rest.subList(at, at + 2).clear();
    }
    String verb = rest.isEmpty() || rest.getFirst().startsWith("--") ? "demo" : rest.removeFirst();
    return new Words(verb, List.copyOf(rest), json, help, data);
  }

  /** The value after an option such as {@code --port}, or null. */
  @Nullable String option(String name) {
    int at = rest.indexOf(name);
    return at >= 0 && at + 1 < rest.size() ? rest.get(at + 1) : null;
  }
}
