package org.yichuang.staffing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.calendar.WorkCalendar;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import tools.jackson.databind.json.JsonMapper;

/** The past days of a centre's halls, and what they let expect. */
@Service
public class HallHistory {

  /** Under which the centre's own hall stands among the halls. */
  public static final String OWN = "own";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final PastDayStore store;
  private final Now now;

  HallHistory(PastDayStore store, Now now) {
    this.store = store;
    this.now = now;
  }

  /** Days written, new or changed. */
  record Kept(int days, int changed) {}

  /** Keeps every day of a file that had visitors; a day already kept as it is stays untouched. */
  @Transactional
  public Kept keep(Centre centre, QueueFile file) {
    List<PastDayRows> days = new ArrayList<>();
    for (TreeMap<LocalDate, OfficeDay> office : file.days().values()) {
      office.values().stream()
          .filter(d -> d.tickets() > 0)
          .map(RealDay::fit)
          .map(PastDayRows::of)
          .forEach(days::add);
    }
    return new Kept(days.size(), put(centre, days));
  }

  /** Keeps finished days of the centre's own hall; says how many were new or different. */
  @Transactional
  public int keepOwn(Centre centre, List<PastDay> days) {
    return put(centre, days.stream().map(d -> PastDayRows.of(OWN, d)).toList());
  }

  private int put(Centre centre, List<PastDayRows> days) {
    if (days.isEmpty()) {
      return 0;
    }
    Set<PastDayStore.DayKey> changed =
        new HashSet<>(
            store.putDays(centre, json(days.stream().map(PastDayRows::day).toList()), now.sql()));
    List<PastDayRows> fresh = days.stream().filter(d -> changed.contains(d.key())).toList();
    if (!fresh.isEmpty()) {
      store.replaceParts(
          centre,
          json(fresh.stream().map(PastDayRows::keyRow).toList()),
          json(fresh.stream().flatMap(d -> d.services().stream()).toList()),
          json(fresh.stream().flatMap(d -> d.quarters().stream()).toList()));
    }
    return fresh.size();
  }

  /** Days of the centre's own hall that are known. */
  public List<LocalDate> ownDays(Centre centre) {
    return store.days(centre, OWN);
  }

  /** Halls with past days. */
  public List<String> offices(Centre centre) {
    return store.offices(centre);
  }

  /**
   * What to expect of a hall on a date; of a hall or a day of the week never seen, from what is
   * known of others, with the error that such an answer has had.
   */
  public DayShape expect(Centre centre, String office, LocalDate date) {
    Predicate<LocalDate> works = works();
    Map<String, List<Forecast.DayCount>> all = store.allCounts(centre);
    List<Forecast.DayCount> counts = all.getOrDefault(office, List.of());
    if (counts.isEmpty()) {
      return FirstDay.of(all, works).shape(date, store.allQuarters(centre));
    }
    boolean known = Forecast.knows(counts, date);
    Forecast.Error own =
        known ? Forecast.test(counts, works, 1) : Forecast.testFirsts(counts, works);
    return DayShape.of(
        date,
        Forecast.of(counts, works).expect(date),
        own.days() > 0 ? own : FirstDay.of(all, works).second(),
        counts.size(),
        known ? DayShape.Basis.WEEKDAY : DayShape.Basis.OTHER_DAYS,
        store.quarters(centre, office));
  }

  /** What a day brings to each queue of the centre's own hall; nothing without a past day of it. */
  public List<Expected> expectOwn(Centre centre, List<LocalDate> dates) {
    List<Forecast.DayCount> counts = store.allCounts(centre).getOrDefault(OWN, List.of());
    if (counts.isEmpty()) {
      return List.of();
    }
    Forecast forecast = Forecast.of(counts, works());
    List<PastDayStore.ServiceQuarter> usual = store.serviceQuarters(centre, OWN);
    double sum = usual.stream().mapToDouble(PastDayStore.ServiceQuarter::arrived).sum();
    List<Expected> all = new ArrayList<>();
    for (LocalDate date : dates) {
      double factor = forecast.expect(date) / sum;
      usual.forEach(q ->
          all.add(new Expected(date, q.service(), q.quarter(), q.arrived() * factor, q.minutes())));
    }
    return all;
  }

  /**
   * A quarter-hour of a queue on a day to come.
   *
   * @param minutes desk minutes per person
   */
  public record Expected(
      LocalDate date, String service, int quarter, double people, double minutes) {}

  private static Predicate<LocalDate> works() {
    WorkCalendar calendar = WorkCalendar.shipped();
    return d -> calendar.covers(d) ? calendar.isWorkday(d) : History.WEEKDAYS.test(d);
  }

  private static String json(Object rows) {
    return JSON.writeValueAsString(rows);
  }
}
