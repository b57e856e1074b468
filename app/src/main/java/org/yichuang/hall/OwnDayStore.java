package org.yichuang.hall;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;
import org.yichuang.staffing.PastDay;

/** SQL that counts the hall's finished days from their tickets. */
@Repository
class OwnDayStore {

  private static final String FINISHED =
      """
      with called as (
        select t.*,
          (extract(hour from t.taken_at at time zone 'Asia/Shanghai') * 4
            + floor(extract(minute from t.taken_at at time zone 'Asia/Shanghai') / 15))::int
            as quarter,
          least(240, greatest(0, coalesce(
            extract(epoch from t.ended_at - t.began_at) / 60, 0))) as minutes
        from hall.ticket t
        where t.centre_id = :centre and t.day >= :from and t.day < :today
          and t.day <> all(:known::date[]) and t.first_called_at is not null)
      """;

  static final String DAYS =
      FINISHED
          + """
          , windows as (
            select day, window_no, least(1440, greatest(0, extract(epoch from
              max(coalesce(ended_at, first_called_at)) - min(first_called_at)) / 60)) as minutes
            from called where window_no is not null group by day, window_no),
          desks as (
            select day, sum(minutes) as minutes, count(*) as most from windows group by day),
          gone as (
            select day, count(*) as never from hall.ticket
            where centre_id = :centre and day >= :from and day < :today
              and first_called_at is null
            group by day)
          select c.day, count(*) as tickets, coalesce(max(g.never), 0) as never,
            avg(greatest(0, extract(epoch from c.first_called_at - c.taken_at) / 60)) as wait,
            coalesce(max(d.minutes), 0) as desk_minutes, coalesce(max(d.most), 0) as most,
            min(c.quarter) * 15 as opens,
            (extract(epoch from max((coalesce(c.ended_at, c.first_called_at)
              at time zone 'Asia/Shanghai')::time)) / 60)::int as closes
          from called c
          left join gone g on g.day = c.day
          left join desks d on d.day = c.day
          group by c.day order by c.day
          """;

  static final String PARTS =
      FINISHED
          + """
          , service as (
            select day, group_code, count(*) as tickets, sum(minutes) / count(*) as minutes
            from called group by day, group_code)
          select c.day, c.group_code, coalesce(max(g.name_zh), c.group_code) as name,
            max(s.tickets) as tickets,
            coalesce(nullif(max(s.minutes), 0), max(g.minutes), 8) as minutes,
            c.quarter, count(*) as arrived
          from called c
          join service s on s.day = c.day and s.group_code = c.group_code
          left join hall.service_group g
            on g.centre_id = c.centre_id and g.code = c.group_code
          group by c.day, c.group_code, c.quarter
          order by c.day, c.group_code, c.quarter
          """;

  private static final RowMapper<PastDay> DAY =
      (row, i) ->
          new PastDay(
              row.getObject("day", LocalDate.class),
              row.getInt("tickets"),
              row.getInt("never"),
              row.getDouble("wait"),
              row.getDouble("desk_minutes"),
              row.getInt("most"),
              row.getInt("opens"),
              row.getInt("closes"),
              new ArrayList<>());

  private final JdbcClient db;

  OwnDayStore(JdbcClient db) {
    this.db = db;
  }

  /** Finished days from one on that are not among those known, oldest first. */
  List<PastDay> finished(Centre centre, LocalDate from, LocalDate today, List<LocalDate> known) {
    Map<LocalDate, PastDay> days = new LinkedHashMap<>();
    asked(DAYS, centre, from, today, known)
        .query(DAY)
        .list()
        .forEach(day -> days.put(day.day(), day));
    if (!days.isEmpty()) {
      asked(PARTS, centre, from, today, known)
          .query(row -> {
            PastDay day = days.get(row.getObject("day", LocalDate.class));
            if (day != null) {
              String code = row.getString("group_code");
              List<PastDay.PastService> services = day.services();
              if (services.isEmpty() || !services.getLast().code().equals(code)) {
                services.add(
                    new PastDay.PastService(
                        code,
                        row.getString("name"),
                        row.getInt("tickets"),
                        row.getDouble("minutes"),
                        new TreeMap<>()));
              }
              services.getLast().arrived().put(row.getInt("quarter"), row.getInt("arrived"));
            }
          });
    }
    return List.copyOf(days.values());
  }

  private JdbcClient.StatementSpec asked(
      String sql, Centre centre, LocalDate from, LocalDate today, List<LocalDate> known) {
    return db.sql(sql)
        .param("centre", centre.code())
        .param("from", from)
        .param("today", today)
        .param("known", known.stream().map(LocalDate::toString).toArray(String[]::new));
  }
}
