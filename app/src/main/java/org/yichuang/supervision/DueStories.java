package org.yichuang.supervision;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yichuang.calendar.Deadline;
import org.yichuang.casework.CaseClock;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;

/** How the date came about that a warning is about. */
@Component
public class DueStories {

  private final Cases cases;
  private final ObjectProvider<JointLimits> joint;

  DueStories(Cases cases, ObjectProvider<JointLimits> joint) {
    this.cases = cases;
    this.joint = joint;
  }

  /** A warning's due date with its story, for the page that shows it. */
  public record Story(Deadline deadline) {}

  /** The story of the date as it stands; empty where the case's date has moved on since. */
  public Optional<Story> of(Warning w) {
    return cases
        .find(w.centre(), w.caseId())
        .flatMap(file -> deadline(w, file))
        .filter(d -> d.due().equals(w.due()))
        .map(Story::new);
  }

  private Optional<Deadline> deadline(Warning w, CaseFile file) {
    return switch (w.metric()) {
      case CASE_PROMISED -> cases.deadlines().dues(file).map(CaseClock.Dues::promised);
      case CASE_STATUTORY -> cases.deadlines().dues(file).map(CaseClock.Dues::statutory);
      case JOINT ->
          joint.stream()
              .flatMap(j -> j.of(file).stream())
              .map(JointLimits.Joint::deadline)
              .findFirst();
      case TASK -> file.task(w.taskNo()).flatMap(t -> cases.deadlines().step(file, t));
      case NOTICE -> Optional.of(cases.deadlines().notice(file));
      case DELIVERY -> cases.deadlines().delivery(file);
      case INSPECTION -> file.task(w.taskNo()).flatMap(t -> cases.deadlines().inspectors(file, t));
    };
  }
}
