package org.yichuang.finding;

import java.util.List;

/**
 * What people say for some items.
 *
 * @param targets names of items; a trailing {@code *} stands for all names that begin so
 * @param words what people say
 * @param against words that speak against these items
 * @param line where it stands in the file, for messages
 */
record Saying(List<String> targets, List<String> words, List<String> against, int line) {

  boolean means(String name) {
    return targets.stream()
        .anyMatch(t ->
            t.endsWith("*") ? name.startsWith(t.substring(0, t.length() - 1)) : t.equals(name));
  }
}
