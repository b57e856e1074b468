package org.yichuang.appointments;

import java.time.LocalDate;
import java.time.LocalTime;

/** A stretch of time with so many places. */
public record Slot(
    long plan, LocalDate day, LocalTime starts, LocalTime ends, int quota, int taken) {

  /** How a form names it: 2026-08-24T09:00. */
  public String key() {
    return day + "T" + starts;
  }

  public int left() {
    return quota - taken;
  }
}
