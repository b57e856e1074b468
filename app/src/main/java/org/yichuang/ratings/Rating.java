package org.yichuang.ratings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Centre;

/**
 * What somebody thought of how a case was served.
 *
 * @param reasons keys of the chosen reasons
 * @param words the person's own words; may be empty
 * @param named whether the office may call back about it
 */
public record Rating(
    Centre centre,
    long caseId,
    Grade grade,
    Origin origin,
    Via via,
    List<String> reasons,
    String words,
    boolean named,
    long raterId,
    @Nullable Long enteredBy,
    String department,
    Instant at) {

  /** Whether a person rated or a rule did. Only ACTIVE counts as 主动评价. */
  public enum Origin {
    ACTIVE,
    DEFAULT
  }

  /** How the rating came in. */
  public enum Via {
    WINDOW_DEVICE,
    QR,
    ONLINE,
    SMS,
    PAPER,
    PHONE
  }

  public Rating {
    reasons = List.copyOf(reasons);
  }
}
