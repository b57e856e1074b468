package org.yichuang.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yichuang.calendar.Clock;
import org.yichuang.calendar.ClockRule;
import org.yichuang.calendar.ClockRules;
import org.yichuang.calendar.Deadline;
import org.yichuang.calendar.Extension;
import org.yichuang.calendar.Limit;
import org.yichuang.calendar.Pause;
import org.yichuang.calendar.WorkCalendar;
import org.yichuang.kernel.Outcome;

/**
 * The two clocks of a case, side by side: the promised limit and the statutory one start on the
 * same day and are stopped and extended by the same acts.
 *
 * @param rule code of the clock rule, such as {@code licence}; {@code own} when the limit stands in
 *     the item's own law
 * @param hearing the right to be heard, once somebody was told of it
 * @param inspections who was named to check on site
 */
public record CaseClock(
    LocalDate start,
    Limit promised,
    Limit statutory,
    String rule,
    List<Pause> pauses,
    List<Extension> extensions,
    @Nullable Hearing hearing,
    List<Inspection> inspections) {

  /** A clock kept before officers were named in it has none. */
  @SuppressWarnings("ConstantValue")
  public CaseClock {
    pauses = List.copyOf(pauses);
    extensions = List.copyOf(extensions);
    inspections = inspections == null ? List.of() : List.copyOf(inspections);
  }

  /** Both dates. */
  public record Dues(Deadline promised, Deadline statutory) {}

  public static CaseClock started(LocalDate start, Limit promised, Limit statutory, String rule) {
    return new CaseClock(start, promised, statutory, rule, List.of(), List.of(), null, List.of());
  }

  public Clock promisedClock() {
    return new Clock(start, promised, legalRule(), pauses, extensions);
  }

  public Clock statutoryClock() {
    return new Clock(start, statutory, legalRule(), pauses, extensions);
  }

  private ClockRule legalRule() {
    return ClockRules.forItem(rule, statutory);
  }

  /** Both due dates as seen on a day, or why they cannot be. */
  public Outcome<Dues> dues(WorkCalendar calendar, LocalDate today) {
    return promisedClock()
        .deadline(calendar, today)
        .then(p -> statutoryClock().deadline(calendar, today).map(s -> new Dues(p, s)));
  }

  CaseClock with(Pause pause) {
    return with(statutoryClock().with(pause).pauses(), extensions, hearing);
  }

  CaseClock with(Extension extension) {
    return with(pauses, statutoryClock().with(extension).extensions(), hearing);
  }

  CaseClock with(Hearing hearing) {
    return with(pauses, extensions, hearing);
  }

  private CaseClock with(
      List<Pause> pauses, List<Extension> extensions, @Nullable Hearing hearing) {
    return new CaseClock(
        start, promised, statutory, rule, pauses, extensions, hearing, inspections);
  }

  /** With officers named; a second naming for the same task takes the place of the first. */
  CaseClock with(Inspection named) {
    List<Inspection> all = new ArrayList<>(inspections);
    all.removeIf(i -> i.task() == named.task());
    all.add(named);
    return new CaseClock(start, promised, statutory, rule, pauses, extensions, hearing, all);
  }

  /** The same clock with a shorter promise. */
  CaseClock promising(Limit shorter) {
    return new CaseClock(start, shorter, statutory, rule, pauses, extensions, hearing, inspections);
  }

  /** Who was named for the check of a task. */
  public Optional<Inspection> inspection(int task) {
    return inspections.stream().filter(i -> i.task() == task).findFirst();
  }

  /** Whether a special procedure that the applicant was told of stops the clock now. */
  public boolean stopped() {
    return pauses.stream().anyMatch(p -> p.running() && p.noticed());
  }

  CaseClock mapPauses(UnaryOperator<Pause> change) {
    return with(pauses.stream().map(change).toList(), extensions, hearing);
  }
}
