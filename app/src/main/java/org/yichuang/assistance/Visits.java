package org.yichuang.assistance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Step;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.RefusedException;
import org.yichuang.kernel.Role;
import org.yichuang.people.Person;

/**
 * Service outside the usual hours or away from the hall: planned, carried out, shown on its case
 * and counted. What is done on a rest day is valid and consumes no working day.
 */
@Service
public class Visits {

  /** The journal's kind for a visit carried out. */
  public static final String DONE = "assistance.visit-done";

  private static final int LONGEST = 1_000;

  private final VisitStore store;
  private final VisitPlans plans;
  private final VisitTelling telling;
  private final Cases cases;
  private final Now now;

  Visits(VisitStore store, VisitPlans plans, VisitTelling telling, Cases cases, Now now) {
    this.store = store;
    this.plans = plans;
    this.telling = telling;
    this.cases = cases;
    this.now = now;
  }

  /**
   * Visits carried out of one kind.
   *
   * @param restDays how many of them on a weekend or holiday
   * @param minutes how long they took together
   */
  public record Count(Visit.Kind kind, long visits, long restDays, long minutes) {}

  /** Plans a visit to somebody; the person is told when, where and by whom. */
  @Transactional
  public Outcome<Visit> plan(Actor by, Person client, NewVisit wish) {
    return plans(by)
        .then(a -> plans.of(by, client, wish))
        .map(v -> {
          store.insert(v, now.instant());
          telling.planned(by, v);
          return v;
        });
  }

  /** Everything wrong with a wish, whoever it is for. */
  public List<Refusal> check(Actor by, NewVisit wish) {
    return plans.check(by.centre(), wish);
  }

  /** Somebody who will be there begins. */
  @Transactional
  public Outcome<Visit> begin(Actor by, long id, int version) {
    return own(by, id, version, Visit.State.PLANNED)
        .then(v -> keep(v.begun(now.instant())))
        .map(v -> telling.say(by, v, "assistance.visit-begun"));
  }

  /** Ties the visit to the case that came of it. */
  @Transactional
  public Outcome<Visit> link(Actor by, long id, int version, String caseNumber) {
    return own(by, id, version, Visit.State.BEGUN)
        .then(v -> theirs(v, caseNumber).then(file -> keep(v.linked(file.id(), file.number()))));
  }

  /** It is over; its case says so, if there is one. */
  @Transactional
  public Outcome<Visit> finish(Actor by, long id, int version, String result) {
    if (result.isBlank() || result.length() > LONGEST) {
      return Outcome.refused(AssistanceRefusals.words("result"));
    }
    return own(by, id, version, Visit.State.BEGUN)
        .then(v -> keep(v.done(now.instant(), result.strip())))
        .map(v -> {
          Long file = v.caseId();
          if (file != null) {
            cases.stepOnNewest(by, file, note(v)).orThrow();
          }
          return telling.say(by, v, DONE);
        });
  }

  private static Step note(Visit v) {
    String restZh = v.restDay() ? "（休息日，不计工作日）" : "";
    String restEn = v.restDay() ? " (a rest day; no working day used)" : "";
    return new Step.Note(
        "off-hours-visit",
        Map.of(
            "visit", v.number(),
            "kind", v.kind().name(),
            "restDay", v.restDay(),
            "zh",
                v.kind().label().zh()
                    + restZh
                    + "："
                    + v.place()
                    + "，"
                    + v.with()
                    + "；"
                    + v.result(),
            "en",
                v.kind().label().en()
                    + restEn
                    + ": "
                    + v.place()
                    + ", with "
                    + v.with()
                    + "; "
                    + v.result()));
  }

  /** It will not take place; the person is told why. */
  @Transactional
  public Outcome<Visit> cancel(Actor by, long id, int version, String why) {
    if (why.isBlank() || why.length() > LONGEST) {
      return Outcome.refused(AssistanceRefusals.words("result"));
    }
    return own(by, id, version, Visit.State.PLANNED)
        .then(v -> keep(v.cancelled(why.strip())))
        .map(v -> {
          telling.cancelled(by, v);
          return v;
        });
  }

  private Outcome<CaseFile> theirs(Visit v, String caseNumber) {
    return cases
        .findByNumber(v.centre(), caseNumber)
        .filter(f -> f.applicantId() == v.clientId())
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(VisitRefusals.notTheirs()));
  }

  private Outcome<Visit> own(Actor by, long id, int version, Visit.State state) {
    Visit v = store.find(by.centre(), id).orElse(null);
    boolean may = v != null && (v.hasMember(by) || by.is(Role.FLOOR_MANAGER));
    if (v == null || !may) {
      return Outcome.refused(AssistanceRefusals.unknown());
    }
    return v.version() == version && v.state() == state
        ? Outcome.done(v)
        : Outcome.refused(VisitRefusals.notNow());
  }

  private Outcome<Visit> keep(Visit v) {
    if (!store.step(v)) {
      throw new RefusedException(VisitRefusals.notNow());
    }
    return Outcome.done(store.find(v.centre(), v.id()).orElseThrow());
  }

  private static Outcome<Actor> plans(Actor by) {
    return by.must(Role.CLERK, Role.VOLUNTEER, Role.FLOOR_MANAGER);
  }

  private static Outcome<Actor> sees(Actor actor) {
    return actor.must(
        Role.CLERK, Role.VOLUNTEER, Role.FLOOR_MANAGER, Role.REVIEWER, Role.HEAD, Role.SUPERVISOR);
  }

  /** What is planned or under way, soonest first. */
  public Outcome<List<Visit>> ahead(Actor actor, int most) {
    return sees(actor).map(a -> store.ahead(a.centre(), most));
  }

  /** What is over, newest first. */
  public Outcome<List<Visit>> behind(Actor actor, int most) {
    return sees(actor).map(a -> store.behind(a.centre(), most));
  }

  /** Visits carried out since a moment, by kind. */
  public Outcome<List<Count>> counts(Actor actor, Instant from) {
    return sees(actor).map(a -> store.counts(a.centre(), from));
  }

  /** Those of a case, in the order in which they took place. */
  public List<Visit> ofCase(Centre centre, long caseId) {
    return store.ofCase(centre, caseId);
  }

  /** One's own, newest first. */
  public List<Visit> mine(Actor client, int most) {
    return client.signedIn() ? store.ofClient(client.centre(), client.personId(), most) : List.of();
  }
}
