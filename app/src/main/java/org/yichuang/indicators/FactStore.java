package org.yichuang.indicators;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;
import tools.jackson.databind.json.JsonMapper;

/** Writes facts and, in the same statement, moves the tallies by the difference they make. */
@Repository
class FactStore {

  /** One who writes a centre's facts at a time, so that each sees what the one before left. */
  static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(:centre, 285))::text";

  /** Numbers for values not met before, and new names for known ones. */
  static final String NAME =
      """
      with told as (
        select distinct on (d.dim, d.value) d.dim, d.value, d.name, d.parent
        from json_to_recordset(:facts::json) as f
            (case_id bigint, department text, item text, item_name text, channel text, desk text,
             desk_name text, officer text, officer_name text),
          lateral (values ('department', f.department, '', ''),
            ('item', f.item, coalesce(f.item_name, ''), f.department),
            ('channel', f.channel, '', ''), ('desk', f.desk, coalesce(f.desk_name, ''), ''),
            ('officer', f.officer, coalesce(f.officer_name, ''), f.department))
            as d (dim, value, name, parent)
        where d.value <> ''
        order by d.dim, d.value, f.case_id desc
      ), renamed as (
        update indicators.member m set name = told.name, parent = told.parent
        from told
        where m.centre_id = :centre and m.dim = told.dim and m.value = told.value
          and (m.name, m.parent) is distinct from (told.name, told.parent)
      )
      insert into indicators.member (centre_id, dim, code, value, name, parent)
      select :centre, told.dim,
        (select coalesce(max(code), 0) from indicators.member
          where centre_id = :centre and dim = told.dim)
          + row_number() over (partition by told.dim order by told.value),
        told.value, told.name, told.parent
      from told
      where not exists (select 1 from indicators.member m
        where m.centre_id = :centre and m.dim = told.dim and m.value = told.value)
      """;

  private static final List<String> OWN =
      List.of(
          "case_id",
          "statutory_days",
          "promised_days",
          "received_on",
          "received_at",
          "accepted_on",
          "decided_on",
          "closed_on",
          "promised_due",
          "statutory_due",
          "wall_minutes",
          "open_minutes",
          "accepting_minutes",
          "deciding_minutes",
          "handing_minutes",
          "visits",
          "online",
          "assisted",
          "evaluable",
          "named",
          "called_back",
          "put_right",
          "in_time",
          "second_good",
          "settled",
          "promptness",
          "outcome",
          "grade",
          "origin",
          "causes",
          "number");

  private static final String MARKED =
      "sum(case when basis = 'F' and marks & %d <> 0 then sign else 0 end) as %s";

  private static final String SUMS =
      """
      sum(case when basis = 'A' then sign else 0 end) as accepted,
      sum(case when basis = 'D' then sign else 0 end) as due,
      sum(case when basis = 'F' then sign * statutory_days else 0 end) as statutory,
      sum(case when basis = 'F' and statutory_days > 0 then sign * promised_days else 0 end)
        as promised,
      sum(case when basis = 'F' and timed then sign else 0 end) as timed,
      sum(case when basis = 'F' and timed then sign * wall_minutes else 0 end) as wall_sum,
      sum(case when basis = 'F' and timed then sign * open_minutes else 0 end) as open_sum
      """;

  static final String PUT =
      """
      with given as materialized (
        select * from json_to_recordset(:facts::json) as f
          (case_id bigint, department text, item text, channel text, desk text, officer text,
           statutory_days int, promised_days int, received_on date, received_at timestamptz,
           accepted_on date, decided_on date, closed_on date, promised_due date,
           statutory_due date, wall_minutes int, open_minutes int, accepting_minutes int,
           deciding_minutes int, handing_minutes int, visits smallint, online boolean,
           assisted boolean, evaluable boolean, named boolean, called_back boolean,
           put_right boolean, in_time boolean, second_good boolean, settled boolean,
           promptness text, outcome text, grade text, origin text, causes text[], number text)
      ), member as materialized (
        select dim, value, code from indicators.member where centre_id = :centre
      ), before as (
        select f.* from indicators.fact f
        where f.centre_id = :centre and f.case_id in (select case_id from given)
      ), put as (
        insert into indicators.fact as f
          (centre_id, department, item, channel, desk, officer, {own})
        select :centre, d.code, i.code, c.code, coalesce(w.code, 0), coalesce(o.code, 0), {given}
        from given g
        join member d on d.dim = 'department' and d.value = g.department
        join member i on i.dim = 'item' and i.value = g.item
        join member c on c.dim = 'channel' and c.value = g.channel
        left join member w on w.dim = 'desk' and w.value = g.desk
        left join member o on o.dim = 'officer' and o.value = g.officer
        on conflict (centre_id, case_id) do update set
          department = excluded.department, item = excluded.item, channel = excluded.channel,
          desk = excluded.desk, officer = excluded.officer, {updated}
        where f.* is distinct from excluded.*
        returning f.*
      ), moved as materialized (
        select 1 as sign, row(p.*)::indicators.fact as f from put p
        union all
        select -1, row(b.*)::indicators.fact from before b join put p using (case_id)
      ), based as (
        select m.sign, m.f, b.basis, b.day, (m.f).marks, (m.f).statutory_days,
          (m.f).promised_days, (m.f).wall_minutes, (m.f).open_minutes,
          (m.f).wall_minutes is not null and (m.f).open_minutes is not null as timed
        from moved m cross join lateral (values ('A', (m.f).accepted_on), ('F', (m.f).decided_on),
          ('D', case when (m.f).decided_on is null and (m.f).closed_on is null
            and (m.f).accepted_on is not null then (m.f).promised_due end)) as b (basis, day)
        where b.day is not null
      ), placed as (
        select 'M' as grain, c.dim, c.value, c.channel,
          b.day - extract(day from b.day)::int + 1 as at, b.*
        from based b cross join lateral indicators.cells(b.f) c
        union all
        select 'D', c.dim, c.value, c.channel, b.day, b.*
        from based b cross join lateral indicators.cells(b.f) c
        where c.dim in ('all','department') and c.channel = 0
      ), deltas as (
        select grain, dim, value, channel, at, {marked}, {sums}
        from placed group by grain, dim, value, channel, at
      ), counted as (
        insert into indicators.tally as t
          (centre_id, grain, dim, value, channel, day, {columns})
        select :centre, grain, dim, value, channel, at, {columns} from deltas
        where 0 <> any (array[{columns}])
        on conflict (centre_id, grain, dim, channel, day, value) do update set {added}
      ), stepped as (
        select c.dim, c.value, c.channel, p.part,
          (m.f).decided_on - extract(day from (m.f).decided_on)::int + 1 as month,
          indicators.step(p.minutes)::int as step, sum(m.sign)::int as n
        from moved m cross join lateral indicators.cells(m.f) c
          cross join lateral (values ('WALL', (m.f).wall_minutes), ('OPEN', (m.f).open_minutes),
            ('ACCEPTING', (m.f).accepting_minutes), ('DECIDING', (m.f).deciding_minutes),
            ('HANDING', (m.f).handing_minutes)) as p (part, minutes)
        where (m.f).decided_on is not null and p.minutes is not null
        group by 1, 2, 3, 4, 5, 6
        having sum(m.sign) <> 0
      )
      insert into indicators.span as s (centre_id, dim, value, channel, part, month, counts)
      select :centre, dim, value, channel, part, month,
        indicators.histogram(array_agg(step), array_agg(n))
      from stepped
      group by dim, value, channel, part, month
      on conflict (centre_id, dim, channel, value, part, month) do update set
        counts = indicators.merged(s.counts, excluded.counts)
      """
          .replace("{own}", String.join(", ", OWN))
          .replace("{given}", "g." + String.join(", g.", OWN))
          .replace("{updated}", columns(OWN.subList(1, OWN.size()), c -> c + " = excluded." + c))
          .replace(
              "{marked}",
              columns(List.of(Mark.values()), m -> MARKED.formatted(m.bit(), m.column())))
          .replace("{sums}", SUMS)
          .replace("{columns}", Counts.columns(c -> c))
          .replace("{added}", Counts.columns(c -> c + " = t." + c + " + excluded." + c));

  static final String UNSETTLED =
      """
      select case_id from indicators.fact
      where centre_id = :centre and not settled and case_id > :after
      order by case_id limit :most
      """;

  static final String UNSETTLED_CENTRES =
      "select distinct centre_id from indicators.fact where not settled";

  static final String CENTRES = "select distinct centre_id from indicators.member";

  private final JdbcClient jdbc;
  private final JsonMapper mapper = JsonMapper.builder().build();

  FactStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static <T> String columns(List<T> of, java.util.function.Function<T, String> one) {
    return of.stream().map(one).collect(java.util.stream.Collectors.joining(", "));
  }

  void lock(Centre centre) {
    jdbc.sql(LOCK).param("centre", centre.code()).query(String.class).list();
  }

  /** Facts by the names of their columns, dimensions by their values; each case once. */
  void put(Centre centre, List<Map<String, @Nullable Object>> facts) {
    put(centre, mapper.writeValueAsString(facts));
  }

  void put(Centre centre, String facts) {
    jdbc.sql(NAME).param("centre", centre.code()).param("facts", facts).update();
    jdbc.sql(PUT).param("centre", centre.code()).param("facts", facts).update();
  }

  List<Long> unsettled(Centre centre, long after, int most) {
    return jdbc.sql(UNSETTLED)
        .param("centre", centre.code())
        .param("after", after)
        .param("most", most)
        .query((row, i) -> row.getLong("case_id"))
        .list();
  }

  List<Centre> unsettledCentres() {
    return jdbc.sql(UNSETTLED_CENTRES)
        .query((row, i) -> Centre.of(row.getString("centre_id")))
        .list();
  }

  /** The centres that have any case. */
  List<Centre> centres() {
    return jdbc.sql(CENTRES).query((row, i) -> Centre.of(row.getString("centre_id"))).list();
  }
}
