package org.yichuang.casework;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Slice;
import org.yichuang.people.Absence;
import org.yichuang.people.Staff;

/** The desk of a department's reviewer: what is to be done, and all that one task needs. */
@Component
public class Desk {

  private final DeskStore store;
  private final Cases cases;
  private final Staff staff;
  private final List<Evidence> counters;
  private final Now now;

  Desk(DeskStore store, Cases cases, Staff staff, ObjectProvider<Evidence> counters, Now now) {
    this.store = store;
    this.cases = cases;
    this.staff = staff;
    this.counters = counters.stream().toList();
    this.now = now;
  }

  /** Which of the department's tasks are listed. */
  public enum Show {
    /** What I can do now. */
    TODO,
    /** What colleagues hold or must check as the second. */
    COLLEAGUES,
    /** What waits for the window's answer. */
    RETURNED
  }

  /** A line of the desk. */
  public record Row(
      long caseId,
      int task,
      String number,
      String itemName,
      String applicantName,
      String title,
      String department,
      Task.State state,
      @Nullable String holder,
      @Nullable LocalDate due,
      @Nullable LocalDate promisedDue,
      boolean stopped) {

    String key() {
      return due + "." + caseId + "." + task;
    }
  }

  /** A task opened, with what it may see. */
  public record Opened(CaseFile file, Task task, List<Evidence.Item> evidence) {

    public List<Evidence.Item> fields() {
      return evidence.stream().filter(i -> i.kind() == Evidence.Kind.FIELD).toList();
    }

    public List<Evidence.Item> materials() {
      return evidence.stream().filter(i -> i.kind() == Evidence.Kind.MATERIAL).toList();
    }

    /** What other departments, and the first of two officers, said. */
    public List<Task> opinions() {
      return file.tasks().stream()
          .filter(t -> t.opinion() != null && !t.opinion().isBlank())
          .toList();
    }
  }

  /** The tasks of the actor's departments by what falls due. */
  public Slice<Row> list(Actor actor, Show show, @Nullable String after, int size) {
    Set<String> heads = actor.departments(Role.HEAD);
    Set<String> all = departments(actor);
    return all.isEmpty()
        ? new Slice<>(List.of(), null)
        : Slice.cut(store.tasks(actor, all, heads, show, after, size + 1), size, Row::key);
  }

  /** How many there are of each. */
  public Map<Show, Integer> counts(Actor actor) {
    return store.counts(actor, departments(actor), actor.departments(Role.HEAD));
  }

  /** A task of the actor's own department with its evidence; others' are refused. */
  public Outcome<Opened> open(Actor actor, long caseId, int no) {
    return cases
        .must(actor.centre(), caseId)
        .then(file ->
            file.task(no)
                .map(t -> opened(actor, file, t))
                .orElseGet(() -> Outcome.refused(CaseRefusals.unknownTask())));
  }

  private Outcome<Opened> opened(Actor actor, CaseFile file, Task task) {
    boolean may =
        actor.is(task.role(), task.department()) || actor.is(Role.HEAD, task.department());
    return may
        ? Outcome.done(new Opened(file, task, evidence(actor, file, task)))
        : Outcome.refused(Actor.notAllowed());
  }

  /** What the counters know of the case, as far as the task may see it. */
  public List<Evidence.Item> evidence(Actor actor, CaseFile file, @Nullable Task task) {
    return counters.stream().flatMap(c -> c.evidence(actor, file, task).stream()).toList();
  }

  /** For whom the actor stands in today, by department; own departments are absent. */
  public Map<String, String> standingInFor(Actor actor) {
    LocalDate today = now.today();
    Map<String, String> names = new LinkedHashMap<>();
    for (Absence a : staff.absences(actor.centre())) {
      boolean mine = a.substituteId() == actor.personId();
      if (mine && !today.isBefore(a.firstDay()) && !today.isAfter(a.lastDay())) {
        departmentsOf(actor, a.personId()).forEach(d -> names.put(d, a.name()));
      }
    }
    if (!names.isEmpty()) {
      departmentsOf(actor, actor.personId()).forEach(names::remove);
    }
    return names;
  }

  private Set<String> departmentsOf(Actor actor, long person) {
    Set<String> found = new HashSet<>();
    for (String department : departments(actor)) {
      for (Role role : List.of(Role.REVIEWER, Role.HEAD)) {
        boolean holds =
            staff.holders(actor.centre(), role, department).stream()
                .anyMatch(m -> m.personId() == person);
        if (holds) {
          found.add(department);
        }
      }
    }
    return found;
  }

  private static Set<String> departments(Actor actor) {
    Set<String> all = new HashSet<>(actor.departments(Role.HEAD));
    all.addAll(actor.departments(Role.REVIEWER));
    return all;
  }
}
