package org.yichuang.indicators;

import java.util.TreeMap;

/** What a period amounts to: cases by their patterns, and the sums of their limits. */
final class Counts {

  private final TreeMap<Integer, Long> finished = new TreeMap<>();
  private long accepted;
  private long statutory;
  private long promised;

  void add(String basis, int pattern, long n, long statutoryDays, long promisedDays) {
    switch (basis) {
      case "A" -> accepted += n;
      case "F" -> {
        finished.merge(pattern, n, Long::sum);
        statutory += statutoryDays;
        promised += promisedDays;
      }
      default -> {}
    }
  }

  long accepted() {
    return accepted;
  }

  long finished() {
    return count(Marks.EVERY);
  }

  long count(Marks marks) {
    return finished.entrySet().stream()
        .filter(e -> marks.match(e.getKey()))
        .mapToLong(java.util.Map.Entry::getValue)
        .sum();
  }

  /** Legal working days of the cases that have any. */
  long statutory() {
    return statutory;
  }

  /** Promised working days of the same cases. */
  long promised() {
    return promised;
  }
}
