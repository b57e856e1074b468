package org.yichuang.intake;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.calendar.Calendars;
import org.yichuang.calendar.Limit;
import org.yichuang.calendar.Timer;
import org.yichuang.calendar.TimerHandler;
import org.yichuang.calendar.Timers;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.CaseState;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Step;
import org.yichuang.catalogue.Guide;
import org.yichuang.catalogue.Material;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;

/**
 * The two promises of an applicant, each with its own end: what follows later (容缺) is supplied or
 * ends the case; what stands in for a proof (告知承诺) is checked and, if false, ends the permit.
 */
@Service
public class Promises implements TimerHandler {

  private final PromiseStore store;
  private final Cases cases;
  private final Bars bars;
  private final Timers timers;
  private final Calendars calendars;
  private final Now now;

  Promises(
      PromiseStore store, Cases cases, Bars bars, Timers timers, Calendars calendars, Now now) {
    this.store = store;
    this.cases = cases;
    this.bars = bars;
    this.timers = timers;
    this.calendars = calendars;
    this.now = now;
  }

  /** Keeps what an accepted case was promised, within the caller's transaction. */
  void keep(CaseFile file, Guide guide, Application a) {
    for (Material m : guide.materials()) {
      Presented p = a.materials().get(m.key());
      if (p == null) {
        continue;
      }
      Material.Deferral deferral = m.deferral();
      Material.Commitment commitment = m.commitment();
      if (p.how() == How.DEFERRED && deferral != null) {
        defer(file, m, deferral.within());
      } else if (p.how() == How.COMMITTED && commitment != null) {
        store.commit(
            file.centre(),
            new Commitment(
                file.id(),
                m.key(),
                m.name().zh(),
                commitment.promise().zh(),
                end(commitment.checkedWithin()),
                Commitment.State.SIGNED,
                ""),
            file.applicantId(),
            now.instant());
      }
    }
  }

  private void defer(CaseFile file, Material m, Limit within) {
    LocalDate due = end(within);
    store.defer(
        file.centre(),
        new Deferral(file.id(), m.key(), m.name().zh(), due, Deferral.State.OPEN),
        now.instant());
    timers.schedule(
        file.centre(),
        kind(),
        file.id() + ":" + due,
        due.plusDays(1).atStartOfDay(Now.ZONE).toInstant(),
        Long.toString(file.id()));
  }

  /** The last day of a limit that starts today (民法典第201、203条). */
  private LocalDate end(Limit limit) {
    LocalDate today = now.today();
    return switch (limit.kind()) {
      case WORKING -> calendars.current().workdayAfter(today, limit.days());
      case NATURAL -> calendars.current().workdayFrom(today.plusDays(limit.days()));
      case MONTHS -> calendars.current().workdayFrom(today.plusMonths(limit.days()));
    };
  }

  public List<Deferral> deferrals(Centre centre, long caseId) {
    return store.deferrals(centre, caseId);
  }

  /** Papers that must still come before the result may go out. */
  public List<Deferral> open(Centre centre, long caseId) {
    return deferrals(centre, caseId).stream()
        .filter(d -> d.state() == Deferral.State.OPEN)
        .toList();
  }

  public List<Commitment> commitments(Centre centre, long caseId) {
    return store.commitments(centre, caseId);
  }

  /** Signed promises to be checked, the most urgent first. */
  public List<Commitment> toCheck(Centre centre, LocalDate after, long afterCase, int most) {
    return store.toCheck(centre, after, afterCase, most);
  }

  /** The paper that was to follow has come. */
  @Transactional
  public Outcome<CaseFile> supply(Actor by, long caseId, String key, List<Long> files) {
    return cases
        .must(by.centre(), caseId)
        .then(file ->
            by.is(Role.CLERK) || by.personId() == file.applicantId()
                ? Outcome.done(file)
                : Outcome.refused(Actor.notAllowed()))
        .then(file ->
            store.supply(file.centre(), caseId, key, files, now.instant())
                ? Outcome.done(file)
                : Outcome.refused(over()))
        .then(file ->
            cases.stepOnNewest(
                by,
                caseId,
                new Step.Note("deferred-material-supplied", java.util.Map.of("material", key))));
  }

  /** Tells what the check after a promise has found; a false one revokes and bars. */
  @Transactional
  public Outcome<CaseFile> check(Actor by, long caseId, String key, boolean held, String finding) {
    if (finding.isBlank()) {
      return Outcome.refused(findingMissing());
    }
    return by.must(Role.REVIEWER, Role.HEAD)
        .then(a -> cases.must(by.centre(), caseId))
        .then(file ->
            store.check(file.centre(), caseId, key, held, finding, by, now)
                ? Outcome.done(file)
                : Outcome.refused(over()))
        .then(file -> held ? noted(by, file, key) : broken(by, file, finding));
  }

  private Outcome<CaseFile> noted(Actor by, CaseFile file, String key) {
    return cases.stepOnNewest(
        by, file.id(), new Step.Note("promise-checked", java.util.Map.of("material", key)));
  }

  private Outcome<CaseFile> broken(Actor by, CaseFile file, String finding) {
    Outcome<CaseFile> revoked =
        cases.stepOnNewest(
            by, file.id(), new Step.Revoke("告知承诺不实：" + finding, "行政许可法第69条、优化营商环境条例第40条"));
    if (!revoked.isDone()) {
      throw new org.yichuang.kernel.RefusedException(revoked.refusals());
    }
    bars.set(Actor.system(file.centre()), file, Bar.Kind.BROKEN_PROMISE);
    return revoked;
  }

  @Override
  public String kind() {
    return "intake.deferral";
  }

  /** The promised day has passed: what has not come ends the case. */
  @Override
  public void fire(Timer timer) {
    long caseId = Long.parseLong(timer.payload());
    if (store.expire(timer.centre(), caseId, now) == 0) {
      return;
    }
    Actor system = Actor.system(timer.centre());
    CaseFile file = cases.must(timer.centre(), caseId).orThrow();
    if (file.state().underReview() || file.state() == CaseState.RECEIVED) {
      cases.stepOnNewest(system, caseId, Step.Withdraw.lapsed("容缺材料逾期未补")).orThrow();
    }
    bars.set(system, file, Bar.Kind.BROKEN_PROMISE);
  }

  private static Refusal over() {
    return Refusal.of(
        "promise.over",
        409,
        Text.of("这项承诺已经了结或不存在。", "This promise has already ended or never was."),
        Text.of("请刷新办件查看。", "Load the case again."));
  }

  private static Refusal findingMissing() {
    return Refusal.field(
        "finding",
        "promise.finding",
        Text.of("请写明核查发现了什么。", "Say what the check found."),
        Text.of("写明后再提交。", "Then send again."));
  }
}
