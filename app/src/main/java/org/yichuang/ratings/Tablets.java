package org.yichuang.ratings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yichuang.hall.Visit;
import org.yichuang.hall.Visits;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;

/**
 * The tablet at a window: it shows five faces to whoever was just served there, takes one touch,
 * and goes back to rest by itself. It knows nothing of anybody who signs in, and what it shows
 * cannot be opened from anywhere else.
 */
@Service
public class Tablets {

  /** How long after the touch a few words can still be added there. */
  private static final Duration MORE = Duration.ofMinutes(2);

  private final Visits visits;
  private final Evaluables evaluables;
  private final RatingBook book;
  private final RatingSettings settings;
  private final Now now;

  Tablets(Visits visits, Evaluables evaluables, RatingBook book, RatingSettings settings, Now now) {
    this.visits = visits;
    this.evaluables = evaluables;
    this.book = book;
    this.settings = settings;
    this.now = now;
  }

  /**
   * Whom the tablet asks now.
   *
   * @param ticketToken opens the same on the person's own phone
   */
  public record Pending(Evaluable event, String ticketToken) {}

  /** Who was just served at the tablet's window and has not answered; empty when it rests. */
  public Optional<Pending> pending(Terminal tablet) {
    return last(tablet, settings.tablet())
        .map(v -> new Pending(evaluables.ofVisit(tablet.centre(), v), v.token()))
        .filter(p -> book.find(tablet.centre(), p.event().id()).isEmpty())
        .filter(p -> !declined(tablet.centre(), p.event().id()));
  }

  private Optional<Visit> last(Terminal tablet, Duration within) {
    Integer window = tablet.window();
    return window == null ? Optional.empty() : visits.justServed(tablet.centre(), window, within);
  }

  private boolean declined(Centre centre, long event) {
    return evaluables.find(centre, event).filter(e -> e.declinedAt() != null).isPresent();
  }

  /** One touch. What is not asked any more is refused kindly. */
  public Outcome<Rating> rate(Terminal tablet, long event, Grade grade, @Nullable String address) {
    Optional<Evaluable> asked =
        last(tablet, settings.tablet().plus(MORE))
            .filter(v -> v.ticket() == event)
            .map(v -> evaluables.ofVisit(tablet.centre(), v));
    if (asked.isEmpty()) {
      return Outcome.refused(TabletRefusals.over());
    }
    NewRating given =
        NewRating.of(grade, Rating.Via.WINDOW_DEVICE)
            .anonymous()
            .from(new NewRating.Trace(null, address, tablet.id()));
    return book.keep(asked.get(), given, RatingBook.By.person(null));
  }

  /** "Not now": it rests, and does not ask for this visit again. */
  public void notNow(Terminal tablet, long event) {
    pending(tablet)
        .filter(p -> p.event().id() == event)
        .ifPresent(p -> evaluables.decline(p.event()));
  }

  /** What the person adds right after the touch: reasons, words, and a phone to be called at. */
  public Outcome<Rating> more(
      Terminal tablet, long event, List<String> reasons, String words, String phone) {
    Optional<Rating> rating =
        book.find(tablet.centre(), event)
            .filter(r -> r.via() == Rating.Via.WINDOW_DEVICE)
            .filter(r -> r.at().isAfter(now.instant().minus(MORE)))
            .filter(r ->
                last(tablet, settings.tablet().plus(MORE).plus(MORE))
                    .filter(v -> v.ticket() == event)
                    .isPresent());
    if (rating.isEmpty()) {
      return Outcome.refused(TabletRefusals.over());
    }
    if (!phone.isBlank() && !RatingBook.phoneHolds(phone)) {
      return Outcome.refused(RatingRefusals.phone());
    }
    boolean said = !words.isBlank() || !reasons.isEmpty();
    Outcome<Integer> remark =
        said ? book.remark(tablet.centre(), event, words, reasons) : Outcome.done(0);
    return remark.then(n ->
        phone.isBlank()
            ? Outcome.done(rating.get())
            : book.leavePhone(tablet.centre(), event, phone));
  }

  /** Nobody who is signed in as staff sees what a tablet shows. */
  public Outcome<Terminal> mustBeTablet(Actor actor, Optional<Terminal> terminal) {
    if (actor.isStaff()) {
      return Outcome.refused(TabletRefusals.signedIn());
    }
    return terminal
        .filter(t -> t.kind() == Terminal.Kind.TABLET)
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(TabletRefusals.notBound()));
  }
}
