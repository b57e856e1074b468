package org.yichuang.lifeevents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.calendar.Extension;
import org.yichuang.calendar.Limit;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class LifeEventStore {

  static final String BEGIN =
      """
      insert into lifeevents.life_event
        (centre_id, event_id, theme, applicant_id, applicant_name, promised, ceiling, extensions,
         version, begun_at)
      values (:centre, :id, :theme, :applicant, :applicantName, :promised, :ceiling,
        :extensions::json, 1, :begun)
      on conflict (centre_id, event_id) do nothing
      """;

  private static final String SELECT =
      """
      select centre_id, event_id, theme, applicant_id, applicant_name, promised, ceiling,
        extensions::text as extensions, version, begun_at, done_at
      from lifeevents.life_event
      """;

  static final String FIND = SELECT + " where centre_id = :centre and event_id = :id";

  static final String LOCK = FIND + " for update";

  static final String OPEN =
      SELECT
          + """
           where centre_id = :centre and done_at is null and event_id > :after
          order by event_id limit :most
          """;

  static final String EXTEND =
      """
      update lifeevents.life_event
      set extensions = :extensions::json, version = version + 1
      where centre_id = :centre and event_id = :id and version = :version
      """;

  static final String DONE =
      """
      update lifeevents.life_event set done_at = :now, version = version + 1
      where centre_id = :centre and event_id = :id and done_at is null
      """;

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final RowMapper<LifeEvent> ROW = LifeEventStore::row;

  private final JdbcClient jdbc;

  LifeEventStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether it was new. */
  boolean begin(LifeEvent e) {
    return one(BEGIN, e.centre(), e.id())
            .param("theme", e.theme())
            .param("applicant", e.applicantId())
            .param("applicantName", e.applicantName())
            .param("promised", e.promised().toString())
            .param("ceiling", e.ceiling().toString())
            .param("extensions", JSON.writeValueAsString(e.extensions()))
            .param("begun", Now.sql(e.begun()))
            .update()
        == 1;
  }

  Optional<LifeEvent> find(Centre centre, long id) {
    return one(FIND, centre, id).query(ROW).optional();
  }

  /** The event, held until the caller's transaction ends. */
  Optional<LifeEvent> lock(Centre centre, long id) {
    return one(LOCK, centre, id).query(ROW).optional();
  }

  List<LifeEvent> open(Centre centre, long after, int most) {
    return jdbc.sql(OPEN)
        .param("centre", centre.code())
        .param("after", after)
        .param("most", most)
        .query(ROW)
        .list();
  }

  boolean extend(LifeEvent seen, List<Extension> extensions) {
    return one(EXTEND, seen.centre(), seen.id())
            .param("version", seen.version())
            .param("extensions", JSON.writeValueAsString(extensions))
            .update()
        == 1;
  }

  boolean done(LifeEvent event, Instant now) {
    return one(DONE, event.centre(), event.id()).param("now", Now.sql(now)).update() == 1;
  }

  private JdbcClient.StatementSpec one(String sql, Centre centre, long id) {
    return jdbc.sql(sql).param("centre", centre.code()).param("id", id);
  }

  private static LifeEvent row(ResultSet r, int n) throws SQLException {
    Timestamp done = r.getTimestamp("done_at");
    return new LifeEvent(
        Centre.of(r.getString("centre_id")),
        r.getLong("event_id"),
        r.getString("theme"),
        r.getLong("applicant_id"),
        r.getString("applicant_name"),
        Limit.of(r.getString("promised")),
        Limit.of(r.getString("ceiling")),
        JSON.readValue(r.getString("extensions"), new TypeReference<List<Extension>>() {}),
        r.getInt("version"),
        r.getTimestamp("begun_at").toInstant(),
        done == null ? null : done.toInstant());
  }
}
