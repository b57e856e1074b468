package org.yichuang.casework;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Now;

@Repository
class StepKeyStore {

  static final String TAKE =
      """
      insert into casework.step_key (centre_id, key, actor_id, case_id, fingerprint, at)
      values (:centre, :key, :actor, :case, :fingerprint, :now)
      on conflict do nothing
      """;

  static final String SAME =
      """
      select count(*) from casework.step_key
      where centre_id = :centre and actor_id = :actor and key = :key and case_id = :case
        and fingerprint = :fingerprint
      """;

  private final JdbcClient jdbc;
  private final Now now;

  StepKeyStore(JdbcClient jdbc, Now now) {
    this.jdbc = jdbc;
    this.now = now;
  }

  /** Whether the key is new; waits while another transaction is using it. */
  boolean take(Actor actor, String key, long caseId, String fingerprint) {
    return bound(TAKE, actor, key, caseId, fingerprint).param("now", now.sql()).update() == 1;
  }

  boolean sameRequest(Actor actor, String key, long caseId, String fingerprint) {
    return bound(SAME, actor, key, caseId, fingerprint).query(Integer.class).single() == 1;
  }

  private JdbcClient.StatementSpec bound(
      String sql, Actor actor, String key, long caseId, String fingerprint) {
    return jdbc.sql(sql)
        .param("centre", actor.centre().code())
        .param("key", key)
        .param("actor", actor.personId())
        .param("case", caseId)
        .param("fingerprint", fingerprint);
  }
}
