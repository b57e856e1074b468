package org.yichuang.intake;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Task;
import org.yichuang.catalogue.DepartmentTask;
import org.yichuang.catalogue.Guide;
import org.yichuang.files.Attachment;
import org.yichuang.files.AttachmentRights;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Role;

/** Who may see a paper: those who may see its application, and those whose task needs it. */
@Component
class Papers implements AttachmentRights {

  private final FiledStore filed;
  private final ApplicationStore applications;
  private final Cases cases;
  private final Readers readers;

  Papers(FiledStore filed, ApplicationStore applications, Cases cases, Readers readers) {
    this.readers = readers;
    this.filed = filed;
    this.applications = applications;
    this.cases = cases;
  }

  @Override
  public boolean maySee(Actor actor, Attachment attachment) {
    return filed.using(actor.centre(), attachment.id()).stream()
        .anyMatch(use ->
            applications
                .find(actor.centre(), use.application())
                .filter(a -> readers.may(actor, a) || needs(actor, a, use.key()))
                .isPresent());
  }

  @Override
  public boolean decides(Attachment attachment) {
    return !filed.using(attachment.centre(), attachment.id()).isEmpty();
  }

  private boolean needs(Actor actor, Application a, String key) {
    return actor.isStaff()
        && filed.ofApplication(a.centre(), a.id()).stream()
            .flatMap(f -> cases.find(a.centre(), f.caseId()).stream())
            .anyMatch(file -> file.tasks().stream().anyMatch(t -> needs(actor, file, t, key)));
  }

  private boolean needs(Actor actor, CaseFile file, Task task, String key) {
    boolean theirs =
        actor.is(task.role(), task.department()) || actor.is(Role.HEAD, task.department());
    return theirs && shows(cases.guide(file), task, key);
  }

  /** Whether it came by a line of the notice that the guide does not know, or after the end. */
  static boolean later(String key) {
    return key.startsWith("supplement.") || key.startsWith("late.");
  }

  /** Whether the guide lets the task see the material; a task without a list sees all. */
  static boolean shows(Guide guide, Task task, String key) {
    if (later(key)) {
      return true;
    }
    Optional<List<String>> list =
        guide
            .procedure()
            .tasks()
            .filter(t -> t.key().equals(task.key()))
            .map(DepartmentTask::materials)
            .findFirst();
    return list.isEmpty() || list.get().isEmpty() || list.get().contains(key);
  }
}
