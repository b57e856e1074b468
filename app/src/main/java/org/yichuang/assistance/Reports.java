package org.yichuang.assistance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.calendar.Calendars;
import org.yichuang.calendar.Clock;
import org.yichuang.calendar.ClockRule;
import org.yichuang.calendar.Deadline;
import org.yichuang.calendar.Limit;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Ids;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;
import org.yichuang.people.Department;

/** Makes a ticket of what was reported, or says everything that is wrong with it. */
@Component
class Reports {

  static final int LONGEST = 1_000;
  private static final int LONGEST_MATTER = 200;

  private final NumberStore numbers;
  private final Choices choices;
  private final Cases cases;
  private final Calendars calendars;
  private final Now now;

  Reports(NumberStore numbers, Choices choices, Cases cases, Calendars calendars, Now now) {
    this.numbers = numbers;
    this.choices = choices;
    this.cases = cases;
    this.calendars = calendars;
    this.now = now;
  }

  /** Whose trouble it is. */
  record Reporter(long id, String name) {}

  /**
   * Checks and makes.
   *
   * @param by who writes it down: the reporter, or staff for somebody at the desk or on the phone
   */
  Outcome<Ticket> of(Actor by, Reporter reporter, NewTicket told) {
    CaseFile file =
        told.caseNumber().isEmpty()
            ? null
            : cases
                .findByNumber(by.centre(), told.caseNumber())
                .filter(f -> isOf(f, reporter))
                .orElse(null);
    List<Refusal> wrong = check(told);
    if (!told.caseNumber().isEmpty() && file == null) {
      wrong.add(AssistanceRefusals.unknown().at("number"));
    }
    return wrong.isEmpty() ? Outcome.done(fresh(by, reporter, told, file)) : Outcome.refused(wrong);
  }

  /** A ticket is about one's own case, or one that one handed in for somebody. */
  private static boolean isOf(CaseFile file, Reporter reporter) {
    Long person = reporter.id();
    return file.applicantId() == reporter.id()
        || person.equals(file.agentId())
        || person.equals(file.helperId());
  }

  List<Refusal> check(NewTicket told) {
    List<Refusal> wrong = new ArrayList<>();
    if (choices.kind(told.kind()).isEmpty() && choices.outside(told.kind()).isEmpty()) {
      wrong.add(AssistanceRefusals.choice("kind"));
    }
    if (told.words().isEmpty() || told.words().length() > LONGEST) {
      wrong.add(AssistanceRefusals.words("words"));
    }
    boolean nameless = told.matter().isEmpty() || told.matter().length() > LONGEST_MATTER;
    if (told.caseNumber().isEmpty() && nameless) {
      wrong.add(AssistanceRefusals.matter());
    }
    return wrong;
  }

  private Ticket fresh(Actor by, Reporter reporter, NewTicket told, @Nullable CaseFile file) {
    boolean outside = choices.outside(told.kind()).isPresent();
    LocalDate due = choices.kind(told.kind()).map(k -> due(k.limit())).orElse(now.today());
    return new Ticket(
        by.centre(),
        Ids.next(now),
        numbers.next(by.centre(), NumberStore.Kind.STUCK, now.today()),
        told.kind(),
        Choices.UNKNOWN_CAUSE,
        file == null ? null : file.id(),
        file == null ? null : file.number(),
        file == null ? null : file.itemCode(),
        file == null ? told.matter() : file.itemName(),
        file == null ? Department.CENTRE : file.department(),
        reporter.id(),
        reporter.name(),
        told.words(),
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

  /** How the day of the answer came about; empty where it was put off, which has its own reason. */
  public Optional<Deadline> why(Ticket ticket) {
    return choices
        .kind(ticket.kind())
        .filter(k -> ticket.dueReason() == null)
        .flatMap(k -> answer(ticket, k.limit()));
  }

  private Optional<Deadline> answer(Ticket ticket, Limit limit) {
    ClockRule rule =
        new ClockRule(
            "stuck",
            Text.of("答复“办不成事”的时限", "answering what could not be got done"),
            Text.of("登记", "registered"),
            limit,
            null,
            null,
            "本中心公布的时限",
            null);
    return Clock.statutory(Now.dateOf(ticket.openedAt()), rule)
        .deadline(calendars.current(), now.today())
        .map(Optional::of)
        .orThrow()
        .filter(d -> d.due().equals(ticket.due()));
  }
}
