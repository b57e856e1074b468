package org.yichuang.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

/** The timers' rows. */
@Repository
class TimerStore {

  static final String SCHEDULE =
      """
      insert into calendar.timer as t (centre_id, kind, key, due_at, wake_at, payload)
      values (:centre, :kind, :key, :due, :due, :payload)
      on conflict (centre_id, kind, key) do update
      set due_at = excluded.due_at, wake_at = excluded.due_at, payload = excluded.payload,
          state = 'WAITING', attempts = 0, claim = null, last_error = null, fired_at = null
      where t.due_at <> excluded.due_at
      """;

  static final String CANCEL =
      """
      delete from calendar.timer
      where centre_id = :centre and kind = :kind and key = :key and state = 'WAITING'
      """;

  static final String WAITING =
      """
      select centre_id, kind, key, due_at, payload, attempts from calendar.timer
      where centre_id = :centre and state = 'WAITING'
      order by due_at, kind, key limit :most
      """;

  /** A node serves every centre: this one statement looks across them and updates by whole key. */
  static final String CLAIM =
      """
      with due as (
        select centre_id, kind, key from calendar.timer
        where state = 'WAITING' and wake_at <= :now and kind in (:kinds)
        order by wake_at limit :most
        for update skip locked)
      update calendar.timer t set claim = :claim, wake_at = :lapses, attempts = t.attempts + 1
      from due where t.centre_id = due.centre_id and t.kind = due.kind and t.key = due.key
      returning t.centre_id, t.kind, t.key, t.due_at, t.payload, t.attempts
      """;

  static final String SETTLE =
      """
      update calendar.timer set state = 'DONE', fired_at = :now, claim = null, last_error = null
      where centre_id = :centre and kind = :kind and key = :key
        and state = 'WAITING' and claim = :claim
      """;

  static final String POSTPONE =
      """
      update calendar.timer set wake_at = :wake, claim = null, last_error = :error
      where centre_id = :centre and kind = :kind and key = :key
        and state = 'WAITING' and claim = :claim
      """;

  static final String PURGE =
      """
      delete from calendar.timer where (centre_id, kind, key) in (
        select centre_id, kind, key from calendar.timer
        where state = 'DONE' and fired_at < :before
        order by fired_at limit :most for update skip locked)
      """;

  private static final RowMapper<Timer> TIMER = TimerStore::timer;

  private final JdbcClient jdbc;

  TimerStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void schedule(Centre centre, String kind, String key, Instant dueAt, String payload) {
    jdbc.sql(SCHEDULE)
        .param("centre", centre.code())
        .param("kind", kind)
        .param("key", key)
        .param("due", Now.sql(dueAt))
        .param("payload", payload)
        .update();
  }

  boolean cancel(Centre centre, String kind, String key) {
    return jdbc.sql(CANCEL)
            .param("centre", centre.code())
            .param("kind", kind)
            .param("key", key)
            .update()
        == 1;
  }

  List<Timer> waiting(Centre centre, int most) {
    return jdbc.sql(WAITING).param("centre", centre.code()).param("most", most).query(TIMER).list();
  }

  List<Timer> claim(Now now, Instant lapses, Collection<String> kinds, long claim, int most) {
    return jdbc.sql(CLAIM)
        .param("now", now.sql())
        .param("lapses", Now.sql(lapses))
        .param("kinds", kinds)
        .param("claim", claim)
        .param("most", most)
        .query(TIMER)
        .list();
  }

  boolean settle(Timer timer, long claim, Now now) {
    return of(timer, jdbc.sql(SETTLE)).param("claim", claim).param("now", now.sql()).update() == 1;
  }

  void postpone(Timer timer, long claim, Instant wake, String error) {
    of(timer, jdbc.sql(POSTPONE))
        .param("claim", claim)
        .param("wake", Now.sql(wake))
        .param("error", error)
        .update();
  }

  int purge(Instant before, int most) {
    return jdbc.sql(PURGE).param("before", Now.sql(before)).param("most", most).update();
  }

  private static JdbcClient.StatementSpec of(Timer timer, JdbcClient.StatementSpec statement) {
    return statement
        .param("centre", timer.centre().code())
        .param("kind", timer.kind())
        .param("key", timer.key());
  }

  private static Timer timer(ResultSet row, int n) throws SQLException {
    return new Timer(
        Centre.of(row.getString("centre_id")),
        row.getString("kind"),
        row.getString("key"),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        row.getString("payload"),
        row.getInt("attempts"));
  }
}
