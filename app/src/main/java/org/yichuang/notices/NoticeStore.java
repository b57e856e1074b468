package org.yichuang.notices;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

/** What waits to leave the house: put, claimed, sent, tried again. */
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

  static final String SLEEP =
      """
      update notices.message set claim = null, wake_at = :wake, attempts = attempts - 1
      where centre_id = :centre and message_id = :id and state = 'WAITING' and claim = :claim
      """;

  static final String RETRY =
      """
      update notices.message set state = 'WAITING', attempts = 0, wake_at = :now, claim = null
      where centre_id = :centre and message_id = :id and state = 'FAILED' and sealed is not null
      """;

  private final JdbcClient jdbc;

  NoticeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean put(MessageRow r) {
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

  List<MessageRow> claim(Instant at, Instant lapses, long claim, int most) {
    return jdbc.sql(CLAIM)
        .param("now", Now.sql(at))
        .param("lapses", Now.sql(lapses))
        .param("claim", claim)
        .param("most", most)
        .query(MessageRow.MAPPER)
        .list();
  }

  boolean sent(MessageRow r, long claim, Instant at) {
    return of(r, SENT).param("claim", claim).param("now", Now.sql(at)).update() == 1;
  }

  void postpone(MessageRow r, long claim, Instant wake, String error, boolean givenUp) {
    of(r, POSTPONE)
        .param("claim", claim)
        .param("wake", Now.sql(wake))
        .param("error", error)
        .param("given_up", givenUp)
        .update();
  }

  /** Puts a message back that was claimed in quiet hours; this was no attempt. */
  void sleep(MessageRow r, long claim, Instant wake) {
    of(r, SLEEP).param("claim", claim).param("wake", Now.sql(wake)).update();
  }

  boolean retry(Centre centre, long id, Instant at) {
    return jdbc.sql(RETRY)
            .param("centre", centre.code())
            .param("id", id)
            .param("now", Now.sql(at))
            .update()
        == 1;
  }

  private JdbcClient.StatementSpec of(MessageRow r, String sql) {
    return jdbc.sql(sql).param("centre", r.centre().code()).param("id", r.id());
  }

  private static @Nullable OffsetDateTime sql(@Nullable Instant at) {
    return at == null ? null : Now.sql(at);
  }
}
