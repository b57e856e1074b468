package org.yichuang.kernel;

import java.util.Locale;

/** A sentence in both languages of the house; Chinese is the one that binds. */
public record Text(String zh, String en) {

  public static Text of(String zh, String en) {
    return new Text(zh, en);
  }

  public String in(Locale locale) {
    return locale.getLanguage().equals("en") ? en : zh;
  }

  @Override
  public String toString() {
    return zh;
  }
}
