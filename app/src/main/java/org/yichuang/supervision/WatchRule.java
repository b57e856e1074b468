package org.yichuang.supervision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Text;

/**
 * One rule of supervision.
 *
 * @param key stable; part of a warning's key
 * @param ladder who is told, in this order
 * @param answerMinutes open minutes each has before the next is told
 * @param article what makes it unlawful; null for the other levels
 */
public record WatchRule(
    String key,
    Text name,
    Metric metric,
    Threshold when,
    Level level,
    List<Rung> ladder,
    int answerMinutes,
    @Nullable String article) {

  public WatchRule {
    ladder = List.copyOf(ladder);
  }
}
