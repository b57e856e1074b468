package org.yichuang.hall;

import java.time.Instant;
import java.util.List;

/**
 * A visit on site that is over: somebody came with a number, was served at a window, and left.
 *
 * @param ticket the number's id, which also names the visit
 * @param token opens the number's page on the phone of the person it was given to
 * @param clerk who served; 0 when it is not known any more
 */
public record Visit(
    long ticket,
    String label,
    String token,
    String group,
    List<String> items,
    int window,
    long clerk,
    Instant endedAt) {

  public Visit {
    items = List.copyOf(items);
  }
}
