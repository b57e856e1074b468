package org.yichuang.ratings;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Progress;
import org.yichuang.hall.Visits;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Outcome;

/**
 * The people's side: whoever was served shows it in one of four ways (signed in, by a link, by the
 * number of the visit, by the case number and the end of the ID number), and then rates once.
 */
@Service
public class Ratings {

  private final RatingBook book;
  private final Evaluables evaluables;
  private final Invitations invitations;
  private final Rectifications rectifications;
  private final Cases cases;
  private final Progress progress;
  private final Visits visits;

  Ratings(
      RatingBook book,
      Evaluables evaluables,
      Invitations invitations,
      Rectifications rectifications,
      Cases cases,
      Progress progress,
      Visits visits) {
    this.book = book;
    this.evaluables = evaluables;
    this.invitations = invitations;
    this.rectifications = rectifications;
    this.cases = cases;
    this.progress = progress;
    this.visits = visits;
  }

  /** The applicant, or the agent who acted, signed in. */
  public Outcome<Invited> bySignIn(Actor actor, long caseId) {
    if (actor.isStaff()) {
      return Outcome.refused(RatingRefusals.staff());
    }
    return cases
        .must(actor.centre(), caseId)
        .then(file ->
            served(actor, file)
                ? evaluables.ofCase(file)
                : Outcome.refused(RatingRefusals.notYours()))
        .map(event -> new Invited(event, Rating.Via.ONLINE, actor, null));
  }

  private static boolean served(Actor actor, CaseFile file) {
    Long agent = file.agentId();
    return actor.signedIn()
        && (actor.personId() == file.applicantId() || (agent != null && agent == actor.personId()));
  }

  /** Whoever holds a link that was sent, used or not. */
  public Outcome<Invited> byLink(Centre centre, String token) {
    return invitations
        .open(centre, token, Invitations.Purpose.RATE)
        .then(link -> ofLink(centre, link.event(), link.via(), token));
  }

  private Outcome<Invited> ofLink(Centre centre, long event, Rating.Via via, String token) {
    return cases
        .must(centre, event)
        .then(file ->
            evaluables
                .ofCase(file)
                .map(e ->
                    new Invited(
                        e,
                        via,
                        Actor.citizen(centre, file.applicantId(), file.applicantName()),
                        token)));
  }

  /** Whoever holds the number of a visit: its secret is on the printed slip and on the tablet. */
  public Outcome<Invited> byVisit(Centre centre, String ticketToken) {
    return visits
        .byToken(centre, ticketToken)
        .map(v -> new Invited(evaluables.ofVisit(centre, v), Rating.Via.QR, null, null))
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(RatingRefusals.tooEarly()));
  }

  /**
   * By the case number on the receipt and the end of the ID number; guessing is slowed as it is for
   * the progress of a case.
   *
   * @param address from where it is asked
   * @return a link's token, good for half an hour
   */
  public Outcome<String> byNumber(Centre centre, String number, String tail, String address) {
    return progress
        .find(centre, number, tail, address)
        .then(evaluables::ofCase)
        .map(event ->
            invitations.make(
                centre,
                event.id(),
                Invitations.Purpose.RATE,
                Rating.Via.QR,
                Invitations.PROOF_LIVES));
  }

  /** A link's token for the applicant of a case that is over; good for one rating. */
  public Outcome<String> invite(Centre centre, long caseId) {
    return evaluables
        .ofCase(centre, caseId)
        .then(event ->
            book.find(centre, caseId).isPresent()
                ? Outcome.<Evaluable>refused(RatingRefusals.already())
                : Outcome.done(event))
        .map(event ->
            invitations.make(
                centre,
                event.id(),
                Invitations.Purpose.RATE,
                Rating.Via.SMS,
                Invitations.LINK_LIVES));
  }

  /** Rates; of two at once the first one counts and the other is told so. */
  public Outcome<Rating> rate(Invited who, NewRating given) {
    String token = who.token();
    return book.keep(
        who.event(),
        given,
        RatingBook.By.person(who.rater()),
        Rating.Origin.ACTIVE,
        () -> use(who.event().centre(), token));
  }

  private void use(Centre centre, @Nullable String token) {
    if (token != null) {
      invitations.use(centre, token);
    }
  }

  /** The applicant, or the agent who acted, rates a case signed in. */
  public Outcome<Rating> rate(Actor actor, long caseId, NewRating given) {
    return bySignIn(actor, caseId).then(who -> rate(who, given));
  }

  /** Not now: the person is not asked again, and may still rate. */
  public void notNow(Invited who) {
    evaluables.decline(who.event());
  }

  /** Adds to the person's own rating; the rating itself stays as it was. */
  public Outcome<Integer> remark(Invited who, String words) {
    Centre centre = who.event().centre();
    Optional<Rating> rating = book.find(centre, who.event().id());
    if (rating.isEmpty() || !own(who, rating.get())) {
      return Outcome.refused(RatingRefusals.notYours());
    }
    return book.remark(centre, who.event().id(), words, List.of());
  }

  /** Whether a rating is the one of whoever stands here; another's is not shown. */
  public boolean own(Invited who, Rating rating) {
    Actor rater = who.rater();
    Long given = rating.raterId();
    return rater == null ? given == null : given != null && given == rater.personId();
  }

  public Optional<Rating> find(Centre centre, long event) {
    return book.find(centre, event);
  }

  public List<Remark> remarks(Centre centre, long event) {
    return book.remarks(centre, event);
  }

  /** What became of one's own bad rating, if there is something to tell. */
  public Optional<Rectification> answerTo(Invited who) {
    return rectifications
        .find(who.event().centre(), who.event().id())
        .filter(x -> x.answer() != null);
  }

  /** The person's second word, signed in. */
  public Outcome<Rectification> again(Invited who, Grade grade, String words) {
    return rectifications.second(who.event().centre(), who.event().id(), grade, words, () -> {});
  }

  /** Whoever holds the link that came with the answer. */
  public Outcome<Rectification> byAgainLink(Centre centre, String token) {
    return invitations
        .open(centre, token, Invitations.Purpose.AGAIN)
        .then(link -> rectifications.must(centre, link.event()));
  }

  /** The person's second word, by the link that came with the answer. */
  public Outcome<Rectification> again(Centre centre, String token, Grade grade, String words) {
    return invitations
        .open(centre, token, Invitations.Purpose.AGAIN)
        .then(link ->
            rectifications.second(
                centre, link.event(), grade, words, () -> invitations.use(centre, token)));
  }
}
