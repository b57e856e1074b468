package org.yichuang.assistance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Step;
import org.yichuang.journal.Entry;
import org.yichuang.journal.FeedListener;
import org.yichuang.journal.Journal;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Ids;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.RefusedException;
import org.yichuang.kernel.Role;
import tools.jackson.databind.json.JsonMapper;

/**
 * The green channel (绿色通道): one asks, another approves, then the promise is shortened; for a case
 * that is not accepted yet, as soon as it is. A use that cannot shorten the promise any more stays
 * approved: the case goes first all the same. Every use is in the journal.
 */
@Service
public class GreenChannel implements FeedListener {

  private static final int LONGEST_NOTE = 200;

  private final GreenStore store;
  private final Choices choices;
  private final Cases cases;
  private final Journal journal;
  private final Now now;
  private final JsonMapper mapper = JsonMapper.builder().build();

  GreenChannel(GreenStore store, Choices choices, Cases cases, Journal journal, Now now) {
    this.store = store;
    this.choices = choices;
    this.cases = cases;
    this.journal = journal;
    this.now = now;
  }

  /** Asks for a case to go through the green channel. */
  @Transactional
  public Outcome<GreenUse> ask(Actor by, String caseNumber, String reason, String note) {
    CaseFile file = cases.findByNumber(by.centre(), caseNumber).orElse(null);
    List<Refusal> wrong = wrong(file, reason, note);
    if (file == null || !wrong.isEmpty()) {
      return Outcome.refused(wrong);
    }
    return by.must(Role.CLERK, Role.VOLUNTEER, Role.FLOOR_MANAGER)
        .then(a -> {
          GreenUse use =
              new GreenUse(
                  by.centre(),
                  Ids.next(now),
                  file.id(),
                  file.number(),
                  file.itemName(),
                  reason,
                  note.strip(),
                  GreenUse.State.ASKED,
                  by.personId(),
                  by.name(),
                  now.instant(),
                  null);
          if (!store.ask(use)) {
            return Outcome.refused(AssistanceRefusals.asked());
          }
          say(by, use, "assistance.green-asked");
          return Outcome.done(use);
        });
  }

  private List<Refusal> wrong(@Nullable CaseFile file, String reason, String note) {
    List<Refusal> wrong = new ArrayList<>();
    if (file == null) {
      wrong.add(AssistanceRefusals.unknown().at("number"));
    } else if (file.dates().decided() != null || file.state().closed()) {
      wrong.add(AssistanceRefusals.decided());
    }
    if (choices.reason(reason).isEmpty()) {
      wrong.add(AssistanceRefusals.choice("reason"));
    }
    if (note.length() > LONGEST_NOTE) {
      wrong.add(AssistanceRefusals.longNote());
    }
    return wrong;
  }

  /** Another person with the reason's post approves or declines. */
  @Transactional
  public Outcome<GreenUse> decide(Actor by, long id, boolean approve) {
    GreenUse use = store.find(by.centre(), id).orElse(null);
    if (use == null) {
      return Outcome.refused(AssistanceRefusals.unknown());
    }
    if (use.askedBy() == by.personId()) {
      return Outcome.refused(AssistanceRefusals.ownApproval());
    }
    return approver(by, use)
        .then(a -> {
          GreenUse.State to = approve ? GreenUse.State.APPROVED : GreenUse.State.DECLINED;
          if (!store.decide(by, id, to, now.instant())) {
            throw new RefusedException(AssistanceRefusals.notNow());
          }
          GreenUse decided = store.find(by.centre(), id).orElseThrow();
          say(by, decided, approve ? "assistance.green-approved" : "assistance.green-declined");
          if (approve) {
            apply(decided);
          }
          return Outcome.done(store.find(by.centre(), id).orElseThrow());
        });
  }

  private Outcome<Actor> approver(Actor by, GreenUse use) {
    Role role = choices.reason(use.reason()).map(Choices.Reason::approver).orElse(Role.LEADER);
    CaseFile file = cases.must(use.centre(), use.caseId()).orThrow();
    boolean may = by.is(Role.LEADER) || (role == Role.HEAD && by.is(Role.HEAD, file.department()));
    return may ? Outcome.done(by) : Outcome.refused(Actor.notAllowed());
  }

  private void apply(GreenUse use) {
    CaseFile file = cases.must(use.centre(), use.caseId()).orThrow();
    Choices.Reason reason = choices.reason(use.reason()).orElse(null);
    if (file.clock() == null || reason == null) {
      return;
    }
    Step step =
        new Step.Hasten(reason.limit(), reason.label().zh(), String.valueOf(use.approver()));
    if (cases.stepOnNewest(Actor.system(use.centre()), use.caseId(), step).isDone()) {
      store.applied(use);
    }
  }

  /** Whether this case goes first: the flag for queues and lists. */
  public boolean goesFirst(Centre centre, long caseId) {
    return store
        .ofCase(centre, caseId)
        .filter(u -> u.state() == GreenUse.State.APPROVED || u.state() == GreenUse.State.APPLIED)
        .isPresent();
  }

  /** The newest uses. */
  public Outcome<List<GreenUse>> uses(Actor actor, int most) {
    return actor
        .must(
            Role.CLERK, Role.VOLUNTEER, Role.FLOOR_MANAGER, Role.HEAD, Role.LEADER, Role.SUPERVISOR)
        .map(a -> store.newest(a.centre(), most));
  }

  @Override
  public String name() {
    return "assistance.green-channel";
  }

  @Override
  public void receive(List<Entry> batch) {
    batch.stream()
        .filter(e -> e.kind().equals("case.accept") || e.kind().equals("case.deem-accepted"))
        .forEach(e ->
            store
                .ofCase(e.centre(), e.subject())
                .filter(u -> u.state() == GreenUse.State.APPROVED)
                .ifPresent(this::apply));
  }

  private void say(Actor by, GreenUse use, String kind) {
    Map<String, String> body = Map.of("case", use.caseNumber(), "reason", use.reason());
    journal.append(use.centre(), use.id(), by, kind, mapper.writeValueAsString(body));
  }
}
