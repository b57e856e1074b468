package org.yichuang.history;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers rows into cases and flags what cannot have happened in that order. */
final class LogBuilder {

  private final Map<String, List<RawEvent>> rows = new LinkedHashMap<>();
  private int setAside;
  private int unzoned;
  private boolean knowsEnds;

  void add(RawEvent row) {
    if (row.caseName().isEmpty() || row.activity().isEmpty() || row.at() == null) {
      setAside++;
      return;
    }
    if (!Times.zoned(row.attributes().getOrDefault(RawTime.KEY, ""))) {
      unzoned++;
    }
    knowsEnds |= row.caseAttributes().containsKey("enddate");
    rows.computeIfAbsent(row.caseName(), c -> new ArrayList<>()).add(row);
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  PastLog build() {
    List<PastCase> cases = new ArrayList<>(rows.size());
    rows.forEach((name, events) -> cases.add(pastCase(name, events)));
    return new PastLog(List.copyOf(cases), setAside, unzoned, knowsEnds);
  }

  private static PastCase pastCase(String name, List<RawEvent> rows) {
    Map<String, String> about = new LinkedHashMap<>();
    rows.forEach(r -> r.caseAttributes().forEach(about::putIfAbsent));
    List<PastEvent> events =
        rows.stream()
            .map(LogBuilder::event)
            .sorted(Comparator.comparing(e -> e.at().toInstant()))
            .toList();
    OffsetDateTime started = Times.read(about.get("startdate"));
    OffsetDateTime ended = Times.read(about.get("enddate"));
    OffsetDateTime planned = Times.read(about.get("enddate_planned"));
    OffsetDateTime deadline = Times.end(about.get("deadline"));
    OffsetDateTime first = started == null ? events.getFirst().at() : started;
    return new PastCase(
        name,
        first,
        ended,
        planned,
        deadline,
        about.getOrDefault("channel", ""),
        about.getOrDefault("department", ""),
        events,
        contradictions(first, ended, planned, deadline),
        about);
  }

  private static PastEvent event(RawEvent row) {
    OffsetDateTime at = java.util.Objects.requireNonNull(row.at());
    return new PastEvent(
        row.activity(),
        at,
        row.attributes().getOrDefault("org:resource", ""),
        row.attributes().getOrDefault("org:group", ""),
        row.attributes());
  }

  private static List<String> contradictions(
      OffsetDateTime started,
      @Nullable OffsetDateTime ended,
      @Nullable OffsetDateTime planned,
      @Nullable OffsetDateTime deadline) {
    List<String> found = new ArrayList<>();
    if (ended != null && ended.isBefore(started)) {
      found.add("ended-before-start");
    }
    if (planned != null && planned.isBefore(started)) {
      found.add("planned-before-start");
    }
    if (deadline != null && deadline.isBefore(started)) {
      found.add("deadline-before-start");
    }
    return List.copyOf(found);
  }
}
