package org.yichuang.history;

/** Where a raw event keeps the text of its time until its offset has been looked at. */
final class RawTime {

  static final String KEY = "time:timestamp";

  private RawTime() {}
}
