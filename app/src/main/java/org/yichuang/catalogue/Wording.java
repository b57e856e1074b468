package org.yichuang.catalogue;

import java.util.Locale;
import org.yichuang.kernel.Text;

/** How things are written in a guide's file. */
final class Wording {

  /** Stands between the Chinese and the English of a text. */
  static final String BAR = " | ";

  private Wording() {}

  /** Both languages of a text; Chinese for both if it has only that. */
  static Text halves(String text) {
    int bar = text.indexOf(BAR);
    return bar < 0
        ? Text.of(text, text)
        : Text.of(text.substring(0, bar).strip(), text.substring(bar + BAR.length()).strip());
  }

  static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
