package org.yichuang.indicators;

import java.util.Arrays;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Cells by their keys, packed into one number each and found by open addressing. */
final class CellTable {

  private static final int DAY_BITS = 22;
  private static final int CHANNEL_BITS = 10;
  private static final int VALUE_BITS = 28;
  private static final int DAY_ZERO = 1 << (DAY_BITS - 1);

  private long[] keys = new long[1 << 12];
  private @Nullable Cell[] cells = new Cell[1 << 12];
  private int size;

  /** One row of the tallies with the spans that belong to it. */
  static final class Cell {

    final Counts counts = new Counts();
    final boolean month;
    boolean met;
    private final @Nullable Steps[] spans = new Steps[Recounted.PARTS.length];

    Cell(boolean month) {
      this.month = month;
    }

    Steps span(int part) {
      Steps steps = spans[part];
      if (steps == null) {
        steps = new Steps();
        spans[part] = steps;
      }
      return steps;
    }

    void add(Cell other) {
      counts.add(other.counts);
      for (int part = 0; part < spans.length; part++) {
        Steps steps = other.spans[part];
        if (steps != null) {
          span(part).add(steps);
        }
      }
    }

    /** The span of a part, which is then no longer left. */
    Steps take(String part) {
      int at = Arrays.asList(Recounted.PARTS).indexOf(part);
      Steps steps = spans[at];
      spans[at] = null;
      return steps == null ? new Steps() : steps;
    }

    void left(BiConsumer<String, Steps> each) {
      for (int i = 0; i < spans.length; i++) {
        Steps steps = spans[i];
        if (steps != null) {
          each.accept(Recounted.PARTS[i], steps);
        }
      }
    }
  }

  /** The cell, made if it is new. */
  Cell at(boolean month, int dim, int value, int channel, int day) {
    long key = pack(month, dim, value, channel, day);
    int at = slot(key);
    Cell found = cells[at];
    if (found != null) {
      return found;
    }
    if (size++ * 2 > keys.length) {
      grow();
      at = slot(key);
    }
    Cell made = new Cell(month);
    keys[at] = key;
    cells[at] = made;
    return made;
  }

  @Nullable Cell find(TallyKey key) {
    return cells[slot(pack(key.month(), key.dim(), key.value(), key.channel(), key.day()))];
  }

  void each(BiConsumer<TallyKey, Cell> each) {
    for (int i = 0; i < keys.length; i++) {
      Cell cell = cells[i];
      if (cell != null) {
        each.accept(unpack(keys[i]), cell);
      }
    }
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 33) & mask;
    while (cells[at] != null && keys[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    @Nullable Cell[] oldCells = cells;
    keys = new long[oldKeys.length * 2];
    cells = new Cell[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldCells[i] != null) {
        int at = slot(oldKeys[i]);
        keys[at] = oldKeys[i];
        cells[at] = oldCells[i];
      }
    }
  }

  private static long pack(boolean month, int dim, int value, int channel, int day) {
    if (value >>> VALUE_BITS != 0 || channel >>> CHANNEL_BITS != 0) {
      throw new IllegalArgumentException("too many values: " + value + ", " + channel);
    }
    long key = month ? 1 : 0;
    key = key << 3 | dim;
    key = key << VALUE_BITS | value;
    key = key << CHANNEL_BITS | channel;
    return key << DAY_BITS | (day + DAY_ZERO);
  }

  private static TallyKey unpack(long key) {
    int day = (int) (key & ((1 << DAY_BITS) - 1)) - DAY_ZERO;
    long rest = key >>> DAY_BITS;
    int channel = (int) (rest & ((1 << CHANNEL_BITS) - 1));
    rest >>>= CHANNEL_BITS;
    int value = (int) (rest & ((1 << VALUE_BITS) - 1));
    rest >>>= VALUE_BITS;
    return new TallyKey(rest >>> 3 == 1, (int) (rest & 7), value, channel, day);
  }
}
