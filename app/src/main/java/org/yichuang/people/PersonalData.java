package org.yichuang.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person's data in full, as opened for one purpose; the look is recorded before it is returned.
 *
 * @param idNumber 18 characters; null for staff who were never registered with one
 * @param sex {@code M} or {@code F} by the number's 17th digit
 */
public record PersonalData(
    long personId,
    String name,
    @Nullable String idNumber,
    @Nullable LocalDate birth,
    @Nullable String sex,
    @Nullable String phone,
    @Nullable String address) {

  /** Never prints what it holds. */
  @Override
  public String toString() {
    return "PersonalData[" + personId + "]";
  }
}
