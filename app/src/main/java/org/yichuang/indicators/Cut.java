package org.yichuang.indicators;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which part of the office's work is looked at: a value for some dimensions, none for all. */
public record Cut(Map<Dim, String> values) {

  public static final Cut ALL = new Cut(Map.of());

  public Cut {
    values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  public static Cut of(Dim dim, String value) {
    return new Cut(Map.of(dim, value));
  }

  public Cut with(Dim dim, String value) {
    Map<Dim, String> more = new LinkedHashMap<>(values);
    more.put(dim, value);
    return new Cut(more);
  }

  public Cut without(Dim dim) {
    Map<Dim, String> less = new LinkedHashMap<>(values);
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

  /** Whether the tallies answer it: they are kept by one dimension at a time. */
  boolean tallied() {
    return values.size() <= 1;
  }

  String dim() {
    return values.isEmpty() ? "all" : values.keySet().iterator().next().key();
  }

  String value() {
    return values.isEmpty() ? "" : values.values().iterator().next();
  }
}
