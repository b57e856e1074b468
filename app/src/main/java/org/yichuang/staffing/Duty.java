package org.yichuang.staffing;

import org.jspecify.annotations.Nullable;

/** What one person may do on one day: a shift at one team, or a day off. */
public record Duty(String team, @Nullable Shift shift) {

  static final Duty OFF = new Duty("", null);

  boolean covers(int quarter) {
    return shift != null && shift.covers(quarter);
  }

  int minutes() {
    return shift == null ? 0 : shift.minutes();
  }
}
