package org.yichuang.indicators;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;
import tools.jackson.databind.json.JsonMapper;

/** Reads the bare facts of a year as one stream, and the tallies that should follow from them. */
@Repository
class RecountStore {

  /**
   * Numbers only, in the order of {@link Tuples}; days and minutes are null where there are none.
   */
  static final String FACTS =
      """
      select department, item, channel, desk, officer, marks, statutory_days, promised_days,
        accepted_on, decided_on,
        case when decided_on is null and closed_on is null and accepted_on is not null
          then promised_due end,
        wall_minutes, open_minutes, accepting_minutes, deciding_minutes, handing_minutes
      from indicators.fact
      where centre_id = :centre and (accepted_on between :from and :to
        or decided_on between :from and :to or promised_due between :from and :to)
      """;

  static final String YEARS =
      """
      select distinct extract(year from day)::int as year from (
        select min(accepted_on) as day from indicators.fact where centre_id = :centre
        union all select min(decided_on) from indicators.fact where centre_id = :centre
        union all select min(promised_due) from indicators.fact where centre_id = :centre
        union all select max(accepted_on) from indicators.fact where centre_id = :centre
        union all select max(decided_on) from indicators.fact where centre_id = :centre
        union all select max(promised_due) from indicators.fact where centre_id = :centre
        union all select min(day) from indicators.tally where centre_id = :centre
        union all select max(day) from indicators.tally where centre_id = :centre) as d
      where day is not null order by 1
      """;

  static final String TALLIES =
      "select grain, dim, value, channel, day, "
          + Counts.columns(c -> c)
          + " from indicators.tally where centre_id = :centre and day between :from and :to";

  static final String SPANS =
      """
      select dim, value, channel, part, month, counts::text as counts from indicators.span
      where centre_id = :centre and month between :from and :to
      """;

  static final String PUT_TALLIES =
      """
      insert into indicators.tally (centre_id, grain, dim, value, channel, day, {columns})
      select :centre, grain, dim, value, channel, day, {values}
      from json_to_recordset(:rows::json) as r
        (grain char(1), dim text, value int, channel int, day date, n bigint[])
      on conflict (centre_id, grain, dim, channel, day, value) do update set {set}
      """
          .replace("{columns}", Counts.columns(c -> c))
          .replace("{values}", Counts.columns(c -> "n[" + (Counts.COLUMNS.indexOf(c) + 1) + "]"))
          .replace("{set}", Counts.columns(c -> c + " = excluded." + c));

  static final String PUT_SPANS =
      """
      insert into indicators.span (centre_id, dim, value, channel, part, month, counts)
      select :centre, dim, value, channel, part, month, counts::int[]
      from json_to_recordset(:rows::json) as r
        (dim text, value int, channel int, part text, month date, counts text)
      on conflict (centre_id, dim, channel, value, part, month) do update set
        counts = excluded.counts
      """;

  private static final int FETCH = 2_000;

  private final JdbcClient jdbc;
  private final JdbcTemplate rows;
  private final JsonMapper mapper = JsonMapper.builder().build();

  RecountStore(JdbcClient jdbc, JdbcTemplate rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  /** The first and the last year of which there is anything; empty if there is nothing. */
  List<Integer> years(Centre centre) {
    return jdbc.sql(YEARS).param("centre", centre.code()).query((row, i) -> row.getInt(1)).list();
  }

  /** Streams the facts of a year; COPY takes no parameters, so the values stand in its text. */
  void facts(Centre centre, LocalDate from, LocalDate to, Tuples.Sink sink) {
    String query =
        FACTS
            .replace(":centre", "'" + centre.code() + "'")
            .replace(":from", "date '" + from + "'")
            .replace(":to", "date '" + to + "'");
    rows.execute((Connection connection) -> {
      copy(connection, "copy (" + query + ") to stdout (format binary)", sink);
      return true;
    });
  }

  private static void copy(Connection connection, String sql, Tuples.Sink sink)
      throws SQLException {
    CopyOut out = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql);
    Tuples tuples = new Tuples(sink);
    for (byte[] piece = out.readFromCopy(); piece != null; piece = out.readFromCopy()) {
      tuples.read(piece);
    }
  }

  void tallies(Centre centre, LocalDate from, LocalDate to, BiConsumer<TallyKey, Counts> each) {
    jdbc.sql(TALLIES)
        .withFetchSize(FETCH)
        .params(between(centre, from, to))
        .query((ResultSet row) -> {
          each.accept(TallyKey.read(row, row.getString("grain"), "day"), Counts.read(row));
        });
  }

  /** The spans of a year: key, part, counts. */
  void spans(Centre centre, LocalDate from, LocalDate to, SpanSink each) {
    jdbc.sql(SPANS)
        .withFetchSize(FETCH)
        .params(between(centre, from, to))
        .query((ResultSet row) -> {
          each.accept(
              TallyKey.read(row, "M", "month"),
              row.getString("part"),
              Steps.parse(row.getString("counts")));
        });
  }

  interface SpanSink {
    void accept(TallyKey key, String part, Steps steps);
  }

  void putTallies(Centre centre, List<Map<String, Object>> tallies) {
    put(PUT_TALLIES, centre, tallies);
  }

  void putSpans(Centre centre, List<Map<String, Object>> spans) {
    put(PUT_SPANS, centre, spans);
  }

  private void put(String sql, Centre centre, List<Map<String, Object>> all) {
    for (int i = 0; i < all.size(); i += FETCH) {
      String piece = mapper.writeValueAsString(all.subList(i, Math.min(all.size(), i + FETCH)));
      jdbc.sql(sql).param("centre", centre.code()).param("rows", piece).update();
    }
  }

  private static Map<String, Object> between(Centre centre, LocalDate from, LocalDate to) {
    return Map.of("centre", centre.code(), "from", from, "to", to);
  }
}
