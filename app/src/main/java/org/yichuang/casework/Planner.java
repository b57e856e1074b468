package org.yichuang.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yichuang.calendar.Limit;
import org.yichuang.calendar.WorkCalendar;
import org.yichuang.catalogue.DepartmentTask;
import org.yichuang.catalogue.Facts;
import org.yichuang.catalogue.Guide;
import org.yichuang.catalogue.Stage;

/** Turns a guide's procedure into the tasks of one case, and opens those whose time has come. */
final class Planner {

  private Planner() {}

  /** All tasks of the case, waiting; tasks whose condition does not hold are left out. */
  static List<Task> plan(Guide guide, Facts facts) {
    List<Task> tasks = new ArrayList<>();
    List<Stage> stages = guide.procedure().stages();
    for (int s = 0; s < stages.size(); s++) {
      List<DepartmentTask> given =
          stages.get(s).tasks().stream().filter(t -> t.when().holds(facts)).toList();
      Set<String> keys = given.stream().map(DepartmentTask::key).collect(Collectors.toSet());
      for (DepartmentTask t : given) {
        tasks.add(waiting(tasks.size() + 1, s + 1, t, keys));
      }
    }
    return tasks;
  }

  private static Task waiting(int no, int stage, DepartmentTask t, Set<String> present) {
    return new Task(
        no,
        t.key(),
        stage,
        t.department(),
        t.role(),
        t.title().zh(),
        t.after().stream().filter(present::contains).toList(),
        t.limit(),
        t.twoPersons(),
        t.siteVisit(),
        t.decides(),
        Task.State.WAITING,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** The waiting tasks that may open now, opened: the first stage that is not done. */
  static List<Task> opening(List<Task> tasks, WorkCalendar calendar, Instant at, LocalDate today) {
    int stage =
        tasks.stream().filter(t -> !over(t)).mapToInt(Task::stage).min().orElse(Integer.MAX_VALUE);
    Set<String> done = new HashSet<>();
    tasks.stream().filter(Planner::over).map(Task::key).forEach(done::add);
    return tasks.stream()
        .filter(t -> t.stage() == stage && t.readyAfter(done))
        .map(t -> t.opened(at, due(t.limit(), calendar, today)))
        .toList();
  }

  static boolean over(Task t) {
    return t.state() == Task.State.DONE || t.state() == Task.State.CANCELLED;
  }

  static LocalDate due(Limit limit, WorkCalendar calendar, LocalDate today) {
    return switch (limit.kind()) {
      case WORKING -> calendar.workdayAfter(today, limit.days());
      case NATURAL -> calendar.workdayFrom(today.plusDays(limit.days()));
      case MONTHS -> calendar.workdayFrom(today.plusMonths(limit.days()));
    };
  }
}
