package org.yichuang.casework;

import java.time.Instant;
import java.time.LocalDate;
import org.yichuang.calendar.WorkCalendar;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Role;

/**
 * What a step is decided with.
 *
 * @param at the moment of the step
 */
record Deciding(Actor actor, CaseFile seen, WorkCalendar calendar, Instant at) {

  LocalDate today() {
    return Now.dateOf(at);
  }

  /** The actor, if an officer of the department in charge or of one with a part in the case. */
  Outcome<Actor> officer() {
    boolean may =
        actor.kind() == Actor.Kind.SYSTEM
            || of(seen.department())
            || seen.tasks().stream().anyMatch(t -> of(t.department()));
    return may ? Outcome.done(actor) : Outcome.refused(Actor.notAllowed());
  }

  private boolean of(String department) {
    return actor.is(Role.REVIEWER, department) || actor.is(Role.HEAD, department);
  }

  /** A move along the graph, or why there is no such arrow. */
  Outcome<Move> move(CaseEvent event, CaseState to) {
    if (!StateGraph.allows(seen.state(), event, to)) {
      return Outcome.refused(refusal(event));
    }
    return Outcome.done(new Move(seen, event, to));
  }

  private Refusal refusal(CaseEvent event) {
    boolean deciding = event == CaseEvent.GRANT || event == CaseEvent.REFUSE;
    boolean early = seen.state() == CaseState.RECEIVED || seen.state() == CaseState.SUPPLEMENTING;
    if (deciding && early) {
      return CaseRefusals.notAccepted();
    }
    if (seen.state() == CaseState.PAUSED) {
      return CaseRefusals.pauseRunning();
    }
    return CaseRefusals.notNow(seen.state(), event);
  }
}
