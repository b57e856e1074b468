package org.yichuang.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yichuang.calendar.Calendars;
import org.yichuang.casework.CaseClock;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Inspection;
import org.yichuang.casework.Step;
import org.yichuang.casework.Task;
import org.yichuang.catalogue.Material;
import org.yichuang.certificates.Certificate;
import org.yichuang.certificates.Certificates;
import org.yichuang.certificates.Verification;
import org.yichuang.intake.Application;
import org.yichuang.intake.Applications;
import org.yichuang.intake.How;
import org.yichuang.intake.Presented;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Ids;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Role;

/** What the stories have in common: originals seen, tasks passed, results made and checked. */
@Component
class BackOffice {

  private static final int MOST_TASKS = 12;

  private final Cast cast;
  private final Applications applications;
  private final Cases cases;
  private final Certificates certificates;
  private final Calendars calendars;
  private final Centre centre;
  private final Now now;

  BackOffice(
      Cast cast,
      Applications applications,
      Cases cases,
      Certificates certificates,
      Calendars calendars,
      Centre centre,
      Now now) {
    this.cast = cast;
    this.applications = applications;
    this.cases = cases;
    this.certificates = certificates;
    this.calendars = calendars;
    this.centre = centre;
    this.now = now;
  }

  /** The window sees the original of everything that the office does not obtain by itself. */
  Application seen(Actor clerk, Application draft) {
    Application whole = applications.withObtained(draft);
    for (Material m : applications.asked(draft).materials()) {
      if (!whole.materials().containsKey(m.key())) {
        applications.present(clerk, draft.id(), Presented.of(m.key(), How.ORIGINAL)).orThrow();
      }
    }
    return applications.open(clerk, draft.id()).orThrow();
  }

  /** Every department passes what it is asked, until nothing is open. */
  CaseFile passAll(long caseId) {
    CaseFile file = cases.must(centre, caseId).orThrow();
    file = inspectorsNamed(file);
    for (int guard = 0; guard < MOST_TASKS && !file.openTasks().isEmpty(); guard++) {
      file = pass(file, file.openTasks().getFirst());
    }
    return file;
  }

  /** One department passes the task with this key. */
  CaseFile pass(long caseId, String task) {
    CaseFile file = inspectorsNamed(cases.must(centre, caseId).orThrow());
    Task open =
        file.openTasks().stream().filter(t -> t.key().equals(task)).findFirst().orElseThrow();
    return pass(file, open);
  }

  /** Both officers of the department are named for each check on site (行政许可法第55条). */
  private CaseFile inspectorsNamed(CaseFile begun) {
    CaseFile file = begun;
    for (Task task : begun.tasks()) {
      CaseClock clock = file.clock();
      if (cases.deadlines().inspectors(file, task).isPresent()
          && clock != null
          && clock.inspection(task.no()).isEmpty()) {
        List<Inspection.Officer> both =
            Stream.of(first(task), second(task))
                .map(a -> new Inspection.Officer(a.personId(), a.name()))
                .toList();
        Actor head = cast.officer(centre, Role.HEAD, task.department(), "任之远", "43070219830303125");
        Step naming = new Step.NameInspectors(task.no(), both, "前一环节办完后才能安排现场检查");
        file = cases.step(head, file, naming).orThrow();
      }
    }
    return file;
  }

  private CaseFile pass(CaseFile file, Task task) {
    Actor officer = officer(task);
    CaseFile held =
        task.holderId() == null
            ? cases.step(officer, file, new Step.Claim(task.no())).orThrow()
            : file;
    return cases.step(officer, held, new Step.Pass(task.no(), "符合条件，同意")).orThrow();
  }

  /** Whoever has the task, or of two the second. */
  Actor officer(Task task) {
    return task.firstId() != null ? second(task) : first(task);
  }

  private Actor first(Task task) {
    return cast.officer(centre, task.role(), task.department(), "许知行", "43070219820202124");
  }

  private Actor second(Task task) {
    return cast.officer(centre, task.role(), task.department(), "任之远", "43070219830303125");
  }

  /** The result of a granted case, made now unless it is there. */
  Certificate certificate(Actor issuer, long caseId) {
    return certificates
        .ofCase(centre, caseId)
        .orElseGet(
            () -> certificates.issue(issuer, cases.must(centre, caseId).orThrow()).orThrow());
  }

  /** Whether anybody can check it, by its number and by its file. */
  boolean verified(Certificate c) {
    return certificates.verify(centre, c.identifier()) instanceof Verification.Valid
        && certificates.verifyFile(centre, certificates.pdf(c).orThrow())
            instanceof Verification.Valid;
  }

  /** Minutes between two moments during which the counter was open; none on rest days. */
  long openMinutes(Instant from, Instant to) {
    LocalDate last = Now.dateOf(to);
    return Now.dateOf(from)
        .datesUntil(last.plusDays(1))
        .filter(calendars.current()::isWorkday)
        .mapToLong(day -> until(day, to) - until(day, from))
        .sum();
  }

  private int until(LocalDate day, Instant at) {
    LocalDateTime local = LocalDateTime.ofInstant(at, Now.ZONE);
    if (local.toLocalDate().isAfter(day)) {
      return calendars.hours(centre, day).minutes();
    }
    return local.toLocalDate().isBefore(day)
        ? 0
        : calendars.hours(centre, day).minutesUntil(local.toLocalTime());
  }

  /** A courier's label that no parcel had before. */
  String waybill() {
    return "EMS" + Long.toString(Ids.next(now), 36).toUpperCase(java.util.Locale.ROOT);
  }
}
