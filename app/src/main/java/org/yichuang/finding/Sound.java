package org.yichuang.finding;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Turns text into units with their sounds and cuts typed pinyin into syllables. */
final class Sound {

  private static final int LONGEST_SYLLABLE = 6;

  private final Set<String> syllables;

  Sound(Set<String> syllables) {
    this.syllables = Set.copyOf(syllables);
  }

  /** The units of a cleaned text: signs with their sound, syllables, or foreign words. */
  List<Unit> units(String text) {
    List<Unit> units = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = runEnd(text, at);
      String run = text.substring(at, end);
      if (isHan(run.codePointAt(0))) {
        units.addAll(signs(run));
      } else if (!run.isBlank()) {
        units.addAll(latin(run));
      }
      at = end;
    }
    return units;
  }

  private static int runEnd(String text, int from) {
    int kind = kind(text.codePointAt(from));
    int at = from;
    while (at < text.length() && kind(text.codePointAt(at)) == kind) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private static int kind(int sign) {
    if (isHan(sign)) {
      return 0;
    }
    if (Character.isWhitespace(sign)) {
      return 1;
    }
    return Character.isDigit(sign) ? 2 : 3;
  }

  static boolean isHan(int sign) {
    return Character.isIdeographic(sign);
  }

  private List<Unit> signs(String run) {
    String[] sounds = PinyinHelper.toPinyin(run, PinyinStyleEnum.INPUT, " ").split(" ");
    int[] signs = run.codePoints().toArray();
    List<Unit> units = new ArrayList<>(signs.length);
    for (int i = 0; i < signs.length; i++) {
      String sign = Character.toString(signs[i]);
      String sound = sounds.length == signs.length ? sounds[i] : alone(sign);
      units.add(new Unit(sign, sound, blur(sound), 1f));
    }
    return units;
  }

  private static String alone(String sign) {
    return PinyinHelper.toPinyin(sign, PinyinStyleEnum.INPUT, " ").trim();
  }

  private List<Unit> latin(String run) {
    List<String> cut = cut(run);
    if (cut.isEmpty()) {
      return List.of(new Unit(run, run, run, 1f));
    }
    return cut.stream().map(s -> new Unit("", s, blur(s), 1f)).toList();
  }

  /** The fewest syllables that make up the letters; empty when they are not pinyin. */
  List<String> cut(String letters) {
    int n = letters.length();
    int[] cost = new int[n + 1];
    int[] from = new int[n + 1];
    for (int end = 1; end <= n; end++) {
      cost[end] = Integer.MAX_VALUE;
      for (int start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start++) {
        if (cost[start] == Integer.MAX_VALUE
            || !syllables.contains(letters.substring(start, end))) {
          continue;
        }
        int with = cost[start] + (end - start == 1 ? 4 : 2);
        if (with < cost[end]) {
          cost[end] = with;
          from[end] = start;
        }
      }
    }
    if (n == 0 || cost[n] == Integer.MAX_VALUE) {
      return List.of();
    }
    List<String> parts = new ArrayList<>();
    for (int end = n; end > 0; end = from[end]) {
      parts.addFirst(letters.substring(from[end], end));
    }
    return parts;
  }

  /** A sound as southern speech and hasty fingers confuse it. */
  static String blur(String sound) {
    String s = sound.toLowerCase(Locale.ROOT).replace('v', 'u');
    if (s.startsWith("zh") || s.startsWith("ch") || s.startsWith("sh")) {
      s = s.charAt(0) + s.substring(2);
    }
    if (s.endsWith("ng") && s.length() > 3 - (s.startsWith("a") ? 1 : 0)) {
      s = s.substring(0, s.length() - 1);
    }
    if (s.startsWith("n") && s.length() > 1) {
      s = "l" + s.substring(1);
    } else if (s.startsWith("hu") && s.length() > 2) {
      s = "f" + s.substring(2);
    } else if (s.equals("hu")) {
      s = "fu";
    }
    return s;
  }
}
