package org.yichuang.indicators;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;

/** Reads the tallies; where two dimensions meet, the facts themselves. */
@Repository
class TallyStore {

  private static final String FROM_TALLY =
      """
      from indicators.tally
      where centre_id = :centre and grain = %s and dim = :dim and basis in ('A','F')
        and day between :from and :to
      """;

  private static final String SUMS =
      " basis, pattern, sum(n) as n, sum(statutory) as statutory, sum(promised) as promised ";

  static final String SUM =
      "select '' as key,"
          + SUMS
          + FROM_TALLY.formatted("'M'")
          + " and value = :value group by basis, pattern";

  static final String BY_MONTH =
      "select day::text as key,"
          + SUMS
          + FROM_TALLY.formatted("'M'")
          + " and value = :value group by day, basis, pattern order by day";

  static final String BY_DAY =
      "select day::text as key,"
          + SUMS
          + FROM_TALLY.formatted("'D'")
          + " and value = :value group by day, basis, pattern order by day";

  static final String BY_VALUE =
      "select value as key,"
          + SUMS
          + FROM_TALLY.formatted("'M'")
          + " and value <> '' group by value, basis, pattern";

  static final String OVERDUE =
      """
      select coalesce(sum(n), 0) from indicators.tally
      where centre_id = :centre and grain = 'D' and dim = :dim and basis = 'D'
        and day between :from and :to and value = :value
      """;

  private static final String CUT =
      """
       and (:department = '' or department = :department) and (:item = '' or item = :item)
        and (:channel = '' or channel = :channel) and (:desk = '' or desk = :desk)
        and (:officer = '' or officer = :officer)
      """;

  private static final String FACTS =
      """
      from (
        select decided_on as day, 'F' as basis, pattern, statutory_days as statutory,
          case when statutory_days > 0 then promised_days else 0 end as promised
        from indicators.fact
        where centre_id = :centre and decided_on between :from and :to {cut}
        union all
        select accepted_on, 'A', 0, 0, 0
        from indicators.fact
        where centre_id = :centre and accepted_on between :from and :to {cut}) as f
      """
          .replace("{cut}", CUT);

  private static final String FACT_SUMS =
      " basis, pattern, count(*) as n, sum(statutory) as statutory, sum(promised) as promised ";

  static final String SUM_FACTS =
      "select '' as key," + FACT_SUMS + FACTS + " group by basis, pattern";

  static final String FACTS_BY_MONTH =
      "select (day - extract(day from day)::int + 1)::text as key,"
          + FACT_SUMS
          + FACTS
          + " group by 1, basis, pattern order by 1";

  static final String FACTS_BY_DAY =
      "select day::text as key," + FACT_SUMS + FACTS + " group by day, basis, pattern order by 1";

  static final String OVERDUE_FACTS =
      """
      select count(*) from indicators.fact
      where centre_id = :centre and decided_on is null and closed_on is null
        and accepted_on is not null and promised_due between :from and :to {cut}
      """
          .replace("{cut}", CUT);

  static final String STEPS =
      """
      select step, sum(n) as n from indicators.span
      where centre_id = :centre and dim = :dim and part = :part and month between :from and :to
        and value = :value
      group by step having sum(n) > 0 order by step
      """;

  static final String STEPS_FACTS =
      """
      select indicators.step(m.minutes) as step, count(*) as n
      from indicators.fact f cross join lateral (select case :part
        when 'WALL' then wall_minutes when 'OPEN' then open_minutes
        when 'ACCEPTING' then accepting when 'DECIDING' then deciding else handing end) as m (minutes)
      where centre_id = :centre and decided_on between :from and :to and m.minutes is not null {cut}
      group by 1 order by 1
      """
          .replace("{cut}", CUT);

  static final String LABELS =
      """
      select dim, value, name from indicators.label where centre_id = :centre and dim = :dim
      """;

  private final JdbcClient jdbc;

  TallyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Counts sum(Centre centre, Cut cut, LocalDate from, LocalDate to) {
    return keyed(cut.tallied() ? SUM : SUM_FACTS, centre, cut, from, to)
        .getOrDefault("", new Counts());
  }

  /** By the first day of each month. */
  Map<String, Counts> byMonth(Centre centre, Cut cut, LocalDate from, LocalDate to) {
    return keyed(cut.tallied() ? BY_MONTH : FACTS_BY_MONTH, centre, cut, from, to);
  }

  Map<String, Counts> byDay(Centre centre, Cut cut, LocalDate from, LocalDate to) {
    return keyed(cut.tallied() ? BY_DAY : FACTS_BY_DAY, centre, cut, from, to);
  }

  /** The whole office by the values of a dimension. */
  Map<String, Counts> byValue(Centre centre, Dim dim, LocalDate from, LocalDate to) {
    Map<String, Counts> found = new TreeMap<>();
    jdbc.sql(BY_VALUE)
        .param("centre", centre.code())
        .param("dim", dim.key())
        .param("from", from)
        .param("to", to)
        .query(row -> {
          found
              .computeIfAbsent(row.getString("key"), k -> new Counts())
              .add(
                  row.getString("basis"),
                  row.getInt("pattern"),
                  row.getLong("n"),
                  row.getLong("statutory"),
                  row.getLong("promised"));
        });
    return found;
  }

  private Map<String, Counts> keyed(
      String sql, Centre centre, Cut cut, LocalDate from, LocalDate to) {
    Map<String, Counts> found = new LinkedHashMap<>();
    jdbc.sql(sql)
        .params(params(centre, cut, from, to))
        .query(row -> {
          found
              .computeIfAbsent(row.getString("key"), k -> new Counts())
              .add(
                  row.getString("basis"),
                  row.getInt("pattern"),
                  row.getLong("n"),
                  row.getLong("statutory"),
                  row.getLong("promised"));
        });
    return found;
  }

  /** Accepted and unfinished cases whose promised day lies between the days. */
  long overdue(Centre centre, Cut cut, LocalDate from, LocalDate to) {
    return jdbc.sql(cut.tallied() ? OVERDUE : OVERDUE_FACTS)
        .params(params(centre, cut, from, to))
        .query(Long.class)
        .single();
  }

  /** How many cases took each step of minutes, the shortest first. */
  Steps steps(Centre centre, Cut cut, String part, LocalDate from, LocalDate to) {
    boolean kept =
        cut.isAll()
            || (cut.tallied()
                && (cut.dim().equals(Dim.DEPARTMENT.key()) || cut.dim().equals(Dim.ITEM.key())));
    Map<String, Object> params = params(centre, cut, from, to);
    params.put("part", part);
    List<Steps.Step> all =
        jdbc.sql(kept ? STEPS : STEPS_FACTS)
            .params(params)
            .query((row, i) -> new Steps.Step(row.getInt("step"), row.getLong("n")))
            .list();
    return new Steps(all);
  }

  Map<String, String> labels(Centre centre, Dim dim) {
    Map<String, String> names = new LinkedHashMap<>();
    jdbc.sql(LABELS)
        .param("centre", centre.code())
        .param("dim", dim.key())
        .query(row -> {
          names.put(row.getString("value"), row.getString("name"));
        });
    return names;
  }

  static Map<String, Object> params(Centre centre, Cut cut, LocalDate from, LocalDate to) {
    Map<String, Object> params = new LinkedHashMap<>();
    params.put("centre", centre.code());
    params.put("dim", cut.dim());
    params.put("value", cut.value());
    params.put("from", from);
    params.put("to", to);
    for (Dim dim : Dim.values()) {
      params.put(dim.key(), cut.value(dim));
    }
    return params;
  }
}
