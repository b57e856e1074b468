package org.yichuang.lifeevents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.casework.CaseFile;
import org.yichuang.catalogue.Guide;
import org.yichuang.kernel.Text;

/**
 * One item of a life event, as far as it has got.
 *
 * @param file its case; null until it has begun
 * @param after the items whose results it waits for
 * @param because why it has ended without having begun; null otherwise
 */
public record Part(
    Guide guide, State state, @Nullable CaseFile file, List<Guide> after, @Nullable Text because) {

  /** How far an item is. */
  public enum State {
    WAITING("等前一项的结果", "Waits for a result", "still"),
    UNDER_WAY("在办", "Under way", "act"),
    OUT("结果已出", "Result out", "good"),
    WITHOUT("没有办成", "Ended without a result", "bad"),
    NOT_BEGUN("不再办理", "Not taken up", "bad");

    private final Text text;
    private final String tone;

    State(String zh, String en, String tone) {
      this.text = Text.of(zh, en);
      this.tone = tone;
    }

    public Text text() {
      return text;
    }

    /** The colour it is shown in. */
    public String tone() {
      return tone;
    }

    /** Whether nothing more will come of the item. */
    public boolean over() {
      return this == OUT || failed();
    }

    boolean failed() {
      return this == WITHOUT || this == NOT_BEGUN;
    }
  }

  public Part {
    after = List.copyOf(after);
  }
}
