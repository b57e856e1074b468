package org.yichuang.hall;

/**
 * What a day has shown of one queue so far.
 *
 * @param minutes mean length of the finished services
 * @param came who took a number within the last hour
 * @param favoured those of them in a favoured class
 * @param meanWait of those called, in minutes
 * @param told called tickets that had been told a wait
 * @param kept those of them whose wait lay in the range they had been told
 */
public record GroupToday(
    String group,
    int done,
    double minutes,
    int came,
    int favoured,
    double meanWait,
    int called,
    int told,
    int kept) {

  static GroupToday nothing(String group) {
    return new GroupToday(group, 0, 0, 0, 0, 0, 0, 0, 0);
  }
}
