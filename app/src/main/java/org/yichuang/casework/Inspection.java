package org.yichuang.casework;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who was named to check on site (行政许可法第55条): two or more officers, within five days of the
 * acceptance.
 *
 * @param task number of the task they check for
 * @param late why it was later than the law says, told by the head who answers for it; null if in
 *     time
 */
public record Inspection(int task, List<Officer> officers, LocalDate named, @Nullable String late) {

  /** An officer who was named. */
  public record Officer(long id, String name) {}

  public Inspection {
    officers = List.copyOf(officers);
  }

  boolean names(long person) {
    return officers.stream().anyMatch(o -> o.id() == person);
  }
}
