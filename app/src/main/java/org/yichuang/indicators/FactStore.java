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

  private static final String COLUMNS =
      """
      centre_id, case_id, number, item, item_name, department, channel, desk, officer,
      officer_name, promptness, received_at, received_on, accepted_on, decided_on, closed_on,
      outcome, promised_due, statutory_due, promised_days, statutory_days, evaluable, grade,
      origin, named, causes, called_back, put_right, in_time, second_good, settled, visits,
      assisted, wall_minutes, open_minutes, accepting, deciding, handing
      """;

  static final String PUT =
      """
      with fresh as (
        select * from json_to_recordset(:facts::json) as f
          (centre_id char(6), case_id bigint, number text, item text, item_name text,
           department text, channel text, desk text, officer text, officer_name text,
           promptness text, received_at timestamptz, received_on date, accepted_on date,
           decided_on date, closed_on date, outcome text, promised_due date, statutory_due date,
           promised_days int, statutory_days int, evaluable boolean, grade text, origin text,
           named boolean, causes text[], called_back boolean, put_right boolean, in_time boolean,
           second_good boolean, settled boolean, visits smallint, assisted boolean,
           wall_minutes int, open_minutes int, accepting int, deciding int, handing int)
        where centre_id = :centre
      ), before as (
        select f.* from indicators.fact f join fresh using (centre_id, case_id)
      ), put as (
        insert into indicators.fact as f (%1$s)
        select %1$s from fresh
        on conflict (centre_id, case_id) do update set
          number = excluded.number, item = excluded.item, item_name = excluded.item_name,
          department = excluded.department, channel = excluded.channel, desk = excluded.desk,
          officer = excluded.officer, officer_name = excluded.officer_name,
          promptness = excluded.promptness, received_at = excluded.received_at,
          received_on = excluded.received_on, accepted_on = excluded.accepted_on,
          decided_on = excluded.decided_on, closed_on = excluded.closed_on,
          outcome = excluded.outcome, promised_due = excluded.promised_due,
          statutory_due = excluded.statutory_due, promised_days = excluded.promised_days,
          statutory_days = excluded.statutory_days, evaluable = excluded.evaluable,
          grade = excluded.grade, origin = excluded.origin, named = excluded.named,
          causes = excluded.causes, called_back = excluded.called_back,
          put_right = excluded.put_right, in_time = excluded.in_time,
          second_good = excluded.second_good, settled = excluded.settled,
          visits = excluded.visits, assisted = excluded.assisted,
          wall_minutes = excluded.wall_minutes, open_minutes = excluded.open_minutes,
          accepting = excluded.accepting, deciding = excluded.deciding, handing = excluded.handing
        returning f.*
      ), moved as (
        select -1 as sign, row(b.*)::indicators.fact as f from before b
        union all
        select 1, row(p.*)::indicators.fact from put p
      ), counted as (
        insert into indicators.tally as t
          (centre_id, grain, dim, basis, day, value, pattern, n, statutory, promised)
        select :centre, p.grain, p.dim, p.basis, p.day, p.value, p.pattern, sum(sign),
          sum(sign * p.statutory), sum(sign * p.promised)
        from moved, indicators.parts(moved.f) p
        group by p.grain, p.dim, p.basis, p.day, p.value, p.pattern
        having sum(sign) <> 0 or sum(sign * p.statutory) <> 0 or sum(sign * p.promised) <> 0
        on conflict (centre_id, grain, dim, basis, day, value, pattern) do update set
          n = t.n + excluded.n, statutory = t.statutory + excluded.statutory,
          promised = t.promised + excluded.promised
      ), named as (
        insert into indicators.label as l (centre_id, dim, value, parent, name)
        select distinct on (d.dim, d.value) :centre, d.dim, d.value, d.parent, d.name
        from put p, lateral (values ('item', p.item, p.department, p.item_name),
          ('officer', p.officer, p.department, p.officer_name)) as d (dim, value, parent, name)
        where d.value <> ''
        order by d.dim, d.value, p.case_id desc
        on conflict (centre_id, dim, value) do update set
          name = excluded.name, parent = excluded.parent
        where (l.name, l.parent) is distinct from (excluded.name, excluded.parent)
      )
      insert into indicators.span as s (centre_id, dim, part, month, value, step, n)
      select :centre, p.dim, p.part, p.month, p.value, p.step, sum(sign)
      from moved, indicators.lengths(moved.f) p
      group by p.dim, p.part, p.month, p.value, p.step
      having sum(sign) <> 0
      on conflict (centre_id, dim, part, month, value, step) do update set n = s.n + excluded.n
      """
          .formatted(COLUMNS);

  static final String NAME_DESK =
      """
      insert into indicators.label as l (centre_id, dim, value, parent, name)
      select :centre, 'desk', d.value, '', d.name
      from json_to_recordset(:names::json) as d (value text, name text)
      on conflict (centre_id, dim, value) do update set name = excluded.name
      where l.name <> excluded.name
      """;

  static final String UNSETTLED =
      """
      select case_id from indicators.fact
      where centre_id = :centre and not settled and case_id > :after
      order by case_id limit :most
      """;

  static final String UNSETTLED_CENTRES =
      "select distinct centre_id from indicators.fact where not settled";

  private final JdbcClient jdbc;
  private final JsonMapper mapper = JsonMapper.builder().build();

  FactStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void lock(Centre centre) {
    jdbc.sql(LOCK).param("centre", centre.code()).query(String.class).list();
  }

  /** Facts by the names of their columns; each case once. */
  void put(Centre centre, List<Map<String, @Nullable Object>> facts) {
    put(centre, mapper.writeValueAsString(facts));
  }

  void put(Centre centre, String facts) {
    jdbc.sql(PUT).param("centre", centre.code()).param("facts", facts).update();
  }

  void nameDesks(Centre centre, List<Map<String, String>> names) {
    if (!names.isEmpty()) {
      jdbc.sql(NAME_DESK)
          .param("centre", centre.code())
          .param("names", mapper.writeValueAsString(names))
          .update();
    }
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
}
