package org.yichuang.appointments;

import java.time.LocalDate;
import java.time.LocalTime;

/** A stretch of time with so many places. */
public record Slot(
    long plan, LocalDate day, LocalTime starts, LocalTime ends, int quota, int taken) {

  public int left() {
    return quota - taken;
  }
}
