package org.yichuang.lifeevents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.calendar.Approver;
import org.yichuang.calendar.Calendars;
import org.yichuang.calendar.Deadline;
import org.yichuang.calendar.Extension;
import org.yichuang.calendar.Limit;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.CaseRights;
import org.yichuang.casework.Cases;
import org.yichuang.catalogue.Bundle;
import org.yichuang.intake.Application;
import org.yichuang.intake.Applications;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Slice;

/** The face of the room: a life event as a whole, and the longer limit that a head may approve. */
@Service
public class LifeEvents {

  private final LifeEventStore store;
  private final Applications applications;
  private final Cases cases;
  private final Calendars calendars;
  private final LifeNews news;
  private final Now now;

  LifeEvents(
      LifeEventStore store,
      Applications applications,
      Cases cases,
      Calendars calendars,
      LifeNews news,
      Now now) {
    this.store = store;
    this.applications = applications;
    this.cases = cases;
    this.calendars = calendars;
    this.news = news;
    this.now = now;
  }

  /**
   * A life event with all its items.
   *
   * @param promised along the longest chain of items; null before anything is accepted
   * @param ceiling the limit of joint handling; null before anything is accepted
   */
  public record View(
      LifeEvent event,
      Bundle bundle,
      List<Part> parts,
      @Nullable Deadline promised,
      @Nullable Deadline ceiling) {

    public boolean over() {
      return Parts.over(parts);
    }

    /** How many results are out. */
    public long out() {
      return parts.stream().filter(p -> p.state() == Part.State.OUT).count();
    }

    public List<CaseFile> files() {
      return parts.stream().flatMap(p -> Optional.ofNullable(p.file()).stream()).toList();
    }
  }

  /** The life event, for whoever it belongs to and for staff with a part in it. */
  public Outcome<View> open(Actor actor, long id) {
    return store
        .find(actor.centre(), id)
        .map(this::view)
        .filter(v -> may(actor, v))
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(LifeRefusals.unknown()));
  }

  private boolean may(Actor actor, View v) {
    boolean own = actor.signedIn() && actor.personId() == v.event().applicantId();
    return own
        || actor.kind() == Actor.Kind.SYSTEM
        || actor.isAny(Role.CLERK, Role.LEADER, Role.SUPERVISOR)
        || v.files().stream().anyMatch(f -> CaseRights.may(actor, f))
        || applications.open(actor, v.event().id()).isDone();
  }

  /** Those that are not done, oldest first; for those who answer for the whole. */
  public Outcome<Slice<View>> underWay(Actor actor, @Nullable String after, int size) {
    return actor
        .must(Role.LEADER, Role.SUPERVISOR, Role.CLERK)
        .map(a -> {
          long from = after != null && after.matches("[0-9]{1,18}") ? Long.parseLong(after) : 0;
          List<View> found =
              store.open(actor.centre(), from, size + 1).stream().map(this::view).toList();
          return Slice.cut(found, size, v -> Long.toString(v.event().id()));
        });
  }

  /**
   * A longer joint limit (行政许可法第42条第2款): at most fifteen working days more in all, by the head of
   * government, before the limit has passed, with the reason that the applicant is told. A head of
   * department is refused.
   */
  @Transactional
  public Outcome<View> extend(Actor actor, long id, int version, Limit extra, String reason) {
    if (reason.isBlank()) {
      return Outcome.refused(LifeRefusals.noReason());
    }
    return staff(actor)
        .then(a ->
            store
                .lock(actor.centre(), id)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(LifeRefusals.unknown())))
        .then(e -> e.version() == version ? Outcome.done(e) : Outcome.refused(LifeRefusals.stale()))
        .then(e -> extended(actor, view(e), extra, reason.strip()));
  }

  private static Outcome<Actor> staff(Actor actor) {
    return actor.must(Role.LEADER, Role.HEAD);
  }

  private Outcome<View> extended(Actor actor, View seen, Limit extra, String reason) {
    LocalDate start = Parts.started(seen.parts());
    if (start == null) {
      return Outcome.refused(LifeRefusals.notStarted());
    }
    if (seen.over()) {
      return Outcome.refused(LifeRefusals.over());
    }
    Approver by = actor.is(Role.LEADER) ? Approver.GOVERNMENT_HEAD : Approver.AUTHORITY_HEAD;
    Extension extension = new Extension(extra, now.today(), actor.name(), by, reason);
    return clock(seen.event(), seen.parts(), start)
        .with(extension)
        .deadline(calendars.current(), now.today())
        .then(due -> {
          List<Extension> all = new ArrayList<>(seen.event().extensions());
          all.add(extension);
          if (!store.extend(seen.event(), all)) {
            return Outcome.refused(LifeRefusals.stale());
          }
          LifeEvent after = store.find(seen.event().centre(), seen.event().id()).orElseThrow();
          news.extended(actor, after, extension, due.due());
          return Outcome.done(view(after));
        });
  }

  /** The event as it is now, with all its items. */
  View view(LifeEvent event) {
    Bundle bundle = bundle(event);
    List<CaseFile> files = cases.ofTheme(event.centre(), event.id());
    List<Part> parts = Parts.of(bundle, Parts.byGuide(files, cases::guide));
    LocalDate start = Parts.started(parts);
    if (start == null) {
      return new View(event, bundle, parts, null, null);
    }
    JointClock clock = clock(event, parts, start);
    return new View(
        event,
        bundle,
        parts,
        clock.promised().deadline(calendars.current(), now.today()).orThrow(),
        clock.ceiling().deadline(calendars.current(), now.today()).orThrow());
  }

  private JointClock clock(LifeEvent event, List<Part> parts, LocalDate start) {
    return new JointClock(start, event, parts, now.today());
  }

  private Bundle bundle(LifeEvent event) {
    return bundle(event.centre(), event.id());
  }

  /** What the applicant's answers make of the life event. */
  Bundle bundle(Centre centre, long id) {
    Application a = applications.open(Actor.system(centre), id).orThrow();
    return Objects.requireNonNull(applications.asked(a).bundle(), "not a life event: " + id);
  }
}
