package org.yichuang.finding;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words that officers edit: sayings, synonyms, filler words, intents and what people call the
 * departments.
 *
 * @param sayings everyday words of items
 * @param synonyms everyday word to the word it stands for
 * @param fillers words that say nothing about what is wanted
 * @param kept words in which a filler or intent must not be seen
 * @param said intents by the words of people
 * @param written intents by the words of item names
 * @param departments what people call a department, to its name
 * @param syllables of pinyin
 * @param popular names of items that are asked for most
 * @param wants words by which a clause says what is wanted
 * @param kinds words of item names for what comes of an item, to the words of people for it
 */
record Lexicon(
    List<Saying> sayings,
    Map<String, String> synonyms,
    Set<String> fillers,
    Set<String> kept,
    Map<String, Set<Intent>> said,
    Map<String, Set<Intent>> written,
    Map<String, String> departments,
    Set<String> syllables,
    Set<String> popular,
    Set<String> wants,
    Map<List<String>, List<String>> kinds) {

  /** The lexicon that ships, or the officer's own files where {@code files} has them. */
  static Lexicon load(LexiconFiles files) {
    Map<String, Set<Intent>> said = new HashMap<>();
    Map<String, Set<Intent>> written = new HashMap<>();
    for (Map.Entry<String, List<String>> row : files.rows("intents.txt").entrySet()) {
      boolean people = row.getKey().endsWith("?");
      Intent intent = files.intent("intents.txt", row.getKey().replace("?", ""));
      for (String word : row.getValue()) {
        (people ? said : written)
            .computeIfAbsent(word, w -> EnumSet.noneOf(Intent.class))
            .add(intent);
      }
    }
    Map<String, List<String>> fillers = files.rows("fillers.txt");
    return new Lexicon(
        Stream.of("sayings.txt", "needs.txt").flatMap(f -> files.sayings(f).stream()).toList(),
        flat(files.rows("synonyms.txt")),
        new HashSet<>(fillers.getOrDefault("drop", List.of())),
        new HashSet<>(fillers.getOrDefault("keep", List.of())),
        said,
        written,
        flat(files.rows("departments.txt")),
        new HashSet<>(files.words("syllables.txt")),
        new HashSet<>(files.entries("popular.txt")),
        new HashSet<>(files.words("wants.txt")),
        kinds(files.rows("kinds.txt")));
  }

  private static Map<List<String>, List<String>> kinds(Map<String, List<String>> rows) {
    Map<List<String>, List<String>> kinds = new HashMap<>();
    rows.forEach((names, words) -> kinds.put(List.of(names.split("\\s+")), words));
    return kinds;
  }

  private static Map<String, String> flat(Map<String, List<String>> rows) {
    Map<String, String> flat = new HashMap<>();
    rows.forEach((to, words) -> words.forEach(word -> flat.put(word, to)));
    return flat;
  }
}
