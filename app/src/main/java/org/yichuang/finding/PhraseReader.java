package org.yichuang.finding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Understands a phrase: cleans it, drops filler, hears the intent and puts office words beside. */
final class PhraseReader {

  private static final int RAW = 2_000;
  private static final int SHORTEST_SPOKEN = 5;
  private static final int LONGEST_THING = 4;
  private static final float PLAIN = 0.85f;
  private static final float THING = 1.2f;
  private static final float ACT = 0.45f;
  private static final Pattern COUNTED = Pattern.compile("[一二两三四五六七八九十百千万几0-9]+[头只匹块台辆棵间套瓶斤亩条桌]");

  private static final Pattern NO_MORE = Pattern.compile("不[想再得]?[做干开跑卖办养当搞弄喂种接][^ ]{1,6}[了咯]");

  private final Lexicon lexicon;
  private final Sound sound;
  private final Words markers;
  private final Words synonyms;
  private final Set<String> officialWords;
  private final Words departments;
  private final Words things;
  private final Clauses clauses;
  private final List<String> spokenFillers;
  private final Map<String, Set<Intent>> spokenActs = new HashMap<>();

  PhraseReader(Lexicon lexicon, Sound sound) {
    this.lexicon = lexicon;
    this.sound = sound;
    Set<String> all = new HashSet<>(lexicon.fillers());
    all.addAll(lexicon.kept());
    all.addAll(lexicon.said().keySet());
    this.markers = new Words(all);
    Set<String> replaced = new HashSet<>(lexicon.said().keySet());
    replaced.addAll(lexicon.kept());
    replaced.addAll(lexicon.synonyms().keySet());
    replaced.addAll(lexicon.synonyms().values());
    this.synonyms = new Words(replaced);
    this.officialWords = Set.copyOf(lexicon.synonyms().values());
    this.things =
        new Words(
            lexicon.sayings().stream()
                .flatMap(saying -> saying.words().stream())
                .filter(word -> word.length() > 1 && word.length() <= LONGEST_THING)
                .toList());
    this.departments = new Words(lexicon.departments().keySet());
    this.clauses = new Clauses(lexicon.wants());
    this.spokenFillers =
        lexicon.fillers().stream()
            .filter(f -> f.codePointCount(0, f.length()) > 1)
            .map(this::spelling)
            .sorted((a, b) -> b.length() - a.length())
            .toList();
    lexicon
        .said()
        .forEach((word, meant) -> {
          String spelling = spelling(word);
          if (word.length() > 1 && spelling.length() >= SHORTEST_SPOKEN) {
            spokenActs.merge(spelling, meant, PhraseReader::both);
          }
        });
  }

  private static Set<Intent> both(Set<Intent> one, Set<Intent> other) {
    Set<Intent> both = EnumSet.copyOf(one);
    both.addAll(other);
    return both;
  }

  private String spelling(String words) {
    return sound.units(words).stream().map(Unit::sound).collect(Collectors.joining());
  }

  Phrase read(String raw) {
    String clean = clean(raw);
    boolean cut = clean.codePointCount(0, clean.length()) > Phrase.LONGEST || raw.length() > RAW;
    String text =
        clean
            .substring(
                0,
                clean.offsetByCodePoints(
                    0, Math.min(Phrase.LONGEST, clean.codePointCount(0, clean.length()))))
            .trim();
    List<Clauses.Clause> story =
        clauses.of(raw.substring(0, Math.min(raw.length(), 2 * Phrase.LONGEST)));
    EnumSet<Intent> intents = EnumSet.noneOf(Intent.class);
    String said = COUNTED.matcher(text).replaceAll("");
    String plain = without(said, lexicon.fillers()::contains, intents);
    String bare = without(said, w -> !lexicon.kept().contains(w), EnumSet.noneOf(Intent.class));
    List<String> letters = letters(text);
    letters.forEach(run -> hear(run, intents));
    List<Phrase.Reading> readings = new ArrayList<>();
    readings(plain.isEmpty() ? text : plain, false, 1f, readings);
    if (!bare.equals(plain)) {
      readings(bare.isEmpty() ? text : bare, true, 1f, readings);
    }
    story.forEach(clause -> readings(plain(clause.text()), false, clause.share(), readings));
    if (story.stream().anyMatch(Clauses.Clause::wants)) {
      intents.clear();
      story.stream()
          .filter(Clauses.Clause::wants)
          .forEach(clause -> intents.addAll(intents(clause.text())));
    }
    return new Phrase(text, cut, readings, intents, letters, department(text));
  }

  /** The units of a cleaned text, weighed by what their words are known for. */
  List<Unit> units(String text) {
    List<Unit> units = sound.units(text);
    float[] worth = new float[(int) text.codePoints().filter(Sound::isHan).count()];
    Arrays.fill(worth, PLAIN);
    weigh(things.pieces(text), worth, THING, piece -> true);
    weigh(markers.pieces(text), worth, ACT, lexicon.said()::containsKey);
    List<Unit> weighed = new ArrayList<>(units.size());
    int han = 0;
    for (Unit unit : units) {
      boolean isHan = !unit.spelled() && Sound.isHan(unit.sign().codePointAt(0));
      weighed.add(isHan ? unit.worth(worth[han++]) : unit);
    }
    return weighed;
  }

  private static void weigh(
      List<Words.Piece> pieces, float[] worth, float value, Predicate<String> which) {
    int han = 0;
    for (Words.Piece piece : pieces) {
      int end = han + (int) piece.text().codePoints().filter(Sound::isHan).count();
      if (piece.known() && which.test(piece.text())) {
        Arrays.fill(worth, han, end, value);
      }
      han = end;
    }
  }

  /** A cleaned text without filler. */
  String plain(String text) {
    String plain = without(text, lexicon.fillers()::contains, EnumSet.noneOf(Intent.class));
    return plain.isEmpty() ? text : plain;
  }

  /** What somebody who says this wants to do. */
  Set<Intent> intents(String text) {
    EnumSet<Intent> intents = EnumSet.noneOf(Intent.class);
    without(text, w -> false, intents);
    return intents;
  }

  private void hear(String run, Set<Intent> intents) {
    spokenActs.forEach((spelling, meant) -> {
      if (run.length() > spelling.length() && run.contains(spelling)) {
        intents.addAll(meant);
      }
    });
  }

  private void readings(String text, boolean bare, float share, List<Phrase.Reading> readings) {
    String spelled = unspell(text);
    for (String reading : new LinkedHashSet<>(List.of(spelled, official(spelled)))) {
      List<Unit> units = units(reading);
      if (!units.isEmpty()) {
        readings.add(new Phrase.Reading(reading, units, bare, share));
      }
    }
  }

  /** Letters and digits in lower case and half width, everything else as one space. */
  static String clean(String raw) {
    String head = raw.length() > RAW ? raw.substring(0, RAW) : raw;
    StringBuilder clean = new StringBuilder();
    Normalizer.normalize(head, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(c -> !Character.isISOControl(c) || Character.isWhitespace(c))
        .forEach(c -> clean.appendCodePoint(Character.isLetterOrDigit(c) ? c : ' '));
    return clean.toString().replaceAll("\\s+", " ").trim();
  }

  /** The office words for everyday ones, and one word for all that say the same to do. */
  String official(String text) {
    return synonyms.pieces(text).stream()
        .map(p -> p.known() ? officialWord(p.text()) : p.text())
        .collect(Collectors.joining());
  }

  private String officialWord(String word) {
    String synonym = lexicon.synonyms().get(word);
    if (synonym != null) {
      return synonym;
    }
    if (lexicon.kept().contains(word) || officialWords.contains(word)) {
      return word;
    }
    Set<Intent> meant = lexicon.said().getOrDefault(word, Set.of());
    String act = meant.size() == 1 ? meant.iterator().next().word : "";
    return act.isEmpty() ? word : act;
  }

  private String without(String text, Predicate<String> drop, Set<Intent> heard) {
    StringBuilder rest = new StringBuilder();
    if (NO_MORE.matcher(text).find()) {
      heard.add(Intent.CANCEL);
    }
    for (Words.Piece piece : markers.pieces(text)) {
      if (piece.known()) {
        heard.addAll(lexicon.said().getOrDefault(piece.text(), Set.of()));
      }
      if (!piece.known() || !drop.test(piece.text())) {
        rest.append(piece.text());
      }
    }
    return rest.toString().trim();
  }

  /** Drops filler typed in pinyin from both ends of each word: «woyaoban». */
  private String unspell(String text) {
    return Arrays.stream(text.split(" "))
        .filter(word -> word.length() == text.length() || !spokenFillers.contains(word))
        .map(word -> isLatin(word) ? unspellWord(word) : word)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private String unspellWord(String word) {
    String rest = word;
    boolean more = true;
    while (more) {
      more = false;
      for (String filler : spokenFillers) {
        String tail = rest.startsWith(filler) ? rest.substring(filler.length()) : rest;
        tail =
            tail.endsWith(filler) && tail.length() == rest.length()
                ? rest.substring(0, rest.length() - filler.length())
                : tail;
        if (tail.length() < rest.length() && tail.length() > 2 && !sound.cut(tail).isEmpty()) {
          rest = tail;
          more = true;
        }
      }
    }
    return rest;
  }

  private static List<String> letters(String text) {
    List<String> letters = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    for (char c : (text + "\0").toCharArray()) {
      if (c >= 'a' && c <= 'z') {
        run.append(c);
      } else if (c != ' ' && !run.isEmpty()) {
        letters.add(run.toString());
        run.setLength(0);
      }
    }
    return letters;
  }

  private static boolean isLatin(String word) {
    return !word.isEmpty() && word.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  private String department(String text) {
    return departments.pieces(text).stream()
        .filter(Words.Piece::known)
        .map(p -> lexicon.departments().getOrDefault(p.text(), ""))
        .findFirst()
        .orElse("");
  }
}
