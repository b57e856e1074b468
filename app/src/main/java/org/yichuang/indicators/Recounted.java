package org.yichuang.indicators;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Counts a year's facts one by one, knowing nothing of how the tallies were kept. */
final class Recounted implements Tuples.Sink {

  static final String[] PARTS = {"WALL", "OPEN", "ACCEPTING", "DECIDING", "HANDING"};

  private static final int ALL = 0;
  private static final int DEPARTMENT = 1;
  private static final int ITEM = 2;
  private static final int DESK = 3;
  private static final int OFFICER = 4;

  private final int from;
  private final int to;
  private final int[] monthOf;
  private final CellTable cells = new CellTable();

  Recounted(LocalDate from, LocalDate to) {
    this.from = TallyKey.days(from);
    this.to = TallyKey.days(to);
    monthOf = new int[this.to - this.from + 1];
    for (int i = 0; i < monthOf.length; i++) {
      monthOf[i] = TallyKey.days(from.plusDays(i).withDayOfMonth(1));
    }
  }

  @Override
  public void accept(int[] f) {
    place(f, f[Tuples.ACCEPTED_ON], ACCEPT);
    place(f, f[Tuples.DECIDED_ON], FINISH);
    place(f, f[Tuples.DUE_ON], FALL_DUE);
  }

  /** How a case counts in one cell. */
  private interface Way {
    void count(CellTable.Cell cell, int[] f);
  }

  private static final Way ACCEPT = (cell, f) -> cell.counts.accept();
  private static final Way FALL_DUE = (cell, f) -> cell.counts.fallDue();
  private static final Way FINISH = Recounted::finish;

  private static void finish(CellTable.Cell cell, int[] f) {
    cell.counts.finish(
        f[Tuples.MARKS], f[Tuples.STATUTORY], f[Tuples.PROMISED], f[Tuples.WALL], f[Tuples.OPEN]);
    if (cell.month) {
      for (int part = 0; part < PARTS.length; part++) {
        int minutes = f[Tuples.PARTS + part];
        if (minutes != Tuples.NONE) {
          cell.span(part).add(Steps.step(minutes), 1);
        }
      }
    }
  }

  private void place(int[] f, int day, Way way) {
    if (day < from || day > to) {
      return;
    }
    int month = monthOf[day - from];
    int channel = f[Tuples.CHANNEL];
    way.count(cells.at(true, DEPARTMENT, f[Tuples.DEPARTMENT], channel, month), f);
    way.count(cells.at(true, ITEM, f[Tuples.ITEM], channel, month), f);
    way.count(cells.at(true, DESK, f[Tuples.DESK], 0, month), f);
    way.count(cells.at(true, OFFICER, f[Tuples.OFFICER], 0, month), f);
    way.count(cells.at(false, DEPARTMENT, f[Tuples.DEPARTMENT], 0, day), f);
  }

  /** The cells over all channels, over all departments or over both are sums of those counted. */
  private void addUp() {
    Map<TallyKey, CellTable.Cell> counted = new HashMap<>();
    cells.each(counted::put);
    counted.forEach((key, cell) -> {
      if (key.month() && key.channel() != 0) {
        cells.at(true, key.dim(), key.value(), 0, key.day()).add(cell);
      }
      if (key.dim() == DEPARTMENT) {
        cells.at(key.month(), ALL, 0, 0, key.day()).add(cell);
        if (key.channel() != 0) {
          cells.at(key.month(), ALL, 0, key.channel(), key.day()).add(cell);
        }
      }
    });
  }

  /** Compares with what was kept and says of each row that differs what it should be. */
  Comparison compare() {
    addUp();
    return new Comparison();
  }

  /** A comparison under way; what was kept is told row by row. */
  final class Comparison {

    private final Map<TallyKey, Counts> tallies = new HashMap<>();
    private final Map<TallyKey, Map<String, Steps>> spans = new HashMap<>();

    /** A kept row; remembered as wrong unless it equals the count. */
    void kept(TallyKey key, Counts counts) {
      CellTable.Cell cell = cells.find(key);
      if (cell != null) {
        cell.met = true;
      }
      Counts right = cell == null ? new Counts() : cell.counts;
      if (!right.sameAs(counts)) {
        tallies.put(key, right);
      }
    }

    void kept(TallyKey key, String part, Steps steps) {
      CellTable.Cell cell = cells.find(key);
      Steps right = cell == null ? new Steps() : cell.take(part);
      if (!right.sameAs(steps)) {
        spans.computeIfAbsent(key, k -> new HashMap<>()).put(part, right);
      }
    }

    /** Everything that was told, and what was not kept at all. */
    void wrong(BiConsumer<TallyKey, Counts> tally, RecountStore.SpanSink span) {
      cells.each((key, cell) -> {
        if (!cell.met && !cell.counts.isEmpty()) {
          tallies.put(key, cell.counts);
        }
        cell.left(
            (part, steps) -> spans.computeIfAbsent(key, k -> new HashMap<>()).put(part, steps));
      });
      tallies.forEach(tally);
      spans.forEach((key, parts) -> parts.forEach((part, s) -> span.accept(key, part, s)));
    }
  }
}
