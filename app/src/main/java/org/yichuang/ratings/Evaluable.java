package org.yichuang.ratings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Centre;

/**
 * Something that can be rated, once: a visit on site (一次一评) or a finished case (一事一评).
 *
 * @param id the id of the visit's number, or of the case
 * @param label the number as the person knows it: A012, or the case number
 * @param department whose service it was; {@code centre} for the windows
 * @param servedBy who served; null where nobody did, as with a decision by rules
 * @param endedAt when it was over; nothing is rated before
 * @param declinedAt when the person said "not now"
 */
public record Evaluable(
    Centre centre,
    long id,
    Kind kind,
    String label,
    String itemCode,
    String itemName,
    String department,
    @Nullable Integer window,
    @Nullable Long servedBy,
    String servedName,
    Instant endedAt,
    @Nullable Instant declinedAt) {

  /** What kind of event it is. */
  public enum Kind {
    VISIT,
    CASE
  }

  /** The case, where the event is one. */
  @Nullable Long caseId() {
    return kind == Kind.CASE ? id : null;
  }
}
