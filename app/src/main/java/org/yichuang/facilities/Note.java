package org.yichuang.facilities;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Text;

/**
 * A duty check as it was written down.
 *
 * @param good whether all was in order
 * @param failed which points were not, by name; of a 7S check some of {@link SevenS}
 * @param fixedAt when what was wrong had been put right; null while it is not
 */
public record Note(
    long id,
    Kind kind,
    String about,
    boolean good,
    List<String> failed,
    String words,
    String by,
    Instant at,
    @Nullable Instant fixedAt) {

  public Note {
    failed = List.copyOf(failed);
  }

  /** Whether something is still to be put right. */
  public boolean open() {
    return !good && fixedAt == null;
  }

  /** The points that were not in order. */
  public List<SevenS> points() {
    return SevenS.named(failed);
  }

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
