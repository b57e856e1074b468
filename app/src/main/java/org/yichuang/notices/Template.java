package org.yichuang.notices;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Text;

/**
 * The wording of one kind of notice.
 *
 * @param urgent whether it also goes out in quiet hours
 * @param text for the inbox and the mail
 * @param sms for the SMS; null if this kind never goes by SMS
 */
record Template(String key, boolean urgent, Text title, Text text, @Nullable Text sms) {

  static final Pattern HOLE = Pattern.compile("\\{([a-z]+)}");

  /** A sentence with its holes filled, in the language asked for. */
  static String fill(Text text, Map<String, String> words, boolean english) {
    Matcher holes = HOLE.matcher(english ? text.en() : text.zh());
    return holes.replaceAll(hole -> {
      String name = hole.group(1);
      String value = english ? words.get(name + ".en") : null;
      return Matcher.quoteReplacement(value != null ? value : words.getOrDefault(name, ""));
    });
  }
}
