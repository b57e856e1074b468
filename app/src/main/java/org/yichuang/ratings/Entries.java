package org.yichuang.ratings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.hall.Visits;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Role;

/**
 * What people wrote on paper or said on the phone (12345, a call back), typed in by a second person
 * who had no hand in the matter; the entry says so for ever.
 */
@Service
public class Entries {

  private final RatingBook book;
  private final Evaluables evaluables;
  private final Cases cases;
  private final Visits visits;
  private final Now now;

  Entries(RatingBook book, Evaluables evaluables, Cases cases, Visits visits, Now now) {
    this.book = book;
    this.evaluables = evaluables;
    this.cases = cases;
    this.visits = visits;
    this.now = now;
  }

  /**
   * A form as it lies before whoever types it in.
   *
   * @param label a case number, or the number of a visit
   * @param visitOn the day of the visit
   * @param givenOn the day on which it was written or said
   */
  public record Entry(
      String label,
      @Nullable LocalDate visitOn,
      @Nullable LocalDate givenOn,
      @Nullable Grade grade,
      Rating.Via via,
      List<String> reasons,
      String words,
      boolean named,
      @Nullable String phone) {}

  private record Found(Evaluable event, @Nullable Actor rater) {}

  public Outcome<Rating> enter(Actor by, Entry entry) {
    Outcome<Actor> may = by.must(Role.CLERK, Role.FLOOR_MANAGER, Role.SUPERVISOR);
    if (!may.isDone() || by.kind() != Actor.Kind.STAFF) {
      return Outcome.refused(Actor.notAllowed());
    }
    Optional<Outcome<Found>> found = found(by.centre(), entry);
    List<Refusal> wrong = new ArrayList<>();
    if (entry.grade() == null) {
      wrong.add(RatingRefusals.grade());
    }
    if (found.isEmpty()) {
      wrong.add(RatingRefusals.nothingToRate());
    }
    if (!wrong.isEmpty()) {
      return Outcome.refused(wrong);
    }
    return found.orElseThrow().then(f -> enter(by, entry, f));
  }

  private Outcome<Rating> enter(Actor by, Entry entry, Found found) {
    if (evaluables.handled(by.personId(), found.event())) {
      return Outcome.refused(RatingRefusals.ownWork());
    }
    LocalDate given = entry.givenOn() == null ? now.today() : entry.givenOn();
    if (given.isAfter(now.today()) || given.isBefore(Now.dateOf(found.event().endedAt()))) {
      return Outcome.refused(RatingRefusals.givenOn());
    }
    NewRating rating =
        new NewRating(
            java.util.Objects.requireNonNull(entry.grade()),
            entry.via() == Rating.Via.PHONE ? Rating.Via.PHONE : Rating.Via.PAPER,
            entry.reasons(),
            entry.words(),
            entry.named(),
            entry.phone(),
            NewRating.Trace.NONE);
    return book.keep(found.event(), rating, new RatingBook.By(found.rater(), by, given));
  }

  private LocalDate visitDay(@Nullable LocalDate told) {
    LocalDate today = now.today();
    return told == null || told.isAfter(today) || told.isBefore(today.minusYears(5)) ? today : told;
  }

  /** The case of this number, or the visit of this number on that day. */
  private Optional<Outcome<Found>> found(Centre centre, Entry entry) {
    Optional<CaseFile> file = cases.findByNumber(centre, entry.label());
    if (file.isPresent()) {
      return file.map(f ->
          evaluables
              .ofCase(f)
              .map(e -> new Found(e, Actor.citizen(centre, f.applicantId(), f.applicantName()))));
    }
    LocalDate day = visitDay(entry.visitOn());
    String label = entry.label().strip().toUpperCase(java.util.Locale.ROOT);
    return visits
        .byLabel(centre, day, label)
        .map(v -> Outcome.done(new Found(evaluables.ofVisit(centre, v), null)));
  }
}
