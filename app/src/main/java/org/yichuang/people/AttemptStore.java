package org.yichuang.people;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

/** SQL of failed attempts, and of the vault's key check. */
@Repository
class AttemptStore {

  static final String BLOCKED =
      """
      select blocked_until from people.attempt
      where centre_id = :centre and key_hash = :key and blocked_until > :now
      """;

  static final String FAILED =
      """
      insert into people.attempt (centre_id, key_hash, failures, first_at)
      values (:centre, :key, 1, :now)
      on conflict (centre_id, key_hash) do update set
        failures = case when people.attempt.first_at < :windowStart then 1
          else people.attempt.failures + 1 end,
        first_at = case when people.attempt.first_at < :windowStart then :now
          else people.attempt.first_at end
      returning failures
      """;

  static final String BLOCK =
      """
      update people.attempt set blocked_until = :until where centre_id = :centre and key_hash = :key
      """;

  static final String CLEAR =
      """
      delete from people.attempt where centre_id = :centre and key_hash = :key
      """;

  static final String SWEEP =
      """
      delete from people.attempt where centre_id = :centre and first_at < :windowStart
        and (blocked_until is null or blocked_until < :now)
      """;

  static final String PUT_KEY_CHECK =
      """
      insert into people.vault_check (centre_id, key_check) values (:centre, :check)
      on conflict (centre_id) do nothing
      """;

  static final String KEY_CHECK =
      """
      select key_check from people.vault_check where centre_id = :centre
      """;

  private final JdbcClient jdbc;
  private final Now now;

  AttemptStore(JdbcClient jdbc, Now now) {
    this.jdbc = jdbc;
    this.now = now;
  }

  /** Until when the key is blocked, if it is. */
  Optional<Instant> blocked(Centre centre, byte[] key) {
    return jdbc.sql(BLOCKED)
        .param("centre", centre.code())
        .param("key", key)
        .param("now", now.sql())
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  /** Counts a failure and returns how many there are in the window. */
  int failed(Centre centre, byte[] key, Instant windowStart) {
    return jdbc.sql(FAILED)
        .param("centre", centre.code())
        .param("key", key)
        .param("now", now.sql())
        .param("windowStart", Now.sql(windowStart))
        .query(Integer.class)
        .single();
  }

  void block(Centre centre, byte[] key, Instant until) {
    jdbc.sql(BLOCK)
        .param("centre", centre.code())
        .param("key", key)
        .param("until", Now.sql(until))
        .update();
  }

  void clear(Centre centre, byte[] key) {
    jdbc.sql(CLEAR).param("centre", centre.code()).param("key", key).update();
  }

  void sweep(Centre centre, Instant windowStart) {
    jdbc.sql(SWEEP)
        .param("centre", centre.code())
        .param("windowStart", Now.sql(windowStart))
        .param("now", now.sql())
        .update();
  }

  /** Keeps the first key's check and returns the one kept. */
  byte[] keyCheck(Centre centre, byte[] check) {
    jdbc.sql(PUT_KEY_CHECK).param("centre", centre.code()).param("check", check).update();
    return jdbc.sql(KEY_CHECK).param("centre", centre.code()).query(byte[].class).single();
  }
}
