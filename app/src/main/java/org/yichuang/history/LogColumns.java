package org.yichuang.history;

import java.util.List;

/** The columns that are understood; all others are kept under their own names. */
final class LogColumns {

  static final String CASE_PREFIX = "case:";
  static final List<String> CASE_NAME =
      List.of("case:concept:name", "case id", "case_id", "caseid", "case");
  static final List<String> ACTIVITY =
      List.of("concept:name", "activity", "activity_name", "event", "task");
  static final List<String> TIME =
      List.of("time:timestamp", "timestamp", "complete timestamp", "time", "end_time");

  private LogColumns() {}
}
