package org.yichuang.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.yichuang.kernel.Outcome;

/**
 * Everything that decides a due date: the day the limit started (which itself does not count), how
 * long it is, under which rule, which special procedures stopped it and who extended it. Immutable;
 * a change makes a new clock.
 *
 * @param start the day of the event that started it, such as the acceptance
 * @param limit the limit that runs: the rule's, or a shorter promised one
 */
public record Clock(
    LocalDate start, Limit limit, ClockRule rule, List<Pause> pauses, List<Extension> extensions) {

  public Clock {
    pauses = pauses.stream().sorted(Comparator.comparing(Pause::from)).toList();
    extensions = extensions.stream().sorted(Comparator.comparing(Extension::approved)).toList();
  }

  /** The statutory limit of a rule. */
  public static Clock statutory(LocalDate start, ClockRule rule) {
    return new Clock(start, rule.limit(), rule, List.of(), List.of());
  }

  /** A promised limit under a rule. */
  public static Clock promised(LocalDate start, Limit limit, ClockRule rule) {
    return new Clock(start, limit, rule, List.of(), List.of());
  }

  /**
   * Whether the limit is a promise rather than the rule's own. An extension approved when only the
   * promise had passed is lawful, but it cannot mend the promise and is recorded without effect.
   */
  public boolean isPromise() {
    return !limit.equals(rule.limit());
  }

  public Clock with(Pause pause) {
    return withPauses(Stream.concat(pauses.stream(), Stream.of(pause)).toList());
  }

  public Clock with(Extension extension) {
    List<Extension> more = new ArrayList<>(extensions);
    more.add(extension);
    return new Clock(start, limit, rule, pauses, more);
  }

  public Clock withPauses(List<Pause> pauses) {
    return new Clock(start, limit, rule, pauses, extensions);
  }

  /** Whether a special procedure with notice stops the clock on the day. */
  public boolean pausedOn(LocalDate day) {
    return pauses.stream()
        .filter(Pause::noticed)
        .anyMatch(p -> !day.isBefore(p.from()) && !day.isAfter(p.last(day)));
  }

  /**
   * The due date, where a special procedure that still runs is taken to end as planned.
   *
   * @return refused with every {@code clock.*} reason, each with its article
   */
  public Outcome<Deadline> deadline(WorkCalendar calendar) {
    return deadline(calendar, LocalDate.MIN);
  }

  /**
   * The due date as seen on a day: a procedure that overran its plan holds the clock until then.
   */
  public Outcome<Deadline> deadline(WorkCalendar calendar, LocalDate today) {
    return ClockMath.deadline(this, calendar, today);
  }
}
