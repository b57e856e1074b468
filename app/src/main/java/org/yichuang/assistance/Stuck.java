package org.yichuang.assistance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.calendar.Calendars;
import org.yichuang.calendar.Limit;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.journal.Entry;
import org.yichuang.journal.FeedListener;
import org.yichuang.journal.Journal;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Ids;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Role;
import org.yichuang.notices.Notice;
import org.yichuang.notices.Notices;
import org.yichuang.people.Department;
import tools.jackson.databind.json.JsonMapper;

/** The window for what could not be got done (办不成事). */
@Service
public class Stuck implements FeedListener {

  /** The journal's kind for a closed ticket; its body has {@code result}, {@code cause}. */
  public static final String CLOSED = "assistance.stuck-closed";

  private static final Duration YEAR = Duration.ofDays(365);
  private static final int LONGEST = 1_000;

  private final TicketStore store;
  private final OrderStore numbers;
  private final Choices choices;
  private final Cases cases;
  private final Calendars calendars;
  private final Notices notices;
  private final Journal journal;
  private final Now now;
  private final JsonMapper mapper = JsonMapper.builder().build();

  Stuck(
      TicketStore store,
      OrderStore numbers,
      Choices choices,
      Cases cases,
      Calendars calendars,
      Notices notices,
      Journal journal,
      Now now) {
    this.store = store;
    this.numbers = numbers;
    this.choices = choices;
    this.cases = cases;
    this.calendars = calendars;
    this.notices = notices;
    this.journal = journal;
    this.now = now;
  }

  /** Repeats of one cause at one item. */
  public record Finding(String itemName, String cause, long times, Instant last) {}

  /** A window's no as it reported itself. */
  public record No(
      long caseId,
      String caseNumber,
      String itemName,
      String department,
      String saidBy,
      String reason,
      Instant at) {}

  /**
   * Somebody reports what could not be got done, with the case it is about if there is one. What
   * this window does not take is registered as not accepted, and the right address is told.
   */
  @Transactional
  public Outcome<Ticket> report(
      Actor by, String kind, String caseNumber, String matter, String words) {
    if (!by.signedIn()) {
      return Outcome.refused(AssistanceRefusals.signIn());
    }
    CaseFile file =
        caseNumber.isBlank() ? null : cases.findByNumber(by.centre(), caseNumber).orElse(null);
    List<Refusal> wrong = wrong(by, kind, caseNumber, file, matter, words);
    if (!wrong.isEmpty()) {
      return Outcome.refused(wrong);
    }
    Ticket t = fresh(by, kind, file, matter.strip(), words.strip());
    store.insert(t);
    say(by, t, "assistance.stuck-reported");
    if (t.result() == Ticket.Result.NOT_ACCEPTED) {
      say(by, t, CLOSED);
    } else {
      tell(t, "stuck-received");
    }
    return Outcome.done(t);
  }

  private List<Refusal> wrong(
      Actor by,
      String kind,
      String caseNumber,
      @Nullable CaseFile file,
      String matter,
      String words) {
    List<Refusal> wrong = new ArrayList<>();
    if (choices.kind(kind).isEmpty() && choices.outside(kind).isEmpty()) {
      wrong.add(AssistanceRefusals.choice("kind"));
    }
    if (words.isBlank() || words.length() > LONGEST) {
      wrong.add(AssistanceRefusals.words("words"));
    }
    boolean mine =
        file != null
            && (by.isStaff()
                || file.applicantId() == by.personId()
                || Long.valueOf(by.personId()).equals(file.agentId()));
    if (!caseNumber.isBlank() && !mine) {
      wrong.add(AssistanceRefusals.unknown().at("number"));
    }
    if (caseNumber.isBlank() && (matter.isBlank() || matter.length() > 200)) {
      wrong.add(AssistanceRefusals.matter());
    }
    return wrong;
  }

  private Ticket fresh(
      Actor by, String kind, @Nullable CaseFile file, String matter, String words) {
    boolean outside = choices.outside(kind).isPresent();
    LocalDate due = choices.kind(kind).map(k -> due(k.limit())).orElse(now.today());
    return new Ticket(
        by.centre(),
        Ids.next(now),
        numbers.number(by.centre(), "B", now.today()),
        kind,
        "unknown",
        file == null ? null : file.id(),
        file == null ? null : file.number(),
        file == null ? null : file.itemCode(),
        file == null ? matter : file.itemName(),
        file == null ? Department.CENTRE : file.department(),
        by.personId(),
        by.name(),
        words,
        outside ? Ticket.State.CLOSED : Ticket.State.REGISTERED,
        outside ? Ticket.Result.NOT_ACCEPTED : null,
        due,
        null,
        null,
        null,
        null,
        null,
        now.instant(),
        1);
  }

  private LocalDate due(Limit limit) {
    return switch (limit.kind()) {
      case WORKING -> calendars.current().workdayAfter(now.today(), limit.days());
      case NATURAL -> now.today().plusDays(limit.days());
      case MONTHS -> now.today().plusMonths(limit.days());
    };
  }

  /** To a department, or to a joint meeting of several. */
  @Transactional
  public Outcome<Ticket> route(
      Actor by, long id, int version, String cause, String department, boolean meeting) {
    Ticket.State to = meeting ? Ticket.State.MEETING : Ticket.State.ROUTED;
    return step(
        by,
        id,
        version,
        List.of(Ticket.State.REGISTERED, Ticket.State.ROUTED),
        t -> new TicketChange(t).to(to).cause(cause).department(department));
  }

  /** Answers: done after all, by a department, or an explained "cannot". */
  @Transactional
  public Outcome<Ticket> answer(
      Actor by, long id, int version, Ticket.Result result, String cause, String words) {
    if (words.isBlank() || words.length() > LONGEST) {
      return Outcome.refused(AssistanceRefusals.words("words"));
    }
    List<Ticket.State> from =
        List.of(Ticket.State.REGISTERED, Ticket.State.ROUTED, Ticket.State.MEETING);
    return step(
            by,
            id,
            version,
            from,
            t ->
                new TicketChange(t)
                    .to(Ticket.State.ANSWERED)
                    .cause(cause)
                    .answered(result, words.strip(), by.name()))
        .map(t -> {
          tell(t, "stuck-answered");
          return t;
        });
  }

  /** Calls back; a person who is still not satisfied has the ticket opened again. */
  @Transactional
  public Outcome<Ticket> callBack(Actor by, long id, int version, boolean satisfied, String notes) {
    if (notes.isBlank() || notes.length() > LONGEST) {
      return Outcome.refused(AssistanceRefusals.words("words"));
    }
    return step(
        by,
        id,
        version,
        List.of(Ticket.State.ANSWERED),
        t ->
            new TicketChange(t)
                .to(satisfied ? Ticket.State.CALLED_BACK : Ticket.State.REGISTERED)
                .called(satisfied, notes.strip()));
  }

  @Transactional
  public Outcome<Ticket> close(Actor by, long id, int version) {
    return step(
            by,
            id,
            version,
            List.of(Ticket.State.CALLED_BACK),
            t -> new TicketChange(t).to(Ticket.State.CLOSED))
        .map(t -> {
          say(by, t, CLOSED);
          return t;
        });
  }

  /** A later day, before the limit is over, with the reason that the person is told. */
  @Transactional
  public Outcome<Ticket> extend(Actor by, long id, int version, LocalDate due, String reason) {
    Ticket seen = store.find(by.centre(), id).orElse(null);
    if (seen != null && now.today().isAfter(seen.due())) {
      return Outcome.refused(AssistanceRefusals.lateExtension());
    }
    if (reason.isBlank() || (seen != null && !due.isAfter(seen.due()))) {
      return Outcome.refused(AssistanceRefusals.later());
    }
    List<Ticket.State> from =
        List.of(Ticket.State.REGISTERED, Ticket.State.ROUTED, Ticket.State.MEETING);
    return step(by, id, version, from, t -> new TicketChange(t).due(due, reason.strip()));
  }

  private Outcome<Ticket> step(
      Actor by,
      long id,
      int version,
      List<Ticket.State> from,
      java.util.function.Function<Ticket, TicketChange> change) {
    return watches(by)
        .then(a ->
            store
                .find(by.centre(), id)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(AssistanceRefusals.unknown())))
        .then(t -> {
          boolean stale = t.version() != version || !from.contains(t.state());
          if (stale || !store.step(change.apply(t).done(), now.instant())) {
            return Outcome.refused(AssistanceRefusals.notNow());
          }
          return Outcome.done(store.find(by.centre(), id).orElseThrow());
        });
  }

  private static Outcome<Actor> watches(Actor actor) {
    return actor.must(Role.FLOOR_MANAGER, Role.SUPERVISOR, Role.LEADER);
  }

  /** What must be answered, by what falls due. */
  public Outcome<List<Ticket>> open(Actor actor, int most) {
    return watches(actor).map(a -> store.open(a.centre(), most));
  }

  public List<Ticket> mine(Actor actor, int most) {
    return actor.signedIn() ? store.ofReporter(actor.centre(), actor.personId(), most) : List.of();
  }

  /** Repeats of one cause in a year, each as one finding with its count. */
  public Outcome<List<Finding>> findings(Actor actor) {
    return watches(actor).map(a -> store.findings(a.centre(), now.instant().minus(YEAR)));
  }

  /** The windows' noes that nobody has looked at yet. */
  public Outcome<List<No>> noes(Actor actor, int most) {
    return watches(actor).map(a -> store.noes(a.centre(), most));
  }

  public Outcome<Long> sawNo(Actor actor, long caseId) {
    return watches(actor)
        .map(a -> {
          store.seen(a, caseId, now.instant());
          return caseId;
        });
  }

  @Override
  public String name() {
    return "assistance.window-no";
  }

  @Override
  public void receive(List<Entry> batch) {
    for (Entry e : batch) {
      if (e.kind().equals("case.find-out-of-scope") || e.kind().equals("case.decline")) {
        Object reason = mapper.readValue(e.body(), Map.class).get("reason");
        cases
            .find(e.centre(), e.subject())
            .ifPresent(f ->
                store.saidNo(
                    e.centre(),
                    f.id(),
                    e.kind(),
                    new No(
                        f.id(),
                        f.number(),
                        f.itemName(),
                        f.department(),
                        e.actorName(),
                        String.valueOf(reason),
                        e.at())));
      }
    }
  }

  private void tell(Ticket t, String kind) {
    Map<String, String> words =
        Map.of(
            "number", t.number(),
            "date", t.due().getMonthValue() + "月" + t.due().getDayOfMonth() + "日",
            "date.en", t.due().toString(),
            "result", String.valueOf(t.answer()));
    notices.tell(
        Notice.of(
            t.centre(), t.reporterId(), kind, t.id() + "-" + t.version(), words, "/stuck/mine"));
  }

  private void say(Actor by, Ticket t, String kind) {
    Map<String, String> body =
        Map.of(
            "number", t.number(),
            "class", t.kind(),
            "cause", t.cause(),
            "item", String.valueOf(t.itemCode()),
            "result", String.valueOf(t.result()));
    journal.append(t.centre(), t.id(), by, kind, mapper.writeValueAsString(body));
  }
}
