package org.yichuang.casework;

import java.time.LocalDate;
import java.util.List;
import org.yichuang.kernel.Text;

/**
 * A written document of a case, as it is given to the applicant with seal and date.
 *
 * @param key its name in addresses, such as {@code decision} or {@code pause-1}
 * @param number its number, such as 准字〔2022〕430702WJJ202204220001号
 * @param date the day it was made
 * @param words what it says, a paragraph each
 * @param points what is listed under the words, such as the reasons
 * @param facts what it states, name by name
 * @param closing what stands below, such as the remedies
 */
public record Paper(
    String key,
    Text title,
    String number,
    LocalDate date,
    List<Text> words,
    List<String> points,
    List<Fact> facts,
    List<Text> closing) {

  /** A fact with its name. */
  public record Fact(Text name, Text value) {

    static Fact of(String zh, String en, Text value) {
      return new Fact(Text.of(zh, en), value);
    }

    static Fact of(String zh, String en, String value) {
      return of(zh, en, Text.of(value, value));
    }
  }

  public Paper {
    words = List.copyOf(words);
    points = List.copyOf(points);
    facts = List.copyOf(facts);
    closing = List.copyOf(closing);
  }
}
