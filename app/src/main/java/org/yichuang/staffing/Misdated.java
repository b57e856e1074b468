package org.yichuang.staffing;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Finds dates that cannot be true.
 *
 * <p>A clock that prints the year of the week instead of the year turns 31 December 2019 into 31
 * December 2020. Such a date is put back a year when the day a year before lies in the first week
 * of the printed year and the file holds no other day of the sixty before the printed one. A date
 * that a hole of more than a year divides from everything later is stale and set aside.
 */
final class Misdated {

  private static final int HOLE_DAYS = 366;
  private static final int ALONE_DAYS = 60;

  private Misdated() {}

  static List<Snapshot> mend(List<Snapshot> rows, Tally tally) {
    NavigableSet<LocalDate> dates = new TreeSet<>();
    rows.forEach(r -> dates.add(r.date()));
    Map<LocalDate, LocalDate> truth = new HashMap<>();
    for (LocalDate date : dates) {
      truth.put(date, weekYear(date, dates) ? date.minusYears(1) : date);
    }
    LocalDate oldestGood = oldestGood(new TreeSet<>(truth.values()));
    List<Snapshot> good = new ArrayList<>(rows.size());
    for (Snapshot row : rows) {
      LocalDate date = truth.getOrDefault(row.date(), row.date());
      if (date.isBefore(oldestGood)) {
        tally.add(Dirt.STALE_DATE);
        continue;
      }
      if (!date.equals(row.date())) {
        tally.add(Dirt.WEEK_YEAR);
      }
      good.add(date.equals(row.date()) ? row : row.on(date));
    }
    return good;
  }

  private static boolean weekYear(LocalDate date, NavigableSet<LocalDate> dates) {
    LocalDate real = date.minusYears(1);
    if (date.getMonth() != Month.DECEMBER
        || real.get(IsoFields.WEEK_BASED_YEAR) != date.getYear()) {
      return false;
    }
    LocalDate before = dates.lower(date.withDayOfMonth(26));
    return before == null || ChronoUnit.DAYS.between(before, date) > ALONE_DAYS;
  }

  private static LocalDate oldestGood(NavigableSet<LocalDate> dates) {
    LocalDate later = null;
    for (LocalDate date : dates.descendingSet()) {
      if (later != null && ChronoUnit.DAYS.between(date, later) > HOLE_DAYS) {
        return later;
      }
      later = date;
    }
    return later == null ? LocalDate.MIN : later;
  }
}
