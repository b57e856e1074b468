package org.yichuang.staffing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A past day as the rows in which it is kept, with a digest that tells whether it changed. */
record PastDayRows(
    PastDayStore.DayKey key,
    Map<String, Object> day,
    List<Map<String, Object>> services,
    List<Map<String, Object>> quarters) {

  static PastDayRows of(RealDay real) {
    OfficeDay day = real.day();
    List<PastDay.PastService> services = new ArrayList<>();
    for (int g = 0; g < real.minutes().length; g++) {
      GroupDay group = day.groups().get(g);
      TreeMap<Integer, Integer> arrived = new TreeMap<>();
      for (double at : group.arrivals()) {
        arrived.merge(Math.clamp((int) (at / 15), 0, 95), 1, Integer::sum);
      }
      services.add(
          new PastDay.PastService(
              group.id(), group.name(), group.tickets(), real.minutes()[g], arrived));
    }
    return of(
        day.office(),
        new PastDay(
            day.date(),
            day.tickets(),
            day.neverCalled(),
            day.observedMean(),
            day.deskMinutes(),
            day.mostDesks(),
            day.opens(),
            day.closes(),
            services));
  }

  static PastDayRows of(String office, PastDay day) {
    PastDayStore.DayKey key = new PastDayStore.DayKey(office, day.day());
    Map<String, Object> row = row(key);
    row.put("tickets", day.tickets());
    row.put("never_called", day.neverCalled());
    row.put("mean_wait", day.meanWait());
    row.put("desk_minutes", day.deskMinutes());
    row.put("most_desks", day.mostDesks());
    row.put("opens", day.opens());
    row.put("closes", day.closes());
    List<Map<String, Object>> services = new ArrayList<>();
    List<Map<String, Object>> quarters = new ArrayList<>();
    day.services().forEach(s -> parts(key, s, services, quarters));
    row.put("digest", Integer.toHexString((row + "|" + services + "|" + quarters).hashCode()));
    return new PastDayRows(key, row, services, quarters);
  }

  private static void parts(
      PastDayStore.DayKey key,
      PastDay.PastService of,
      List<Map<String, Object>> services,
      List<Map<String, Object>> quarters) {
    Map<String, Object> service = row(key);
    service.put("service", of.code());
    service.put("name", of.name());
    service.put("tickets", of.tickets());
    service.put("minutes", of.minutes());
    services.add(service);
    of.arrived()
        .forEach((quarter, arrived) -> {
          Map<String, Object> row = row(key);
          row.put("service", of.code());
          row.put("quarter", quarter);
          row.put("arrived", arrived);
          quarters.add(row);
        });
  }

  Map<String, Object> keyRow() {
    return row(key);
  }

  private static Map<String, Object> row(PastDayStore.DayKey key) {
    Map<String, Object> row = new LinkedHashMap<>();
    LocalDate day = key.day();
    row.put("office", key.office());
    row.put("day", day.toString());
    return row;
  }
}
