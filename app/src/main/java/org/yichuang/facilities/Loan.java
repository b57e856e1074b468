package org.yichuang.facilities;

import java.time.Instant;
import org.yichuang.kernel.Text;

/** One piece that is out. */
public record Loan(
    long id, String thing, Text name, String borrower, Instant lentAt, Instant dueAt) {

  public boolean overdueAt(Instant now) {
    return now.isAfter(dueAt);
  }

  /** How a piece comes back; a lost one is owned no more. */
  public enum Back {
    GOOD,
    DAMAGED,
    LOST
  }
}
