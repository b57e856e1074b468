package org.yichuang.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.yichuang.calendar.Deadline;
import org.yichuang.casework.CaseFile;

/**
 * The limit that a case shares with others, such as that of a life event (行政许可法第42条第2款); the room
 * that keeps it tells.
 */
public interface JointLimits {

  /**
   * A limit shared with other cases.
   *
   * @param deadline its last day as it stands, extensions and special procedures included, with how
   *     it came about
   * @param since when it began to run
   */
  record Joint(Deadline deadline, Instant since) {

    LocalDate due() {
      return deadline.due();
    }
  }

  /** The shared limit of the case; empty if it stands alone or nothing runs yet. */
  Optional<Joint> of(CaseFile file);
}
