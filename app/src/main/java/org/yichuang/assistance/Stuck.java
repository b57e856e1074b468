package org.yichuang.assistance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.calendar.Deadline;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Role;
import org.yichuang.people.Person;

/** The window for what could not be got done (办不成事): from the report to the close. */
@Service
public class Stuck {

  /** The journal's kind for a closed ticket; its body has {@code result}, {@code cause}. */
  public static final String CLOSED = "assistance.stuck-closed";

  private static final List<Ticket.State> UNANSWERED =
      List.of(Ticket.State.REGISTERED, Ticket.State.ROUTED, Ticket.State.MEETING);

  private final TicketStore store;
  private final Reports reports;
  private final Choices choices;
  private final StuckTelling telling;
  private final Now now;

  Stuck(TicketStore store, Reports reports, Choices choices, StuckTelling telling, Now now) {
    this.store = store;
    this.reports = reports;
    this.choices = choices;
    this.telling = telling;
    this.now = now;
  }

  /**
   * Somebody reports what could not be got done, with the case it is about if there is one. What
   * this window does not take is registered as not accepted, and the right address is told.
   */
  @Transactional
  public Outcome<Ticket> report(Actor by, NewTicket told) {
    return by.signedIn()
        ? register(by, new Reports.Reporter(by.personId(), by.name()), told)
        : Outcome.refused(AssistanceRefusals.signIn());
  }

  /** Staff write it down at once for somebody at the desk or on the phone. */
  @Transactional
  public Outcome<Ticket> reportFor(Actor by, Person person, NewTicket told) {
    return by.must(Role.CLERK, Role.VOLUNTEER, Role.FLOOR_MANAGER, Role.SUPERVISOR)
        .then(a -> register(by, new Reports.Reporter(person.id(), person.name()), told));
  }

  /** Everything wrong with a report, whoever it is from; the case apart. */
  public List<Refusal> check(NewTicket told) {
    return reports.check(told);
  }

  private Outcome<Ticket> register(Actor by, Reports.Reporter reporter, NewTicket told) {
    return reports
        .of(by, reporter, told)
        .map(t -> {
          store.insert(t);
          telling.say(by, t, "assistance.stuck-reported");
          if (t.result() == Ticket.Result.NOT_ACCEPTED) {
            telling.say(by, t, CLOSED);
          } else {
            telling.received(t);
          }
          return t;
        });
  }

  /** To a department, or to a joint meeting of several. */
  @Transactional
  public Outcome<Ticket> route(
      Actor by, long id, int version, String cause, String department, boolean meeting) {
    if (!cause.isBlank() && !choices.isCause(cause)) {
      return Outcome.refused(AssistanceRefusals.choice("cause"));
    }
    Ticket.State to = meeting ? Ticket.State.MEETING : Ticket.State.ROUTED;
    return watched(by, id)
        .then(t -> step(t, version, UNANSWERED, c -> c.to(to).cause(cause).department(department)))
        .map(t -> said(by, t, "assistance.stuck-routed"));
  }

  /**
   * Answers: done after all, by a department, or an explained "cannot". The head of the department
   * that has the ticket answers for it.
   */
  @Transactional
  public Outcome<Ticket> answer(
      Actor by, long id, int version, Ticket.Result result, String cause, String words) {
    List<Refusal> wrong = new ArrayList<>();
    if (words.isBlank() || words.length() > Reports.LONGEST) {
      wrong.add(AssistanceRefusals.words("words"));
    }
    if (!cause.isBlank() && !choices.isCause(cause)) {
      wrong.add(AssistanceRefusals.choice("cause"));
    }
    if (result == Ticket.Result.NOT_ACCEPTED) {
      wrong.add(AssistanceRefusals.choice("result"));
    }
    if (!wrong.isEmpty()) {
      return Outcome.refused(wrong);
    }
    return seen(by, id)
        .then(t ->
            step(
                t,
                version,
                UNANSWERED,
                c ->
                    c.to(Ticket.State.ANSWERED)
                        .cause(cause)
                        .answered(result, words.strip(), by.name())))
        .map(t -> {
          telling.answered(t);
          return said(by, t, "assistance.stuck-answered");
        });
  }

  /** Calls back; a person who is still not satisfied has the ticket opened again. */
  @Transactional
  public Outcome<Ticket> callBack(Actor by, long id, int version, boolean satisfied, String notes) {
    if (notes.isBlank() || notes.length() > Reports.LONGEST) {
      return Outcome.refused(AssistanceRefusals.words("words"));
    }
    Ticket.State to = satisfied ? Ticket.State.CALLED_BACK : Ticket.State.REGISTERED;
    return watched(by, id)
        .then(t ->
            step(
                t,
                version,
                List.of(Ticket.State.ANSWERED),
                c -> c.to(to).called(satisfied, notes.strip())))
        .map(t -> said(by, t, "assistance.stuck-called-back"));
  }

  /** Only after the call back. */
  @Transactional
  public Outcome<Ticket> close(Actor by, long id, int version) {
    return watched(by, id)
        .then(t ->
            step(t, version, List.of(Ticket.State.CALLED_BACK), c -> c.to(Ticket.State.CLOSED)))
        .map(t -> said(by, t, CLOSED));
  }

  /** A later day, before the limit is over, with the reason that the person is told at once. */
  @Transactional
  public Outcome<Ticket> extend(
      Actor by, long id, int version, @Nullable LocalDate due, String reason) {
    LocalDate later = due == null ? LocalDate.MIN : due;
    return watched(by, id)
        .then(t -> {
          List<Refusal> wrong = wrongExtension(t, later, reason);
          return wrong.isEmpty()
              ? step(t, version, UNANSWERED, c -> c.due(later, reason.strip()))
              : Outcome.refused(wrong);
        })
        .map(t -> {
          telling.extended(t);
          return said(by, t, "assistance.stuck-extended");
        });
  }

  private List<Refusal> wrongExtension(Ticket t, LocalDate later, String reason) {
    if (now.today().isAfter(t.due())) {
      return List.of(AssistanceRefusals.lateExtension());
    }
    List<Refusal> wrong = new ArrayList<>();
    if (!later.isAfter(t.due())) {
      wrong.add(AssistanceRefusals.later());
    }
    if (reason.isBlank() || reason.length() > Reports.LONGEST) {
      wrong.add(AssistanceRefusals.words("words"));
    }
    return wrong;
  }

  private Ticket said(Actor by, Ticket t, String kind) {
    telling.say(by, t, kind);
    return t;
  }

  private Outcome<Ticket> step(
      Ticket t, int version, List<Ticket.State> from, UnaryOperator<TicketChange> change) {
    boolean stale = t.version() != version || !from.contains(t.state());
    if (stale || !store.step(change.apply(new TicketChange(t)).done(), now.instant())) {
      return Outcome.refused(AssistanceRefusals.notNow());
    }
    return Outcome.done(store.find(t.centre(), t.id()).orElseThrow());
  }

  private Outcome<Ticket> watched(Actor by, long id) {
    return watches(by).then(a -> known(by, id));
  }

  /** A ticket for those who watch, and for the head of the department that has it. */
  private Outcome<Ticket> seen(Actor by, long id) {
    return known(by, id)
        .then(t ->
            watches(by).isDone() || isWith(t, by)
                ? Outcome.done(t)
                : Outcome.refused(Actor.notAllowed()));
  }

  private static boolean isWith(Ticket t, Actor by) {
    boolean routed = t.state() == Ticket.State.ROUTED || t.state() == Ticket.State.MEETING;
    return routed && by.is(Role.HEAD, t.department());
  }

  private Outcome<Ticket> known(Actor by, long id) {
    return store
        .find(by.centre(), id)
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(AssistanceRefusals.unknown()));
  }

  static Outcome<Actor> watches(Actor actor) {
    return actor.must(Role.FLOOR_MANAGER, Role.SUPERVISOR, Role.LEADER);
  }

  /** What must be answered, by what falls due; a head sees what is with the own department. */
  public Outcome<List<Ticket>> open(Actor actor, int most) {
    Set<String> heads = actor.departments(Role.HEAD);
    if (!watches(actor).isDone() && !heads.isEmpty()) {
      return Outcome.done(store.with(actor.centre(), heads, most));
    }
    return watches(actor).map(a -> store.open(a.centre(), most));
  }

  public List<Ticket> mine(Actor actor, int most) {
    return actor.signedIn() ? store.ofReporter(actor.centre(), actor.personId(), most) : List.of();
  }

  /** How the day of the answer came about; empty where it was put off, which has its own reason. */
  public Optional<Deadline> why(Ticket ticket) {
    return reports.why(ticket);
  }
}
