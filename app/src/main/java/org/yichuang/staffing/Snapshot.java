package org.yichuang.staffing;

import java.time.LocalDate;

/**
 * One row of a queue file: one service group of one office at one minute.
 *
 * @param number the number on the sign; -1 when there is none of this group
 * @param claim minutes per service as the office claims them; 0 when it claims nothing usable
 */
record Snapshot(
    String office,
    LocalDate date,
    int minute,
    String group,
    String name,
    int open,
    int waiting,
    int number,
    int claim) {

  Snapshot on(LocalDate other) {
    return new Snapshot(office, other, minute, group, name, open, waiting, number, claim);
  }

  record Key(String office, LocalDate date, int minute, String group) {}

  Key key() {
    return new Key(office, date, minute, group);
  }
}
