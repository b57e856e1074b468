package org.yichuang.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A decided step: the case as it will be, the tasks that change, and what the journal will say. */
final class Move {

  final CaseFile from;
  final CaseEvent event;
  CaseState to;
  int stage;
  CaseFile.Dates dates;
  @Nullable LocalDate promisedDue;
  @Nullable LocalDate statutoryDue;
  LocalDate noticeDue;
  boolean provisional;
  @Nullable CaseClock clock;
  @Nullable Decision decision;
  @Nullable String certificate;
  @Nullable Supplement supplement;
  final List<Task> changed = new ArrayList<>();
  private final Map<String, Object> body = new LinkedHashMap<>();

  Move(CaseFile from, CaseEvent event, CaseState to) {
    this.from = from;
    this.event = event;
    this.to = to;
    this.stage = from.stage();
    this.dates = from.dates();
    this.promisedDue = from.promisedDue();
    this.statutoryDue = from.statutoryDue();
    this.noticeDue = from.noticeDue();
    this.provisional = from.provisional();
    this.clock = from.clock();
    this.decision = from.decision();
    this.certificate = from.certificate();
    this.supplement = from.supplement();
  }

  Move say(String key, @Nullable Object value) {
    if (value != null) {
      body.put(key, value);
    }
    return this;
  }

  Move due(CaseClock clock, CaseClock.Dues dues) {
    this.clock = clock;
    promisedDue = dues.promised().due();
    statutoryDue = dues.statutory().due();
    provisional = dues.promised().provisional() || dues.statutory().provisional();
    say("promisedDue", String.valueOf(promisedDue));
    say("statutoryDue", String.valueOf(statutoryDue));
    return this;
  }

  Move change(Task task) {
    changed.removeIf(t -> t.no() == task.no());
    changed.add(task);
    return this;
  }

  /** Whether the step changes one task that the case already has, and no other. */
  boolean changesOneTask() {
    return changed.size() == 1 && from.task(changed.getFirst().no()).isPresent();
  }

  /** The tasks as they will be. */
  List<Task> tasks() {
    List<Task> all = new ArrayList<>(from.tasks());
    for (Task t : changed) {
      all.removeIf(old -> old.no() == t.no());
      all.add(t);
    }
    all.sort(java.util.Comparator.comparingInt(Task::no));
    return all;
  }

  /** What the journal says: what the entry itself does not carry. */
  Map<String, Object> body(String number) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("number", number);
    all.put("from", from.state().name());
    all.put("to", to.name());
    all.putAll(body);
    return all;
  }

  CaseFile after(byte[] head) {
    return new CaseFile(
        from.centre(),
        from.id(),
        from.number(),
        from.itemCode(),
        from.itemName(),
        from.guideVersion(),
        from.variant(),
        from.situations(),
        from.department(),
        from.themeId(),
        from.applicantId(),
        from.applicantName(),
        from.organisationId(),
        from.organisationName(),
        from.agentId(),
        from.helperId(),
        from.channel(),
        from.promptness(),
        to,
        stage,
        from.version() + 1,
        head,
        dates,
        noticeDue,
        promisedDue,
        statutoryDue,
        provisional,
        clock,
        decision,
        certificate,
        supplement,
        tasks());
  }

  /** Marks the case closed when its state is, at the moment of the step. */
  void closeIfOver(Instant at) {
    if (to.closed() && dates.closed() == null) {
      dates = dates.closed(at);
    }
  }
}
