package org.yichuang.supervision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yichuang.casework.CaseEvent;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.journal.Entry;
import org.yichuang.journal.FeedListener;
import org.yichuang.kernel.Centre;

/**
 * Keeps what is watched in step with the cases. It asks the case as it stands and not the entry, so
 * that reading the feed twice changes nothing.
 */
@Component("supervisionWatch")
class Watch implements FeedListener {

  private final Cases cases;
  private final Rules rules;
  private final OfficeTimes times;
  private final PointStore points;
  private final WarningStore warnings;
  private final ObjectProvider<JointLimits> joint;

  Watch(
      Cases cases,
      Rules rules,
      OfficeTimes times,
      PointStore points,
      WarningStore warnings,
      ObjectProvider<JointLimits> joint) {
    this.joint = joint;
    this.cases = cases;
    this.rules = rules;
    this.times = times;
    this.points = points;
    this.warnings = warnings;
  }

  @Override
  public String name() {
    return "supervision.watch";
  }

  @Override
  public void receive(List<Entry> batch) {
    Map<String, Map<Long, Instant>> moved = new TreeMap<>();
    batch.stream()
        .filter(e -> matters(e.kind()))
        .forEach(e ->
            moved
                .computeIfAbsent(e.centre().code(), c -> new LinkedHashMap<>())
                .put(e.subject(), e.at()));
    moved.forEach((centre, when) -> follow(Centre.of(centre), when));
  }

  private static boolean matters(String kind) {
    return kind.startsWith("case.")
        && !kind.equals(CaseEvent.NOTE.kind())
        && !kind.equals(CaseEvent.RATE.kind());
  }

  private void follow(Centre centre, Map<Long, Instant> when) {
    List<Points> all = of(cases.findAll(centre, when.keySet()));
    if (all.isEmpty()) {
      return;
    }
    points.put(all);
    List<Map<String, Object>> owed = new ArrayList<>();
    for (Points p : all) {
      owed.add(
          Map.of(
              "centre_id", centre.code(),
              "case_id", p.file().id(),
              "owed", p.owed(),
              "at", String.valueOf(when.get(p.file().id()))));
    }
    warnings.correct(owed);
  }

  Optional<WatchRule> rule(String key) {
    return rules.find(key);
  }

  private Optional<JointLimits.Joint> joint(CaseFile file) {
    return joint.stream().flatMap(limits -> limits.of(file).stream()).findFirst();
  }

  /** What is watched in these cases as they stand. */
  List<Points> of(List<CaseFile> files) {
    OfficeTimes.Asked asked = times.asked();
    return files.stream()
        .map(f -> Points.of(f, rules, asked.of(f.centre()), this::joint))
        .collect(Collectors.toList());
  }
}
