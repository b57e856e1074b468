package org.yichuang.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Text;

/** What happened in a replay, step by step, at real moments. */
final class Story {

  /**
   * One step.
   *
   * @param millis since the step before
   */
  record Told(String at, Text what, long millis) {}

  private final Now now;
  private final Instant began;
  private final List<Told> steps = new ArrayList<>();
  private Instant last;

  Story(Now now) {
    this.now = now;
    this.began = now.instant();
    this.last = began;
  }

  void tell(String zh, String en) {
    Instant at = now.instant();
    steps.add(
        new Told(
            at.atZone(Now.ZONE).toString(),
            Text.of(zh, en),
            Duration.between(last, at).toMillis()));
    last = at;
  }

  List<Told> steps() {
    return List.copyOf(steps);
  }
}
