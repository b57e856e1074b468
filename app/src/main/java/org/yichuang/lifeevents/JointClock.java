package org.yichuang.lifeevents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.yichuang.calendar.Clock;
import org.yichuang.calendar.ClockRule;
import org.yichuang.calendar.ClockRules;
import org.yichuang.calendar.Extension;
import org.yichuang.calendar.Limit;
import org.yichuang.calendar.Pause;
import org.yichuang.casework.CaseClock;

/**
 * The two clocks of a life event: the promise along the longest chain and the ceiling of joint
 * handling. A special procedure of any of its cases stops both (第45条), no day twice.
 */
final class JointClock {

  private static final ClockRule JOINT = ClockRules.get("joint");

  private final LocalDate start;
  private final LifeEvent event;
  private final List<Pause> pauses;

  JointClock(LocalDate start, LifeEvent event, List<Part> parts, LocalDate today) {
    this.start = start;
    this.event = event;
    this.pauses = pauses(parts, today);
  }

  Clock promised() {
    return clock(event.promised(), event.extensions());
  }

  Clock ceiling() {
    return clock(event.ceiling(), event.extensions());
  }

  /** The ceiling as it would be with one extension more. */
  Clock with(Extension extension) {
    return ceiling().with(extension);
  }

  private Clock clock(Limit limit, List<Extension> extensions) {
    return new Clock(start, limit, JOINT.limitedTo(event.ceiling()), pauses, extensions);
  }

  private static List<Pause> pauses(List<Part> parts, LocalDate today) {
    List<Pause> merged = new ArrayList<>();
    parts.stream()
        .map(Part::file)
        .filter(Objects::nonNull)
        .map(f -> f.clock())
        .filter(Objects::nonNull)
        .map(CaseClock::pauses)
        .flatMap(List::stream)
        .filter(Pause::noticed)
        .sorted(Comparator.comparing(Pause::from))
        .forEach(p -> add(merged, p, today));
    return merged;
  }

  private static void add(List<Pause> merged, Pause next, LocalDate today) {
    Pause before = merged.isEmpty() ? null : merged.getLast();
    if (before == null || next.from().isAfter(last(before, today))) {
      merged.add(next);
      return;
    }
    LocalDate planned = later(last(before, today), last(next, today));
    boolean running = before.running() || next.running();
    merged.set(
        merged.size() - 1,
        new Pause(
            before.kind(),
            before.from(),
            planned,
            running ? null : planned,
            before.notice() + "、" + next.notice()));
  }

  private static LocalDate last(Pause pause, LocalDate today) {
    LocalDate end = pause.end();
    return end == null ? later(pause.plannedEnd(), today) : end;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
