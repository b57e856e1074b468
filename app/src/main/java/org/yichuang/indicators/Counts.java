package org.yichuang.indicators;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One row of counters: how many cases bear each mark, and sums that belong to them. */
final class Counts {

  private static final int MARKS = Mark.values().length;
  private static final int ACCEPTED = MARKS;
  private static final int DUE = MARKS + 1;
  private static final int STATUTORY = MARKS + 2;
  private static final int PROMISED = MARKS + 3;
  private static final int TIMED = MARKS + 4;
  private static final int WALL = MARKS + 5;
  private static final int OPEN = MARKS + 6;

  /** The columns of a tally in the order in which the counters stand here. */
  static final List<String> COLUMNS =
      Stream.concat(
              Arrays.stream(Mark.values()).map(Mark::column),
              Stream.of(
                  "accepted", "due", "statutory", "promised", "timed", "wall_sum", "open_sum"))
          .toList();

  private final long[] n = new long[COLUMNS.size()];

  /** The columns as a list in SQL, each told by the function. */
  static String columns(Function<String, String> one) {
    return COLUMNS.stream().map(one).collect(Collectors.joining(", "));
  }

  static Counts read(ResultSet row) throws SQLException {
    Counts counts = new Counts();
    for (int i = 0; i < counts.n.length; i++) {
      counts.n[i] = row.getLong(COLUMNS.get(i));
    }
    return counts;
  }

  void accept() {
    n[ACCEPTED]++;
  }

  void fallDue() {
    n[DUE]++;
  }

  /** Counts a finished case; minutes below 0 are unknown. */
  void finish(int marks, int statutoryDays, int promisedDays, int wallMinutes, int openMinutes) {
    for (int left = marks; left != 0; left &= left - 1) {
      n[Integer.numberOfTrailingZeros(left)]++;
    }
    if (statutoryDays > 0) {
      n[STATUTORY] += statutoryDays;
      n[PROMISED] += promisedDays;
    }
    if (wallMinutes >= 0 && openMinutes >= 0) {
      n[TIMED]++;
      n[WALL] += wallMinutes;
      n[OPEN] += openMinutes;
    }
  }

  void add(Counts other) {
    for (int i = 0; i < n.length; i++) {
      n[i] += other.n[i];
    }
  }

  long[] values() {
    return n.clone();
  }

  boolean isEmpty() {
    return Arrays.stream(n).allMatch(v -> v == 0);
  }

  boolean sameAs(Counts other) {
    return Arrays.equals(n, other.n);
  }

  long count(Mark mark) {
    return n[mark.ordinal()];
  }

  long accepted() {
    return n[ACCEPTED];
  }

  /** Unfinished cases that fall due. */
  long due() {
    return n[DUE];
  }

  long finished() {
    return count(Mark.FINISHED);
  }

  /** Legal working days of the cases that have any. */
  long statutory() {
    return n[STATUTORY];
  }

  /** Promised working days of the same cases. */
  long promised() {
    return n[PROMISED];
  }

  /** Cases whose handling is known in minutes. */
  long timed() {
    return n[TIMED];
  }

  /** Their minutes by the wall clock or while the counter was open. */
  long minutes(String part) {
    return n[part.equals("OPEN") ? OPEN : WALL];
  }
}
