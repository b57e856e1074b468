package org.yichuang.ratings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Step;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.RefusedException;
import org.yichuang.people.Vault;

/**
 * Writes a rating, whichever way it came: the event, the rating, the case's own step and, where it
 * is bad, what has to be put right, in one commit. Of two at once one is kept; the key decides.
 */
@Component
class RatingBook {

  static final int LONGEST_WORDS = 1_000;
  static final String PHONE = "person.phone";
  private static final int MOST_REMARKS = 5;

  private final RatingStore store;
  private final Evaluables evaluables;
  private final Cases cases;
  private final Rectifications rectifications;
  private final TransactionTemplate transaction;
  private final Vault vault;
  private final Now now;

  RatingBook(
      RatingStore store,
      Evaluables evaluables,
      Cases cases,
      Rectifications rectifications,
      TransactionTemplate transaction,
      Vault vault,
      Now now) {
    this.store = store;
    this.evaluables = evaluables;
    this.cases = cases;
    this.rectifications = rectifications;
    this.transaction = transaction;
    this.vault = vault;
    this.now = now;
  }

  /**
   * Who rates and, for what came on paper or by phone, who types it in.
   *
   * @param rater null where nobody knows the person
   */
  record By(@Nullable Actor rater, @Nullable Actor clerk, @Nullable LocalDate givenOn) {
    static By person(@Nullable Actor rater) {
      return new By(rater, null, null);
    }
  }

  Outcome<Rating> keep(Evaluable event, NewRating given, By by) {
    return keep(event, given, by, Rating.Origin.ACTIVE, () -> {});
  }

  /**
   * Keeps a rating.
   *
   * @param also what else belongs to the same commit; it may refuse
   */
  Outcome<Rating> keep(
      Evaluable event, NewRating given, By by, Rating.Origin origin, Runnable also) {
    List<Refusal> wrong = wrong(event, given);
    if (!wrong.isEmpty()) {
      return Outcome.refused(wrong);
    }
    Rating rating = rating(event, given, by, origin);
    try {
      transaction.executeWithoutResult(status -> {
        also.run();
        evaluables.keep(event);
        store.insert(rating, event, marks(given));
        step(event, rating, by.rater());
        if (rating.grade().bad()) {
          rectifications.begin(rating, event);
        }
      });
      return Outcome.done(rating);
    } catch (DuplicateKeyException e) {
      return Outcome.refused(RatingRefusals.already());
    } catch (RefusedException e) {
      return Outcome.refused(e.refusals());
    }
  }

  private List<Refusal> wrong(Evaluable event, NewRating given) {
    if (event.endedAt().isAfter(now.instant())) {
      return List.of(RatingRefusals.tooEarly());
    }
    if (find(event.centre(), event.id()).isPresent()) {
      return List.of(RatingRefusals.already());
    }
    List<Refusal> wrong = new ArrayList<>();
    if (given.words().length() > LONGEST_WORDS) {
      wrong.add(RatingRefusals.tooLong(given.words().length()));
    }
    if (given.phone() != null && !given.phone().isBlank() && !phoneHolds(given.phone())) {
      wrong.add(RatingRefusals.phone());
    }
    return wrong;
  }

  static boolean phoneHolds(String phone) {
    return phone.strip().matches("\\+?[0-9][0-9 -]{5,18}");
  }

  private Rating rating(Evaluable event, NewRating given, By by, Rating.Origin origin) {
    Actor clerk = by.clerk();
    Actor rater = by.rater();
    boolean reachable = rater != null || (given.phone() != null && !given.phone().isBlank());
    return new Rating(
        event.centre(),
        event.id(),
        event.caseId(),
        given.grade(),
        origin,
        given.via(),
        known(given.reasons()),
        given.words().strip(),
        given.named() && reachable,
        rater == null || rater.personId() == 0 ? null : rater.personId(),
        clerk == null ? null : clerk.personId(),
        clerk == null ? null : clerk.name(),
        by.givenOn(),
        event.department(),
        now.instant());
  }

  private static List<String> known(List<String> reasons) {
    return reasons.stream().filter(RatingReasons::known).distinct().toList();
  }

  private RatingStore.Marks marks(NewRating given) {
    String phone = given.named() ? given.phone() : null;
    boolean told = phone != null && !phone.isBlank();
    return new RatingStore.Marks(
        index("rating.device", given.trace().device()),
        index("rating.address", given.trace().address()),
        given.trace().terminal(),
        told ? vault.seal(PHONE, String.valueOf(phone).strip()) : null,
        told ? vault.index(PHONE, String.valueOf(phone).strip()) : null);
  }

  private byte @Nullable [] index(String use, @Nullable String value) {
    return value == null ? null : vault.index(use, value);
  }

  /** The case says that it was rated. */
  private void step(Evaluable event, Rating rating, @Nullable Actor rater) {
    Long caseId = rating.caseId();
    if (caseId != null) {
      Actor by = rater == null ? Actor.system(event.centre()) : rater;
      cases.stepOnNewest(by, caseId, new Step.Rate(rating.grade().name())).orThrow();
    }
  }

  Optional<Rating> find(Centre centre, long event) {
    return store.find(centre, event);
  }

  List<Remark> remarks(Centre centre, long event) {
    return store.remarks(centre, event);
  }

  /** Adds to a rating; the rating itself stays as it was. */
  Outcome<Integer> remark(Centre centre, long event, String words, List<String> reasons) {
    List<String> ticked = known(reasons);
    if (words.isBlank() && ticked.isEmpty()) {
      return Outcome.refused(RatingRefusals.words());
    }
    if (words.length() > LONGEST_WORDS) {
      return Outcome.refused(RatingRefusals.tooLong(words.length()));
    }
    try {
      return store
          .remark(centre, event, words.strip(), ticked, MOST_REMARKS, now.instant())
          .map(Outcome::done)
          .orElseGet(() -> Outcome.refused(RatingRefusals.enoughRemarks()));
    } catch (DuplicateKeyException twice) {
      return Outcome.done(store.remarks(centre, event).size());
    }
  }

  /** A phone left with a rating that was nobody's: from now on somebody can be called. */
  Outcome<Rating> leavePhone(Centre centre, long event, String phone) {
    if (!phoneHolds(phone)) {
      return Outcome.refused(RatingRefusals.phone());
    }
    transaction.executeWithoutResult(status -> {
      if (store.leavePhone(
          centre, event, vault.seal(PHONE, phone.strip()), vault.index(PHONE, phone.strip()))) {
        rectifications.nameIt(centre, event);
      }
    });
    return find(centre, event)
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(RatingRefusals.notYours()));
  }

  /** The phone that was left with a rating. */
  Optional<String> phone(Centre centre, long event) {
    return store.phone(centre, event).map(sealed -> vault.open(PHONE, sealed));
  }
}
