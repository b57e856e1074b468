package org.yichuang.appointments;

import java.time.LocalDate;
import java.time.LocalDateTime;
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

  boolean onAt(LocalDateTime now) {
    return !now.isBefore(day.atTime(starts)) && now.isBefore(day.atTime(ends));
  }

  /** With so many more who came without a booking; never fuller than full. */
  Slot with(int walkIns) {
    return new Slot(plan, day, starts, ends, quota, Math.min(quota, taken + walkIns));
  }
}
