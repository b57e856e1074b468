package org.yichuang.casework;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.yichuang.calendar.Calendars;
import org.yichuang.calendar.WorkCalendar;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.Facts;
import org.yichuang.catalogue.Guide;
import org.yichuang.journal.Chain;
import org.yichuang.journal.Entry;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Ids;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;

/** The one door by which a case is born and moves. */
@Component
public class Cases {

  private final CaseStore store;
  private final Catalogue catalogue;
  private final Calendars calendars;
  private final CaseDeadlines deadlines;
  private final ApplicationEventPublisher events;
  private final Function<Actor, Optional<Integer>> windows;
  private final Now now;

  @Autowired
  Cases(
      CaseStore store,
      Catalogue catalogue,
      Calendars calendars,
      ApplicationEventPublisher events,
      ObjectProvider<HallWindows> windows,
      Now now) {
    this(
        store,
        catalogue,
        calendars,
        events,
        windowOf(SingletonSupplier.of(() -> windows.stream().toList())),
        now);
  }

  private static Function<Actor, Optional<Integer>> windowOf(Supplier<List<HallWindows>> halls) {
    return actor -> halls.get().stream().flatMap(w -> w.of(actor).stream()).findFirst();
  }

  Cases(
      CaseStore store,
      Catalogue catalogue,
      Calendars calendars,
      ApplicationEventPublisher events,
      Function<Actor, Optional<Integer>> windows,
      Now now) {
    this.windows = windows;
    this.store = store;
    this.catalogue = catalogue;
    this.calendars = calendars;
    this.deadlines = new CaseDeadlines(calendars, now);
    this.events = events;
    this.now = now;
  }

  /**
   * Receives an application (收件): gives it its number and its first journal entry, in one commit.
   *
   * @return the case; with a known idempotency key the one received before
   */
  public Outcome<CaseFile> receive(Actor actor, NewCase wish) {
    return catalogue.findGuide(wish.item()).then(guide -> receive(actor, wish, guide));
  }

  private Outcome<CaseFile> receive(Actor actor, NewCase wish, Guide guide) {
    String key = wish.idempotencyKey();
    TakenIn where = where(actor, wish);
    Instant at = now.instant();
    CaseFile fresh =
        Birth.of(actor.centre(), Ids.next(now), wish, guide, guide.title().zh(), calendar(), at);
    CaseFile made =
        key == null
            ? store.receive(fresh, where, actor, at, null)
            : store.receiveOnce(fresh, where, actor, at, key);
    if (made.id() == fresh.id()) {
      events.publishEvent(new CaseMoved(made, CaseEvent.RECEIVE));
    }
    return Outcome.done(made);
  }

  private TakenIn where(Actor actor, NewCase wish) {
    NewCase.Collected taken = wish.collected();
    boolean now = actor.isStaff() && wish.receivedAt() == null && wish.channel() != Channel.ONLINE;
    Integer window = now ? windows.apply(actor).orElse(null) : null;
    return new TakenIn(taken == null ? null : taken.place(), window);
  }

  /** A step on the case as the actor saw it; refused with {@code case.stale} if it has moved. */
  public Outcome<CaseFile> step(Actor actor, CaseFile seen, Step step) {
    Instant at = now.instant();
    return decide(new Deciding(actor, seen, calendar(), at), step)
        .then(move -> {
          move.closeIfOver(at);
          return store
              .move(move, actor, at)
              .map(after -> {
                events.publishEvent(new CaseMoved(after, move.event));
                return after;
              });
        });
  }

  /** A step on the version of a case that a page or a program names. */
  public Outcome<CaseFile> step(Actor actor, long caseId, int version, Step step) {
    return must(actor.centre(), caseId)
        .then(seen ->
            seen.version() == version
                ? step(actor, seen, step)
                : Outcome.refused(CaseRefusals.stale()));
  }

  /**
   * A step whose meaning does not depend on what others did meanwhile; tried again on the newest
   * version when somebody was faster.
   */
  public Outcome<CaseFile> stepOnNewest(Actor actor, long caseId, Step step) {
    return retrying(() -> must(actor.centre(), caseId).then(seen -> step(actor, seen, step)));
  }

  private static Outcome<CaseFile> retrying(Supplier<Outcome<CaseFile>> attempt) {
    Outcome<CaseFile> last = attempt.get();
    for (int i = 0; i < 5 && isStale(last); i++) {
      last = attempt.get();
    }
    return last;
  }

  private static boolean isStale(Outcome<CaseFile> outcome) {
    return outcome.refusals().stream().anyMatch(r -> r.code().equals("case.stale"));
  }

  private Outcome<Move> decide(Deciding d, Step step) {
    return switch (step) {
      case Step.Accept s -> AcceptanceSteps.accept(d, guide(d.seen()), s.facts());
      case Step.DeemAccepted s -> AcceptanceSteps.deemAccepted(d, guide(d.seen()), s.facts());
      case Step.AskSupplement s -> AcceptanceSteps.askSupplement(d, s);
      case Step.HandInSupplement s -> AcceptanceSteps.handIn(d);
      case Step.FindOutOfScope s -> AcceptanceSteps.outOfScope(d, s);
      case Step.Decline s -> AcceptanceSteps.decline(d, s);
      case Step.Withdraw s -> AcceptanceSteps.withdraw(d, s);
      case Step.Claim s -> ReviewSteps.claim(d, s);
      case Step.Release s -> ReviewSteps.release(d, s);
      case Step.Pass s -> ReviewSteps.pass(d, s);
      case Step.Return s -> ReviewSteps.giveBack(d, s);
      case Step.Answer s -> ReviewSteps.answer(d, s);
      case Step.Refuse s -> ReviewSteps.refuse(d, s);
      case Step.Disagree s -> OpinionSteps.disagree(d, s);
      case Step.DecideByRules s -> ReviewSteps.byRules(d, s);
      case Step.Pause s -> ClockSteps.pause(d, s);
      case Step.Resume s -> ClockSteps.resume(d, s);
      case Step.Extend s -> ClockSteps.extend(d, s);
      case Step.Hasten s -> HasteSteps.hasten(d, s);
      case Step.TellRights s -> HearingSteps.tell(d, s);
      case Step.AskHearing s -> HearingSteps.ask(d, s);
      case Step.SetHearing s -> HearingSteps.set(d, s);
      case Step.HoldHearing s -> HearingSteps.hold(d, s);
      case Step.HearViews s -> HearingSteps.hear(d, s);
      case Step.NameInspectors s -> InspectionSteps.name(d, s);
      case Step.Recompute s -> ClockSteps.recompute(d, s);
      case Step.Issue s -> ResultSteps.issue(d, s);
      case Step.Deliver s -> ResultSteps.deliver(d, s);
      case Step.Rate s -> ResultSteps.rate(d, s);
      case Step.Revoke s -> ResultSteps.revoke(d, s);
      case Step.Note s -> ResultSteps.note(d, s);
    };
  }

  public Optional<CaseFile> find(Centre centre, long caseId) {
    return store.find(centre, caseId);
  }

  /** Those of the cases that exist, in the order of their ids. */
  public List<CaseFile> findAll(Centre centre, Collection<Long> caseIds) {
    return store.findAll(centre, caseIds);
  }

  /** The cases, as they are now, that a batch of the journal's feed says had an event. */
  public List<CaseFile> filesOf(List<Entry> batch, CaseEvent event) {
    Map<Centre, List<Long>> ids =
        batch.stream()
            .filter(e -> e.kind().equals(event.kind()))
            .collect(groupingBy(Entry::centre, mapping(Entry::subject, toList())));
    return ids.entrySet().stream()
        .flatMap(of -> store.findAll(of.getKey(), of.getValue()).stream())
        .toList();
  }

  public Optional<CaseFile> findByNumber(Centre centre, String number) {
    return store.findByNumber(centre, number.strip());
  }

  /** The case, or {@code case.unknown}. */
  public Outcome<CaseFile> must(Centre centre, long caseId) {
    return find(centre, caseId)
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(CaseRefusals.unknown()));
  }

  /** The guide in the version that the case keeps. */
  public Guide guide(CaseFile file) {
    return catalogue
        .guide(file.itemCode(), file.guideVersion())
        .orElseThrow(() -> new IllegalStateException("no guide for case " + file.number()));
  }

  /** The item's name in both languages; the case's own where its guide is not known here. */
  public Text title(CaseFile file) {
    return catalogue
        .guide(file.itemCode(), file.guideVersion())
        .map(Guide::title)
        .orElseGet(() -> Text.of(file.itemName(), file.itemName()));
  }

  /** What the item's rules say about the case with these facts. */
  public org.yichuang.catalogue.Verdict verdict(CaseFile file, Facts facts) {
    return guide(file).verdict(facts);
  }

  /** The dates that cases have to keep, with how they came about. */
  public CaseDeadlines deadlines() {
    return deadlines;
  }

  /** Cases of an applicant, newest first. */
  public List<CaseFile> ofApplicant(Actor actor, long applicantId, int most) {
    boolean own = actor.personId() == applicantId && actor.signedIn();
    if (!own) {
      actor.must(Role.CLERK, Role.ISSUER, Role.VOLUNTEER).orThrow();
    }
    return store.ofApplicant(actor.centre(), applicantId, most);
  }

  /** The sub-cases of a life event, in the order they were received. */
  public List<CaseFile> ofTheme(Centre centre, long themeId) {
    return store.ofTheme(centre, themeId);
  }

  private WorkCalendar calendar() {
    return calendars.current();
  }

  /** The start of every chain; a case's first entry stands on it. */
  static byte[] start() {
    return Chain.START;
  }
}
