package org.yichuang.supervision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.casework.CaseFile;
import org.yichuang.kernel.RefusedException;

/**
 * All that is watched in one case as it stands.
 *
 * @param owed names of the duties, those held by a special procedure included
 * @param departments who has something to do in the case
 */
record Points(CaseFile file, List<Point> points, Set<String> owed, Set<String> departments) {

  private static final Logger LOG = LoggerFactory.getLogger(Points.class);

  static Points of(CaseFile file, Rules rules, OfficeTime time, JointLimits joint) {
    try {
      List<Duty> duties = new ArrayList<>(Duties.of(file, time.calendar()));
      Duties.joint(file, joint).ifPresent(duties::add);
      Set<String> owed = duties.stream().map(Duty::name).collect(Collectors.toSet());
      Set<String> departments =
          duties.stream().map(Duty::department).collect(Collectors.toCollection(TreeSet::new));
      List<Point> points = new ArrayList<>();
      if (!Duties.held(file)) {
        duties.forEach(d -> add(file, d, rules, time, points));
      }
      return new Points(file, points, owed, departments);
    } catch (RefusedException e) {
      LOG.error("case {} cannot be watched: {}", file.number(), e.getMessage());
      return new Points(file, List.of(), Set.of(), Set.of());
    }
  }

  private static void add(
      CaseFile file, Duty duty, Rules rules, OfficeTime time, List<Point> points) {
    for (WatchRule rule : rules.of(duty.metric())) {
      Instant at = rule.when().moment(duty.due(), time);
      if (!rule.when().ahead() || at.isAfter(duty.since())) {
        var key = new Point.Key(file.centre().code(), file.id(), duty.taskNo(), rule.key());
        points.add(new Point(key, at, duty, rule));
      }
    }
  }
}
