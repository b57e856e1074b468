package org.yichuang.indicators;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;

/** Counts everything again from the facts, and lays it beside what the feed has kept. */
@Repository
class RecountStore {

  static final String CLEAR = "delete from indicators.recounted where centre_id = :centre";

  static final String CLEAR_SPANS = "delete from indicators.respanned where centre_id = :centre";

  static final String ROOM = "select set_config('work_mem', '768MB', true)";

  static final String COUNT =
      """
      insert into indicators.recounted
        (centre_id, grain, dim, basis, day, value, pattern, n, statutory, promised)
      with based as (
        select 'F' as basis, decided_on as day, pattern, department, item, channel, desk, officer,
          statutory_days::bigint as statutory,
          case when statutory_days > 0 then promised_days else 0 end::bigint as promised
        from indicators.fact where centre_id = :centre and decided_on is not null
        union all
        select 'A', accepted_on, 0, department, item, channel, desk, officer, 0, 0
        from indicators.fact where centre_id = :centre and accepted_on is not null
        union all
        select 'D', promised_due, 0, department, item, channel, desk, officer, 0, 0
        from indicators.fact
        where centre_id = :centre and promised_due is not null and decided_on is null
          and closed_on is null and accepted_on is not null
      ), grouped as (
        select basis, day, pattern, department, item, channel, desk, officer,
          grouping(item) = 0 as by_item, grouping(channel) = 0 as by_channel,
          grouping(desk) = 0 as by_desk, count(*) as n, sum(statutory) as statutory,
          sum(promised) as promised
        from based
        group by grouping sets ((basis, day, pattern, department, item),
          (basis, day, pattern, channel), (basis, day, pattern, desk),
          (basis, day, pattern, officer))
      ), daily as (
        select d.dim, g.basis, g.day, d.value, g.pattern, sum(n) as n,
          sum(statutory) as statutory, sum(promised) as promised
        from grouped g cross join lateral (
          select * from (values ('all', ''), ('department', g.department), ('item', g.item))
            as v (dim, value) where g.by_item
          union all
          select case when g.by_channel then 'channel' when g.by_desk then 'desk'
              else 'officer' end,
            case when g.by_channel then g.channel when g.by_desk then g.desk else g.officer end
          where not g.by_item) as d
        group by d.dim, g.basis, g.day, d.value, g.pattern
      )
      select :centre, 'D', dim, basis, day, value, pattern, n, statutory, promised from daily
      union all
      select :centre, 'M', dim, basis, day - extract(day from day)::int + 1, value, pattern,
        sum(n), sum(statutory), sum(promised)
      from daily
      group by dim, basis, day - extract(day from day)::int + 1, value, pattern
      """;

  static final String SPAN =
      """
      insert into indicators.respanned (centre_id, dim, part, month, value, step, n)
      with stepped as (
        select decided_on - extract(day from decided_on)::int + 1 as month, department, item,
          p.part, indicators.step(p.minutes)::smallint as step, count(*) as n
        from indicators.fact f cross join lateral (values ('WALL', f.wall_minutes),
          ('OPEN', f.open_minutes), ('ACCEPTING', f.accepting), ('DECIDING', f.deciding),
          ('HANDING', f.handing)) as p (part, minutes)
        where centre_id = :centre and decided_on is not null and p.minutes is not null
        group by 1, 2, 3, 4, 5
      )
      select :centre, d.dim, part, month, d.value, step, sum(n)
      from stepped cross join lateral (
        values ('all', ''), ('department', department), ('item', item)) as d (dim, value)
      group by d.dim, part, month, d.value, step
      """;

  static final String DIFFERENCES =
      """
      select count(*) from (
        (select grain, dim, basis, day, value, pattern, n, statutory, promised
         from indicators.tally
         where centre_id = :centre and (n <> 0 or statutory <> 0 or promised <> 0)
         except all
         select grain, dim, basis, day, value, pattern, n, statutory, promised
         from indicators.recounted where centre_id = :centre)
        union all
        (select grain, dim, basis, day, value, pattern, n, statutory, promised
         from indicators.recounted where centre_id = :centre
         except all
         select grain, dim, basis, day, value, pattern, n, statutory, promised
         from indicators.tally where centre_id = :centre)) as d
      """;

  static final String SPAN_DIFFERENCES =
      """
      select count(*) from (
        (select dim, part, month, value, step, n from indicators.span
         where centre_id = :centre and n <> 0
         except all
         select dim, part, month, value, step, n from indicators.respanned
         where centre_id = :centre)
        union all
        (select dim, part, month, value, step, n from indicators.respanned
         where centre_id = :centre
         except all
         select dim, part, month, value, step, n from indicators.span
         where centre_id = :centre)) as d
      """;

  static final String DROP = "delete from indicators.tally where centre_id = :centre";

  static final String REPLACE =
      """
      insert into indicators.tally
        (centre_id, grain, dim, basis, day, value, pattern, n, statutory, promised)
      select centre_id, grain, dim, basis, day, value, pattern, n, statutory, promised
      from indicators.recounted where centre_id = :centre
      """;

  static final String DROP_SPANS = "delete from indicators.span where centre_id = :centre";

  static final String REPLACE_SPANS =
      """
      insert into indicators.span (centre_id, dim, part, month, value, step, n)
      select centre_id, dim, part, month, value, step, n
      from indicators.respanned where centre_id = :centre
      """;

  private final JdbcClient jdbc;

  RecountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Counts everything again beside the tallies. */
  void count(Centre centre) {
    jdbc.sql(ROOM).query(String.class).single();
    List.of(CLEAR, CLEAR_SPANS, COUNT, SPAN).forEach(sql -> run(sql, centre));
  }

  /** How many rows differ. */
  long differences(Centre centre) {
    return number(DIFFERENCES, centre) + number(SPAN_DIFFERENCES, centre);
  }

  /** Puts the recount in the tallies' place. */
  void replace(Centre centre) {
    List.of(DROP, REPLACE, DROP_SPANS, REPLACE_SPANS).forEach(sql -> run(sql, centre));
  }

  void clear(Centre centre) {
    List.of(CLEAR, CLEAR_SPANS).forEach(sql -> run(sql, centre));
  }

  private void run(String sql, Centre centre) {
    jdbc.sql(sql).param("centre", centre.code()).update();
  }

  private long number(String sql, Centre centre) {
    return jdbc.sql(sql).param("centre", centre.code()).query(Long.class).single();
  }
}
