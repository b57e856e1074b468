package org.yichuang.hall;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Ids;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;

/** Gives out numbers; the same key always gets the same one. */
@Service
public class Tickets {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int LONGEST_KEY = 80;

  private final TicketStore store;
  private final RuleStore rules;
  private final Views views;
  private final Doorway door;
  private final CaseLinkStore cases;
  private final Now now;

  Tickets(
      TicketStore store, RuleStore rules, Views views, Doorway door, CaseLinkStore cases, Now now) {
    this.store = store;
    this.rules = rules;
    this.views = views;
    this.door = door;
    this.cases = cases;
    this.now = now;
  }

  /**
   * The next number of a queue.
   *
   * <p>Refused with {@code hall.closed}, {@code hall.item-closed}, {@code hall.item-unknown},
   * {@code hall.people}, {@code hall.reason} or {@code hall.key}.
   */
  public Outcome<Ticket> take(Centre centre, NewTicket wish) {
    List<Refusal> wrong = check(wish);
    if (!wrong.isEmpty()) {
      return Outcome.refused(wrong);
    }
    return taken(centre, wish)
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(why(centre, wish)));
  }

  private Optional<Ticket> taken(Centre centre, NewTicket wish) {
    boolean within = views.within(centre);
    try {
      return door.pass(() -> store.take(centre, Ids.next(now), token(), wish, within, now));
    } catch (DuplicateKeyException twice) {
      return store.byKey(centre, wish.key());
    }
  }

  /** The same, and the wait the person is told is kept, to be held against what comes. */
  public Outcome<Ticket> takeAndTell(Centre centre, NewTicket wish) {
    WaitRange range = views.of(centre).newcomer(wish.group());
    return take(centre, wish)
        .map(ticket -> {
          if (range.known() && ticket.cls() == TicketClass.NORMAL && ticket.toldLow() == null) {
            store.told(centre, ticket.id(), range.low(), range.high());
          }
          return ticket;
        });
  }

  private static List<Refusal> check(NewTicket wish) {
    List<Refusal> wrong = new ArrayList<>();
    if (wish.key().isBlank() || wish.key().length() > LONGEST_KEY) {
      wrong.add(HallRefusals.key());
    }
    if (wish.people() < 1 || wish.people() > 20) {
      wrong.add(HallRefusals.people());
    }
    if (wish.cls() == TicketClass.PRIORITY && wish.reason() == null) {
      wrong.add(HallRefusals.reason());
    }
    return wrong;
  }

  private Refusal why(Centre centre, NewTicket wish) {
    Optional<ServiceGroup> group =
        rules.groups(centre).stream().filter(g -> g.code().equals(wish.group())).findFirst();
    if (group.isEmpty()) {
      return HallRefusals.unknownGroup();
    }
    return group.get().open()
        ? HallRefusals.closed(views.hours(centre))
        : HallRefusals.groupClosed(group.get());
  }

  /** The queue of an item. */
  public Outcome<ServiceGroup> groupOf(Centre centre, String item) {
    return rules.groups(centre).stream()
        .filter(g -> g.items().contains(item))
        .findFirst()
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(HallRefusals.unknownGroup()));
  }

  public Outcome<Ticket> byToken(Centre centre, String token) {
    return store
        .byToken(centre, token)
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(HallRefusals.noTicket()));
  }

  public Optional<Ticket> find(Centre centre, long id) {
    return store.find(centre, id);
  }

  /** People who took a number of a queue without an appointment, from one moment to another. */
  public int walkIns(Centre centre, String group, Instant from, Instant until) {
    return store.walkIns(centre, group, Now.sql(from), Now.sql(until));
  }

  /** The cases that began while a number stood before a window, oldest first. */
  public List<TicketCase> cases(Centre centre, long ticket) {
    return cases.of(centre, ticket);
  }

  /** The person goes home; the number is not called any more. */
  public Outcome<Ticket> leave(Centre centre, String token) {
    return store
        .leave(centre, token, now.sql())
        .map(Outcome::done)
        .orElseGet(() ->
            byToken(centre, token)
                .then(t ->
                    t.state() == TicketState.LEFT
                        ? Outcome.done(t)
                        : Outcome.refused(HallRefusals.cannotLeave())));
  }

  /** What became of a number, oldest first. */
  public List<HallEvent> events(Actor actor, long id) {
    return store.events(actor.centre(), id);
  }

  private static String token() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
