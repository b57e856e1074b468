package org.yichuang.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.yichuang.kernel.Moment;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Text;

/** What happened in a replay, step by step: at real moments, or on the days of the page. */
class Story {

  /**
   * One step.
   *
   * @param millis since the step before
   */
  record Told(String at, Text what, long millis) {}

  private final Now now;
  private final List<Told> steps = new ArrayList<>();
  private Instant last;

  Story(Now now) {
    this.now = now;
    this.last = now.instant();
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

  /** Lets something happen at a local time of the story's day. */
  <T> T at(LocalDateTime local, Supplier<T> work) {
    Instant moment = local.atZone(Now.ZONE).toInstant();
    if (steps.isEmpty()) {
      last = moment;
    }
    return Moment.at(moment, work);
  }

  List<Told> steps() {
    return List.copyOf(steps);
  }

  /** A line a step: with its day where the story takes days. */
  List<String> lines() {
    boolean days = steps.stream().map(s -> s.at().substring(0, 10)).distinct().count() > 1;
    return steps.stream()
        .map(s ->
            days
                ? s.at().substring(0, 10) + " " + s.at().substring(11, 16) + "  " + s.what().zh()
                : s.at().substring(11, 19) + "  +" + s.millis() + " ms  " + s.what().zh())
        .toList();
  }
}
