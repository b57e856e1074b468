package org.yichuang.facilities;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yichuang.kernel.Text;

/**
 * A training course or a skills competition.
 *
 * @param hours its length in hours
 * @param parts who took part
 */
public record Training(
    long id, Kind kind, String title, LocalDate day, BigDecimal hours, List<Part> parts) {

  public Training {
    parts = List.copyOf(parts);
  }

  /** What it was. */
  public enum Kind {
    COURSE("培训", "Training"),
    COMPETITION("技能竞赛", "Skills competition");

    private final Text label;

    Kind(String zh, String en) {
      this.label = Text.of(zh, en);
    }

    public Text label() {
      return label;
    }
  }

  /**
   * One who took part.
   *
   * @param result a mark or a prize in words; may be empty
   */
  public record Part(String name, String result) {

    /** Lines such as "李敏 95 分" or "王磊，一等奖": the name, then how it went. */
    static List<Part> of(String lines) {
      List<Part> parts = new ArrayList<>();
      for (String line : lines.strip().split("\\R")) {
        String[] words = line.strip().split("[\\s,，、:：]+", 2);
        boolean known = parts.stream().anyMatch(p -> p.name().equals(words[0]));
        if (!words[0].isEmpty() && !known) {
          parts.add(new Part(words[0], words.length > 1 ? words[1].strip() : ""));
        }
      }
      return parts;
    }
  }
}
