package org.yichuang.staffing;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many rows of each kind of dirt. */
public final class Tally {

  private final EnumMap<Dirt, Integer> counts = new EnumMap<>(Dirt.class);

  void add(Dirt dirt) {
    counts.merge(dirt, 1, Integer::sum);
  }

  void add(Dirt dirt, int rows) {
    if (rows > 0) {
      counts.merge(dirt, rows, Integer::sum);
    }
  }

  public int of(Dirt dirt) {
    return counts.getOrDefault(dirt, 0);
  }

  /** Rows that were not used. */
  public int setAside() {
    return counts.entrySet().stream()
        .filter(e -> !e.getKey().mended())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** Every kind with its number, also those with none. */
  public Map<String, Integer> json() {
    Map<String, Integer> json = new LinkedHashMap<>();
    for (Dirt dirt : Dirt.values()) {
      json.put(dirt.name().toLowerCase(java.util.Locale.ROOT), of(dirt));
    }
    return json;
  }
}
