package org.yichuang.casework.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.calendar.Calendars;
import org.yichuang.calendar.Clock;
import org.yichuang.calendar.ClockRule;
import org.yichuang.calendar.ClockRules;
import org.yichuang.calendar.Deadline;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Hearing;
import org.yichuang.casework.Task;
import org.yichuang.kernel.Now;

/** How the smaller dates of a case came about: steps, delivery, hearing, naming of inspectors. */
@Component
class Whys {

  private final Cases cases;
  private final Calendars calendars;
  private final Now now;

  Whys(Cases cases, Calendars calendars, Now now) {
    this.cases = cases;
    this.calendars = calendars;
    this.now = now;
  }

  /** By when a granted result is handed over; null when nothing is to be. */
  Lines.@Nullable ClockFace delivery(CaseFile file) {
    return switch (file.state()) {
      case GRANTED, ISSUED ->
          cases.deadlines().delivery(file).map(d -> new Lines.ClockFace(d, null)).orElse(null);
      default -> null;
    };
  }

  /** The last day to ask for the hearing; null where a third party who was told later moved it. */
  Lines.@Nullable ClockFace askBy(Hearing hearing) {
    return askBy(hearing.told(), hearing.askBy());
  }

  /** The last day to ask for the hearing of whoever was told on a day. */
  Lines.@Nullable ClockFace askBy(LocalDate told, LocalDate askBy) {
    return as(askBy, told, ClockRules.get("hearing-request"));
  }

  /** The last day to hold it; null before anybody asked. */
  Lines.@Nullable ClockFace holdBy(Hearing hearing) {
    return as(hearing.holdBy(), hearing.asked(), ClockRules.get("hearing"));
  }

  /** The steps that are open, by their number. */
  Map<Integer, Lines.ClockFace> tasks(CaseFile file) {
    Map<Integer, Lines.ClockFace> faces = new LinkedHashMap<>();
    for (Task t : file.openTasks()) {
      cases
          .deadlines()
          .step(file, t)
          .ifPresent(d -> faces.put(t.no(), new Lines.ClockFace(d, null)));
    }
    return faces;
  }

  /** The story of a date that was kept; null if it is not the one that the rule gives today. */
  private Lines.@Nullable ClockFace as(
      @Nullable LocalDate kept, @Nullable LocalDate start, ClockRule rule) {
    if (kept == null || start == null) {
      return null;
    }
    Deadline told =
        Clock.statutory(start, rule).deadline(calendars.current(), now.today()).orThrow();
    return told.due().equals(kept) ? new Lines.ClockFace(told, null) : null;
  }
}
