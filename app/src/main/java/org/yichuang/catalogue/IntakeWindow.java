package org.yichuang.catalogue;

import java.time.LocalDate;
import java.time.MonthDay;
import org.yichuang.kernel.Text;

/**
 * A season of the year in which an item takes applications; both days are inside it, and it may run
 * over the new year.
 */
public record IntakeWindow(Text title, MonthDay from, MonthDay to) {

  /** The season that is open on the day or the next to open. */
  public Season nextTo(LocalDate day) {
    Season before = in(day.getYear() - 1);
    Season now = in(day.getYear());
    if (!before.end().isBefore(day)) {
      return before;
    }
    return now.end().isBefore(day) ? in(day.getYear() + 1) : now;
  }

  private Season in(int year) {
    LocalDate start = from.atYear(year);
    return new Season(this, start, to.atYear(to.isBefore(from) ? year + 1 : year));
  }

  /** One year's occurrence of a window. */
  public record Season(IntakeWindow window, LocalDate start, LocalDate end) {
    public boolean contains(LocalDate day) {
      return !day.isBefore(start) && !day.isAfter(end);
    }
  }
}
