package org.yichuang.codes;

import java.text.Normalizer;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/** What the parsers share: tidying what people type, and quoting it back. */
final class Codes {

  private static final int QUOTED = 40;

  private Codes() {}

  /** Full-width characters made narrow, blanks around removed; the case is kept. */
  static String tidy(String given) {
    return Normalizer.normalize(given, Normalizer.Form.NFKC).strip();
  }

  /** The given text as it may stand in a sentence: short and without control characters. */
  static String quoted(String given) {
    String plain = given.replaceAll("\\p{Cntrl}", "�");
    return "“" + (plain.length() > QUOTED ? plain.substring(0, QUOTED) + "…" : plain) + "”";
  }

  static Refusal refusal(String code, String zh, String en, String nextZh, String nextEn) {
    return Refusal.of(code, 422, Text.of(zh, en), Text.of(nextZh, nextEn));
  }

  static boolean digits(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
