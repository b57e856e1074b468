package org.yichuang.staffing;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/**
 * A finished day of the centre's own hall, counted from its tickets.
 *
 * @param tickets numbers that were called
 * @param neverCalled numbers whose holders went before they were called
 * @param meanWait minutes from taking a number to its first call
 * @param deskMinutes from each window's first call to its last end, together
 * @param opens minute of the day at which the first number was taken
 * @param closes minute of the day at which the last service ended
 */
public record PastDay(
    LocalDate day,
    int tickets,
    int neverCalled,
    double meanWait,
    double deskMinutes,
    int mostDesks,
    int opens,
    int closes,
    List<PastService> services) {

  /**
   * One queue of the day.
   *
   * @param minutes desk minutes per called number, those counted in who never came
   * @param arrived by quarter-hour of the day
   */
  public record PastService(
      String code, String name, int tickets, double minutes, SortedMap<Integer, Integer> arrived) {}
}
