package org.yichuang.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.RefusedException;

/**
 * The one function that makes a due date. Pauses and extensions are taken in order of time, because
 * each is valid only while the limit, as it stood by then, had not passed.
 */
final class ClockMath {

  /** A pause that stops the clock, with its last day fixed. */
  record Stop(LocalDate from, LocalDate last) {
    boolean holds(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(last);
    }
  }

  private final Clock clock;
  private final WorkCalendar calendar;
  private final LocalDate today;
  private final List<Stop> stops = new ArrayList<>(4);
  private final List<Pause> tooLate = new ArrayList<>(0);
  private final List<Extension> brokenBefore = new ArrayList<>(0);
  private int needed;
  private LocalDate nominal;
  private LocalDate due;

  private ClockMath(Clock clock, WorkCalendar calendar, LocalDate today) {
    this.clock = clock;
    this.calendar = calendar;
    this.today = today;
    this.needed = clock.limit().days();
    this.nominal = nominal();
    this.due = rolled(nominal);
  }

  static Outcome<Deadline> deadline(Clock clock, WorkCalendar calendar, LocalDate today) {
    List<Refusal> refusals = ClockChecks.of(clock, today);
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    try {
      ClockMath math = new ClockMath(clock, calendar, today);
      Refusal refusal = math.walk();
      return refusal == null ? Outcome.done(math.result()) : Outcome.refused(refusal);
    } catch (RefusedException beyond) {
      return Outcome.refused(beyond.refusals());
    }
  }

  /** The walk again, for the story of a deadline that is known to be lawful. */
  static ClockMath replay(Deadline deadline) {
    ClockMath math = new ClockMath(deadline.clock(), deadline.calendar(), deadline.today());
    Refusal refusal = math.walk();
    if (refusal != null) {
      throw new RefusedException(refusal);
    }
    return math;
  }

  private @org.jspecify.annotations.Nullable Refusal walk() {
    int p = 0;
    int e = 0;
    while (p < clock.pauses().size() || e < clock.extensions().size()) {
      boolean pauseFirst =
          e == clock.extensions().size()
              || (p < clock.pauses().size()
                  && !clock.pauses().get(p).from().isAfter(clock.extensions().get(e).approved()));
      if (pauseFirst) {
        take(clock.pauses().get(p++));
      } else {
        Extension extension = clock.extensions().get(e++);
        if (!extension.approved().isAfter(due)) {
          needed += extension.extra().days();
          compute();
        } else if (clock.isPromise()) {
          brokenBefore.add(extension);
        } else {
          return ClockRefusals.extensionTooLate(extension, due);
        }
      }
    }
    return null;
  }

  private void take(Pause pause) {
    if (pause.from().isAfter(due)) {
      tooLate.add(pause);
    } else if (pause.noticed()) {
      stops.add(new Stop(pause.from(), pause.last(today)));
      compute();
    }
  }

  private void compute() {
    nominal = nominal();
    due = rolled(nominal);
  }

  private LocalDate nominal() {
    return switch (clock.limit().kind()) {
      case WORKING -> working();
      case NATURAL -> natural();
      case MONTHS -> clock.start().plusMonths(needed);
    };
  }

  private LocalDate working() {
    LocalDate at = clock.start();
    int left = needed;
    for (Stop stop : stops) {
      int before = calendar.workdaysBetween(at, stop.from().minusDays(1));
      if (before >= left) {
        break;
      }
      left -= before;
      at = stop.last();
    }
    return calendar.workdayAfter(at, left);
  }

  private LocalDate natural() {
    LocalDate at = clock.start();
    int left = needed;
    for (Stop stop : stops) {
      long before = Math.max(0, stop.from().toEpochDay() - 1 - at.toEpochDay());
      if (before >= left) {
        break;
      }
      left -= (int) before;
      at = stop.last();
    }
    return at.plusDays(left);
  }

  /** A natural last day moves off rest days, and off days on which the clock stands still. */
  private LocalDate rolled(LocalDate last) {
    if (clock.limit().kind() == DayKind.WORKING) {
      return last;
    }
    LocalDate day = calendar.workdayFrom(last);
    for (Stop stop : stops) {
      if (stop.holds(day)) {
        day = calendar.workdayAfter(stop.last(), 1);
      }
    }
    return day;
  }

  private Deadline result() {
    boolean provisional = due.isAfter(calendar.certainUntil());
    boolean projected =
        clock.pauses().stream().anyMatch(p -> p.running() && p.noticed() && !tooLate.contains(p));
    return new Deadline(due, provisional, projected, clock, calendar, today);
  }

  List<Stop> stops() {
    return stops;
  }

  boolean cameTooLate(Pause pause) {
    return tooLate.contains(pause);
  }

  /** Extensions of the law's limit that came when the promise had already been broken. */
  List<Extension> brokenBefore() {
    return brokenBefore;
  }

  LocalDate nominalDay() {
    return nominal;
  }

  int neededDays() {
    return needed;
  }
}
