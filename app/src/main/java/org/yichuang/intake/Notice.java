package org.yichuang.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.yichuang.kernel.Text;

/**
 * A written notice with the special seal and its date, exactly as it was given (行政许可法第32条).
 *
 * @param facts what it states, by name; lists are joined by line breaks
 */
public record Notice(
    long caseId, Kind kind, Map<String, String> facts, Instant at, long byId, String byName) {

  /** Which notice it is. */
  public enum Kind {
    RECEIPT("收件回执", "Receipt", "收"),
    ACCEPTED("受理通知书", "Notice of acceptance", "受"),
    OUT_OF_SCOPE("不受理告知书", "Notice: no permit is needed", "不受"),
    DECLINED("不予受理决定书", "Decision not to accept", "不予"),
    SUPPLEMENT("一次性补正告知书", "Notice of what is missing", "补");

    private final Text title;
    private final String mark;

    Kind(String zh, String en, String mark) {
      this.title = Text.of(zh, en);
      this.mark = mark;
    }

    public Text title() {
      return title;
    }

    /** The word in its number. */
    public String mark() {
      return mark;
    }
  }

  public Notice {
    facts = Map.copyOf(facts);
  }

  public String fact(String name) {
    return facts.getOrDefault(name, "");
  }

  public List<String> lines(String name) {
    return fact(name).lines().filter(l -> !l.isBlank()).toList();
  }
}
