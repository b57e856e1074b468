package org.yichuang.finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the word files. A file in the officers' folder goes before the one that ships; a line that
 * cannot be read is an error that names file and line.
 */
final class LexiconFiles {

  private final @Nullable Path folder;

  LexiconFiles(@Nullable Path folder) {
    this.folder = folder;
  }

  /** The folder that {@code finding.words} names, where officers keep their own word files. */
  static @Nullable Path officers() {
    String folder = System.getProperty("finding.words");
    return folder == null ? null : Path.of(folder);
  }

  /** Lines of the form {@code head = word word word}; several lines of one head add up. */
  Map<String, List<String>> rows(String file) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int equals = line.indexOf('=');
      if (equals < 1) {
        throw broken(file, i + 1, "a line is «head = words», not: " + line);
      }
      rows.computeIfAbsent(line.substring(0, equals).trim(), k -> new ArrayList<>())
          .addAll(split(line.substring(equals + 1)));
    }
    return rows;
  }

  /** The lines of a file, each as it is. */
  List<String> entries(String file) {
    return lines(file).stream()
        .map(String::trim)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }

  /** All words of a file without heads. */
  List<String> words(String file) {
    return lines(file).stream()
        .filter(l -> !l.startsWith("#"))
        .flatMap(l -> split(l).stream())
        .toList();
  }

  /** Blocks of {@code [item | item*]}, then words, and {@code !} lines with words against them. */
  List<Saying> sayings(String file) {
    List<Saying> sayings = new ArrayList<>();
    List<String> lines = lines(file);
    List<String> targets = List.of();
    List<String> words = new ArrayList<>();
    List<String> against = new ArrayList<>();
    int head = 0;
    for (int i = 0; i <= lines.size(); i++) {
      String line = i < lines.size() ? lines.get(i).trim() : "[";
      if (line.startsWith("[")) {
        if (head > 0) {
          sayings.add(new Saying(targets, List.copyOf(words), List.copyOf(against), head));
        }
        words.clear();
        against.clear();
        head = i + 1;
        targets = i < lines.size() ? targets(file, head, line) : List.of();
      } else if (line.startsWith("!")) {
        against.addAll(split(line.substring(1)));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        if (head == 0) {
          throw broken(file, i + 1, "words before the first [item]");
        }
        words.addAll(split(line));
      }
    }
    return sayings;
  }

  private static List<String> targets(String file, int line, String head) {
    if (!head.endsWith("]")) {
      throw broken(file, line, "an item is named as [name], not: " + head);
    }
    return Arrays.stream(head.substring(1, head.length() - 1).split("\\|"))
        .map(String::trim)
        .toList();
  }

  Intent intent(String file, String name) {
    try {
      return Intent.valueOf(name.trim().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(file + ": no such intent: " + name, e);
    }
  }

  private static List<String> split(String words) {
    return Arrays.stream(words.trim().split("[\\s、，,]+"))
        .filter(w -> !w.isEmpty())
        .map(w -> w.toLowerCase(Locale.ROOT))
        .toList();
  }

  private static IllegalStateException broken(String file, int line, String what) {
    return new IllegalStateException(file + ":" + line + ": " + what);
  }

  private List<String> lines(String file) {
    try {
      if (folder != null && Files.isRegularFile(folder.resolve(file))) {
        return Files.readAllLines(folder.resolve(file));
      }
      try (InputStream in = LexiconFiles.class.getResourceAsStream("/finding/" + file)) {
        if (in == null) {
          throw new IllegalStateException("missing resource finding/" + file);
        }
        return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
