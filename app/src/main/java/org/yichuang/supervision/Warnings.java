package org.yichuang.supervision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.calendar.Remaining;
import org.yichuang.figures.Rate;
import org.yichuang.journal.Journal;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Slice;
import org.yichuang.people.Department;
import org.yichuang.people.Staff;
import tools.jackson.databind.json.JsonMapper;

/** The face of the room: the board, and what people answer to warnings. */
@Service
public class Warnings {

  private static final int MOST = 1_000;

  private final PointStore points;
  private final WarningStore store;
  private final OfficeTimes times;
  private final Staff staff;
  private final Journal journal;
  private final Now now;
  private final JsonMapper mapper = JsonMapper.builder().build();

  Warnings(
      PointStore points,
      WarningStore store,
      OfficeTimes times,
      Staff staff,
      Journal journal,
      Now now) {
    this.points = points;
    this.store = store;
    this.times = times;
    this.staff = staff;
    this.journal = journal;
    this.now = now;
  }

  /** A department's cases with something open by level, of all it has something to do in. */
  public record Standing(Department department, Rate yellow, Rate red, Rate unlawful) {}

  /** A warning with how long is left, or how long it is over. */
  public record Line(Warning warning, Remaining remaining) {}

  /** What the actor sees of the centre, department by department; those without cases left out. */
  public List<Standing> standings(Actor actor) {
    Scope scope = scope(actor);
    Map<String, Long> loads = points.loads(actor.centre(), scope);
    Map<String, Map<Level, Long>> counts = store.counts(actor.centre(), scope);
    List<Standing> standings = new ArrayList<>();
    for (Department d : departments(actor, loads)) {
      long m = loads.getOrDefault(d.code(), 0L);
      Map<Level, Long> n = counts.getOrDefault(d.code(), Map.of());
      standings.add(
          new Standing(
              d, rate(n, Level.YELLOW, m), rate(n, Level.RED, m), rate(n, Level.UNLAWFUL, m)));
    }
    return standings;
  }

  private List<Department> departments(Actor actor, Map<String, Long> loads) {
    Map<String, Department> all = new LinkedHashMap<>();
    staff.departments(actor.centre()).stream()
        .filter(d -> loads.containsKey(d.code()))
        .forEach(d -> all.put(d.code(), d));
    loads
        .keySet()
        .forEach(code ->
            all.computeIfAbsent(
                code, c -> new Department(actor.centre(), c, org.yichuang.kernel.Text.of(c, c))));
    return List.copyOf(all.values());
  }

  private static Rate rate(Map<Level, Long> n, Level level, long m) {
    return new Rate(Math.min(n.getOrDefault(level, 0L), m), m);
  }

  /** Codes and names of the items with something open. */
  public Map<String, String> items(Actor actor) {
    return store.items(actor.centre(), scope(actor));
  }

  /** Warnings, newest first; pages by {@link WarningFilter#after}. */
  public Slice<Line> list(Actor actor, WarningFilter filter, int size) {
    OfficeTime time = times.of(actor.centre());
    List<Line> lines =
        store.list(actor.centre(), scope(actor), filter, size + 1).stream()
            .map(w -> line(w, time))
            .toList();
    return Slice.cut(lines, size, l -> Long.toString(l.warning().id()));
  }

  private Line line(Warning w, OfficeTime time) {
    return new Line(
        w, Remaining.between(now.local(), w.due(), time.calendar(), time.hours(w.due())));
  }

  public Outcome<Line> find(Actor actor, long id) {
    Scope scope = scope(actor);
    return store
        .find(actor.centre(), id)
        .filter(w -> scope.sees(w.department()))
        .map(w -> Outcome.done(line(w, times.of(actor.centre()))))
        .orElseGet(() -> Outcome.refused(WarningRefusals.unknown()));
  }

  /** The department answers: why it came to this, and what is done about it. */
  @Transactional
  public Outcome<Warning> reply(Actor by, long id, int version, String cause, String measure) {
    List<Refusal> wrong = new ArrayList<>();
    check(cause, "cause", "原因", "cause", wrong);
    check(measure, "measure", "整改措施", "measure", wrong);
    if (!wrong.isEmpty()) {
      return Outcome.refused(wrong);
    }
    return find(by, id)
        .then(l -> mayReply(by, l.warning()))
        .then(w -> {
          if (!store.reply(by, id, version, cause.strip(), measure.strip(), now.instant())) {
            return Outcome.refused(WarningRefusals.stale());
          }
          tell(by, w, "warning.reply", Map.of("cause", cause.strip(), "measure", measure.strip()));
          return find(by, id).map(Line::warning);
        });
  }

  private static Outcome<Warning> mayReply(Actor by, Warning w) {
    return by.is(Role.HEAD, w.department()) || by.is(Role.REVIEWER, w.department())
        ? Outcome.done(w)
        : Outcome.refused(Actor.notAllowed());
  }

  /** A supervisor takes a warning back, with the reason. */
  @Transactional
  public Outcome<Warning> withdraw(Actor by, long id, int version, String why) {
    List<Refusal> wrong = new ArrayList<>();
    check(why, "why", "撤销理由", "reason", wrong);
    if (!wrong.isEmpty()) {
      return Outcome.refused(wrong);
    }
    return by.must(Role.SUPERVISOR)
        .then(a -> find(a, id))
        .then(l -> {
          if (!store.withdraw(by, id, version, why.strip(), now.instant())) {
            return Outcome.refused(WarningRefusals.stale());
          }
          tell(by, l.warning(), "warning.withdraw", Map.of("why", why.strip()));
          return find(by, id).map(Line::warning);
        });
  }

  private void tell(Actor by, Warning w, String kind, Map<String, String> said) {
    Map<String, String> body = new LinkedHashMap<>();
    body.put("number", w.number());
    body.put("case", w.caseNumber());
    body.putAll(new java.util.TreeMap<>(said));
    journal.append(w.centre(), w.id(), by, kind, mapper.writeValueAsString(body));
  }

  private static void check(String words, String field, String zh, String en, List<Refusal> wrong) {
    if (words.isBlank() || words.length() > MOST) {
      wrong.add(WarningRefusals.missing(field, zh, en));
    }
  }

  private static Scope scope(Actor actor) {
    actor.must(Role.SUPERVISOR, Role.LEADER, Role.HEAD, Role.REVIEWER).orThrow();
    return Scope.of(actor);
  }
}
