package org.yichuang.assistance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A ticket as it is about to be, from one as it was. */
final class TicketChange {

  private final Ticket from;
  private Ticket.State state;
  private String cause;
  private String department;
  private Ticket.@Nullable Result result;
  private LocalDate due;
  private @Nullable String dueReason;
  private @Nullable String answer;
  private @Nullable String answeredBy;
  private @Nullable Boolean satisfied;
  private @Nullable String notes;

  TicketChange(Ticket from) {
    this.from = from;
    this.state = from.state();
    this.cause = from.cause();
    this.department = from.department();
    this.result = from.result();
    this.due = from.due();
    this.dueReason = from.dueReason();
    this.answer = from.answer();
    this.answeredBy = from.answeredBy();
    this.satisfied = from.satisfied();
    this.notes = from.callNotes();
  }

  TicketChange to(Ticket.State to) {
    state = to;
    return this;
  }

  TicketChange cause(String key) {
    cause = key.isBlank() ? cause : key;
    return this;
  }

  TicketChange department(String code) {
    department = code.isBlank() ? department : code;
    return this;
  }

  TicketChange answered(Ticket.Result how, String words, String by) {
    result = how;
    answer = words;
    answeredBy = by;
    return this;
  }

  TicketChange called(boolean content, String words) {
    satisfied = content;
    notes = words;
    return this;
  }

  TicketChange due(LocalDate later, String reason) {
    due = later;
    dueReason = reason;
    return this;
  }

  Ticket done() {
    return new Ticket(
        from.centre(),
        from.id(),
        from.number(),
        from.kind(),
        cause,
        from.caseId(),
        from.caseNumber(),
        from.itemCode(),
        from.itemName(),
        department,
        from.reporterId(),
        from.reporter(),
        from.words(),
        state,
        result,
        due,
        dueReason,
        answer,
        answeredBy,
        satisfied,
        notes,
        from.openedAt(),
        from.version());
  }
}
