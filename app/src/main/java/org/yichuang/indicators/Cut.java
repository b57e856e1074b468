package org.yichuang.indicators;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Which part of the office's work is looked at: the whole or one department, item, window or
 * officer, and for the first three also one channel. Each such part is kept counted.
 */
public record Cut(Map<Dim, String> values) {

  public static final Cut ALL = new Cut(Map.of());

  public Cut {
    Map<Dim, String> sorted = new EnumMap<>(Dim.class);
    sorted.putAll(values);
    values = Collections.unmodifiableMap(sorted);
  }

  public static Cut of(Dim dim, String value) {
    return ALL.with(dim, value);
  }

  /** Looks at one value; what cannot be looked at together with it gives way. */
  public Cut with(Dim dim, String value) {
    Map<Dim, String> more = new EnumMap<>(Dim.class);
    values.forEach((d, v) -> {
      if (dim.goesWith(d)) {
        more.put(d, v);
      }
    });
    more.put(dim, value);
    return new Cut(more);
  }

  public Cut without(Dim dim) {
    Map<Dim, String> less = new EnumMap<>(Dim.class);
    less.putAll(values);
    less.remove(dim);
    return new Cut(less);
  }

  /** The value of a dimension, empty if it is open. */
  public String value(Dim dim) {
    return values.getOrDefault(dim, "");
  }

  public boolean isAll() {
    return values.isEmpty();
  }

  /** What stands beside the channel: a dimension's key, or all. */
  String subject() {
    return values.keySet().stream()
        .filter(d -> d != Dim.CHANNEL)
        .findFirst()
        .map(Dim::key)
        .orElse("all");
  }
}
