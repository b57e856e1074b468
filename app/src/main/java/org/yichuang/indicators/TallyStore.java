package org.yichuang.indicators;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;

/** Reads the tallies. */
@Repository
class TallyStore {

  private static final String SUMS = Counts.columns(c -> "coalesce(sum(t." + c + "), 0) as " + c);

  private static final String OF_CUT =
      """
       from indicators.tally t
      where t.centre_id = :centre and t.grain = %s and t.dim = :subject and t.channel = :channel
        and t.day between :from and :to and t.value = :value
      """;

  static final String SUM = "select " + SUMS + OF_CUT.formatted("'M'");

  static final String BY_MONTH =
      "select t.day as key, " + SUMS + OF_CUT.formatted("'M'") + " group by t.day order by t.day";

  static final String BY_DAY =
      "select t.day as key, " + SUMS + OF_CUT.formatted("'D'") + " group by t.day order by t.day";

  /** The values of a dimension, or those below one parent; what none is recorded for as ''. */
  static final String BY_VALUE =
      "select coalesce(m.value, '') as key, "
          + SUMS
          + """
           from indicators.tally t
          left join indicators.member m
            on m.centre_id = t.centre_id and m.dim = t.dim and m.code = t.value
          where t.centre_id = :centre and t.grain = 'M' and t.dim = :dim and t.channel = :channel
            and t.day between :from and :to and (:parent = '' or m.parent = :parent)
          group by 1
          """;

  static final String BY_CHANNEL =
      "select coalesce(m.value, '') as key, "
          + SUMS
          + """
           from indicators.tally t
          left join indicators.member m
            on m.centre_id = t.centre_id and m.dim = 'channel' and m.code = t.channel
          where t.centre_id = :centre and t.grain = 'M' and t.dim = :subject and t.channel <> 0
            and t.day between :from and :to and t.value = :value
          group by 1
          """;

  /** What fell due in a month that is not over. */
  static final String DUE =
      """
      select count(*) from indicators.fact
      where centre_id = :centre and decided_on is null and closed_on is null
        and accepted_on is not null and promised_due between :from and :to
        and (:department = 0 or department = :department) and (:item = 0 or item = :item)
        and (:channel = 0 or channel = :channel) and (:desk = 0 or desk = :desk)
        and (:officer = 0 or officer = :officer)
      """;

  static final String STEPS =
      """
      select counts::text as counts from indicators.span
      where centre_id = :centre and dim = :subject and channel = :channel and value = :value
        and part = :part and month between :from and :to
      """;

  static final String CODES =
      """
      select dim, code from indicators.member
      where centre_id = :centre and ((dim = 'department' and value = :department)
        or (dim = 'item' and value = :item) or (dim = 'channel' and value = :channel)
        or (dim = 'desk' and value = :desk) or (dim = 'officer' and value = :officer))
      """;

  static final String NAMES =
      """
      select value, name from indicators.member
      where centre_id = :centre and dim = :dim and name <> ''
      """;

  private final JdbcClient jdbc;

  TallyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Counts sum(Centre centre, Cut cut, Period period) {
    return one(SUM, params(centre, cut, period));
  }

  private Counts one(String sql, Map<String, Object> params) {
    return jdbc.sql(sql).params(params).query((row, i) -> Counts.read(row)).single();
  }

  /** By the first day of each month. */
  Map<String, Counts> byMonth(Centre centre, Cut cut, LocalDate from, LocalDate to) {
    return keyed(BY_MONTH, params(centre, cut, from, to));
  }

  /** By day; kept for the whole and for departments. */
  Map<String, Counts> byDay(Centre centre, Cut cut, LocalDate from, LocalDate to) {
    return keyed(BY_DAY, params(centre, cut, from, to));
  }

  /**
   * A part of the office by the values of a dimension.
   *
   * @param below the department whose items or officers are meant; empty for all
   */
  Map<String, Counts> byValue(Centre centre, Dim dim, Cut cut, String below, Period period) {
    Map<String, Object> params = params(centre, cut, period);
    params.put("dim", dim.key());
    params.put("parent", below);
    return keyed(dim == Dim.CHANNEL ? BY_CHANNEL : BY_VALUE, params);
  }

  private Map<String, Counts> keyed(String sql, Map<String, Object> params) {
    Map<String, Counts> found = new LinkedHashMap<>();
    jdbc.sql(sql)
        .params(params)
        .query((ResultSet row) -> {
          found.put(row.getString("key"), Counts.read(row));
        });
    return found;
  }

  /** Accepted and unfinished cases whose promised day lies in the period and is past. */
  long overdue(Centre centre, Cut cut, Period period, LocalDate today) {
    LocalDate whole = today.withDayOfMonth(1).minusDays(1);
    long past = one(SUM, params(centre, cut, period.first(), earlier(period.last(), whole))).due();
    LocalDate from = period.first().isAfter(whole) ? period.first() : whole.plusDays(1);
    return past
        + jdbc.sql(DUE)
            .params(params(centre, cut, from, earlier(period.last(), today.minusDays(1))))
            .query(Long.class)
            .single();
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  /** How long a part of the cases took. */
  Steps steps(Centre centre, Cut cut, String part, Period period) {
    Steps all = new Steps();
    Map<String, Object> params = params(centre, cut, period);
    params.put("part", part);
    jdbc.sql(STEPS)
        .params(params)
        .query((ResultSet row) -> {
          all.add(Steps.parse(row.getString("counts")));
        });
    return all;
  }

  Map<String, String> names(Centre centre, Dim dim) {
    Map<String, String> names = new LinkedHashMap<>();
    jdbc.sql(NAMES)
        .param("centre", centre.code())
        .param("dim", dim.key())
        .query((ResultSet row) -> {
          names.put(row.getString("value"), row.getString("name"));
        });
    return names;
  }

  Map<String, Object> params(Centre centre, Cut cut, Period period) {
    return params(centre, cut, period.first(), period.last());
  }

  /** A cut in the numbers of its values; one that is not known has -1 and so no cases. */
  Map<String, Object> params(Centre centre, Cut cut, LocalDate from, LocalDate to) {
    Map<String, Object> params = new LinkedHashMap<>();
    params.put("centre", centre.code());
    params.put("from", from);
    params.put("to", to);
    for (Dim dim : Dim.values()) {
      params.put(dim.key(), cut.values().containsKey(dim) ? -1 : 0);
    }
    if (!cut.isAll()) {
      params.putAll(codes(centre, cut));
    }
    String subject = cut.subject();
    params.put("subject", subject);
    params.put("value", params.getOrDefault(subject, 0));
    return params;
  }

  private Map<String, Integer> codes(Centre centre, Cut cut) {
    Map<String, Integer> codes = new LinkedHashMap<>();
    JdbcClient.StatementSpec ask = jdbc.sql(CODES).param("centre", centre.code());
    for (Dim dim : Dim.values()) {
      ask = ask.param(dim.key(), cut.value(dim));
    }
    ask.query((ResultSet row) -> {
      codes.put(row.getString("dim"), row.getInt("code"));
    });
    return codes;
  }
}
