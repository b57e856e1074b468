package org.yichuang.indicators;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;

/** The cases behind a figure. */
@Repository
class CaseListStore {

  private static final String COLUMNS =
      """
      select case_id, number, item_name, department, channel, officer_name, received_on,
        accepted_on, decided_on, promised_due, statutory_due, outcome, grade, open_minutes,
        wall_minutes, %1$s as day
      from indicators.fact
      where centre_id = :centre and %1$s between :from and :to
        and (%1$s, case_id) < (:beforeDay, :beforeId)
        and (:department = '' or department = :department) and (:item = '' or item = :item)
        and (:channel = '' or channel = :channel) and (:desk = '' or desk = :desk)
        and (:officer = '' or officer = :officer)
      """;

  private static final String ORDER = " order by %1$s desc, case_id desc limit :most";

  static final String DECIDED =
      (COLUMNS + " and (pattern & :all) = :all and (pattern & :none) = 0 " + ORDER)
          .formatted("decided_on");

  /** Those of the denominator that the numerator leaves out. */
  static final String LEFT_OUT =
      (COLUMNS
              + """
               and (pattern & :all) = :all and (pattern & :none) = 0
               and not ((pattern & :all2) = :all2 and (pattern & :none2) = 0)
              """
              + ORDER)
          .formatted("decided_on");

  static final String ACCEPTED =
      (COLUMNS + " and accepted_on is not null " + ORDER).formatted("accepted_on");

  static final String OVERDUE =
      (COLUMNS
              + " and decided_on is null and closed_on is null and accepted_on is not null "
              + ORDER)
          .formatted("promised_due");

  static final String CAUSES =
      """
      select c.cause, count(*) as n, (
          select count(*) from indicators.fact
          where centre_id = :centre and decided_on between :from and :to
            and grade in ('DISSATISFIED','VERY_DISSATISFIED')
            and (:department = '' or department = :department)) as bad
      from indicators.fact f cross join lateral unnest(
        case when causes = '{}' then array[''] else causes end) as c (cause)
      where f.centre_id = :centre and f.decided_on between :from and :to
        and f.grade in ('DISSATISFIED','VERY_DISSATISFIED')
        and (:department = '' or f.department = :department)
      group by c.cause order by n desc, c.cause
      """;

  static final String RECEIVED =
      """
      select case_id, number, item_name, department, channel, officer_name, received_on,
        accepted_on, decided_on, promised_due, statutory_due, outcome, grade, open_minutes,
        wall_minutes, received_on as day, received_at, desk
      from indicators.fact
      where centre_id = :centre and received_on = :day and (received_at, case_id) > (:afterAt::timestamptz, :afterId)
      order by received_at, case_id limit :most
      """;

  private final JdbcClient jdbc;

  CaseListStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Hands on the cases, newest first, from before a place.
   *
   * @param marks the values of all, none, all2 and none2
   */
  void read(
      String sql,
      Map<String, Object> params,
      CaseLine.Place before,
      int most,
      Consumer<CaseLine> to) {
    jdbc.sql(sql)
        .params(params)
        .param("beforeDay", before.day())
        .param("beforeId", before.id())
        .param("most", most)
        .query(row -> {
          to.accept(line(row));
        });
  }

  List<CaseLine.Received> received(
      Centre centre, LocalDate day, java.time.Instant afterAt, long afterId, int most) {
    return jdbc.sql(RECEIVED)
        .param("centre", centre.code())
        .param("day", day)
        .param("afterAt", org.yichuang.kernel.Now.sql(afterAt))
        .param("afterId", afterId)
        .param("most", most)
        .query((row, i) ->
            new CaseLine.Received(
                line(row),
                row.getObject("received_at", java.time.OffsetDateTime.class).toInstant(),
                row.getString("desk")))
        .list();
  }

  List<BadCauses.Cause> causes(Map<String, Object> params) {
    return jdbc.sql(CAUSES)
        .params(params)
        .query((row, i) ->
            new BadCauses.Cause(row.getString("cause"), row.getLong("n"), row.getLong("bad")))
        .list();
  }

  private static CaseLine line(ResultSet row) throws SQLException {
    return new CaseLine(
        row.getLong("case_id"),
        row.getString("number"),
        row.getString("item_name"),
        row.getString("department"),
        row.getString("channel"),
        row.getString("officer_name"),
        row.getObject("received_on", LocalDate.class),
        row.getObject("accepted_on", LocalDate.class),
        row.getObject("decided_on", LocalDate.class),
        row.getObject("promised_due", LocalDate.class),
        row.getObject("statutory_due", LocalDate.class),
        row.getString("outcome"),
        row.getString("grade"),
        (Integer) row.getObject("open_minutes"),
        (Integer) row.getObject("wall_minutes"),
        row.getObject("day", LocalDate.class));
  }
}
