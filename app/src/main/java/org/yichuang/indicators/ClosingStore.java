package org.yichuang.indicators;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;

/** Months as they were when they were closed. */
@Repository
class ClosingStore {

  static final String CLOSE =
      """
      insert into indicators.closing (centre_id, month, version, closed_at, closed_by, reason)
      select :centre, :month, coalesce(max(version), 0) + 1, :now, :by, :reason
      from indicators.closing where centre_id = :centre and month = :month
      returning version
      """;

  static final String KEEP =
      """
      insert into indicators.closed_tally (centre_id, month, version, {columns})
      select :centre, :month, :version, {sums} from indicators.tally
      where centre_id = :centre and grain = 'M' and day = :month and dim = 'all' and channel = 0
      """
          .replace("{columns}", Counts.columns(c -> c))
          .replace("{sums}", Counts.columns(c -> "coalesce(sum(" + c + "), 0)"));

  static final String ALL =
      """
      select month, version, closed_at, closed_by, reason from indicators.closing
      where centre_id = :centre order by month desc, version desc limit 60
      """;

  static final String CLOSED =
      "select "
          + Counts.columns(c -> c)
          + """
           from indicators.closed_tally
          where centre_id = :centre and month = :month order by version desc limit 1
          """;

  private final JdbcClient jdbc;

  ClosingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  int close(Centre centre, LocalDate month, String by, String reason, OffsetDateTime now) {
    int version =
        jdbc.sql(CLOSE)
            .param("centre", centre.code())
            .param("month", month)
            .param("by", by)
            .param("reason", reason)
            .param("now", now)
            .query(Integer.class)
            .single();
    jdbc.sql(KEEP)
        .param("centre", centre.code())
        .param("month", month)
        .param("version", version)
        .update();
    return version;
  }

  List<Closings.Closing> all(Centre centre) {
    return jdbc.sql(ALL)
        .param("centre", centre.code())
        .query((row, i) ->
            new Closings.Closing(
                java.time.YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getInt("version"),
                row.getObject("closed_at", OffsetDateTime.class).toInstant(),
                row.getString("closed_by"),
                row.getString("reason")))
        .list();
  }

  /** What a month was when it was closed last. */
  Optional<Counts> closed(Centre centre, LocalDate month) {
    return jdbc.sql(CLOSED)
        .param("centre", centre.code())
        .param("month", month)
        .query((row, i) -> Counts.read(row))
        .optional();
  }
}
