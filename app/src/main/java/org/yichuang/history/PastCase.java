package org.yichuang.history;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A past case as its log tells it.
 *
 * @param events in order of time; events of one moment in the order of the log
 * @param contradictions codes of dates that contradict each other; the dates are kept as they are
 */
public record PastCase(
    String name,
    OffsetDateTime started,
    @Nullable OffsetDateTime ended,
    @Nullable OffsetDateTime planned,
    @Nullable OffsetDateTime deadline,
    String channel,
    String department,
    List<PastEvent> events,
    List<String> contradictions,
    Map<String, String> attributes) {

  /** The order of its activities. */
  public List<String> variant() {
    return events.stream().map(PastEvent::activity).toList();
  }

  /** Whether it ended by its deadline; null when one of the two is unknown. */
  public @Nullable Boolean onTime() {
    return ended == null || deadline == null ? null : !ended.isAfter(deadline);
  }
}
