package org.yichuang.supervision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.people.Staff;

/**
 * Raises what has turned, in bounded batches. Any number of nodes may scan at once: a claim skips
 * what others hold, each claimed point is looked at once more in its case as it stands now, and the
 * warning's key has the last word.
 */
@Component("supervisionScanner")
public class Scanner {

  static final int BATCH = 500;

  private final PointStore points;
  private final WarningStore warnings;
  private final Watch watch;
  private final Cases cases;
  private final Staff staff;
  private final OfficeTimes times;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Now now;

  Scanner(
      PointStore points,
      WarningStore warnings,
      Watch watch,
      Cases cases,
      Staff staff,
      OfficeTimes times,
      TransactionTemplate transaction,
      ApplicationEventPublisher events,
      Now now) {
    this.points = points;
    this.warnings = warnings;
    this.watch = watch;
    this.cases = cases;
    this.staff = staff;
    this.times = times;
    this.transaction = transaction;
    this.events = events;
    this.now = now;
  }

  /** Raises everything that has turned by now; how many warnings are new. */
  public int scan() {
    int raised = 0;
    Round round;
    do {
      Round done = transaction.execute(status -> round());
      round = done == null ? new Round(0, 0) : done;
      raised += round.raised();
    } while (round.claimed() == BATCH);
    return raised;
  }

  private record Round(int claimed, int raised) {}

  private Round round() {
    Instant at = now.instant();
    List<Point.Key> claimed = points.claim(at, BATCH);
    if (claimed.isEmpty()) {
      return new Round(0, 0);
    }
    Map<Point.Key, Point> wanted = new HashMap<>();
    Map<Point.Key, CaseFile> files = new HashMap<>();
    for (Points p : watch.of(files(claimed))) {
      p.points()
          .forEach(point -> {
            wanted.put(point.key(), point);
            files.put(point.key(), p.file());
          });
    }
    points.drop(claimed.stream().filter(k -> !wanted.containsKey(k)).toList());
    List<Point> still = new ArrayList<>();
    claimed.stream().filter(wanted::containsKey).map(wanted::get).forEach(still::add);
    points.move(still.stream().filter(p -> p.firesAt().isAfter(at)).toList());
    List<Point> due = still.stream().filter(p -> !p.firesAt().isAfter(at)).toList();
    return new Round(claimed.size(), due.isEmpty() ? 0 : raise(due, files, at));
  }

  private List<CaseFile> files(List<Point.Key> claimed) {
    Map<String, Set<Long>> byCentre = new TreeMap<>();
    claimed.forEach(
        k -> byCentre.computeIfAbsent(k.centre(), c -> new LinkedHashSet<>()).add(k.caseId()));
    List<CaseFile> files = new ArrayList<>();
    byCentre.forEach((centre, ids) -> files.addAll(cases.findAll(Centre.of(centre), ids)));
    return files;
  }

  private int raise(List<Point> due, Map<Point.Key, CaseFile> files, Instant at) {
    Map<String, List<Point>> byCentre = new TreeMap<>();
    due.forEach(p -> byCentre.computeIfAbsent(p.key().centre(), c -> new ArrayList<>()).add(p));
    Told told = new Told(staff);
    OfficeTimes.Asked asked = times.asked();
    int raised = 0;
    for (var centre : byCentre.entrySet()) {
      List<Fresh> fresh = new ArrayList<>();
      for (Point p : centre.getValue()) {
        CaseFile file = files.get(p.key());
        if (file != null) {
          fresh.add(Fresh.of(p, file, told, asked.of(file.centre()), now));
        }
      }
      raised += raise(Centre.of(centre.getKey()), fresh, at);
    }
    points.fired(due.stream().map(Point::key).toList(), at);
    return raised;
  }

  private int raise(Centre centre, List<Fresh> fresh, Instant at) {
    List<Map<String, @org.jspecify.annotations.Nullable Object>> rows = new ArrayList<>();
    for (Fresh f : fresh) {
      rows.add(f.row(rows.size() + 1));
    }
    Map<Long, String> numbers = warnings.raise(centre, rows, at);
    for (Fresh f : fresh) {
      String number = numbers.get(f.id());
      if (number != null) {
        events.publishEvent(f.news(number));
      }
    }
    return numbers.size();
  }

  /** Takes unanswered warnings one rung up; how many. */
  public int escalate() {
    int climbed = 0;
    int last;
    do {
      Integer done = transaction.execute(status -> climb());
      last = done == null ? 0 : done;
      climbed += last;
    } while (last == BATCH);
    return climbed;
  }

  private int climb() {
    Instant at = now.instant();
    List<Warning> unanswered = warnings.unanswered(at, BATCH);
    Told told = new Told(staff);
    OfficeTimes.Asked asked = times.asked();
    for (Warning w : unanswered) {
      watch
          .rule(w.rule())
          .ifPresentOrElse(
              rule -> climb(w, rule, told, asked.of(w.centre())),
              () -> warnings.climb(w, w.rung(), List.of(), null));
    }
    return unanswered.size();
  }

  private void climb(Warning w, WatchRule rule, Told told, OfficeTime time) {
    int next = rule.ladder().indexOf(w.rung()) + 1;
    Told.Holder holder = new Told.Holder(null, w.department());
    Told.Step step =
        next == 0 || next >= rule.ladder().size()
            ? new Told.Step(w.rung(), List.of(), true)
            : told.from(rule, next, w.centre(), holder, new HashSet<>(w.told()));
    Instant again = step.last() ? null : time.plus(now.local(), rule.answerMinutes());
    warnings.climb(w, step.rung(), step.persons(), again);
    if (!step.persons().isEmpty()) {
      events.publishEvent(Fresh.news(w, rule, step));
    }
  }
}
