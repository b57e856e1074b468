package org.yichuang.indicators;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.history.History;
import org.yichuang.kernel.Centre;

/** Figures of logs brought along, and the process of the office's own cases from the journal. */
@Repository
class FlowStore {

  static final String LOG =
      """
      select count(*) as cases,
        count(ended) as closed,
        count(*) filter (where ended is not null and deadline is not null) as m,
        count(*) filter (where ended <= deadline) as n,
        count(distinct variant) as variants,
        count(*) filter (where contradictions <> '{}') as contradictory,
        (select count(*) from history.past_event
         where centre_id = :centre and log_id = :log) as events,
        (select count(distinct activity) from history.past_event
         where centre_id = :centre and log_id = :log) as activities,
        (select count(distinct resource) from history.past_event
         where centre_id = :centre and log_id = :log and resource <> '') as resources
      from history.past_case where centre_id = :centre and log_id = :log
      """;

  static final String CHANNELS =
      """
      select channel as key, count(*) as cases, count(ended) as closed,
        count(*) filter (where ended is not null and deadline is not null) as m,
        count(*) filter (where ended <= deadline) as n
      from history.past_case
      where centre_id = :centre and log_id = :log
      group by channel order by cases desc, channel
      """;

  static final String MONTHS =
      """
      with months as (
        select date_trunc('month', started_on)::date as month, count(*) as n
        from history.past_case where centre_id = :centre and log_id = :log group by 1
      )
      select to_char(m.month, 'YYYY-MM') as month, m.n, coalesce(b.n, 0) as before
      from months m left join months b on b.month = (m.month - interval '1 year')::date
      order by m.month
      """;

  static final String CONTRADICTIONS =
      """
      select k as key, count(*) as n
      from history.past_case cross join lateral unnest(contradictions) as k
      where centre_id = :centre and log_id = :log
      group by k order by n desc, k
      """;

  private static final String OWN_EVENTS =
      """
      with of_cases as (
        select e.subject, e.seq, substr(e.kind, 6) as activity, e.at, e.actor_name as resource,
          exists (select 1 from people.post p
            where p.centre_id = e.centre_id and p.person_id = e.actor_id) as staff
        from indicators.fact f
        join journal.entry e on e.centre_id = f.centre_id and e.subject = f.case_id
        where f.centre_id = :centre and f.received_on between :from and :to
          and e.kind like 'case.%' and e.kind <> 'case.note'
      )
      """;

  static final String OWN_FOLLOWERS =
      OWN_EVENTS
          + """
          , pairs as (
            select activity as a, lead(activity) over w as b, lead(at) over w - at as took
            from of_cases window w as (partition by subject order by seq)
          )
          select a, b, count(*) as times, extract(epoch from avg(took)) / 3600.0 as hours
          from pairs where b is not null group by a, b order by times desc, a, b
          """;

  static final String OWN_HANDOVERS =
      OWN_EVENTS
          + """
          , pairs as (
            select resource as a, lead(resource) over w as b, lead(at) over w - at as took,
              staff, lead(staff) over w as next_staff
            from of_cases window w as (partition by subject order by seq)
          )
          select a, b, count(*) as times, extract(epoch from avg(took)) / 3600.0 as hours
          from pairs where b is not null and a <> '' and b <> '' and a <> b
            and (staff or exists (select 1 from indicators.member l
              where l.centre_id = :centre and l.dim in ('officer','desk') and l.name = pairs.a))
            and (next_staff or exists (select 1 from indicators.member l
              where l.centre_id = :centre and l.dim in ('officer','desk') and l.name = pairs.b))
          group by a, b order by times desc, a, b limit 100
          """;

  static final String OWN_VARIANTS =
      OWN_EVENTS
          + """
          , ways as (
            select subject, array_agg(activity order by seq) as activities
            from of_cases group by subject
          )
          select activities, count(*) as cases from ways
          group by activities order by cases desc, activities limit :most
          """;

  private static final RowMapper<History.Handover> PAIR =
      (row, i) ->
          new History.Handover(
              row.getString("a"), row.getString("b"), row.getLong("times"), row.getDouble("hours"));

  private final JdbcClient jdbc;

  FlowStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Flows.LogFigures log(Centre centre, long log) {
    return jdbc.sql(LOG)
        .param("centre", centre.code())
        .param("log", log)
        .query((row, i) ->
            new Flows.LogFigures(
                row.getLong("events"),
                row.getLong("activities"),
                row.getLong("variants"),
                row.getLong("resources"),
                row.getLong("contradictory"),
                line(row, "")))
        .single();
  }

  List<Flows.ChannelLine> channels(Centre centre, long log) {
    return jdbc.sql(CHANNELS)
        .param("centre", centre.code())
        .param("log", log)
        .query((row, i) -> line(row, row.getString("key")))
        .list();
  }

  private static Flows.ChannelLine line(ResultSet row, @Nullable String key) throws SQLException {
    return new Flows.ChannelLine(
        key == null ? "" : key,
        row.getLong("cases"),
        row.getLong("closed"),
        new org.yichuang.figures.Rate(row.getLong("n"), row.getLong("m")));
  }

  List<Flows.Month> months(Centre centre, long log) {
    return jdbc.sql(MONTHS)
        .param("centre", centre.code())
        .param("log", log)
        .query((row, i) ->
            new Flows.Month(
                row.getString("month"),
                row.getLong("n"),
                org.yichuang.figures.Growth.of(row.getLong("n"), row.getLong("before"))))
        .list();
  }

  List<Flows.Flag> contradictions(Centre centre, long log) {
    return jdbc.sql(CONTRADICTIONS)
        .param("centre", centre.code())
        .param("log", log)
        .query((row, i) -> new Flows.Flag(row.getString("key"), row.getLong("n")))
        .list();
  }

  List<History.Handover> ownFollowers(Centre centre, LocalDate from, LocalDate to) {
    return own(OWN_FOLLOWERS, centre, from, to).query(PAIR).list();
  }

  List<History.Handover> ownHandovers(Centre centre, LocalDate from, LocalDate to) {
    return own(OWN_HANDOVERS, centre, from, to).query(PAIR).list();
  }

  List<History.Variant> ownVariants(Centre centre, LocalDate from, LocalDate to, int most) {
    return own(OWN_VARIANTS, centre, from, to)
        .param("most", most)
        .query((row, i) ->
            new History.Variant(
                Arrays.asList((String[]) row.getArray("activities").getArray()),
                row.getLong("cases")))
        .list();
  }

  private JdbcClient.StatementSpec own(String sql, Centre centre, LocalDate from, LocalDate to) {
    return jdbc.sql(sql).param("centre", centre.code()).param("from", from).param("to", to);
  }
}
