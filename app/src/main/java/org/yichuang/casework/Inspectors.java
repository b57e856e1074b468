package org.yichuang.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Role;
import org.yichuang.people.Staff;
import org.yichuang.people.StaffMember;

/** The officers of a department who can be named for a check on site. */
@Component
public class Inspectors {

  private final Staff staff;

  Inspectors(Staff staff) {
    this.staff = staff;
  }

  /** Who can be named for a task, each once. */
  public List<Inspection.Officer> of(CaseFile file, Task task) {
    return Stream.of(Role.REVIEWER, Role.HEAD)
        .flatMap(role -> staff.holders(file.centre(), role, task.department()).stream())
        .map(Inspectors::officer)
        .distinct()
        .toList();
  }

  private static Inspection.Officer officer(StaffMember member) {
    return new Inspection.Officer(member.personId(), member.name());
  }

  /** The step with the officers' names as the house knows them; other steps as they are. */
  public Outcome<Step> known(CaseFile file, Step step) {
    return step instanceof Step.NameInspectors naming
        ? file.task(naming.task()).map(t -> named(file, t, naming)).orElse(Outcome.done(step))
        : Outcome.done(step);
  }

  private Outcome<Step> named(CaseFile file, Task task, Step.NameInspectors naming) {
    List<Inspection.Officer> could = of(file, task);
    List<Inspection.Officer> officers = new ArrayList<>();
    for (Inspection.Officer given : naming.officers()) {
      Inspection.Officer known =
          could.stream().filter(o -> o.id() == given.id()).findFirst().orElse(null);
      if (known == null) {
        return Outcome.refused(InspectionRefusals.unknownOfficer(given.name()));
      }
      officers.add(Objects.requireNonNull(known));
    }
    return Outcome.done(new Step.NameInspectors(naming.task(), officers, naming.reason()));
  }
}
