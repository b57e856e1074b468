package org.yichuang.casework;

import static org.yichuang.casework.CaseEvent.*;
import static org.yichuang.casework.CaseState.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The one table of (from, event, to); what it does not name cannot happen. */
public final class StateGraph {

  /**
   * One arrow.
   *
   * @param from null for the birth of a case
   */
  public record Arrow(@Nullable CaseState from, CaseEvent event, CaseState to) {}

  private static final List<Arrow> ARROWS = draw();

  private static final Set<Arrow> SET = Set.copyOf(ARROWS);

  private StateGraph() {}

  public static List<Arrow> arrows() {
    return ARROWS;
  }

  static boolean allows(@Nullable CaseState from, CaseEvent event, CaseState to) {
    return SET.contains(new Arrow(from, event, to));
  }

  /** What can happen to a case in a state. */
  public static Set<CaseEvent> from(CaseState state) {
    return ARROWS.stream()
        .filter(a -> a.from() == state)
        .map(Arrow::event)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<Arrow> draw() {
    List<Arrow> all = new ArrayList<>();
    all.add(new Arrow(null, RECEIVE, RECEIVED));
    acceptance(all);
    review(all);
    result(all);
    for (CaseState state : CaseState.values()) {
      all.add(new Arrow(state, NOTE, state));
      if (!state.closed() && state != GRANTED && state != ISSUED) {
        all.add(new Arrow(state, RECOMPUTE, state));
      }
    }
    return List.copyOf(all);
  }

  private static void acceptance(List<Arrow> all) {
    all.add(new Arrow(RECEIVED, ASK_SUPPLEMENT, SUPPLEMENTING));
    all.add(new Arrow(SUPPLEMENTING, SUPPLEMENT, RECEIVED));
    all.add(new Arrow(RECEIVED, ACCEPT, ACCEPTED));
    all.add(new Arrow(RECEIVED, DEEM_ACCEPTED, ACCEPTED));
    all.add(new Arrow(RECEIVED, FIND_OUT_OF_SCOPE, OUT_OF_SCOPE));
    all.add(new Arrow(RECEIVED, DECLINE, DECLINED));
    all.add(new Arrow(RECEIVED, WITHDRAW, WITHDRAWN));
    all.add(new Arrow(SUPPLEMENTING, WITHDRAW, WITHDRAWN));
  }

  private static void review(List<Arrow> all) {
    all.add(new Arrow(ACCEPTED, CLAIM, IN_REVIEW));
    all.add(new Arrow(IN_REVIEW, CLAIM, IN_REVIEW));
    all.add(new Arrow(IN_REVIEW, RELEASE, IN_REVIEW));
    for (CaseState state : List.of(ACCEPTED, IN_REVIEW)) {
      all.add(new Arrow(state, REVIEW, IN_REVIEW));
      all.add(new Arrow(state, RETURN, IN_REVIEW));
      all.add(new Arrow(state, PAUSE, PAUSED));
      all.add(new Arrow(state, GRANT, GRANTED));
      all.add(new Arrow(state, REFUSE, REFUSED));
    }
    all.add(new Arrow(IN_REVIEW, ANSWER, IN_REVIEW));
    all.add(new Arrow(PAUSED, RESUME, IN_REVIEW));
    for (CaseState state : List.of(ACCEPTED, IN_REVIEW, PAUSED)) {
      all.add(new Arrow(state, EXTEND, state));
      all.add(new Arrow(state, HASTEN, state));
      all.add(new Arrow(state, TELL_RIGHTS, state));
      all.add(new Arrow(state, ASK_HEARING, state));
      all.add(new Arrow(state, SET_HEARING, state));
      all.add(new Arrow(state, HOLD_HEARING, state));
      all.add(new Arrow(state, HEAR_VIEWS, state));
      all.add(new Arrow(state, NAME_INSPECTORS, state));
      all.add(new Arrow(state, WITHDRAW, WITHDRAWN));
    }
  }

  private static void result(List<Arrow> all) {
    all.add(new Arrow(GRANTED, ISSUE, ISSUED));
    all.add(new Arrow(ISSUED, DELIVER, DELIVERED));
    for (CaseState state : List.of(DELIVERED, REFUSED, OUT_OF_SCOPE, DECLINED)) {
      all.add(new Arrow(state, RATE, state));
    }
    for (CaseState state : List.of(GRANTED, ISSUED, DELIVERED)) {
      all.add(new Arrow(state, REVOKE, REVOKED));
    }
  }

  /** The graph as a Mermaid state diagram. */
  public static String mermaid() {
    StringBuilder text = new StringBuilder("stateDiagram-v2\n");
    for (Arrow a : ARROWS) {
      if (a.event() != NOTE) {
        text.append("    ")
            .append(a.from() == null ? "[*]" : a.from().name())
            .append(" --> ")
            .append(a.to().name())
            .append(" : ")
            .append(a.event().kind().substring(5))
            .append('\n');
      }
    }
    for (CaseState state : CaseState.values()) {
      text.append("    ").append(state.name()).append(" : ").append(state.label().zh());
      text.append(" (").append(state.code()).append(")\n");
    }
    return text.toString();
  }
}
