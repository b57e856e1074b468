package org.yichuang.hall;

/**
 * What a day has shown of one queue so far.
 *
 * @param minutes mean length of the finished services
 * @param between mean minutes from a call until the person is served
 * @param came who took a number within the last hour
 * @param favoured those of them in a favoured class
 * @param meanWait of those called, in minutes
 * @param told tickets that had been told a wait and were called, or wait longer than told
 * @param kept those of them whose wait lay in the range they had been told
 */
public record GroupToday(
    String group,
    int done,
    double minutes,
    double between,
    int came,
    int favoured,
    double meanWait,
    int called,
    int told,
    int kept) {

  /** Minutes from a call to the window while the day has not shown any. */
  static final double WALK = 0.4;

  static GroupToday nothing(String group) {
    return new GroupToday(group, 0, 0, WALK, 0, 0, 0, 0, 0, 0);
  }
}
