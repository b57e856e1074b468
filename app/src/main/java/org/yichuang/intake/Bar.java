package org.yichuang.intake;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Text;

/**
 * A time in which somebody may not apply for an item again, or whose promises are not taken.
 *
 * @param subjectId a person's or an organisation's id
 * @param itemCode the item it is about; null for promises of any item
 * @param article what it rests on, such as 行政许可法第78条
 * @param until its last day
 * @param caseId the case it came of, if any
 * @param facts what was found, in the words of whoever set it; empty where a rule set it
 */
public record Bar(
    long id,
    long subjectId,
    @Nullable String itemCode,
    String reason,
    String article,
    LocalDate from,
    LocalDate until,
    @Nullable Long caseId,
    String facts) {

  /** The reason in both languages. */
  public Text words() {
    return Stream.of(Kind.values())
        .map(Kind::text)
        .filter(t -> t.zh().equals(reason))
        .findFirst()
        .orElseGet(() -> Text.of(reason, reason));
  }

  /** Why a bar is set, with its length by law. */
  public enum Kind {
    /** Untrue statements or materials for an item of public safety: one year. */
    FALSE_MATERIAL("隐瞒有关情况或者提供虚假材料", "facts withheld or untrue materials", "行政许可法第78条", 1),
    /** A permit got by fraud or bribery, revoked: three years. */
    FRAUD("以欺骗、贿赂等不正当手段取得许可", "a permit got by fraud, bribery or the like", "行政许可法第79条", 3),
    /** A broken promise: promises are not taken for a year. */
    BROKEN_PROMISE("承诺不实或者容缺材料逾期未补", "a promise that was untrue or not kept", "优化营商环境条例第40条", 1);

    private final Text text;
    private final String article;
    private final int years;

    Kind(String zh, String en, String article, int years) {
      this.text = Text.of(zh, en);
      this.article = article;
      this.years = years;
    }

    public String reason() {
      return text.zh();
    }

    public Text text() {
      return text;
    }

    public String article() {
      return article;
    }

    public int years() {
      return years;
    }
  }
}
