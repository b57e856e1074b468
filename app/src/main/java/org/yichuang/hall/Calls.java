package org.yichuang.hall;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Role;

/** What a clerk does with numbers at the window where he or she sits. */
@Service
public class Calls {

  private static final int MOST_LOOKS = 200;

  private final CallStore store;
  private final EventStore events;
  private final WindowStore windows;
  private final RuleStore rules;
  private final TicketStore tickets;
  private final Now now;

  Calls(
      CallStore store,
      EventStore events,
      WindowStore windows,
      RuleStore rules,
      TicketStore tickets,
      Now now) {
    this.store = store;
    this.events = events;
    this.windows = windows;
    this.rules = rules;
    this.tickets = tickets;
    this.now = now;
  }

  /**
   * Calls whoever's turn it is. The same key again gives the same ticket. That nobody waits is only
   * said when a look of its own has found nobody: others may have called, while this one looked,
   * whom it saw, and those who came meanwhile it did not see.
   *
   * <p>Refused with {@code hall.nobody-waits}, {@code hall.person-before-window}, {@code
   * hall.window-not-open}, {@code hall.not-your-window} or, among very many, {@code
   * hall.call-once-more}.
   */
  public Outcome<Ticket> next(Actor clerk, int window, String key) {
    for (int look = 0; look < MOST_LOOKS; look++) {
      Optional<Outcome<Ticket>> called = step(clerk, window, key, store::next);
      if (called.isPresent()) {
        return called.get();
      }
      if (!store.anybody(at(clerk, window, key))) {
        return Outcome.refused(whyNotNext(clerk, window));
      }
    }
    return Outcome.refused(HallRefusals.callOnceMore());
  }

  /** Calls the same number again. */
  public Outcome<Ticket> recall(Actor clerk, int window, long ticket, String key) {
    return step(clerk, window, key, at -> store.recall(at, ticket))
        .orElseGet(() -> refused(clerk, window, ticket));
  }

  /** Nobody came: back into the queue by rule, or lapsed. */
  public Outcome<Ticket> missed(Actor clerk, int window, long ticket, String key) {
    return step(clerk, window, key, at -> store.miss(at, ticket))
        .orElseGet(() -> refused(clerk, window, ticket));
  }

  public Outcome<Ticket> begin(Actor clerk, int window, long ticket, String key) {
    return move(clerk, window, ticket, key, TicketState.SERVING, HallEvent.Kind.BEGUN, null, null);
  }

  public Outcome<Ticket> end(Actor clerk, int window, long ticket, String key) {
    return move(clerk, window, ticket, key, TicketState.DONE, HallEvent.Kind.ENDED, null, null);
  }

  /** The person fetches something and comes back to this window. */
  public Outcome<Ticket> hold(Actor clerk, int window, long ticket, String key) {
    return move(clerk, window, ticket, key, TicketState.HELD, HallEvent.Kind.HELD, null, null);
  }

  public Outcome<Ticket> resume(Actor clerk, int window, long ticket, String key) {
    return step(clerk, window, key, at -> store.resume(at, ticket))
        .orElseGet(() -> Outcome.refused(whyNotResumed(clerk, window)));
  }

  /** To another queue, with the turn the person had. */
  public Outcome<Ticket> transfer(Actor clerk, int window, long ticket, String group, String key) {
    boolean known = rules.groups(clerk.centre()).stream().anyMatch(g -> g.code().equals(group));
    return known
        ? move(
            clerk,
            window,
            ticket,
            key,
            TicketState.WAITING,
            HallEvent.Kind.TRANSFERRED,
            group,
            null)
        : Outcome.refused(HallRefusals.unknownGroup().at("to"));
  }

  /** To another window, which calls this number before those who came later. */
  public Outcome<Ticket> hand(Actor clerk, int window, long ticket, int to, String key) {
    Optional<ServiceWindow> other = find(clerk, to);
    Optional<Ticket> which = tickets.find(clerk.centre(), ticket);
    if (other.isEmpty() || which.isEmpty()) {
      return Outcome.refused(HallRefusals.noWindow().at("to"));
    }
    ServiceWindow at = other.get();
    if (!at.isOpen() || !at.skills().contains(which.get().group()) || to == window) {
      ServiceGroup group =
          rules.groups(clerk.centre()).stream()
              .filter(g -> g.code().equals(which.get().group()))
              .findFirst()
              .orElseThrow();
      return Outcome.refused(HallRefusals.notServedThere(at, group));
    }
    return move(clerk, window, ticket, key, TicketState.WAITING, HallEvent.Kind.HANDED, null, to);
  }

  private Outcome<Ticket> move(
      Actor clerk,
      int window,
      long ticket,
      String key,
      TicketState to,
      HallEvent.Kind kind,
      @Nullable String group,
      @Nullable Integer forWindow) {
    return step(clerk, window, key, at -> store.step(at, ticket, to, kind, group, forWindow))
        .orElseGet(() -> refused(clerk, window, ticket));
  }

  private Optional<Outcome<Ticket>> step(
      Actor clerk, int window, String key, Function<CallStore.At, Optional<Ticket>> work) {
    Outcome<Actor> may = clerk.must(Role.CLERK);
    if (!may.isDone()) {
      return Optional.of(Outcome.refused(may.refusals()));
    }
    try {
      return work.apply(at(clerk, window, key))
          .or(() -> events.ticketOf(clerk.centre(), key).stream().findFirst())
          .map(Outcome::done);
    } catch (DuplicateKeyException twice) {
      return events.ticketOf(clerk.centre(), key).stream().findFirst().map(Outcome::done);
    }
  }

  private CallStore.At at(Actor clerk, int window, String key) {
    return new CallStore.At(clerk.centre(), window, clerk.personId(), key, now.sql());
  }

  private Optional<ServiceWindow> find(Actor clerk, int window) {
    return windows.windows(clerk.centre()).stream().filter(w -> w.no() == window).findFirst();
  }

  private static boolean sits(Actor clerk, ServiceWindow window) {
    Long who = window.clerkId();
    return who != null && who == clerk.personId();
  }

  private Refusal whyNotNext(Actor clerk, int window) {
    Optional<ServiceWindow> found = find(clerk, window);
    if (found.isEmpty()) {
      return HallRefusals.noWindow();
    }
    ServiceWindow w = found.get();
    if (!sits(clerk, w)) {
      return HallRefusals.notSitting();
    }
    Long before = w.ticket();
    if (before != null) {
      return HallRefusals.personBefore(label(clerk, before));
    }
    return w.isOpen() ? HallRefusals.nobodyWaits() : HallRefusals.windowNotOpen(w);
  }

  private Refusal whyNotResumed(Actor clerk, int window) {
    Refusal why = whyNotNext(clerk, window);
    return List.of("hall.nobody-waits").contains(why.code()) ? HallRefusals.moved() : why;
  }

  private String label(Actor clerk, long ticket) {
    return tickets.find(clerk.centre(), ticket).map(Ticket::label).orElse("");
  }

  private Outcome<Ticket> refused(Actor clerk, int window, long ticket) {
    Optional<ServiceWindow> found = find(clerk, window);
    if (found.isEmpty() || !sits(clerk, found.get())) {
      return Outcome.refused(HallRefusals.notSitting());
    }
    Optional<Ticket> t = tickets.find(clerk.centre(), ticket);
    Long before = found.get().ticket();
    boolean here = before != null && before == ticket;
    if (t.isEmpty() || !here || t.get().state() != TicketState.CALLED) {
      return Outcome.refused(HallRefusals.moved());
    }
    int needed = rules.setting(clerk.centre()).orElse(HallSetting.USUAL).callsToMiss();
    return Outcome.refused(
        t.get().calls() < needed
            ? HallRefusals.callAgain(t.get().calls(), needed)
            : HallRefusals.calledEnough(t.get().calls()));
  }
}
