package org.yichuang.signals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

/** The patterns, each one statement: a subject, its ratings, and the figures of its reason. */
@Repository
class SignalStore {

  /** What people themselves said since a day; never what a rule gave. */
  private static final String SAID =
      """
      with said as (
        select r.*, (r.channel in ('WINDOW_DEVICE', 'KIOSK') or r.terminal_id is not null) as shared,
          r.channel in ('PAPER', 'PHONE') as told
        from ratings.rating r
        where r.centre_id = :centre and r.at >= :since and r.origin = 'ACTIVE')
      """;

  private static final String FIGURES =
      """
      array_agg(event_id order by at) as events, count(*) as n,
      count(distinct coalesce(rater_id, event_id)) as people,
      ceil(extract(epoch from max(at) - min(at)) / 60) as minutes,
      min(at) as first_at, max(at) as last_at
      """;

  static final String SAME_DEVICE =
      SAID
          + "select encode(device, 'hex') as subject, 0 as share, "
          + FIGURES
          + """
          from said where device is not null and not shared and rater_id is not null
          group by device having count(distinct rater_id) >= :least
            and :seconds >= 0 and :share >= 0
          """;

  static final String SAME_VISITOR =
      SAID
          + "select encode(device, 'hex') || ':' || served_by as subject, 0 as share, "
          + FIGURES
          + """
          from said where device is not null and not shared and rater_id is null
            and served_by is not null
          group by device, served_by having count(*) >= :least and :seconds >= 0 and :share >= 0
          """;

  static final String SAME_PHONE =
      SAID
          + "select encode(coalesce(said.phone_index, p.phone_index), 'hex') as subject, 0 as share, "
          + FIGURES
          + """
          from said join people.person p on p.centre_id = said.centre_id and p.person_id = said.rater_id
          where coalesce(said.phone_index, p.phone_index) is not null
          group by coalesce(said.phone_index, p.phone_index)
          having count(distinct rater_id) >= :least and :seconds >= 0 and :share >= 0
          """;

  /** One address for one clerk within so many seconds: a hall's network serves many clerks. */
  static final String SAME_ADDRESS =
      SAID
          + """
          , near as (
            select address, served_by, at as until,
              count(*) over w as n, min(at) over w as since
            from said where address is not null and served_by is not null and not shared and not told
            window w as (partition by address, served_by order by at
              range between make_interval(secs => :seconds) preceding and current row)),
          peak as (
            select distinct on (address, served_by) * from near where n >= :least
            order by address, served_by, n desc, until)
          select encode(p.address, 'hex') || ':' || p.served_by as subject, 0 as share,
          """
          + FIGURES
          + """
          from peak p join said s on s.address = p.address and s.served_by = p.served_by
            and s.at between p.since and p.until and not s.shared and not s.told
          where :share >= 0
          group by p.address, p.served_by
          """;

  static final String TOO_FAST =
      SAID
          + "select served_by::text as subject, 0 as share, "
          + FIGURES
          + """
          from said where served_by is not null and not shared and not told
            and at - ended_at <= make_interval(secs => :seconds)
          group by served_by having count(*) >= :least and :share >= 0
          """;

  static final String TOO_FAST_TABLET =
      SAID
          + """
          , judged as (
            select said.*, at - ended_at <= make_interval(secs => :seconds) as fast,
              count(*) over (partition by served_by) as of
            from said where served_by is not null and shared)
          select served_by::text as subject, 100 * count(*) / max(of) as share,
          """
          + FIGURES
          + """
          from judged where fast group by served_by
          having count(*) >= :least and 100 * count(*) >= :share * max(of)
          """;

  static final String STAFF_PHONE =
      SAID
          + "select m.person_id::text as subject, 0 as share, "
          + FIGURES
          + """
          from said
          left join people.person p
            on p.centre_id = said.centre_id and p.person_id = said.rater_id
          join people.person m on m.centre_id = said.centre_id
            and m.phone_index = coalesce(said.phone_index, p.phone_index)
          join people.staff f on f.centre_id = m.centre_id and f.person_id = m.person_id
          where said.rater_id is distinct from m.person_id
          group by m.person_id having count(*) >= :least and :seconds >= 0 and :share >= 0
          """;

  static final String OWN_SERVICE =
      SAID
          + "select served_by::text as subject, 0 as share, "
          + FIGURES
          + """
          from said where rater_id = served_by
          group by served_by having count(*) >= :least and :seconds >= 0 and :share >= 0
          """;

  static final String BURST =
      SAID
          + """
          , near as (
            select served_by, at as until, count(*) over w as n, min(at) over w as since
            from said where served_by is not null and not shared and not told
            window w as (partition by served_by order by at
              range between make_interval(secs => :seconds) preceding and current row)),
          peak as (
            select distinct on (served_by) * from near where n >= :least
            order by served_by, n desc, until),
          one as (
            select p.served_by as clerk, s.*, s.grade in ('VERY_SATISFIED', 'SATISFIED') as good
            from peak p join said s on s.served_by = p.served_by
              and s.at between p.since and p.until and not s.shared and not s.told)
          select clerk::text as subject,
            greatest(100 * count(*) filter (where good), 100 * count(*) filter (where not good))
              / count(*) as share,
          """
          + FIGURES
          + """
          from one group by clerk
          having max(ended_at) - min(ended_at) > interval '1 hour'
            and greatest(100 * count(*) filter (where good),
              100 * count(*) filter (where not good)) >= :share * count(*)
          """;

  /** Four standard errors above everybody else, and so many points. */
  static final String OUT_OF_LINE =
      SAID
          + """
          , per as (
            select served_by as clerk, count(*)::float8 as n,
              count(*) filter (where grade = 'VERY_SATISFIED')::float8 as top
            from said where served_by is not null group by served_by),
          beside as (
            select clerk, n, top, sum(n) over () - n as others,
              sum(top) over () - top as others_top, sum(top) over () / sum(n) over () as all_top
            from per),
          far as (
            select * from beside
            where n >= :least and others >= 3 * :least and all_top > 0 and all_top < 1
              and 100 * (top / n - others_top / others) >= :share
              and (top / n - others_top / others)
                / sqrt(all_top * (1 - all_top) * (1 / n + 1 / others)) >= 4)
          select f.clerk::text as subject, round(100 * max(f.top / f.n)) as share,
          """
          + FIGURES
          + """
          from far f join said on said.served_by = f.clerk
          where :seconds >= 0 group by f.clerk
          """;

  private final JdbcClient jdbc;

  SignalStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What a pattern found. */
  record Found(
      String subject, List<Long> events, Signal.Figures figures, Instant first, Instant last) {}

  List<Found> look(Centre centre, SignalRule rule, Instant since) {
    return jdbc.sql(sql(rule.look()))
        .param("centre", centre.code())
        .param("since", Now.sql(since))
        .param("least", rule.least())
        .param("seconds", rule.seconds())
        .param("share", rule.share())
        .query((row, i) -> found(row))
        .list();
  }

  private static String sql(SignalRule.Look look) {
    return switch (look) {
      case SAME_DEVICE -> SAME_DEVICE;
      case SAME_VISITOR -> SAME_VISITOR;
      case SAME_PHONE -> SAME_PHONE;
      case SAME_ADDRESS -> SAME_ADDRESS;
      case TOO_FAST -> TOO_FAST;
      case TOO_FAST_TABLET -> TOO_FAST_TABLET;
      case STAFF_PHONE -> STAFF_PHONE;
      case OWN_SERVICE -> OWN_SERVICE;
      case BURST -> BURST;
      case OUT_OF_LINE -> OUT_OF_LINE;
    };
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(
        row.getString("subject"),
        Arrays.asList((Long[]) row.getArray("events").getArray()),
        new Signal.Figures(
            row.getInt("n"), row.getInt("people"), row.getInt("minutes"), row.getInt("share")),
        row.getObject("first_at", OffsetDateTime.class).toInstant(),
        row.getObject("last_at", OffsetDateTime.class).toInstant());
  }
}
