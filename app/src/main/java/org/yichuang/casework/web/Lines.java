package org.yichuang.casework.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.calendar.Deadline;
import org.yichuang.casework.Badges;
import org.yichuang.casework.CaseClock;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.CaseState;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Desk;
import org.yichuang.casework.History;
import org.yichuang.casework.Inspection;
import org.yichuang.casework.Task;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Text;

/** Shapes cases for the pages: badges beside dates, names instead of codes. */
@Component
class Lines {

  private final Cases cases;
  private final Badges badges;
  private final History history;
  private final Desk desk;

  Lines(Cases cases, Badges badges, History history, Desk desk) {
    this.cases = cases;
    this.badges = badges;
    this.history = history;
    this.desk = desk;
  }

  /** A line of the desk with its badge, and the name of whoever the actor stands in for. */
  record DeskLine(Desk.Row row, Badges.@Nullable Badge badge, @Nullable String standsInFor) {

    public String path() {
      return "/review/" + row.caseId() + "/" + row.task();
    }

    public String pick() {
      return row.caseId() + "." + row.task();
    }
  }

  /** One of the two clocks with its explanation. */
  record ClockFace(Deadline deadline, Badges.@Nullable Badge badge) {}

  /** Both clocks of an accepted case. */
  record Faces(ClockFace promised, ClockFace statutory, boolean stopped) {}

  /**
   * A task with its department's name.
   *
   * @param inspectors who was named to check on site, and when; null if nobody was
   * @param late why they were named later than the law says; null if in time
   * @param inspectorsBy the last day to name them; null if none are to be named
   */
  record TaskLine(
      Task task,
      Text department,
      Badges.@Nullable Badge badge,
      @Nullable String inspectors,
      @Nullable LocalDate named,
      @Nullable String late,
      @Nullable ClockFace inspectorsBy) {}

  List<DeskLine> desk(Actor actor, List<Desk.Row> rows) {
    Badges.Wall wall = badges.wall(actor.centre());
    Map<String, String> standIn = desk.standingInFor(actor);
    return rows.stream()
        .map(r -> new DeskLine(r, wall.badge(r.due(), r.stopped()), standIn.get(r.department())))
        .toList();
  }

  /** Both clocks; null before acceptance. */
  @Nullable Faces faces(CaseFile file) {
    CaseClock clock = file.clock();
    if (clock == null) {
      return null;
    }
    Badges.Wall wall = badges.wall(file.centre());
    boolean decided = file.dates().decided() != null || file.state().closed();
    return cases
        .deadlines()
        .dues(file)
        .map(d ->
            new Faces(
                face(d.promised(), wall, clock.stopped(), decided),
                face(d.statutory(), wall, clock.stopped(), decided),
                clock.stopped()))
        .orElse(null);
  }

  /** The period for the one notice of what is missing, while it runs. */
  @Nullable ClockFace notice(CaseFile file) {
    boolean runs = file.state() == CaseState.RECEIVED && file.supplement() == null;
    return runs
        ? face(cases.deadlines().notice(file), badges.wall(file.centre()), false, false)
        : null;
  }

  private static ClockFace face(Deadline d, Badges.Wall wall, boolean stopped, boolean decided) {
    return new ClockFace(d, decided ? null : wall.badge(d.due(), stopped));
  }

  List<TaskLine> tasks(CaseFile file) {
    Badges.Wall wall = badges.wall(file.centre());
    CaseClock clock = file.clock();
    boolean stopped = clock != null && clock.stopped();
    return file.tasks().stream()
        .map(t -> line(file, t, t.state().open() ? wall.badge(t.due(), stopped) : null))
        .toList();
  }

  private TaskLine line(CaseFile file, Task t, Badges.@Nullable Badge badge) {
    CaseClock clock = file.clock();
    Inspection named = clock == null ? null : clock.inspection(t.no()).orElse(null);
    return new TaskLine(
        t,
        history.department(t.department()),
        badge,
        named == null
            ? null
            : named.officers().stream()
                .map(Inspection.Officer::name)
                .collect(Collectors.joining("、")),
        named == null ? null : named.named(),
        named == null ? null : named.late(),
        named == null ? inspectors(file, t) : null);
  }

  private @Nullable ClockFace inspectors(CaseFile file, Task t) {
    return cases.deadlines().inspectors(file, t).map(d -> new ClockFace(d, null)).orElse(null);
  }

  /** The item's name as listed; in English its guide's title. */
  Text itemName(CaseFile file) {
    return Text.of(file.itemName(), cases.guide(file).title().en());
  }

  Text department(String code) {
    return history.department(code);
  }

  /** Who has the case now: the departments of its open tasks. */
  List<Text> holders(CaseFile file) {
    return file.openTasks().stream()
        .map(Task::department)
        .distinct()
        .map(history::department)
        .toList();
  }
}
