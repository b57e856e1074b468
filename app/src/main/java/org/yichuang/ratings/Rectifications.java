package org.yichuang.ratings;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.calendar.Timers;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Role;
import org.yichuang.ratings.Rectification.State;
import org.yichuang.ratings.RectificationStore.Next;

/**
 * Puts bad ratings right: the department that did it answers for it (谁办理、谁负责), but never the person
 * who was rated; the one who rated has the last word; who disagrees with a rating appeals to
 * somebody else. Every step stands in the ledger.
 */
@Service
public class Rectifications {

  static final String LATE = "ratings.call-back";
  private static final int LONGEST = 1_000;

  private final RectificationStore store;
  private final RatingStore ratings;
  private final EvaluableStore evaluables;
  private final RatingTelling telling;
  private final Limits limits;
  private final Timers timers;
  private final org.yichuang.people.Vault vault;
  private final Now now;

  Rectifications(
      RectificationStore store,
      RatingStore ratings,
      EvaluableStore evaluables,
      RatingTelling telling,
      Limits limits,
      Timers timers,
      org.yichuang.people.Vault vault,
      Now now) {
    this.store = store;
    this.ratings = ratings;
    this.evaluables = evaluables;
    this.telling = telling;
    this.limits = limits;
    this.timers = timers;
    this.vault = vault;
    this.now = now;
  }

  /** Opens what follows a bad rating, within its commit. */
  void begin(Rating r, Evaluable event) {
    LocalDate today = now.today();
    String group = r.named() ? null : group(r);
    store.begin(
        r,
        group,
        limits.callBack(today),
        limits.rectification(r.department(), Rectification.Class.GENERAL, today));
    if (r.named()) {
      watch(r.centre(), event);
    }
  }

  private static String group(Rating r) {
    String month = Now.dateOf(r.at()).toString().substring(0, 7);
    return r.department()
        + "|"
        + (r.reasons().isEmpty() ? "" : r.reasons().getFirst())
        + "|"
        + month;
  }

  private void watch(Centre centre, Evaluable event) {
    Rectification x = must(centre, event.id()).orThrow();
    telling.bad(event, x);
    timers.schedule(
        centre,
        LATE,
        event.id() + "-" + x.round(),
        x.callDue().plusDays(1).atStartOfDay(Now.ZONE).toInstant(),
        Long.toString(event.id()));
  }

  /** Somebody left a phone: the rating leaves its group and is called back. */
  void nameIt(Centre centre, long event) {
    if (store.nameIt(centre, event)) {
      watch(centre, evaluables.find(centre, event).orElseThrow());
    }
  }

  public Optional<Rectification> find(Centre centre, long event) {
    return store.find(centre, event);
  }

  Outcome<Rectification> must(Centre centre, long event) {
    return find(centre, event)
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(RectificationRefusals.notNow()));
  }

  /** Called back: what was said, and how hard it is to put right, which decides the limit. */
  @Transactional
  public Outcome<Rectification> callBack(
      Actor by, long event, int version, Rectification.@Nullable Class cls, String notes) {
    if (cls == null) {
      return Outcome.refused(RectificationRefusals.unknownClass());
    }
    return step(
        by,
        event,
        version,
        notes,
        List.of(State.OPEN),
        x ->
            new Next(
                State.CALLED_BACK,
                cls,
                x.callDue(),
                limits.rectification(x.department(), cls, Now.dateOf(x.openedAt())),
                x.round(),
                null));
  }

  /** Answers; the person is told and asked for a second word. */
  @Transactional
  public Outcome<Rectification> answer(Actor by, long event, int version, String answer) {
    return step(
            by, event, version, answer, List.of(State.CALLED_BACK), x -> Next.of(x, State.ANSWERED))
        .map(x -> {
          telling.answered(
              evaluables.find(by.centre(), event).orElseThrow(),
              ratings.find(by.centre(), event).orElseThrow(),
              x,
              phone(by.centre(), event).orElse(null));
          return x;
        });
  }

  private Optional<String> phone(Centre centre, long event) {
    return ratings.phone(centre, event).map(sealed -> vault.open(RatingBook.PHONE, sealed));
  }

  /** The department holds a rating malicious and says why, after it has called. */
  @Transactional
  public Outcome<Rectification> appeal(Actor by, long event, int version, String why) {
    return step(
        by, event, version, why, List.of(State.CALLED_BACK), x -> Next.of(x, State.APPEALED));
  }

  /** Somebody who had no part in it decides the appeal. */
  @Transactional
  public Outcome<Rectification> decideAppeal(
      Actor by, long event, int version, boolean upheld, String why) {
    return uninvolved(by, event, Rectification::appealedBy)
        .then(x ->
            step(
                by,
                event,
                version,
                why,
                List.of(State.APPEALED),
                y -> Next.of(y, upheld ? State.DISMISSED : State.CALLED_BACK)));
  }

  /**
   * Checks again what the person is still dissatisfied with: once more with a new limit, or closed
   * with an explanation; by a supervisor who did not answer it.
   */
  @Transactional
  public Outcome<Rectification> checkAgain(
      Actor by, long event, int version, boolean onceMore, String why) {
    UnaryNext next = x -> onceMore ? again(x) : Next.of(x, State.CLOSED);
    return uninvolved(by, event, Rectification::answeredBy)
        .then(x -> step(by, event, version, why, List.of(State.UNSATISFIED), next))
        .map(x -> {
          if (x.state() == State.OPEN) {
            watch(by.centre(), evaluables.find(by.centre(), event).orElseThrow());
          }
          return x;
        });
  }

  /** A supervisor who is not the one that had this part in it. */
  private Outcome<Rectification> uninvolved(Actor by, long event, Part part) {
    return by.must(Role.SUPERVISOR)
        .then(a -> must(by.centre(), event))
        .then(x ->
            Objects.equals(part.of(x), by.personId())
                ? Outcome.refused(RectificationRefusals.someoneElse())
                : Outcome.done(x));
  }

  /** Who had a part in it, if anybody. */
  private interface Part {
    @Nullable Long of(Rectification x);
  }

  private Next again(Rectification x) {
    LocalDate today = now.today();
    return new Next(
        State.OPEN,
        x.cls(),
        limits.callBack(today),
        limits.rectification(x.department(), x.cls(), today),
        x.round() + 1,
        null);
  }

  /** One answer to all that say the same without a name. */
  @Transactional
  public Outcome<Integer> settle(Actor by, String group, String words) {
    String department = group.contains("|") ? group.substring(0, group.indexOf('|')) : "";
    if (!by.is(Role.HEAD, department) && !by.is(Role.SUPERVISOR)) {
      return Outcome.refused(Actor.notAllowed());
    }
    return words(words)
        .then(w -> {
          int settled = store.settle(by, group, w, now.instant());
          return settled > 0
              ? Outcome.done(settled)
              : Outcome.refused(RectificationRefusals.notNow());
        });
  }

  /** The person's second word; it counts once. */
  @Transactional
  Outcome<Rectification> second(
      Centre centre, long event, Grade grade, String words, Runnable also) {
    if (words.length() > LONGEST) {
      return Outcome.refused(RatingRefusals.tooLong(words.length()));
    }
    Optional<Rectification> found = find(centre, event).filter(x -> x.state() == State.ANSWERED);
    if (found.isEmpty()) {
      return Outcome.refused(RectificationRefusals.notNow());
    }
    also.run();
    Rectification x = found.get();
    Next next =
        new Next(
            grade.bad() ? State.UNSATISFIED : State.SATISFIED,
            x.cls(),
            x.callDue(),
            x.due(),
            x.round(),
            grade);
    Actor person = Actor.citizen(centre, 0, "办事人");
    return store.step(person, x, next, words.strip(), now.instant())
        ? must(centre, event)
        : Outcome.refused(RectificationRefusals.notNow());
  }

  private Outcome<Rectification> step(
      Actor by, long event, int version, String text, List<State> from, UnaryNext next) {
    return words(text)
        .then(w ->
            must(by.centre(), event)
                .then(x -> may(by, x))
                .then(x ->
                    x.version() == version
                            && from.contains(x.state())
                            && x.named()
                            && store.step(by, x, next.of(x), w, now.instant())
                        ? must(by.centre(), event)
                        : Outcome.refused(RectificationRefusals.notNow())));
  }

  /** What comes of a rectification as it is seen. */
  private interface UnaryNext {
    Next of(Rectification seen);
  }

  Outcome<Rectification> may(Actor by, Rectification x) {
    if (Objects.equals(x.servedBy(), by.personId())) {
      return Outcome.refused(RectificationRefusals.ownWork());
    }
    return by.is(Role.HEAD, x.department()) || by.is(Role.SUPERVISOR)
        ? Outcome.done(x)
        : Outcome.refused(Actor.notAllowed());
  }

  private static Outcome<String> words(String text) {
    return text.isBlank() || text.length() > LONGEST
        ? Outcome.refused(RatingRefusals.words())
        : Outcome.done(text.strip());
  }
}
