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

  private static final String CUT =
      """
       and (:department = 0 or department = :department) and (:item = 0 or item = :item)
        and (:channel = 0 or channel = :channel) and (:desk = 0 or desk = :desk)
        and (:officer = 0 or officer = :officer)
      """;

  /** The cases first, then their words, so that words are looked up for what is shown only. */
  private static final String NAMED =
      """
      select f.case_id, f.number, i.name as item_name, d.value as department,
        c.value as channel, o.name as officer_name, f.received_on, f.received_at, f.accepted_on,
        f.decided_on, f.promised_due, f.statutory_due, f.outcome, f.grade, f.open_minutes,
        f.wall_minutes, w.value as desk, %2$s as day
      from (
        select * from indicators.fact where centre_id = :centre %1$s) f
      left join indicators.member d
        on d.centre_id = :centre and d.dim = 'department' and d.code = f.department
      left join indicators.member i
        on i.centre_id = :centre and i.dim = 'item' and i.code = f.item
      left join indicators.member c
        on c.centre_id = :centre and c.dim = 'channel' and c.code = f.channel
      left join indicators.member o
        on o.centre_id = :centre and o.dim = 'officer' and o.code = f.officer
      left join indicators.member w
        on w.centre_id = :centre and w.dim = 'desk' and w.code = f.desk
      """;

  static final String DECIDED =
      listed("decided_on", "and (marks & :counted) <> 0 and (marks & :without) = 0");

  static final String ACCEPTED = listed("accepted_on", "");

  static final String OVERDUE =
      listed(
          "promised_due",
          "and decided_on is null and closed_on is null and accepted_on is not null");

  static final String CAUSES =
      """
      with bad as (
        select causes from indicators.fact
        where centre_id = :centre and decided_on between :from and :to
          and grade in ('DISSATISFIED','VERY_DISSATISFIED') and evaluable {cut}
      )
      select c.cause, count(*) as n, (select count(*) from bad) as bad
      from bad cross join lateral unnest(
        case when causes = '{}' then array[''] else causes end) as c (cause)
      group by c.cause order by n desc, c.cause
      """
          .replace("{cut}", CUT);

  static final String RECEIVED =
      NAMED.formatted(
              """
              and received_on = :day and outcome <> 'VISIT' and (received_at, case_id) > (:afterAt::timestamptz, :afterId)
              order by received_at, case_id limit :most
              """,
              "f.received_on")
          + " order by f.received_at, f.case_id";

  private static String listed(String day, String more) {
    return NAMED.formatted(
            """
            and %1$s between :from and :to and (%1$s, case_id) < (:beforeDay, :beforeId) %2$s %3$s
            order by %1$s desc, case_id desc limit :most
            """
                .formatted(day, more, CUT),
            "f." + day)
        + " order by f.%s desc, f.case_id desc".formatted(day);
  }

  private final JdbcClient jdbc;

  CaseListStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Hands on the cases, newest first, from before a place. */
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
                words(row, "desk")))
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
        words(row, "item_name"),
        words(row, "department"),
        words(row, "channel"),
        words(row, "officer_name"),
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

  private static String words(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? "" : text;
  }
}
