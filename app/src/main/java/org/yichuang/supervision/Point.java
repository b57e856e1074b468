package org.yichuang.supervision;

import java.time.Instant;

/** The moment at which one duty of a case turns by one rule. */
record Point(Key key, Instant firesAt, Duty duty, WatchRule rule) {

  /** Once per case, task and rule. */
  record Key(String centre, long caseId, int taskNo, String rule) {}
}
