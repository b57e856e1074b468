package org.yichuang.ratings;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.calendar.Calendars;
import org.yichuang.calendar.Limit;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.CaseState;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Step;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.RefusedException;

/** Takes ratings: once per case, from the person served, in the commit of the case's own step. */
@Service
public class Ratings {

  private static final Duration LINK_LIVES = Duration.ofDays(30);
  private static final int LONGEST_WORDS = 1_000;

  private final RatingStore store;
  private final Cases cases;
  private final Calendars calendars;
  private final RatingSettings settings;
  private final TransactionTemplate transaction;
  private final Now now;
  private final SecureRandom random = new SecureRandom();

  Ratings(
      RatingStore store,
      Cases cases,
      Calendars calendars,
      RatingSettings settings,
      TransactionTemplate transaction,
      Now now) {
    this.store = store;
    this.cases = cases;
    this.calendars = calendars;
    this.settings = settings;
    this.transaction = transaction;
    this.now = now;
  }

  /** A link's token for the applicant of a case that is done; it works once, for thirty days. */
  public Outcome<String> invite(Centre centre, long caseId) {
    return cases
        .must(centre, caseId)
        .then(file ->
            evaluable(file) ? Outcome.done(file) : Outcome.refused(RatingRefusals.tooEarly()))
        .map(file -> {
          byte[] secret = new byte[24];
          random.nextBytes(secret);
          String token = HexFormat.of().formatHex(secret);
          store.invite(centre, hash(token), caseId, now.instant(), now.instant().plus(LINK_LIVES));
          return token;
        });
  }

  /** The case that a link leads to, if it still can be used. */
  public Outcome<CaseFile> invited(Centre centre, String token) {
    return store
        .invited(centre, hash(token), now.instant())
        .flatMap(id -> cases.find(centre, id))
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(RatingRefusals.link()));
  }

  /** The applicant rates by a link. */
  public Outcome<Rating> rateByLink(Centre centre, String token, NewRating given) {
    return invited(centre, token)
        .then(file -> {
          Actor applicant = Actor.citizen(centre, file.applicantId(), file.applicantName());
          return rate(applicant, file, given, null)
              .map(rating -> {
                store.used(centre, hash(token), now.instant());
                return rating;
              });
        });
  }

  /** The applicant, or the agent who acted, rates signed in. */
  public Outcome<Rating> rate(Actor actor, long caseId, NewRating given) {
    if (actor.isStaff()) {
      return Outcome.refused(RatingRefusals.staff());
    }
    return cases
        .must(actor.centre(), caseId)
        .then(file ->
            served(actor, file)
                ? rate(actor, file, given, null)
                : Outcome.refused(RatingRefusals.notYours()));
  }

  /**
   * A paper form is entered by a second person, never by somebody who served the case.
   *
   * @param by who types it in
   */
  public Outcome<Rating> enterPaper(Actor by, long caseId, Grade grade, String words) {
    return by.must(org.yichuang.kernel.Role.SUPERVISOR)
        .then(a -> cases.must(by.centre(), caseId))
        .then(file ->
            touched(by, file) ? Outcome.refused(RatingRefusals.staff()) : Outcome.done(file))
        .then(file ->
            rate(
                Actor.citizen(by.centre(), file.applicantId(), file.applicantName()),
                file,
                new NewRating(grade, Rating.Via.PAPER, List.of(), words, true, null),
                by.personId()));
  }

  private static boolean touched(Actor by, CaseFile file) {
    return file.tasks().stream()
        .anyMatch(t ->
            java.util.Objects.equals(t.holderId(), by.personId())
                || java.util.Objects.equals(t.firstId(), by.personId()));
  }

  private static boolean served(Actor actor, CaseFile file) {
    Long agent = file.agentId();
    return actor.personId() == file.applicantId() || (agent != null && agent == actor.personId());
  }

  /** Whether a case can be rated: it is over for the applicant. */
  public static boolean evaluable(CaseFile file) {
    return file.state() == CaseState.DELIVERED
        || file.state() == CaseState.REFUSED
        || file.state() == CaseState.OUT_OF_SCOPE
        || file.state() == CaseState.DECLINED;
  }

  private Outcome<Rating> rate(
      Actor rater, CaseFile file, NewRating given, @Nullable Long enteredBy) {
    if (!evaluable(file)) {
      return Outcome.refused(RatingRefusals.tooEarly());
    }
    if (file.dates().rated() != null) {
      return Outcome.refused(RatingRefusals.already());
    }
    if (given.words().length() > LONGEST_WORDS) {
      return Outcome.refused(RatingRefusals.words());
    }
    Rating rating =
        new Rating(
            file.centre(),
            file.id(),
            given.grade(),
            Rating.Origin.ACTIVE,
            given.via(),
            given.reasons().stream().filter(RatingReasons::known).distinct().toList(),
            given.words().strip(),
            given.named(),
            rater.personId(),
            enteredBy,
            file.department(),
            now.instant());
    return kept(rater, file, rating, given.device());
  }

  private Outcome<Rating> kept(Actor rater, CaseFile file, Rating rating, @Nullable String device) {
    try {
      transaction.executeWithoutResult(status -> {
        store.insert(rating, file.itemCode(), device == null ? null : hash(device));
        cases.stepOnNewest(rater, file.id(), new Step.Rate(rating.grade().name())).orThrow();
        if (rating.grade().bad()) {
          Limit limit = settings.rectification(file.department());
          store.openRectification(rating, due(limit));
        }
      });
      return Outcome.done(rating);
    } catch (DuplicateKeyException e) {
      return Outcome.refused(RatingRefusals.already());
    } catch (RefusedException e) {
      return Outcome.refused(e.refusals());
    }
  }

  private java.time.LocalDate due(Limit limit) {
    return switch (limit.kind()) {
      case WORKING -> calendars.current().workdayAfter(now.today(), limit.days());
      case NATURAL -> now.today().plusDays(limit.days());
      case MONTHS -> now.today().plusMonths(limit.days());
    };
  }

  /** Adds to a rating; the rating itself stays as it was. */
  public Outcome<Integer> remark(Actor actor, long caseId, String words) {
    if (words.isBlank() || words.length() > LONGEST_WORDS) {
      return Outcome.refused(RatingRefusals.words());
    }
    Optional<Rating> rating = find(actor.centre(), caseId);
    if (rating.isEmpty() || rating.get().raterId() != actor.personId() || actor.isStaff()) {
      return Outcome.refused(RatingRefusals.notYours());
    }
    return Outcome.done(store.remark(actor.centre(), caseId, words.strip(), now.instant()));
  }

  public Optional<Rating> find(Centre centre, long caseId) {
    return store.find(centre, caseId);
  }

  static byte[] hash(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    SM3Digest digest = new SM3Digest();
    digest.update(bytes, 0, bytes.length);
    byte[] hash = new byte[32];
    digest.doFinal(hash, 0);
    return hash;
  }
}
