package org.yichuang.staffing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;

/** SQL of past days. */
@Repository
class PastDayStore {

  static final String PUT_DAYS =
      """
      insert into staffing.office_day as d
        (centre_id, office, day, tickets, never_called, mean_wait, desk_minutes, most_desks,
         opens, closes, digest, imported_at)
      select :centre, r.office, r.day, r.tickets, r.never_called, r.mean_wait, r.desk_minutes,
             r.most_desks, r.opens, r.closes, r.digest, :now
      from jsonb_to_recordset(cast(:rows as jsonb)) as r(
        office text, day date, tickets int, never_called int, mean_wait double precision,
        desk_minutes double precision, most_desks int, opens smallint, closes smallint, digest text)
      on conflict (centre_id, office, day) do update
        set tickets = excluded.tickets, never_called = excluded.never_called,
            mean_wait = excluded.mean_wait, desk_minutes = excluded.desk_minutes,
            most_desks = excluded.most_desks, opens = excluded.opens, closes = excluded.closes,
            digest = excluded.digest, imported_at = excluded.imported_at
        where d.centre_id = :centre and d.digest <> excluded.digest
      returning office, day
      """;

  static final String DROP_SERVICES =
      """
      delete from staffing.service_day s using jsonb_to_recordset(cast(:days as jsonb))
        as r(office text, day date)
      where s.centre_id = :centre and s.office = r.office and s.day = r.day
      """;

  static final String DROP_QUARTERS =
      """
      delete from staffing.service_quarter q using jsonb_to_recordset(cast(:days as jsonb))
        as r(office text, day date)
      where q.centre_id = :centre and q.office = r.office and q.day = r.day
      """;

  static final String PUT_SERVICES =
      """
      insert into staffing.service_day (centre_id, office, day, service, name, tickets, minutes)
      select :centre, r.office, r.day, r.service, r.name, r.tickets, r.minutes
      from jsonb_to_recordset(cast(:rows as jsonb)) as r(
        office text, day date, service text, name text, tickets int, minutes double precision)
      """;

  static final String PUT_QUARTERS =
      """
      insert into staffing.service_quarter (centre_id, office, day, service, quarter, arrived)
      select :centre, r.office, r.day, r.service, r.quarter, r.arrived
      from jsonb_to_recordset(cast(:rows as jsonb)) as r(
        office text, day date, service text, quarter smallint, arrived int)
      """;

  static final String ALL_COUNTS =
      """
      select office, day, tickets from staffing.office_day
      where centre_id = :centre order by office, day
      """;

  /** The quarters of a usual day of a usual hall of the centre. */
  static final String ALL_QUARTERS =
      """
      select q.quarter, sum(q.arrived) / (
               select count(*)::double precision from staffing.office_day
               where centre_id = :centre) as arrived,
             sum(q.arrived * s.minutes) / sum(q.arrived) as minutes
      from staffing.service_quarter q
      join staffing.service_day s
        on s.centre_id = q.centre_id and s.office = q.office and s.day = q.day
        and s.service = q.service
      where q.centre_id = :centre
      group by q.quarter order by q.quarter
      """;

  static final String OFFICES =
      """
      select distinct office from staffing.office_day where centre_id = :centre order by office
      """;

  static final String QUARTERS =
      """
      select q.quarter, sum(q.arrived) / (
               select count(*)::double precision from staffing.office_day
               where centre_id = :centre and office = :office) as arrived,
             sum(q.arrived * s.minutes) / sum(q.arrived) as minutes
      from staffing.service_quarter q
      join staffing.service_day s
        on s.centre_id = q.centre_id and s.office = q.office and s.day = q.day
        and s.service = q.service
      where q.centre_id = :centre and q.office = :office
      group by q.quarter order by q.quarter
      """;

  static final String DAYS =
      """
      select day from staffing.office_day where centre_id = :centre and office = :office
      order by day
      """;

  /** A usual day, queue by queue; a day without anybody in a quarter counts as none. */
  static final String SERVICE_QUARTERS =
      """
      select q.service, q.quarter, sum(q.arrived) / (
               select count(*)::double precision from staffing.office_day
               where centre_id = :centre and office = :office) as arrived,
             sum(q.arrived * s.minutes) / sum(q.arrived) as minutes
      from staffing.service_quarter q
      join staffing.service_day s
        on s.centre_id = q.centre_id and s.office = q.office and s.day = q.day
        and s.service = q.service
      where q.centre_id = :centre and q.office = :office
      group by q.service, q.quarter order by q.service, q.quarter
      """;

  private static final RowMapper<ServiceQuarter> SERVICE_QUARTER =
      (r, i) ->
          new ServiceQuarter(
              r.getString("service"),
              r.getInt("quarter"),
              r.getDouble("arrived"),
              r.getDouble("minutes"));

  private static final RowMapper<DayShape.Quarter> QUARTER =
      (r, i) ->
          new DayShape.Quarter(r.getInt("quarter"), r.getDouble("arrived"), r.getDouble("minutes"));

  private static final RowMapper<DayKey> KEY =
      (r, i) -> new DayKey(r.getString("office"), r.getObject("day", LocalDate.class));

  /** One office's day. */
  record DayKey(String office, LocalDate day) {}

  /** A queue's usual quarter-hour: people and minutes per person. */
  record ServiceQuarter(String service, int quarter, double arrived, double minutes) {}

  private final JdbcClient db;

  PastDayStore(JdbcClient db) {
    this.db = db;
  }

  /** Writes days that are new or different and says which those were. */
  List<DayKey> putDays(Centre centre, String rows, OffsetDateTime now) {
    return db.sql(PUT_DAYS)
        .param("centre", centre.code())
        .param("rows", rows)
        .param("now", now)
        .query(KEY)
        .list();
  }

  void replaceParts(Centre centre, String days, String services, String quarters) {
    db.sql(DROP_SERVICES).param("centre", centre.code()).param("days", days).update();
    db.sql(DROP_QUARTERS).param("centre", centre.code()).param("days", days).update();
    db.sql(PUT_SERVICES).param("centre", centre.code()).param("rows", services).update();
    db.sql(PUT_QUARTERS).param("centre", centre.code()).param("rows", quarters).update();
  }

  /** Oldest first, by hall. */
  Map<String, List<Forecast.DayCount>> allCounts(Centre centre) {
    Map<String, List<Forecast.DayCount>> all = new TreeMap<>();
    db.sql(ALL_COUNTS)
        .param("centre", centre.code())
        .query(row -> {
          all.computeIfAbsent(row.getString("office"), o -> new ArrayList<>())
              .add(
                  new Forecast.DayCount(
                      row.getObject("day", LocalDate.class), row.getInt("tickets")));
        });
    return all;
  }

  List<DayShape.Quarter> allQuarters(Centre centre) {
    return db.sql(ALL_QUARTERS).param("centre", centre.code()).query(QUARTER).list();
  }

  List<String> offices(Centre centre) {
    return db.sql(OFFICES)
        .param("centre", centre.code())
        .query((r, i) -> r.getString("office"))
        .list();
  }

  List<DayShape.Quarter> quarters(Centre centre, String office) {
    return db.sql(QUARTERS)
        .param("centre", centre.code())
        .param("office", office)
        .query(QUARTER)
        .list();
  }

  List<LocalDate> days(Centre centre, String office) {
    return db.sql(DAYS)
        .param("centre", centre.code())
        .param("office", office)
        .query((r, i) -> r.getObject("day", LocalDate.class))
        .list();
  }

  List<ServiceQuarter> serviceQuarters(Centre centre, String office) {
    return db.sql(SERVICE_QUARTERS)
        .param("centre", centre.code())
        .param("office", office)
        .query(SERVICE_QUARTER)
        .list();
  }
}
