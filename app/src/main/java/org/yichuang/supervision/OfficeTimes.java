package org.yichuang.supervision;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yichuang.calendar.Calendars;
import org.yichuang.kernel.Centre;

/** Hands out the open time of centres. */
@Component("supervisionTimes")
class OfficeTimes {

  private final Calendars calendars;

  OfficeTimes(Calendars calendars) {
    this.calendars = calendars;
  }

  OfficeTime of(Centre centre) {
    return new OfficeTime(calendars.current(), day -> calendars.hours(centre, day));
  }

  /** For one piece of work over several centres, on one thread. */
  Asked asked() {
    return new Asked();
  }

  /** Remembers what it handed out. */
  final class Asked {
    private final Map<Centre, OfficeTime> known = new HashMap<>();

    OfficeTime of(Centre centre) {
      return known.computeIfAbsent(centre, OfficeTimes.this::of);
    }
  }
}
