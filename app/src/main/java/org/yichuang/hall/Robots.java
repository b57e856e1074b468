package org.yichuang.hall;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Outcome;
import org.yichuang.staffing.Durations;

/**
 * People and clerks who do not exist: they take numbers and work windows through the public faces,
 * at whatever time it is for the caller. Windows somebody real sits at are left alone.
 */
final class Robots {

  private static final long FIRST_CLERK = 8_000_000_000L;
  private static final double NOT_THERE = 0.05;
  private static final double FAVOURED = 0.06;
  private static final double WALK_SECONDS = 15;

  private final Centre centre;
  private final Tickets tickets;
  private final Calls calls;
  private final Windows windows;
  private final RandomGenerator random;
  private final Map<Long, Instant> due = new HashMap<>();

  Robots(Centre centre, Tickets tickets, Calls calls, Windows windows, RandomGenerator random) {
    this.centre = centre;
    this.tickets = tickets;
    this.calls = calls;
    this.windows = windows;
    this.random = random;
  }

  static Actor clerk(Centre centre, int window) {
    return HallScenario.clerk(centre, FIRST_CLERK + window);
  }

  /** Somebody comes. */
  void arrive(String group) {
    NewTicket wish =
        NewTicket.of(
            UUID.randomUUID().toString(),
            group,
            random.nextInt(3) == 0 ? Source.PHONE : Source.KIOSK);
    if (random.nextDouble() < FAVOURED) {
      wish = wish.first(Reason.values()[random.nextInt(Reason.values().length)]);
    }
    tickets.takeAndTell(centre, wish);
  }

  /** Sits a clerk at a window that is open without one. */
  void staff(ServiceWindow window) {
    if (window.clerkId() == null && window.isOpen()) {
      windows.sit(clerk(centre, window.no()), window.no());
    }
  }

  /** Lets every clerk do what is due. */
  void work(Instant now, Map<String, Durations> lasts) {
    for (ServiceWindow window : windows.all(centre)) {
      staff(window);
      Long who = window.clerkId();
      if (who != null && who == FIRST_CLERK + window.no()) {
        work(window, now, lasts);
      }
    }
  }

  private void work(ServiceWindow window, Instant now, Map<String, Durations> lasts) {
    Actor clerk = clerk(centre, window.no());
    Long before = window.ticket();
    if (before == null) {
      if (window.isOpen()) {
        calls.next(clerk, window.no(), key());
      }
      return;
    }
    Ticket ticket = tickets.find(centre, before).orElseThrow();
    if (ticket.state() == TicketState.CALLED) {
      answer(clerk, window.no(), ticket, now);
    } else {
      finish(clerk, window.no(), ticket, now, lasts);
    }
  }

  private void answer(Actor clerk, int window, Ticket ticket, Instant now) {
    Instant called = ticket.calledAt();
    if (called != null && now.isBefore(called.plusSeconds((long) WALK_SECONDS))) {
      return;
    }
    boolean comes = ticket.calls() > 1 || random.nextDouble() >= NOT_THERE;
    Outcome<Ticket> step =
        comes
            ? calls.begin(clerk, window, ticket.id(), key())
            : calls.recall(clerk, window, ticket.id(), key());
    if (!step.isDone()) {
      calls.missed(clerk, window, ticket.id(), key());
    }
  }

  private void finish(
      Actor clerk, int window, Ticket ticket, Instant now, Map<String, Durations> lasts) {
    Instant began = ticket.beganAt() == null ? now : ticket.beganAt();
    Durations minutes = lasts.getOrDefault(ticket.group(), Durations.lognormal(6, 0.5));
    Instant end =
        due.computeIfAbsent(
            ticket.id(),
            id ->
                began.plusSeconds(
                    Math.max(20, (long) (60 * minutes.at(random.nextDouble(0.001, 0.999))))));
    if (!now.isBefore(end)) {
      due.remove(ticket.id());
      calls.end(clerk, window, ticket.id(), key());
    }
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  /** How long each queue's services last. */
  static Map<String, Durations> lasts(List<ServiceGroup> groups) {
    Map<String, Durations> lasts = new HashMap<>();
    groups.forEach(g -> lasts.put(g.code(), Durations.lognormal(g.minutes(), g.variation())));
    return lasts;
  }
}
