package org.yichuang.hall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Centre;

/**
 * A number in the hall; one ticket may carry several people and several items.
 *
 * @param label as printed and called: A001, AU001 for priority, AY001 for an appointment
 * @param token opens its page on a phone; nobody guesses it
 * @param turn what orders it within its class
 * @param again how often it was put back after calls without answer
 * @param window the window that called or serves it
 * @param forWindow the one window that may call it, after a hand-over
 * @param toldLow the wait it was told when taken, in minutes
 */
public record Ticket(
    Centre centre,
    long id,
    LocalDate day,
    String group,
    TicketClass cls,
    String label,
    String token,
    @Nullable Reason reason,
    int people,
    List<String> items,
    Set<Need> needs,
    Source source,
    TicketState state,
    long place,
    long turn,
    int again,
    int calls,
    @Nullable Integer window,
    @Nullable Integer forWindow,
    @Nullable Integer toldLow,
    @Nullable Integer toldHigh,
    Instant takenAt,
    @Nullable Instant calledAt,
    @Nullable Instant beganAt,
    @Nullable Instant endedAt) {

  public Ticket {
    items = List.copyOf(items);
    needs = Set.copyOf(needs);
  }

  /** Minutes it has waited at a moment; never negative, whatever the clock did. */
  public double waitedAt(Instant now) {
    return Math.max(0, (now.toEpochMilli() - takenAt.toEpochMilli()) / 60_000.0);
  }
}
