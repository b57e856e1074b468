package org.yichuang.hall;

import org.yichuang.kernel.Text;
import org.yichuang.staffing.Priority;

/** The class of a ticket. */
public enum TicketClass {
  PRIORITY("U", 0, Priority.PRIORITY, "优先", "Priority"),
  APPOINTMENT("Y", 1, Priority.APPOINTMENT, "预约", "Appointment"),
  NORMAL("", 2, Priority.NORMAL, "普通", "Normal");

  private final String mark;
  private final int rank;
  private final Priority priority;
  private final Text label;

  TicketClass(String mark, int rank, Priority priority, String zh, String en) {
    this.mark = mark;
    this.rank = rank;
    this.priority = priority;
    this.label = Text.of(zh, en);
  }

  /** The letter after the queue's own in a number: AU001. */
  String mark() {
    return mark;
  }

  int rank() {
    return rank;
  }

  Priority priority() {
    return priority;
  }

  public Text label() {
    return label;
  }
}
