package org.yichuang.ratings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Role;

/** What lies on the desk of whoever puts bad ratings right. */
@Service
public class RectificationDesk {

  private static final List<String> DESK =
      List.of("OPEN", "CALLED_BACK", "APPEALED", "UNSATISFIED");
  private static final List<String> WAITING = List.of("ANSWERED");
  private static final List<String> OVER = List.of("SATISFIED", "DISMISSED", "CLOSED");

  private final RectificationStore store;
  private final Rectifications rectifications;
  private final Now now;

  RectificationDesk(RectificationStore store, Rectifications rectifications, Now now) {
    this.store = store;
    this.rectifications = rectifications;
    this.now = now;
  }

  /** What the actor's departments must still do, by what falls due; all for a supervisor. */
  public List<Rectification> open(Actor actor, int most) {
    return store.open(actor.centre(), DESK, departments(actor), most);
  }

  /** What was answered and waits for the person's second word. */
  public List<Rectification> waiting(Actor actor, int most) {
    return store.open(actor.centre(), WAITING, departments(actor), most);
  }

  public List<Rectification> over(Actor actor, int most) {
    return store.open(actor.centre(), OVER, departments(actor), most);
  }

  /** Bad ratings without a name, by department, cause and month. */
  public List<Rectification.Group> groups(Actor actor, int most) {
    return store.groups(actor.centre(), departments(actor), most);
  }

  /** Called back n of m named bad ratings of the last year; the goal is all of them. */
  public Called called(Actor actor) {
    RectificationStore.Called c =
        store.called(
            actor.centre(),
            departments(actor),
            now.today().minusYears(1).atStartOfDay(Now.ZONE).toInstant(),
            now.today());
    return new Called(c.n(), c.m(), c.late());
  }

  /** n of m called back, and how many of the rest wait longer than they should. */
  public record Called(long n, long m, long late) {}

  private static String @Nullable [] departments(Actor actor) {
    return actor.isAny(Role.SUPERVISOR, Role.LEADER)
        ? null
        : actor.departments(Role.HEAD).toArray(String[]::new);
  }

  /** Every step on one of them, oldest first. */
  public List<Rectification.Entry> ledger(Actor actor, long event) {
    return rectifications
        .must(actor.centre(), event)
        .then(x -> rectifications.may(actor, x))
        .map(x -> store.ledger(actor.centre(), event))
        .orThrow();
  }
}
