package org.yichuang.ratings;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

@Repository
class EvaluableStore {

  static final String PUT =
      """
      insert into ratings.evaluable (centre_id, event_id, kind, label, item_code, item_name,
        department, window_no, served_by, served_name, ended_at)
      values (:centre, :id, :kind, :label, :item, :itemName, :department, :window, :servedBy,
        :servedName, :ended)
      on conflict (centre_id, event_id) do nothing
      """;

  static final String FIND =
      "select * from ratings.evaluable where centre_id = :centre and event_id = :id";

  static final String DECLINE =
      """
      update ratings.evaluable e set declined_at = :now
      where e.centre_id = :centre and e.event_id = :id and e.declined_at is null
        and not exists (select from ratings.rating r
          where r.centre_id = :centre and r.event_id = :id)
      """;

  /** Who took a case in. */
  static final String TAKER =
      """
      select actor_id, actor_name from journal.entry
      where centre_id = :centre and subject = :id and seq = 1 and actor_id <> 0
      """;

  /** Everybody whose hand is in a case's chain. */
  static final String HANDS =
      "select distinct actor_id from journal.entry where centre_id = :centre and subject = :id";

  private static final RowMapper<Evaluable> ROW =
      (row, i) -> {
        OffsetDateTime declined = row.getObject("declined_at", OffsetDateTime.class);
        return new Evaluable(
            Centre.of(row.getString("centre_id")),
            row.getLong("event_id"),
            Evaluable.Kind.valueOf(row.getString("kind")),
            row.getString("label"),
            row.getString("item_code"),
            row.getString("item_name"),
            row.getString("department"),
            row.getObject("window_no", Integer.class),
            row.getObject("served_by", Long.class),
            row.getString("served_name"),
            row.getObject("ended_at", OffsetDateTime.class).toInstant(),
            declined == null ? null : declined.toInstant());
      };

  private final JdbcClient jdbc;

  EvaluableStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Somebody of the office. */
  record Hand(long id, String name) {}

  void put(Evaluable e) {
    jdbc.sql(PUT)
        .param("centre", e.centre().code())
        .param("id", e.id())
        .param("kind", e.kind().name())
        .param("label", e.label())
        .param("item", e.itemCode())
        .param("itemName", e.itemName())
        .param("department", e.department())
        .param("window", e.window(), Types.SMALLINT)
        .param("servedBy", e.servedBy(), Types.BIGINT)
        .param("servedName", e.servedName())
        .param("ended", Now.sql(e.endedAt()))
        .update();
  }

  Optional<Evaluable> find(Centre centre, long id) {
    return jdbc.sql(FIND).param("centre", centre.code()).param("id", id).query(ROW).optional();
  }

  boolean decline(Centre centre, long id, Instant now) {
    return jdbc.sql(DECLINE)
            .param("centre", centre.code())
            .param("id", id)
            .param("now", Now.sql(now))
            .update()
        == 1;
  }

  Optional<Hand> taker(Centre centre, long caseId) {
    return jdbc.sql(TAKER)
        .param("centre", centre.code())
        .param("id", caseId)
        .query((row, i) -> new Hand(row.getLong("actor_id"), row.getString("actor_name")))
        .optional();
  }

  List<Long> hands(Centre centre, long caseId) {
    return jdbc.sql(HANDS)
        .param("centre", centre.code())
        .param("id", caseId)
        .query((row, i) -> row.getLong(1))
        .list();
  }
}
