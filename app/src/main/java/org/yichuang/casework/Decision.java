package org.yichuang.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The decision on a case (行政许可法第38条).
 *
 * @param granted whether the permit is granted
 * @param facts the facts it rests on
 * @param reasons why; a refusal has at least one
 * @param article the article applied
 * @param remedies for a refusal: both remedies with their periods; null for a grant
 * @param officers ids of the officers who decided; empty when rules decided by data
 */
public record Decision(
    boolean granted,
    String facts,
    List<String> reasons,
    String article,
    @Nullable String remedies,
    List<Long> officers) {

  public Decision {
    reasons = List.copyOf(reasons);
    officers = List.copyOf(officers);
  }
}
