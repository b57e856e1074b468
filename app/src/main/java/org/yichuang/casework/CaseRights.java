package org.yichuang.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Role;

/** Who of the staff may read a whole case, and which acts their post offers on it. */
@Component
public class CaseRights {

  private static final Role[] WHOLE_CENTRE = {
    Role.CLERK, Role.ISSUER, Role.SUPERVISOR, Role.LEADER
  };

  private final Cases cases;

  CaseRights(Cases cases) {
    this.cases = cases;
  }

  /** Whether the actor has any business with case pages. */
  public static Outcome<Actor> staff(Actor actor) {
    return actor.isAny(WHOLE_CENTRE) ? Outcome.done(actor) : actor.must(Role.REVIEWER, Role.HEAD);
  }

  /**
   * The case, if the actor's post covers it: the centre's counters, or a department with a part.
   */
  public Outcome<CaseFile> read(Actor actor, String number) {
    return staff(actor)
        .then(a ->
            cases
                .findByNumber(actor.centre(), number)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(CaseRefusals.unknown())))
        .then(file ->
            may(actor, file) ? Outcome.done(file) : Outcome.<CaseFile>refused(Actor.notAllowed()));
  }

  public static boolean may(Actor actor, CaseFile file) {
    return actor.isAny(WHOLE_CENTRE)
        || of(actor, file.department())
        || file.tasks().stream().anyMatch(t -> of(actor, t.department()));
  }

  private static boolean of(Actor actor, String department) {
    return actor.is(Role.REVIEWER, department) || actor.is(Role.HEAD, department);
  }

  /** Whether the case came to an end after which its applicant may be barred (第78、79条). */
  public static boolean mayBar(Actor actor, CaseFile file) {
    boolean ended =
        switch (file.state()) {
          case REFUSED, DECLINED, REVOKED -> true;
          default -> false;
        };
    return ended && (actor.is(Role.SUPERVISOR) || of(actor, file.department()));
  }

  /** Whether the joint clock of 45 and 15 days runs. */
  public static boolean joint(CaseFile file) {
    CaseClock clock = file.clock();
    return clock != null && clock.rule().equals("joint");
  }

  /** The acts to offer: what the graph allows now and the post covers. */
  public List<String> acts(Actor actor, CaseFile file) {
    Set<CaseEvent> possible = StateGraph.from(file.state());
    boolean department = of(actor, file.department());
    boolean head = actor.is(Role.HEAD, file.department());
    List<String> acts = new ArrayList<>();
    offer(acts, "pause", possible.contains(CaseEvent.PAUSE) && department);
    offer(acts, "resume", possible.contains(CaseEvent.RESUME) && department);
    offer(
        acts,
        "extend",
        possible.contains(CaseEvent.EXTEND) && (joint(file) ? actor.is(Role.LEADER) : head));
    hearing(acts, file, department && possible.contains(CaseEvent.TELL_RIGHTS));
    offer(acts, "hear-views", department && possible.contains(CaseEvent.HEAR_VIEWS));
    offer(
        acts,
        "name-inspectors",
        possible.contains(CaseEvent.NAME_INSPECTORS) && !toInspect(actor, file).isEmpty());
    offer(acts, "answer", actor.is(Role.CLERK) && returned(file));
    offer(acts, "withdraw", possible.contains(CaseEvent.WITHDRAW) && actor.is(Role.CLERK));
    offer(acts, "revoke", possible.contains(CaseEvent.REVOKE) && head);
    offer(acts, "note", department || actor.is(Role.CLERK));
    return acts;
  }

  private static void hearing(List<String> acts, CaseFile file, boolean may) {
    CaseClock clock = file.clock();
    Hearing hearing = clock == null ? null : clock.hearing();
    if (hearing == null) {
      offer(acts, "tell-rights", may);
      offer(acts, "call-hearing", may);
      return;
    }
    boolean pending = may && hearing.pending();
    offer(acts, "ask-hearing", may && hearing.asked() == null);
    offer(acts, "set-hearing", pending);
    offer(acts, "call-hearing", may && !hearing.pending());
    offer(acts, "hold-hearing", pending && hearing.date() != null);
  }

  /** The checks on site still to be made by the actor's departments. */
  public static List<Task> toInspect(Actor actor, CaseFile file) {
    return file.tasks().stream()
        .filter(t -> t.siteVisit() && !Planner.over(t) && of(actor, t.department()))
        .toList();
  }

  private static boolean returned(CaseFile file) {
    return file.tasks().stream().anyMatch(t -> t.state() == Task.State.RETURNED);
  }

  private static void offer(List<String> acts, String act, boolean may) {
    if (may) {
      acts.add(act);
    }
  }
}
