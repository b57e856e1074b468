package org.yichuang.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

@Repository
class NoticeStore {

  static final String PUT =
      """
      insert into notices.message
        (centre_id, message_id, person_id, kind, key, way, words, path, sealed, address, masked,
         state, wake_at, last_error, made_at, sent_at)
      values (:centre, :id, :person, :kind, :key, :way, :words::json, :path, :sealed, :address,
        :masked, :state, :wake, :error, :now, :sent)
      on conflict (centre_id, person_id, kind, key, way) do nothing
      """;

  /** A node serves every centre: this one statement looks across them and updates by whole key. */
  static final String CLAIM =
      """
      with due as (
        select centre_id, message_id from notices.message
        where state = 'WAITING' and wake_at <= :now
        order by wake_at limit :most
        for update skip locked)
      update notices.message m set claim = :claim, wake_at = :lapses, attempts = m.attempts + 1
      from due where m.centre_id = due.centre_id and m.message_id = due.message_id
      returning m.*
      """;

  static final String SENT =
      """
      update notices.message set state = 'SENT', sent_at = :now, claim = null, last_error = null,
        sealed = null, address = null
      where centre_id = :centre and message_id = :id and state = 'WAITING' and claim = :claim
      """;

  static final String POSTPONE =
      """
      update notices.message set claim = null, wake_at = :wake, last_error = :error,
        state = case when :given_up then 'FAILED' else 'WAITING' end
      where centre_id = :centre and message_id = :id and state = 'WAITING' and claim = :claim
      """;

  static final String RETRY =
      """
      update notices.message set state = 'WAITING', attempts = 0, wake_at = :now, claim = null
      where centre_id = :centre and message_id = :id and state = 'FAILED' and sealed is not null
      """;

  static final String INBOX =
      """
      select * from notices.message
      where centre_id = :centre and person_id = :person and way = 'IN_APP' and message_id < :before
      order by message_id desc limit :most
      """;

  static final String OUTBOX =
      """
      select * from notices.message
      where centre_id = :centre and way <> 'IN_APP' and message_id < :before
        and (:state = '' or state = :state)
      order by message_id desc limit :most
      """;

  static final String COUNTS =
      """
      select state, count(*) as n from notices.message
      where centre_id = :centre and way <> 'IN_APP' group by state
      """;

  static final String UNREAD =
      """
      select count(*) from notices.message
      where centre_id = :centre and person_id = :person and way = 'IN_APP' and read_at is null
      """;

  static final String READ =
      """
      update notices.message set read_at = :now
      where centre_id = :centre and person_id = :person and way = 'IN_APP' and read_at is null
        and (:id = 0 or message_id = :id)
      """;

  static final String PREFER =
      """
      insert into notices.preference (centre_id, person_id, mail, masked, sms, english)
      values (:centre, :person, :mail, :masked, :sms, :english)
      on conflict (centre_id, person_id) do update
      set mail = excluded.mail, masked = excluded.masked, sms = excluded.sms,
        english = excluded.english
      """;

  static final String PREFERENCE =
      "select * from notices.preference where centre_id = :centre and person_id = :person";

  private static final RowMapper<Row> ROW = NoticeStore::row;

  private final JdbcClient jdbc;

  NoticeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A row as it is kept. */
  record Row(
      Centre centre,
      long id,
      long person,
      String kind,
      String key,
      Way way,
      @Nullable String words,
      @Nullable String path,
      byte @Nullable [] sealed,
      byte @Nullable [] address,
      String masked,
      Message.State state,
      int attempts,
      Instant wakeAt,
      @Nullable String error,
      Instant madeAt,
      @Nullable Instant sentAt,
      @Nullable Instant readAt) {}

  /** How somebody wants to be told. */
  record Preference(byte @Nullable [] mail, String masked, boolean sms, boolean english) {}

  boolean put(Row r) {
    return jdbc.sql(PUT)
            .param("centre", r.centre().code())
            .param("id", r.id())
            .param("person", r.person())
            .param("kind", r.kind())
            .param("key", r.key())
            .param("way", r.way().name())
            .param("words", r.words(), Types.VARCHAR)
            .param("path", r.path(), Types.VARCHAR)
            .param("sealed", r.sealed(), Types.BINARY)
            .param("address", r.address(), Types.BINARY)
            .param("masked", r.masked())
            .param("state", r.state().name())
            .param("wake", Now.sql(r.wakeAt()))
            .param("error", r.error(), Types.VARCHAR)
            .param("now", Now.sql(r.madeAt()))
            .param("sent", sql(r.sentAt()), Types.TIMESTAMP_WITH_TIMEZONE)
            .update()
        == 1;
  }

  List<Row> claim(Instant at, Instant lapses, long claim, int most) {
    return jdbc.sql(CLAIM)
        .param("now", Now.sql(at))
        .param("lapses", Now.sql(lapses))
        .param("claim", claim)
        .param("most", most)
        .query(ROW)
        .list();
  }

  boolean sent(Row r, long claim, Instant at) {
    return of(r, SENT).param("claim", claim).param("now", Now.sql(at)).update() == 1;
  }

  void postpone(Row r, long claim, Instant wake, String error, boolean givenUp) {
    of(r, POSTPONE)
        .param("claim", claim)
        .param("wake", Now.sql(wake))
        .param("error", error)
        .param("given_up", givenUp)
        .update();
  }

  boolean retry(Centre centre, long id, Instant at) {
    return jdbc.sql(RETRY)
            .param("centre", centre.code())
            .param("id", id)
            .param("now", Now.sql(at))
            .update()
        == 1;
  }

  List<Row> inbox(Centre centre, long person, long before, int most) {
    return jdbc.sql(INBOX)
        .param("centre", centre.code())
        .param("person", person)
        .param("before", before)
        .param("most", most)
        .query(ROW)
        .list();
  }

  List<Row> outbox(Centre centre, String state, long before, int most) {
    return jdbc.sql(OUTBOX)
        .param("centre", centre.code())
        .param("state", state)
        .param("before", before)
        .param("most", most)
        .query(ROW)
        .list();
  }

  Map<Message.State, Long> counts(Centre centre) {
    Map<Message.State, Long> counts = new LinkedHashMap<>();
    for (Message.State s : Message.State.values()) {
      counts.put(s, 0L);
    }
    jdbc.sql(COUNTS)
        .param("centre", centre.code())
        .query(
            (org.springframework.jdbc.core.RowCallbackHandler)
                r -> counts.put(Message.State.valueOf(r.getString("state")), r.getLong("n")));
    return counts;
  }

  long unread(Centre centre, long person) {
    return jdbc.sql(UNREAD)
        .param("centre", centre.code())
        .param("person", person)
        .query(Long.class)
        .single();
  }

  int read(Centre centre, long person, long id, Instant at) {
    return jdbc.sql(READ)
        .param("centre", centre.code())
        .param("person", person)
        .param("id", id)
        .param("now", Now.sql(at))
        .update();
  }

  void prefer(Centre centre, long person, Preference p) {
    jdbc.sql(PREFER)
        .param("centre", centre.code())
        .param("person", person)
        .param("mail", p.mail(), Types.BINARY)
        .param("masked", p.masked())
        .param("sms", p.sms())
        .param("english", p.english())
        .update();
  }

  Optional<Preference> preference(Centre centre, long person) {
    return jdbc.sql(PREFERENCE)
        .param("centre", centre.code())
        .param("person", person)
        .query((r, n) ->
            new Preference(
                r.getBytes("mail"),
                r.getString("masked"),
                r.getBoolean("sms"),
                r.getBoolean("english")))
        .optional();
  }

  private JdbcClient.StatementSpec of(Row r, String sql) {
    return jdbc.sql(sql).param("centre", r.centre().code()).param("id", r.id());
  }

  private static @Nullable OffsetDateTime sql(@Nullable Instant at) {
    return at == null ? null : Now.sql(at);
  }

  private static Row row(ResultSet r, int n) throws SQLException {
    return new Row(
        Centre.of(r.getString("centre_id")),
        r.getLong("message_id"),
        r.getLong("person_id"),
        r.getString("kind"),
        r.getString("key"),
        Way.valueOf(r.getString("way")),
        r.getString("words"),
        r.getString("path"),
        r.getBytes("sealed"),
        r.getBytes("address"),
        r.getString("masked"),
        Message.State.valueOf(r.getString("state")),
        r.getInt("attempts"),
        java.util.Objects.requireNonNull(instant(r, "wake_at")),
        r.getString("last_error"),
        java.util.Objects.requireNonNull(instant(r, "made_at")),
        instant(r, "sent_at"),
        instant(r, "read_at"));
  }

  private static @Nullable Instant instant(ResultSet r, String column) throws SQLException {
    OffsetDateTime at = r.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
