package org.yichuang.facilities;

import java.time.Instant;
import org.yichuang.kernel.Text;

/** A duty check or a training, as it was written down. */
public record Note(Kind kind, String about, boolean good, String words, String by, Instant at) {

  /** What was looked at. */
  public enum Kind {
    SEVEN_S("7S 工位检查", "7S check"),
    BADGE("着装和工号牌", "Dress and badge"),
    TRAINING("培训、技能竞赛", "Training");

    private final Text label;

    Kind(String zh, String en) {
      this.label = Text.of(zh, en);
    }

    public Text label() {
      return label;
    }
  }
}
