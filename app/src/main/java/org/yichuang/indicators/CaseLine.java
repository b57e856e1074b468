package org.yichuang.indicators;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case, or among ratings a visit, in the list behind a figure. It names no applicant: the list
 * proves a figure, and whoever needs the person opens the case.
 *
 * @param day the day by which the list is ordered
 */
public record CaseLine(
    long id,
    String number,
    String item,
    String department,
    String channel,
    String officer,
    LocalDate received,
    @Nullable LocalDate accepted,
    @Nullable LocalDate decided,
    @Nullable LocalDate promised,
    @Nullable LocalDate statutory,
    String outcome,
    @Nullable String grade,
    @Nullable Integer openMinutes,
    @Nullable Integer wallMinutes,
    LocalDate day) {

  /** Where a list goes on. */
  record Place(LocalDate day, long id) {

    static final Place END = new Place(LocalDate.of(9999, 12, 31), Long.MAX_VALUE);

    static Place read(@Nullable String key) {
      if (key == null || !key.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}\\.[0-8]?[0-9]{1,18}")) {
        return END;
      }
      try {
        return new Place(LocalDate.parse(key.substring(0, 10)), Long.parseLong(key.substring(11)));
      } catch (java.time.DateTimeException e) {
        return END;
      }
    }
  }

  /** Whether it is a visit to the hall, which has a number of its day and no case. */
  public boolean visit() {
    return outcome.equals("VISIT");
  }

  /** The key of the place behind this case. */
  public String key() {
    return day + "." + id;
  }

  /** A case with the moment it came in and who took it in. */
  public record Received(CaseLine line, Instant at, String desk) {}
}
