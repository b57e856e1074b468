package org.yichuang.intake;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Now;

@Repository("intakeRequestKeyStore")
class RequestKeyStore {

  static final String TAKE =
      """
      insert into intake.request_key (centre_id, owner_id, key, fingerprint, at)
      values (:centre, :owner, :key, :fingerprint, :now)
      on conflict do nothing
      """;

  static final String MADE =
      """
      update intake.request_key set application_id = :application
      where centre_id = :centre and owner_id = :owner and key = :key
      """;

  static final String FIND =
      """
      select fingerprint, application_id from intake.request_key
      where centre_id = :centre and owner_id = :owner and key = :key
      """;

  private final JdbcClient jdbc;
  private final Now now;

  RequestKeyStore(JdbcClient jdbc, Now now) {
    this.jdbc = jdbc;
    this.now = now;
  }

  /** What was asked for under a key before. */
  record Known(byte[] fingerprint, @Nullable Long application) {

    boolean says(byte[] other) {
      return Arrays.equals(fingerprint, other);
    }
  }

  /** Whether the key is new; waits while another transaction is using it. */
  boolean take(Actor by, String key, byte[] fingerprint) {
    return of(TAKE, by, key).param("fingerprint", fingerprint).param("now", now.sql()).update()
        == 1;
  }

  void made(Actor by, String key, long application) {
    of(MADE, by, key).param("application", application).update();
  }

  Optional<Known> find(Actor by, String key) {
    return of(FIND, by, key)
        .query((r, n) -> new Known(r.getBytes(1), r.getObject(2, Long.class)))
        .optional();
  }

  private JdbcClient.StatementSpec of(String sql, Actor by, String key) {
    return jdbc.sql(sql)
        .param("centre", by.centre().code())
        .param("owner", by.personId())
        .param("key", key);
  }
}
