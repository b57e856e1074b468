package org.yichuang.ratings;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Role;

/** Puts bad ratings right: whoever handled it answers, the person has the last word. */
@Service
public class Rectifications {

  private final RatingStore store;
  private final Now now;

  Rectifications(RatingStore store, Now now) {
    this.store = store;
    this.now = now;
  }

  /** What the actor's departments must still answer, by what falls due; all for a supervisor. */
  public List<Rectification> open(Actor actor, int most) {
    boolean all = actor.isAny(Role.SUPERVISOR, Role.LEADER);
    Set<String> departments = actor.departments(Role.HEAD);
    return all
        ? store.open(actor.centre(), null, most)
        : store.open(actor.centre(), departments.toArray(String[]::new), most);
  }

  public Outcome<Rectification> callBack(Actor by, long caseId, int version, String notes) {
    return step(by, caseId, version, Rectification.State.CALLED_BACK, notes);
  }

  public Outcome<Rectification> answer(Actor by, long caseId, int version, String answer) {
    return step(by, caseId, version, Rectification.State.ANSWERED, answer);
  }

  /** The department holds the rating malicious and says why; a supervisor decides. */
  public Outcome<Rectification> appeal(Actor by, long caseId, int version, String why) {
    return step(by, caseId, version, Rectification.State.APPEALED, why);
  }

  public Outcome<Rectification> decideAppeal(
      Actor by, long caseId, int version, boolean upheld, String why) {
    return by.must(Role.SUPERVISOR)
        .then(a -> words(why))
        .then(w ->
            store.decideAppeal(by.centre(), caseId, version, upheld, w)
                ? found(by, caseId)
                : Outcome.refused(RatingRefusals.notNow()));
  }

  /** The person's second word. */
  public Outcome<Rectification> second(Actor rater, long caseId, Grade grade) {
    if (rater.isStaff()) {
      return Outcome.refused(RatingRefusals.staff());
    }
    return store.second(rater.centre(), caseId, rater.personId(), grade, now.instant())
        ? found(rater, caseId)
        : Outcome.refused(RatingRefusals.notNow());
  }

  private Outcome<Rectification> step(
      Actor by, long caseId, int version, Rectification.State to, String text) {
    return words(text)
        .then(w ->
            found(by, caseId)
                .then(r ->
                    may(by, r)
                        .then(ok ->
                            store.step(by, caseId, version, to, w, now.instant())
                                ? found(by, caseId)
                                : Outcome.refused(RatingRefusals.notNow()))));
  }

  private static Outcome<Rectification> may(Actor by, Rectification r) {
    return by.is(Role.HEAD, r.department()) || by.is(Role.SUPERVISOR)
        ? Outcome.done(r)
        : Outcome.refused(Actor.notAllowed());
  }

  private static Outcome<String> words(String text) {
    return text.isBlank() || text.length() > 1_000
        ? Outcome.refused(RatingRefusals.words())
        : Outcome.done(text.strip());
  }

  private Outcome<Rectification> found(Actor by, long caseId) {
    return store
        .rectification(by.centre(), caseId)
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(RatingRefusals.notNow()));
  }
}
