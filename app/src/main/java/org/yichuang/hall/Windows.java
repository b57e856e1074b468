package org.yichuang.hall;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Role;

/** Windows that move: who sits where, what is open, and for what. No move loses a ticket. */
@Service
public class Windows {

  private final WindowStore store;
  private final RuleStore rules;
  private final TicketStore tickets;
  private final Now now;

  Windows(WindowStore store, RuleStore rules, TicketStore tickets, Now now) {
    this.store = store;
    this.rules = rules;
    this.tickets = tickets;
    this.now = now;
  }

  public List<ServiceWindow> all(Centre centre) {
    return store.windows(centre);
  }

  public List<ServiceGroup> groups(Centre centre) {
    return rules.groups(centre);
  }

  public HallSetting setting(Centre centre) {
    return rules.setting(centre).orElse(HallSetting.USUAL);
  }

  /** Makes or changes a hall: its rules, its queues, its windows. Windows start closed. */
  @Transactional
  public Outcome<Centre> put(
      Actor by, HallSetting setting, List<ServiceGroup> groups, List<ServiceWindow> windows) {
    return by.must(Role.FLOOR_MANAGER, Role.ADMIN)
        .map(a -> {
          rules.putSetting(by.centre(), setting, now.sql());
          groups.forEach(g -> rules.putGroup(by.centre(), g));
          windows.forEach(w -> store.putWindow(by.centre(), w));
          return by.centre();
        });
  }

  /** Sits down at a window; leaves the one before, unless somebody stands there. */
  @Transactional
  public Outcome<ServiceWindow> sit(Actor clerk, int no) {
    return clerk
        .must(Role.CLERK)
        .then(a -> find(clerk.centre(), no))
        .then(w ->
            elsewhereBusy(clerk, no)
                ? Outcome.refused(HallRefusals.ownTicketFirst())
                : Outcome.done(w))
        .then(w ->
            store
                .sit(clerk.centre(), no, clerk.personId(), clerk.name(), now.sql())
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(HallRefusals.windowTaken(w))));
  }

  private boolean elsewhereBusy(Actor clerk, int no) {
    return store.windows(clerk.centre()).stream()
        .anyMatch(w ->
            w.no() != no
                && w.clerkId() != null
                && w.clerkId() == clerk.personId()
                && w.ticket() != null);
  }

  /** The clerk opens the window. */
  public Outcome<ServiceWindow> open(Actor by, int no) {
    return state(by, no, ServiceWindow.State.OPEN, true);
  }

  /** The clerk pauses; refused while somebody stands before the window. */
  public Outcome<ServiceWindow> pause(Actor by, int no) {
    return state(by, no, ServiceWindow.State.BREAK, false);
  }

  /**
   * Closes. The clerk is refused while somebody stands before the window; when the floor manager
   * closes it, that person is served first.
   */
  public Outcome<ServiceWindow> close(Actor by, int no) {
    return state(by, no, ServiceWindow.State.CLOSED, by.is(Role.FLOOR_MANAGER));
  }

  private Outcome<ServiceWindow> state(Actor by, int no, ServiceWindow.State to, boolean even) {
    return by.must(Role.CLERK, Role.FLOOR_MANAGER)
        .then(a -> find(by.centre(), no))
        .then(w -> mine(by, w) ? Outcome.done(w) : Outcome.refused(HallRefusals.notSitting()))
        .then(w ->
            store
                .state(by.centre(), no, to, even, by.personId(), now.sql())
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(personBefore(by.centre(), no))));
  }

  private static boolean mine(Actor by, ServiceWindow w) {
    Long who = w.clerkId();
    return by.is(Role.FLOOR_MANAGER)
        || by.kind() == Actor.Kind.SYSTEM
        || (who != null && who == by.personId());
  }

  private Refusal personBefore(Centre centre, int no) {
    ServiceWindow window = find(centre, no).orThrow();
    Long id = window.ticket();
    Optional<Ticket> ticket = id == null ? Optional.empty() : tickets.find(centre, id);
    return HallRefusals.personBefore(ticket.map(Ticket::label).orElse(""));
  }

  /**
   * Gives a window other queues, and opens it if it is closed; whoever stands before it is not
   * touched.
   *
   * @param until when it goes back to its usual; null for the rest of the day
   */
  public Outcome<ServiceWindow> assign(
      Actor by, int no, List<String> serving, @Nullable Instant until) {
    return by.must(Role.FLOOR_MANAGER)
        .then(a -> find(by.centre(), no))
        .then(w -> {
          if (serving.isEmpty() || !w.skills().containsAll(serving)) {
            return Outcome.refused(HallRefusals.skills(w));
          }
          if (until != null && !until.isAfter(now.instant())) {
            return Outcome.refused(HallRefusals.until());
          }
          return store
              .assign(by.centre(), no, serving, until, by.personId(), now)
              .map(Outcome::done)
              .orElseGet(() -> Outcome.refused(HallRefusals.skills(w)));
        });
  }

  /** Opens or closes a queue for new numbers; who waits is still called. */
  public Outcome<Boolean> group(Actor by, String code, boolean open) {
    return by.must(Role.FLOOR_MANAGER)
        .then(a ->
            rules.groupOpen(by.centre(), code, open, now.sql()) == 1
                ? Outcome.done(open)
                : Outcome.refused(HallRefusals.unknownGroup()));
  }

  public Outcome<HallSetting> rules(Actor by, HallSetting setting) {
    return by.must(Role.FLOOR_MANAGER)
        .map(a -> {
          rules.putSetting(by.centre(), setting, now.sql());
          return setting;
        });
  }

  private Outcome<ServiceWindow> find(Centre centre, int no) {
    return store.windows(centre).stream()
        .filter(w -> w.no() == no)
        .findFirst()
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(HallRefusals.noWindow()));
  }
}
