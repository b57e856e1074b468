package org.yichuang.hall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

@Repository
class VisitStore {

  private static final String VISIT =
      """
      select t.*, coalesce(e.by_id, 0) as clerk
      from hall.ticket t
      left join lateral (
        select by_id from hall.event e
        where e.centre_id = t.centre_id and e.ticket_id = t.id and e.kind = 'ENDED'
        order by e.seq desc limit 1) e on true
      where t.centre_id = :centre and t.state = 'DONE' and t.window_no is not null
      """;

  static final String FIND = VISIT + " and t.id = :ticket";

  static final String BY_TOKEN = VISIT + " and t.token = :token";

  static final String BY_LABEL = VISIT + " and t.day = :day and t.label = :label limit 1";

  /** The last one at a window, until the next person is being served there. */
  static final String LAST_AT =
      VISIT
          + """
          and t.day = :day and t.window_no = :window and t.ended_at > :since
          and not exists (
            select from hall.service_window w
            join hall.ticket n on n.centre_id = w.centre_id and n.id = w.ticket_id
            where w.centre_id = :centre and w.no = :window and n.state = 'SERVING')
          order by t.ended_at desc limit 1
          """;

  private static final RowMapper<Visit> ROW =
      (row, i) ->
          new Visit(
              row.getLong("id"),
              row.getString("label"),
              row.getString("token"),
              row.getString("group_code"),
              TicketRow.texts(row, "items"),
              row.getInt("window_no"),
              row.getLong("clerk"),
              Objects.requireNonNull(TicketRow.moment(row, "ended_at")));

  private final JdbcClient jdbc;

  VisitStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private JdbcClient.StatementSpec sql(String sql, Centre centre) {
    return jdbc.sql(sql).param("centre", centre.code());
  }

  Optional<Visit> find(Centre centre, long ticket) {
    return sql(FIND, centre).param("ticket", ticket).query(ROW).optional();
  }

  Optional<Visit> byToken(Centre centre, String token) {
    return sql(BY_TOKEN, centre).param("token", token).query(ROW).optional();
  }

  Optional<Visit> byLabel(Centre centre, LocalDate day, String label) {
    return sql(BY_LABEL, centre).param("day", day).param("label", label).query(ROW).optional();
  }

  Optional<Visit> lastAt(Centre centre, int window, LocalDate day, Instant since) {
    return sql(LAST_AT, centre)
        .param("window", window)
        .param("day", day)
        .param("since", Now.sql(since))
        .query(ROW)
        .optional();
  }
}
