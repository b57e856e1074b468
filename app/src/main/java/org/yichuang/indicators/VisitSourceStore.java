package org.yichuang.indicators;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

/** What the hall and the ratings know of visits, in one look. */
@Repository
class VisitSourceStore {

  static final String HALLS = "select distinct centre_id from hall.service_window";

  static final String READ_UP_TO =
      "select upto from indicators.visits_read where centre_id = :centre";

  static final String READ =
      """
      insert into indicators.visits_read (centre_id, upto) values (:centre, :upto)
      on conflict (centre_id) do update set upto = greatest(visits_read.upto, excluded.upto)
      """;

  /** The day bounds what is looked at: nobody is served beyond the day of the number. */
  static final String MOVED =
      """
      select id from hall.ticket
      where centre_id = :centre and day >= cast(:since as timestamptz)::date - 1
        and ended_at > :since and state = 'DONE' and window_no is not null
      union
      select event_id from ratings.rating
      where centre_id = :centre and at > :since and case_id is null
      """;

  static final String FIND =
      """
      select t.id, t.label, t.group_code, g.name_zh as group_name, t.window_no, t.taken_at,
        t.ended_at, coalesce(e.by_id, 0) as clerk, {rated}
      from hall.ticket t
      join hall.service_group g on g.centre_id = t.centre_id and g.code = t.group_code
      left join lateral (
        select by_id from hall.event e
        where e.centre_id = t.centre_id and e.ticket_id = t.id and e.kind = 'ENDED'
        order by e.seq desc limit 1) e on true
      left join ratings.rating r on r.centre_id = t.centre_id and r.event_id = t.id
      left join ratings.rectification x on x.centre_id = t.centre_id and x.event_id = t.id
      where t.centre_id = :centre and t.id = any(:ids)
        and t.state = 'DONE' and t.window_no is not null
      """
          .replace("{rated}", Rated.COLUMNS);

  /**
   * A visit that is over.
   *
   * @param group code of the queue, such as A
   * @param clerk who served; 0 when it is not known any more
   */
  record Visited(
      long ticket,
      String label,
      String group,
      String groupName,
      int window,
      long clerk,
      Instant taken,
      Instant ended,
      Rated rated) {}

  private final JdbcClient jdbc;

  VisitSourceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Centre> halls() {
    return jdbc.sql(HALLS).query((row, i) -> Centre.of(row.getString("centre_id"))).list();
  }

  Optional<Instant> readUpTo(Centre centre) {
    return jdbc.sql(READ_UP_TO)
        .param("centre", centre.code())
        .query((row, i) -> row.getObject("upto", OffsetDateTime.class).toInstant())
        .optional();
  }

  void read(Centre centre, Instant upto) {
    jdbc.sql(READ).param("centre", centre.code()).param("upto", Now.sql(upto)).update();
  }

  /** Visits that ended or were rated after a moment. */
  List<Long> moved(Centre centre, Instant since) {
    return jdbc.sql(MOVED)
        .param("centre", centre.code())
        .param("since", Now.sql(since))
        .query((row, i) -> row.getLong(1))
        .list();
  }

  List<Visited> find(Centre centre, Collection<Long> tickets) {
    return jdbc.sql(FIND)
        .param("centre", centre.code())
        .param("ids", tickets.toArray(Long[]::new))
        .query((row, i) -> visited(row))
        .list();
  }

  private static Visited visited(ResultSet row) throws SQLException {
    return new Visited(
        row.getLong("id"),
        row.getString("label"),
        row.getString("group_code"),
        row.getString("group_name"),
        row.getInt("window_no"),
        row.getLong("clerk"),
        Objects.requireNonNull(SourceStore.instant(row, "taken_at")),
        Objects.requireNonNull(SourceStore.instant(row, "ended_at")),
        Rated.read(row));
  }
}
