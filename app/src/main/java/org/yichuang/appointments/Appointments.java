package org.yichuang.appointments;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.hall.NewTicket;
import org.yichuang.hall.ServiceGroup;
import org.yichuang.hall.Source;
import org.yichuang.hall.Ticket;
import org.yichuang.hall.Tickets;
import org.yichuang.hall.Windows;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Ids;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Role;

/** Plans peaks and gives out their places, none of them twice. */
@Service
public class Appointments {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int EARLY_MINUTES = 30;
  private static final int GRACE_MINUTES = 10;
  private static final int TRIES = 5;

  private final BookingStore store;
  private final PlanStore plans;
  private final Tickets tickets;
  private final Windows windows;
  private final Now now;

  Appointments(BookingStore store, PlanStore plans, Tickets tickets, Windows windows, Now now) {
    this.store = store;
    this.plans = plans;
    this.tickets = tickets;
    this.windows = windows;
    this.now = now;
  }

  /** Keeps a draft, or gives every reason why it is none. */
  public Outcome<Plan> draft(Actor by, Plan wish) {
    return by.must(Role.FLOOR_MANAGER)
        .then(a -> {
          boolean known =
              windows.groups(by.centre()).stream().anyMatch(g -> g.code().equals(wish.group()));
          List<Refusal> wrong = PlanRefusals.of(wish, known, now.today());
          if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
          }
          Plan plan = withId(wish, Ids.next(now));
          plans.put(by.centre(), plan, now.sql());
          return Outcome.done(plan);
        });
  }

  private static Plan withId(Plan p, long id) {
    return new Plan(
        id,
        p.name(),
        p.group(),
        p.first(),
        p.last(),
        p.opens(),
        p.closes(),
        p.slotMinutes(),
        p.quota(),
        p.windows(),
        p.standby(),
        p.standbyQueue(),
        p.restArea(),
        Plan.State.DRAFT);
  }

  /** What a plan would come to. */
  public Outcomes whatIf(Centre centre, Plan plan) {
    ServiceGroup group =
        windows.groups(centre).stream()
            .filter(g -> g.code().equals(plan.group()))
            .findFirst()
            .orElseThrow();
    return PlanWhatIf.play(plan, group.minutes(), group.variation());
  }

  /**
   * Publishes a draft: from now on people can book.
   *
   * @param even even if the rest area would not hold everybody
   */
  @Transactional
  public Outcome<Plan> publish(Actor by, long id, boolean even) {
    return by.must(Role.FLOOR_MANAGER)
        .then(a -> plan(by.centre(), id))
        .then(p -> {
          Outcomes o = whatIf(by.centre(), p);
          if (!even && !o.seats(p)) {
            return Outcome.refused(PlanRefusals.crowded(o, p));
          }
          List<LocalDate> days =
              p.first()
                  .datesUntil(p.last().plusDays(1))
                  .filter(d -> !d.isBefore(now.today()))
                  .toList();
          return plans.publish(by.centre(), p, days) > 0
              ? plan(by.centre(), id)
              : Outcome.refused(PlanRefusals.notDraft());
        });
  }

  /** No more bookings; what is booked stays. */
  public Outcome<Plan> close(Actor by, long id) {
    return by.must(Role.FLOOR_MANAGER)
        .then(a -> plan(by.centre(), id))
        .then(p -> {
          plans.close(by.centre(), id);
          return plan(by.centre(), id);
        });
  }

  public List<Plan> plans(Centre centre) {
    return plans.plans(centre);
  }

  public Outcome<Plan> plan(Centre centre, long id) {
    return plans.plans(centre).stream()
        .filter(p -> p.id() == id)
        .findFirst()
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(PlanRefusals.unknown()));
  }

  /**
   * The slots of a published plan that are not over; who came without a booking in the one that is
   * on counts against its places.
   */
  public List<Slot> slots(Centre centre, long plan) {
    List<Slot> open = plans.slots(centre, plan, now.local());
    if (open.isEmpty() || !open.getFirst().onAt(now.local())) {
      return open;
    }
    List<Slot> counted = new ArrayList<>(open);
    counted.set(0, open.getFirst().with(walkIns(centre, plan, open.getFirst())));
    return counted;
  }

  private int walkIns(Centre centre, long plan, Slot slot) {
    return tickets.walkIns(
        centre,
        plan(centre, plan).orThrow().group(),
        slot.day().atTime(slot.starts()).atZone(Now.ZONE).toInstant(),
        slot.day().atTime(slot.ends()).atZone(Now.ZONE).toInstant());
  }

  /** People without a booking who need places of this slot; none unless it is on. */
  private int walkIns(Centre centre, long plan, LocalDate day, LocalTime starts) {
    return plans.slots(centre, plan, now.local()).stream()
        .filter(s -> s.day().equals(day) && s.starts().equals(starts) && s.onAt(now.local()))
        .mapToInt(s -> walkIns(centre, plan, s))
        .sum();
  }

  /** Takes places in a slot; the same key again gives the same booking. */
  public Outcome<Booking> book(
      Actor by, long plan, LocalDate day, LocalTime starts, int people, String key) {
    if (people < 1 || people > 20) {
      return Outcome.refused(PlanRefusals.people());
    }
    int walkIns = walkIns(by.centre(), plan, day, starts);
    for (int i = 0; i < TRIES; i++) {
      try {
        Optional<Booking> made =
            store.book(
                by.centre(),
                new BookingStore.Wish(
                    Ids.next(now),
                    plan,
                    day,
                    starts,
                    people,
                    code(),
                    token(),
                    key,
                    by.signedIn() ? by.personId() : null),
                walkIns,
                now.local(),
                now.sql());
        return made.map(Outcome::done)
            .orElseGet(() -> Outcome.refused(full(by.centre(), plan, people)));
      } catch (DuplicateKeyException twice) {
        Optional<Booking> same = store.byKey(by.centre(), key);
        if (same.isPresent()) {
          return Outcome.done(same.get());
        }
      }
    }
    return Outcome.refused(full(by.centre(), plan, people));
  }

  private Refusal full(Centre centre, long plan, int people) {
    return PlanRefusals.full(slots(centre, plan).stream().filter(s -> s.left() >= people).toList());
  }

  public Outcome<Booking> byToken(Centre centre, String token) {
    return store
        .byToken(centre, token)
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(PlanRefusals.unknown()));
  }

  /** Gives the places back. */
  public Outcome<Booking> cancel(Centre centre, String token) {
    return store
        .cancel(centre, token)
        .map(Outcome::done)
        .orElseGet(() -> byToken(centre, token).then(b -> Outcome.refused(PlanRefusals.not(b))));
  }

  /** Checks in with the code of today: the booking becomes one ticket for all its people. */
  @Transactional
  public Outcome<Ticket> arrive(Centre centre, String code) {
    return store
        .byCode(centre, now.today(), code.strip())
        .map(b -> arrive(centre, b))
        .orElseGet(() -> Outcome.refused(PlanRefusals.unknownCode()));
  }

  private Outcome<Ticket> arrive(Centre centre, Booking b) {
    if (b.state() != Booking.State.BOOKED && b.state() != Booking.State.ARRIVED) {
      return Outcome.refused(PlanRefusals.not(b));
    }
    if (now.local().isBefore(b.day().atTime(b.starts()).minusMinutes(EARLY_MINUTES))) {
      return Outcome.refused(PlanRefusals.early(b));
    }
    String group = plan(centre, b.plan()).orThrow().group();
    store.arrive(centre, b.id());
    NewTicket wish =
        NewTicket.of("appointment-" + b.id(), group, Source.APPOINTMENT).booked(b.people());
    return Outcome.done(tickets.take(centre, wish).orThrow());
  }

  /** Releases the places of those who did not come in time; how many bookings. */
  public int release(Centre centre) {
    return store.release(centre, now.local().minusMinutes(GRACE_MINUTES));
  }

  private static String code() {
    return "%06d".formatted(RANDOM.nextInt(1_000_000));
  }

  private static String token() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
