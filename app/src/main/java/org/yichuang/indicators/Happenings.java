package org.yichuang.indicators;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yichuang.journal.Entry;
import org.yichuang.kernel.Now;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which entries of the journal count as what, and how often: help by the persons it was given to,
 * stuck matters only when they were solved. The assistance room writes them.
 */
@Component
class Happenings {

  static final String HELPED = "helped";
  static final String SOLVED = "stuck-solved";

  private static final String ORDER_FINISHED = "assistance.order-finished";
  private static final String STUCK_CLOSED = "assistance.stuck-closed";
  private static final Set<String> SOLVING = Set.of("SOLVED", "TRANSFERRED");

  private final JsonMapper mapper;

  Happenings(JsonMapper mapper) {
    this.mapper = mapper;
  }

  Optional<HappeningStore.Happening> of(Entry e) {
    return switch (e.kind()) {
      case ORDER_FINISHED ->
          Optional.of(happening(e, HELPED, Math.max(1, body(e).path("persons").asInt(1))));
      case STUCK_CLOSED ->
          SOLVING.contains(body(e).path("result").asString(""))
              ? Optional.of(happening(e, SOLVED, 1))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private JsonNode body(Entry e) {
    return mapper.readTree(e.body());
  }

  private static HappeningStore.Happening happening(Entry e, String kind, int times) {
    return new HappeningStore.Happening(
        e.centre(), e.subject(), e.seq(), kind, Now.dateOf(e.at()), times);
  }
}
