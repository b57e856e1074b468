package org.yichuang.indicators;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.calendar.Calendars;
import org.yichuang.indicators.SourceStore.Source;
import org.yichuang.indicators.SourceStore.Times;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

/** Makes the facts of cases anew from what the rooms say now; twice is the same as once. */
@Component
class Facts {

  private static final int PIECE = 500;
  private static final Set<String> ON_SITE =
      Set.of("WINDOW", "SELF_SERVICE", "BACK_ENTRY", "VILLAGE");
  private static final Set<String> COLLECTED = Set.of("COUNTER", "LOCKER");

  private final SourceStore sources;
  private final VisitFacts visits;
  private final FactStore store;
  private final Calendars calendars;
  private final TransactionTemplate transaction;

  Facts(
      SourceStore sources,
      VisitFacts visits,
      FactStore store,
      Calendars calendars,
      TransactionTemplate transaction) {
    this.transaction = transaction;
    this.sources = sources;
    this.visits = visits;
    this.store = store;
    this.calendars = calendars;
  }

  /** Brings these cases' facts up to date, within the caller's commit if there is one. */
  void refresh(Centre centre, Collection<Long> cases) {
    transaction.executeWithoutResult(status -> renew(centre, cases));
  }

  private void renew(Centre centre, Collection<Long> cases) {
    store.lock(centre);
    List<Source> found = sources.read(centre, cases);
    if (found.isEmpty()) {
      return;
    }
    OpenTime open = new OpenTime(calendars.current(), day -> calendars.hours(centre, day));
    store.put(centre, found.stream().map(s -> row(s, open)).toList());
  }

  /** Follows bad ratings whose putting right still moves, which no case entry tells. */
  void followUp() {
    for (Centre centre : store.unsettledCentres()) {
      List<Long> piece = store.unsettled(centre, 0, PIECE);
      while (!piece.isEmpty()) {
        refresh(centre, piece);
        visits.refresh(centre, piece);
        piece = store.unsettled(centre, piece.getLast(), PIECE);
      }
    }
  }

  private static boolean atWindow(Source s) {
    return ON_SITE.contains(s.channel());
  }

  private static Map<String, @Nullable Object> row(Source s, OpenTime open) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("case_id", s.id());
    row.put("number", s.number());
    row.put("item", s.item());
    row.put("item_name", s.itemName());
    row.put("department", s.department());
    row.put("channel", s.channel());
    row.put("online", s.channel().equals("ONLINE"));
    desk(row, s);
    row.put("officer", s.officer().id());
    row.put("officer_name", s.officer().name());
    row.put("promptness", s.promptness());
    row.put("outcome", outcome(s));
    row.put("promised_due", text(s.promisedDue()));
    row.put("statutory_due", text(s.statutoryDue()));
    row.put("promised_days", s.promised());
    row.put("statutory_days", s.statutory());
    row.put("visits", visits(s));
    row.put("assisted", s.helped() || s.channel().equals("AGENT"));
    dates(row, s.times());
    durations(row, s.times(), open);
    row.put("evaluable", s.times().decided() != null && s.times().closed() != null);
    s.rated().tell(row);
    return row;
  }

  /** The window that the case records; where it records none, whoever took it in on site. */
  private static void desk(Map<String, @Nullable Object> row, Source s) {
    String window = s.window();
    String person = atWindow(s) ? s.taker().id() : "";
    row.put("desk", window == null ? person : Dim.WINDOW + window);
    row.put("desk_name", window == null ? s.taker().name() : window + "号窗口");
  }

  private static void dates(Map<String, @Nullable Object> row, Times t) {
    row.put("received_at", t.received().toString());
    row.put("received_on", day(t.received()));
    row.put("accepted_on", day(t.accepted()));
    row.put("decided_on", day(t.decided()));
    row.put("closed_on", day(t.closed()));
  }

  private static void durations(Map<String, @Nullable Object> row, Times t, OpenTime open) {
    Instant ready = t.issued() == null ? t.decided() : t.issued();
    row.put("wall_minutes", minutes(t.accepted(), ready));
    row.put(
        "open_minutes",
        t.accepted() == null || ready == null
            ? null
            : open.minutes(local(t.accepted()), local(ready)));
    row.put("accepting_minutes", minutes(t.received(), t.accepted()));
    row.put("deciding_minutes", minutes(t.accepted(), t.decided()));
    row.put("handing_minutes", minutes(t.decided(), t.delivered()));
  }

  private static String outcome(Source s) {
    if (s.times().decided() != null) {
      return Boolean.FALSE.equals(s.granted()) ? "REFUSED" : "GRANTED";
    }
    return switch (s.state()) {
      case "OUT_OF_SCOPE", "DECLINED", "WITHDRAWN" -> s.state();
      default -> "OPEN";
    };
  }

  /** How often the applicant had to come; one visit where the result was handed over at once. */
  private static @Nullable Integer visits(Source s) {
    int asked = atWindow(s) ? 1 : 0;
    Instant delivered = s.times().delivered();
    if (delivered == null) {
      return "REFUSED".equals(s.state()) ? asked : null;
    }
    boolean sameDay = Now.dateOf(delivered).equals(Now.dateOf(s.times().received()));
    boolean came = s.way() != null && COLLECTED.contains(s.way());
    return asked + (came && !(asked == 1 && sameDay) ? 1 : 0);
  }

  private static @Nullable Integer minutes(@Nullable Instant from, @Nullable Instant to) {
    return from == null || to == null
        ? null
        : (int) Math.max(0, Duration.between(from, to).toMinutes());
  }

  private static LocalDateTime local(Instant at) {
    return LocalDateTime.ofInstant(at, Now.ZONE);
  }

  private static @Nullable String day(@Nullable Instant at) {
    return at == null ? null : Now.dateOf(at).toString();
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
