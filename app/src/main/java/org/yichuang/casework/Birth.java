package org.yichuang.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.yichuang.calendar.ClockRules;
import org.yichuang.calendar.WorkCalendar;
import org.yichuang.catalogue.Guide;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

/** A case as it is when its materials have just been received. */
final class Birth {

  private static final int NOTICE_DAYS = ClockRules.get("supplement-notice").limit().days();

  private Birth() {}

  static CaseFile of(
      Centre centre,
      long id,
      NewCase wish,
      Guide guide,
      String itemName,
      WorkCalendar calendar,
      Instant at) {
    Instant received = wish.receivedAt() == null ? at : wish.receivedAt();
    NewCase.Collected collected = wish.collected();
    return new CaseFile(
        centre,
        id,
        "",
        guide.itemCode(),
        itemName,
        guide.version(),
        wish.variant(),
        wish.situations(),
        guide.department(),
        wish.themeId(),
        wish.applicantId(),
        wish.applicantName(),
        wish.organisationId(),
        wish.organisationName(),
        wish.agentId(),
        wish.helperId(),
        wish.channel(),
        guide.promptness(),
        CaseState.RECEIVED,
        0,
        1,
        Cases.start(),
        CaseFile.Dates.received(received, collected == null ? null : collected.at()),
        noticeDue(calendar, received),
        null,
        null,
        false,
        null,
        null,
        null,
        null,
        List.of());
  }

  /** The last day on which the one notice may be given. */
  static LocalDate noticeDue(WorkCalendar calendar, Instant received) {
    return calendar.workdayAfter(Now.dateOf(received), NOTICE_DAYS);
  }

  /** What stands before the daily sequence: centre, body and day. */
  static String prefix(CaseFile file, LocalDate day) {
    return file.centre().code()
        + file.department().toUpperCase(Locale.ROOT)
        + day.toString().replace("-", "");
  }
}
