package org.yichuang.assistance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request for help.
 *
 * @param matter what it is about
 * @param place where to come to, for a home visit
 * @param wantedAt null for as soon as somebody can
 * @param persons how many people are to be helped
 */
public record NewOrder(
    Order.Way way,
    Order.Scope scope,
    String matter,
    String place,
    @Nullable Instant wantedAt,
    int persons) {

  public static NewOrder of(Order.Way way, Order.Scope scope, String matter) {
    return new NewOrder(way, scope, matter, "", null, 1);
  }
}
