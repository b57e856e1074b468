package org.yichuang.ratings;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

@Repository
class TerminalStore {

  static final String MAKE =
      """
      insert into ratings.terminal (centre_id, terminal_id, kind, window_no, code_hash, code_until,
        made_by, made_name, made_at)
      values (:centre, :id, :kind, :window, :code, :until, :by, :byName, :now)
      """;

  /** Uses a code up; a tablet that stood at the window before is over with it. */
  static final String OUST =
      """
      update ratings.terminal o set revoked_at = :now
      from ratings.terminal n
      where o.centre_id = :centre and o.paired_at is not null and o.revoked_at is null
        and n.centre_id = :centre and n.code_hash = :code and n.code_until > :now
        and n.paired_at is null and n.revoked_at is null and o.window_no = n.window_no
      """;

  static final String PAIR =
      """
      update ratings.terminal set paired_at = :now, secret_hash = :secret, code_hash = null
      where centre_id = :centre and code_hash = :code and code_until > :now and paired_at is null
        and revoked_at is null
      returning *
      """;

  static final String BY_SECRET =
      """
      select * from ratings.terminal
      where centre_id = :centre and secret_hash = :secret and revoked_at is null
      """;

  static final String REVOKE =
      """
      update ratings.terminal set revoked_at = :now, code_hash = null
      where centre_id = :centre and terminal_id = :id and revoked_at is null
      """;

  static final String ALL =
      """
      select * from ratings.terminal where centre_id = :centre and revoked_at is null
        and (paired_at is not null or code_until > :now)
      order by kind desc, window_no, terminal_id limit 500
      """;

  private static final RowMapper<Terminal> ROW =
      (row, i) ->
          new Terminal(
              Centre.of(row.getString("centre_id")),
              row.getLong("terminal_id"),
              Terminal.Kind.valueOf(row.getString("kind")),
              row.getObject("window_no", Integer.class),
              row.getObject("code_until", OffsetDateTime.class).toInstant(),
              row.getString("made_name"),
              row.getObject("made_at", OffsetDateTime.class).toInstant(),
              instant(row.getObject("paired_at", OffsetDateTime.class)),
              instant(row.getObject("revoked_at", OffsetDateTime.class)));

  private final JdbcClient jdbc;

  TerminalStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  private JdbcClient.StatementSpec sql(String sql, Centre centre) {
    return jdbc.sql(sql).param("centre", centre.code());
  }

  void make(
      Actor by,
      long id,
      Terminal.Kind kind,
      @Nullable Integer window,
      byte[] code,
      Instant until,
      Instant now) {
    sql(MAKE, by.centre())
        .param("id", id)
        .param("kind", kind.name())
        .param("window", window, Types.SMALLINT)
        .param("code", code)
        .param("until", Now.sql(until))
        .param("by", by.personId())
        .param("byName", by.name())
        .param("now", Now.sql(now))
        .update();
  }

  Optional<Terminal> pair(Centre centre, byte[] code, byte[] secret, Instant now) {
    sql(OUST, centre).param("code", code).param("now", Now.sql(now)).update();
    return sql(PAIR, centre)
        .param("code", code)
        .param("secret", secret)
        .param("now", Now.sql(now))
        .query(ROW)
        .optional();
  }

  Optional<Terminal> bySecret(Centre centre, byte[] secret) {
    return sql(BY_SECRET, centre).param("secret", secret).query(ROW).optional();
  }

  boolean revoke(Centre centre, long id, Instant now) {
    return sql(REVOKE, centre).param("id", id).param("now", Now.sql(now)).update() == 1;
  }

  List<Terminal> all(Centre centre, Instant now) {
    return sql(ALL, centre).param("now", Now.sql(now)).query(ROW).list();
  }
}
