package org.yichuang.journal;

import java.util.List;

/**
 * A reader of everything that happens, in commit order and without gaps. What it writes to the
 * database commits together with its place, so each entry has its effect once; what it does outside
 * may be done again after a crash.
 */
public interface FeedListener {

  /** The name its place is kept under; never reused for another purpose. */
  String name();

  void receive(List<Entry> batch);

  /** How many entries at a time at the most. */
  default int batch() {
    return 500;
  }
}
