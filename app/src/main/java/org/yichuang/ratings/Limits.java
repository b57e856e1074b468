package org.yichuang.ratings;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yichuang.calendar.Calendars;
import org.yichuang.calendar.Limit;

/** The last days that follow from the local limits; natural days move off a rest day. */
@Component
class Limits {

  private final RatingSettings settings;
  private final Calendars calendars;

  Limits(RatingSettings settings, Calendars calendars) {
    this.settings = settings;
    this.calendars = calendars;
  }

  LocalDate rectification(String department, Rectification.Class cls, LocalDate from) {
    return after(settings.rectification(department, cls), from);
  }

  LocalDate callBack(LocalDate from) {
    return after(settings.callBack(), from);
  }

  /** The last day on which a person can still rate before a rule does, if one does. */
  Optional<LocalDate> silence(LocalDate from) {
    return settings.silence().map(limit -> after(limit, from));
  }

  private LocalDate after(Limit limit, LocalDate from) {
    var calendar = calendars.current();
    return switch (limit.kind()) {
      case WORKING -> calendar.workdayAfter(from, limit.days());
      case NATURAL -> calendar.workdayFrom(from.plusDays(limit.days()));
      case MONTHS -> calendar.workdayFrom(from.plusMonths(limit.days()));
    };
  }
}
