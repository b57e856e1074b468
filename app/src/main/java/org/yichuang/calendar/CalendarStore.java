package org.yichuang.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

/** Imported notices and the office hours of centres. */
@Repository
class CalendarStore {

  static final String COUNT = "select count(*) from calendar.holiday_notice";

  static final String LATEST =
      """
      select h.notice_year, h.day, h.name, h.off from calendar.holiday h
      join (select notice_year, max(version) as version from calendar.holiday_notice
            group by notice_year) latest using (notice_year, version)
      order by h.notice_year, h.day
      """;

  static final String LAST_VERSION =
      """
      select max(version) from calendar.holiday_notice where notice_year = :year
      """;

  static final String ADD_NOTICE =
      """
      insert into calendar.holiday_notice (notice_year, version, imported_at, source)
      values (:year, :version, :now, :source)
      """;

  static final String ADD_DAYS =
      """
      insert into calendar.holiday (notice_year, version, day, name, off)
      select :year, :version, d.day, d.name, d.off
      from unnest(cast(:days as date[]), cast(:names as text[]), cast(:offs as boolean[]))
        as d(day, name, off)
      """;

  static final String HOURS =
      """
      select sessions from calendar.office_hours
      where centre_id = :centre and valid_from <= :day
      order by valid_from desc limit 1
      """;

  static final String SET_HOURS =
      """
      insert into calendar.office_hours (centre_id, valid_from, sessions)
      values (:centre, :day, :sessions)
      on conflict (centre_id, valid_from) do update set sessions = excluded.sessions
      """;

  private final JdbcClient jdbc;

  CalendarStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long count() {
    return jdbc.sql(COUNT).query(Long.class).single();
  }

  /** The newest version of every imported year. */
  List<HolidayNotice> latest() {
    Map<Integer, List<HolidayNotice.Day>> years = new TreeMap<>();
    jdbc.sql(LATEST)
        .query(row -> {
          years
              .computeIfAbsent(row.getInt("notice_year"), year -> new ArrayList<>())
              .add(
                  new HolidayNotice.Day(
                      row.getObject("day", LocalDate.class),
                      row.getString("name"),
                      row.getBoolean("off")));
        });
    return years.entrySet().stream()
        .map(year -> new HolidayNotice(year.getKey(), year.getValue()))
        .toList();
  }

  Optional<Integer> lastVersion(int year) {
    return jdbc.sql(LAST_VERSION).param("year", year).query(Integer.class).optional();
  }

  void add(HolidayNotice notice, int version, String source, Now now) {
    jdbc.sql(ADD_NOTICE)
        .param("year", notice.year())
        .param("version", version)
        .param("now", now.sql())
        .param("source", source)
        .update();
    List<HolidayNotice.Day> days = notice.days();
    jdbc.sql(ADD_DAYS)
        .param("year", notice.year())
        .param("version", version)
        .param("days", days.stream().map(day -> day.date().toString()).toArray(String[]::new))
        .param("names", days.stream().map(HolidayNotice.Day::name).toArray(String[]::new))
        .param("offs", days.stream().map(HolidayNotice.Day::off).toArray(Boolean[]::new))
        .update();
  }

  Optional<String> hours(Centre centre, LocalDate day) {
    return jdbc.sql(HOURS)
        .param("centre", centre.code())
        .param("day", day)
        .query(String.class)
        .optional();
  }

  void setHours(Centre centre, LocalDate from, OfficeHours hours) {
    jdbc.sql(SET_HOURS)
        .param("centre", centre.code())
        .param("day", from)
        .param("sessions", hours.toString())
        .update();
  }
}
