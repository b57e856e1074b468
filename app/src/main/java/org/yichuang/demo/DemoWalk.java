package org.yichuang.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.yichuang.calendar.PauseKind;
import org.yichuang.calendar.WorkCalendar;
import org.yichuang.casework.CaseClock;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.CaseState;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Inspection;
import org.yichuang.casework.Step;
import org.yichuang.casework.Task;
import org.yichuang.catalogue.Facts;
import org.yichuang.catalogue.Promptness;
import org.yichuang.certificates.Certificates;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Moment;
import org.yichuang.kernel.Now;

/** Walks one case forward in time until its story ends or the future begins. */
final class DemoWalk {

  private static final List<String> REASONS = List.of("申请材料与经营场所实际情况不符", "场所面积未达到标准要求", "不符合规划要求");

  private final Cases cases;
  private final Certificates certificates;
  private final DemoRatings ratings;
  private final Now now;
  private final WorkCalendar calendar;
  private final DemoCases.Crew crew;
  private final RandomGenerator random;
  private final Actor clerk;
  private Instant clock = Instant.EPOCH;

  DemoWalk(
      Cases cases,
      Certificates certificates,
      DemoRatings ratings,
      Now now,
      WorkCalendar calendar,
      DemoCases.Crew crew,
      RandomGenerator random,
      Actor clerk) {
    this.cases = cases;
    this.certificates = certificates;
    this.ratings = ratings;
    this.now = now;
    this.calendar = calendar;
    this.crew = crew;
    this.random = random;
    this.clerk = clerk;
  }

  void walk(CaseFile received, Facts facts) {
    clock = received.dates().received();
    finish(acceptance(received, facts));
  }

  /** Goes on with a case that the window has answered already. */
  void goOn(CaseFile file) {
    clock = file.dates().received();
    finish(file);
  }

  private void finish(CaseFile begun) {
    CaseFile file = begun;
    if (file.state() == CaseState.ACCEPTED) {
      file = reviews(file);
    }
    if (file.state() == CaseState.GRANTED || file.state() == CaseState.ISSUED) {
      result(file);
    }
  }

  private CaseFile acceptance(CaseFile file, Facts facts) {
    int fate = random.nextInt(100);
    if (fate < 2) {
      return take(file, clerk, 10, new Step.FindOutOfScope("申请事项依法不需要取得行政许可"));
    }
    if (fate < 4) {
      return take(file, clerk, 10, new Step.Decline("不属于本机关职权范围", "常德市行政审批服务局"));
    }
    if (fate < 12) {
      file = take(file, clerk, 15, new Step.AskSupplement(List.of("场所平面图缺少消防通道标注")));
      if (file.state() == CaseState.SUPPLEMENTING && random.nextInt(10) < 8) {
        file = take(file, clerk, 60 * 8 * (1 + random.nextInt(3)), new Step.HandInSupplement());
      }
    }
    return file.state() == CaseState.RECEIVED
        ? take(file, clerk, 5 + random.nextInt(25), new Step.Accept(facts))
        : file;
  }

  private CaseFile reviews(CaseFile file) {
    if (file.promptness() == Promptness.STRAIGHT_THROUGH) {
      return take(
          file,
          Actor.system(file.centre()),
          0,
          new Step.DecideByRules(true, List.of("材料齐全", "符合法定条件"), "行政许可法第三十四条"));
    }
    if (random.nextInt(100) < 3) {
      return take(file, clerk, 200, new Step.Withdraw("申请人放弃"));
    }
    boolean pauses = random.nextInt(100) < 12;
    boolean refuses = random.nextInt(100) < 4;
    int slow = random.nextInt(100) < 5 ? 6 : 1;
    for (int guard = 0; guard < 20; guard++) {
      CaseFile before = file;
      file = next(file, pauses, refuses, slow);
      if (file == before || !file.state().underReview()) {
        return file;
      }
      pauses = false;
    }
    return file;
  }

  private CaseFile next(CaseFile file, boolean pauses, boolean refuses, int slow) {
    Task unnamed = visitWithNobodyNamed(file);
    if (unnamed != null) {
      return name(file, unnamed);
    }
    Task task = file.openTasks().getFirst();
    Actor officer = officer(task);
    if (task.holderId() == null) {
      return take(file, officer, slow * (20 + random.nextInt(400)), new Step.Claim(task.no()));
    }
    Actor holder = holder(task, officer);
    if (pauses) {
      LocalDate end = calendar.workdayAfter(Now.dateOf(clock), 2 + random.nextInt(4));
      CaseFile paused =
          take(
              file,
              holder,
              30,
              new Step.Pause(PauseKind.TESTING, end, "武特告〔" + end.getYear() + "〕" + task.no()));
      return paused.state() == CaseState.PAUSED
          ? take(
              paused,
              holder,
              60 * 24 * 3,
              new Step.Resume(Now.dateOf(clock.plusSeconds(60L * 60 * 24 * 3))))
          : paused;
    }
    Step step =
        refuses && task.decides()
            ? new Step.Refuse(
                task.no(),
                "经核查",
                List.of(REASONS.get(random.nextInt(REASONS.size()))),
                "行政许可法第三十八条")
            : new Step.Pass(task.no(), "符合条件，同意");
    return take(file, holder, slow * (15 + random.nextInt(240)), step);
  }

  private @Nullable Task visitWithNobodyNamed(CaseFile file) {
    CaseClock clock = file.clock();
    return file.tasks().stream()
        .filter(t -> cases.deadlines().inspectors(file, t).isPresent())
        .filter(t -> clock != null && clock.inspection(t.no()).isEmpty())
        .findFirst()
        .orElse(null);
  }

  /** The first two of the department are named for its check on site (行政许可法第55条). */
  private CaseFile name(CaseFile file, Task task) {
    List<Actor> both = inspectors(task);
    List<Inspection.Officer> named =
        both.stream().map(a -> new Inspection.Officer(a.personId(), a.name())).toList();
    return take(file, both.getFirst(), 10, new Step.NameInspectors(task.no(), named, ""));
  }

  private List<Actor> inspectors(Task task) {
    return crew.reviewers().getOrDefault(task.department(), List.of()).stream().limit(2).toList();
  }

  private Actor officer(Task task) {
    List<Actor> all =
        task.siteVisit()
            ? inspectors(task)
            : crew.reviewers().getOrDefault(task.department(), List.of());
    Long first = task.firstId();
    List<Actor> free = all.stream().filter(a -> first == null || a.personId() != first).toList();
    return free.get(random.nextInt(free.size()));
  }

  private Actor holder(Task task, Actor otherwise) {
    Long id = task.holderId();
    return crew.reviewers().getOrDefault(task.department(), List.of()).stream()
        .filter(a -> id != null && a.personId() == id)
        .findFirst()
        .orElse(otherwise);
  }

  private void result(CaseFile file) {
    Actor issuer = crew.issuers().get(random.nextInt(crew.issuers().size()));
    file = issued(file, issuer);
    if (file.state() == CaseState.ISSUED) {
      String how = random.nextInt(3) == 0 ? "COURIER" : "COUNTER";
      file = take(file, issuer, 10 + random.nextInt(2000), new Step.Deliver(how, "演示"));
    }
    if (file.state() == CaseState.DELIVERED && random.nextInt(100) < 62) {
      ratings.rate(file, working(clock.plusSeconds(60L * 30 + random.nextInt(60))), random);
    }
  }

  /** Signed at its moment, unless the rules' own hand has signed it already. */
  private CaseFile issued(CaseFile file, Actor issuer) {
    Instant at = working(clock.plusSeconds(60L * (5 + random.nextInt(1200))));
    if (at.isAfter(now.instant())) {
      return newest(file);
    }
    clock = at;
    CaseFile granted = newest(file);
    if (granted.state() == CaseState.GRANTED) {
      Moment.at(at, () -> certificates.issue(issuer, granted)).orThrow();
    }
    return newest(file);
  }

  private CaseFile newest(CaseFile file) {
    return cases.find(file.centre(), file.id()).orElseThrow();
  }

  /** The step at its moment in office hours, or the case as it is when that moment is to come. */
  private CaseFile take(CaseFile file, Actor actor, int minutes, Step step) {
    Instant at = working(clock.plusSeconds(60L * minutes + random.nextInt(60)));
    if (at.isAfter(now.instant())) {
      return file;
    }
    clock = at;
    return Moment.at(at, () -> cases.step(actor, file, step)).orThrow();
  }

  private Instant working(Instant wish) {
    var local = wish.atZone(Now.ZONE);
    LocalDate day = local.toLocalDate();
    LocalTime time = local.toLocalTime();
    if (time.isAfter(LocalTime.of(17, 0)) || time.isBefore(LocalTime.of(8, 30))) {
      day = time.isBefore(LocalTime.of(8, 30)) ? day : day.plusDays(1);
      time = LocalTime.of(9, random.nextInt(60), random.nextInt(60));
    }
    Instant at = calendar.workdayFrom(day).atTime(time).atZone(Now.ZONE).toInstant();
    return at.isBefore(clock) ? clock.plusSeconds(30) : at;
  }
}
