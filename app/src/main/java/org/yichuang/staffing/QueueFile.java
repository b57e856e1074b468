package org.yichuang.staffing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yichuang.kernel.Outcome;

/**
 * A queue file, cleaned: its days per office, and what was wrong with it.
 *
 * @param rows rows read, without the header
 * @param days per office, then per date
 */
record QueueFile(int rows, Tally tally, Map<String, TreeMap<LocalDate, OfficeDay>> days) {

  /** The days of an office; none when the file does not know it. */
  TreeMap<LocalDate, OfficeDay> office(String office) {
    return days.getOrDefault(office, new TreeMap<>());
  }

  OfficeDay day(String office, LocalDate date) {
    OfficeDay day = office(office).get(date);
    if (day == null) {
      throw new IllegalArgumentException("no " + date + " of " + office);
    }
    return day;
  }

  static Outcome<QueueFile> read(Path file) {
    return QueueRows.read(file).map(r -> of(r.read, r.rows, r.tally));
  }

  static QueueFile of(int read, List<Snapshot> rows, Tally tally) {
    Map<Snapshot.Key, Snapshot> one = new LinkedHashMap<>();
    for (Snapshot row : Misdated.mend(rows, tally)) {
      if (one.put(row.key(), row) != null) {
        tally.add(Dirt.CONFLICT);
      }
    }
    Map<String, Map<LocalDate, Map<String, List<Snapshot>>>> tree = new TreeMap<>();
    for (Snapshot row : one.values()) {
      tree.computeIfAbsent(row.office(), o -> new TreeMap<>())
          .computeIfAbsent(row.date(), d -> new LinkedHashMap<>())
          .computeIfAbsent(row.group(), g -> new ArrayList<>())
          .add(row);
    }
    Map<String, TreeMap<LocalDate, OfficeDay>> days = new TreeMap<>();
    tree.forEach((office, byDate) ->
        byDate.forEach((date, groups) ->
            days.computeIfAbsent(office, o -> new TreeMap<>())
                .put(date, day(office, date, groups.values(), tally))));
    return new QueueFile(read, tally, days);
  }

  private static OfficeDay day(
      String office, LocalDate date, Iterable<List<Snapshot>> groups, Tally tally) {
    List<GroupDay> all = new ArrayList<>();
    for (List<Snapshot> rows : groups) {
      rows.sort(Comparator.comparingInt(Snapshot::minute));
      all.add(GroupDay.of(rows, tally));
    }
    return OfficeDay.of(office, date, all);
  }
}
