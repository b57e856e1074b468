package org.yichuang.lifeevents;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Channel;
import org.yichuang.casework.Inspection;
import org.yichuang.casework.Step;
import org.yichuang.casework.Task;
import org.yichuang.catalogue.Material;
import org.yichuang.certificates.Certificates;
import org.yichuang.files.Attachments;
import org.yichuang.files.Upload;
import org.yichuang.intake.Application;
import org.yichuang.intake.Applications;
import org.yichuang.intake.Intake;
import org.yichuang.intake.Presented;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Post;
import org.yichuang.kernel.Role;
import org.yichuang.people.NewPerson;
import org.yichuang.people.PeopleScenario;

/** 我要开餐馆, through the public faces: an applicant, the window, and whoever a task asks for. */
public final class Restaurant {

  private static final Map<String, String> ANSWERS =
      Map.ofEntries(
          Map.entry("business.form", "individual"),
          Map.entry("premises.large", "yes"),
          Map.entry("sign.large", "no"),
          Map.entry("food.sold", "made"),
          Map.entry("food.cold", "no"),
          Map.entry("fire.promise", "promise"),
          Map.entry("applying.for", "self"),
          Map.entry("trade.family", "one"));

  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("person.phone", "13874410001"),
          Map.entry("person.address", "武陵区穿紫河街道1号"),
          Map.entry("organisation.name", "武陵区小满面馆"),
          Map.entry("organisation.legal-person", "李明"),
          Map.entry("business.scope", "餐饮服务"),
          Map.entry("staff.number", "6"),
          Map.entry("premises.address", "武陵区朗州路88号"),
          Map.entry("premises.area", "320"),
          Map.entry("premises.right", "rent"),
          Map.entry("food.form", "catering"),
          Map.entry("food.manager", "李明"),
          Map.entry("fire.floors", "一层"),
          Map.entry("fire.exits", "2"),
          Map.entry("fire.manager", "李明"),
          Map.entry("delivery.way", "counter"));

  /** The public faces that the scenario goes through. */
  public record Faces(
      Applications applications,
      Intake intake,
      Cases cases,
      Certificates certificates,
      Attachments attachments,
      PeopleScenario people) {}

  private final Faces faces;
  private final Centre centre;

  public Restaurant(Faces faces, Centre centre) {
    this.faces = faces;
    this.centre = centre;
  }

  /** Of age on any day of the tests: rules decide the licence. */
  public Actor owner() {
    return faces.people.citizen(centre, "李明");
  }

  /** Under eighteen in 2022: a person looks at the licence. */
  Actor youngOwner(int serial) {
    String id = PeopleScenario.idNumber("430702", LocalDate.of(2005, 5, 6), serial);
    return Actor.citizen(centre, faces.people.citizen(centre, NewPerson.of("李明", id)).id(), "李明");
  }

  public Application sent(Actor who) {
    Application a = filled(who);
    faces.intake.submit(who, a.id()).orThrow();
    return faces.applications.open(who, a.id()).orThrow();
  }

  Application filled(Actor who) {
    Application draft =
        faces
            .applications
            .start(
                who,
                new Applications.Start(
                    Application.Kind.THEME,
                    "open-restaurant",
                    Channel.ONLINE,
                    who.personId(),
                    null,
                    null,
                    ANSWERS,
                    null,
                    null))
            .orThrow();
    Application filled =
        faces
            .applications
            .answer(who, draft.id(), draft.version(), new HashMap<>(FIELDS))
            .orThrow();
    for (Material m : faces.applications.asked(filled).materials()) {
      faces
          .applications
          .present(who, filled.id(), Presented.photos(m.key(), List.of(picture(who, filled.id()))))
          .orThrow();
    }
    return faces.applications.open(who, filled.id()).orThrow();
  }

  private long picture(Actor who, long application) {
    byte[] text = ("材料 " + System.nanoTime()).getBytes(StandardCharsets.UTF_8);
    return faces
        .attachments
        .keep(
            who,
            new Upload(
                "照片.txt", "application:" + application, () -> new ByteArrayInputStream(text)))
        .orThrow()
        .id();
  }

  List<CaseFile> cases(Application a) {
    return faces.cases.ofTheme(centre, a.id());
  }

  CaseFile of(Application a, String guide) {
    return cases(a).stream()
        .filter(f -> faces.cases.guide(f).key().equals(guide))
        .findFirst()
        .orElseThrow(() -> new AssertionError(guide + " has not begun"));
  }

  CaseFile accepted(CaseFile file) {
    Actor clerk = faces.people.staff(centre, "王芳", Role.CLERK, "centre");
    return faces
        .intake
        .answer(clerk, file.id(), file.version(), new Intake.Answer.Accept())
        .orThrow();
  }

  /** Passed by everybody it asks for. */
  CaseFile granted(CaseFile file) {
    CaseFile now = file;
    while (!now.openTasks().isEmpty()) {
      Task t = now.openTasks().getFirst();
      now = step(now, t, new Step.Pass(t.no(), "符合要求"));
    }
    return faces.cases.must(centre, file.id()).orThrow();
  }

  CaseFile refused(CaseFile file) {
    CaseFile now = file;
    while (now.openTasks().stream().noneMatch(Task::decides)) {
      Task t = now.openTasks().getFirst();
      now = step(now, t, new Step.Pass(t.no(), "符合要求"));
    }
    Task t = now.openTasks().getFirst();
    return step(now, t, new Step.Refuse(t.no(), "场所不合要求", List.of("不符合条件"), "市场主体登记管理条例第19条"));
  }

  private CaseFile step(CaseFile file, Task t, Step step) {
    if (t.siteVisit()) {
      return checked(file, t, step);
    }
    Actor officer = faces.people.staff(centre, "审查员" + file.version(), t.role(), t.department());
    return faces.cases.step(officer, file, step).orThrow();
  }

  /** By the first of two named officers, or where that one has checked, by the second. */
  private CaseFile checked(CaseFile file, Task t, Step step) {
    List<Inspection.Officer> two =
        List.of(new Inspection.Officer(901, "检查员一"), new Inspection.Officer(902, "检查员二"));
    if (t.firstId() != null) {
      return faces.cases.step(inspector(two.getLast(), t), file, step).orThrow();
    }
    Actor one = inspector(two.getFirst(), t);
    CaseFile named =
        faces.cases.step(one, file, new Step.NameInspectors(t.no(), two, "")).orThrow();
    return faces.cases.step(one, named, step).orThrow();
  }

  private Actor inspector(Inspection.Officer o, Task t) {
    Post post = new Post(t.role(), centre, t.department());
    return new Actor(Actor.Kind.STAFF, o.id(), o.name(), centre, Set.of(post));
  }

  CaseFile issued(CaseFile file) {
    Actor issuer = faces.people.staff(centre, "钱出件", Role.ISSUER, "centre");
    CaseFile newest = faces.cases.must(centre, file.id()).orThrow();
    Objects.requireNonNull(faces.certificates.issue(issuer, newest).orThrow());
    return faces.cases.must(centre, file.id()).orThrow();
  }
}
