package org.yichuang.staffing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.calendar.WorkCalendar;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import tools.jackson.databind.json.JsonMapper;

/** The past days of a centre's halls, and what they let expect. */
@Service
public class HallHistory {

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
    List<RealDay> days = new ArrayList<>();
    for (TreeMap<LocalDate, OfficeDay> office : file.days().values()) {
      office.values().stream().filter(d -> d.tickets() > 0).map(RealDay::fit).forEach(days::add);
    }
    Set<PastDayStore.DayKey> changed =
        new HashSet<>(
            store.putDays(centre, json(days.stream().map(HallHistory::day).toList()), now.sql()));
    List<RealDay> fresh = days.stream().filter(d -> changed.contains(key(d))).toList();
    if (!fresh.isEmpty()) {
      List<Map<String, Object>> keys = fresh.stream().map(HallHistory::keyOf).toList();
      List<Map<String, Object>> services = new ArrayList<>();
      List<Map<String, Object>> quarters = new ArrayList<>();
      fresh.forEach(d -> parts(d, services, quarters));
      store.replaceParts(centre, json(keys), json(services), json(quarters));
    }
    return new Kept(days.size(), fresh.size());
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
    WorkCalendar calendar = WorkCalendar.shipped();
    var works =
        (java.util.function.Predicate<LocalDate>)
            d -> calendar.covers(d) ? calendar.isWorkday(d) : History.WEEKDAYS.test(d);
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

  private static String json(Object rows) {
    return JSON.writeValueAsString(rows);
  }

  private static PastDayStore.DayKey key(RealDay day) {
    return new PastDayStore.DayKey(day.day().office(), day.day().date());
  }

  private static Map<String, Object> keyOf(RealDay day) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("office", day.day().office());
    row.put("day", day.day().date().toString());
    return row;
  }

  private static Map<String, Object> day(RealDay real) {
    OfficeDay day = real.day();
    Map<String, Object> row = keyOf(real);
    row.put("tickets", day.tickets());
    row.put("never_called", day.neverCalled());
    row.put("mean_wait", day.observedMean());
    row.put("desk_minutes", day.deskMinutes());
    row.put("most_desks", day.mostDesks());
    row.put("opens", day.opens());
    row.put("closes", day.closes());
    List<Map<String, Object>> services = new ArrayList<>();
    List<Map<String, Object>> quarters = new ArrayList<>();
    parts(real, services, quarters);
    row.put("digest", Integer.toHexString((row + "|" + services + "|" + quarters).hashCode()));
    return row;
  }

  private static void parts(
      RealDay real, List<Map<String, Object>> services, List<Map<String, Object>> quarters) {
    for (int g = 0; g < real.minutes().length; g++) {
      GroupDay group = real.day().groups().get(g);
      Map<String, Object> service = keyOf(real);
      service.put("service", group.id());
      service.put("name", group.name());
      service.put("tickets", group.tickets());
      service.put("minutes", real.minutes()[g]);
      services.add(service);
      Map<Integer, Integer> byQuarter = new TreeMap<>();
      for (double at : group.arrivals()) {
        byQuarter.merge(Math.clamp((int) (at / 15), 0, 95), 1, Integer::sum);
      }
      byQuarter.forEach((quarter, arrived) -> {
        Map<String, Object> row = keyOf(real);
        row.put("service", group.id());
        row.put("quarter", quarter);
        row.put("arrived", arrived);
        quarters.add(row);
      });
    }
  }
}
