package org.yichuang.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

@Repository
class PromiseStore {

  static final String DEFER =
      """
      insert into intake.deferral (centre_id, case_id, key, name, promised_at, due, state)
      values (:centre, :case, :key, :name, :now, :due, 'OPEN')
      """;

  static final String DEFERRALS =
      """
      select case_id, key, name, due, state from intake.deferral
      where centre_id = :centre and case_id = :case order by key
      """;

  static final String SUPPLY =
      """
      update intake.deferral set state = 'SUPPLIED', files = :files, ended_at = :now
      where centre_id = :centre and case_id = :case and key = :key and state = 'OPEN'
      """;

  static final String EXPIRE =
      """
      update intake.deferral set state = 'EXPIRED', ended_at = :now
      where centre_id = :centre and case_id = :case and state = 'OPEN' and due < :today
      """;

  static final String COMMIT =
      """
      insert into intake.commitment
        (centre_id, case_id, key, name, promise, signer_id, signed_at, check_by, state)
      values (:centre, :case, :key, :name, :promise, :signer, :now, :checkBy, 'SIGNED')
      """;

  private static final String COMMITMENT =
      """
      select case_id, key, name, promise, check_by, state, finding from intake.commitment
      """;

  static final String COMMITMENTS =
      COMMITMENT + " where centre_id = :centre and case_id = :case order by key";

  static final String TO_CHECK =
      COMMITMENT
          + """
           where centre_id = :centre and state = 'SIGNED' and (check_by, case_id) > (:day, :after)
          order by check_by, case_id, key limit :most
          """;

  static final String CHECK =
      """
      update intake.commitment
      set state = :state, finding = :finding, checked_at = :now, checker_id = :by
      where centre_id = :centre and case_id = :case and key = :key and state = 'SIGNED'
      """;

  private static final RowMapper<Deferral> DEFERRAL_ROW = PromiseStore::deferral;
  private static final RowMapper<Commitment> COMMITMENT_ROW = PromiseStore::commitment;

  private final JdbcClient jdbc;

  PromiseStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void defer(Centre centre, Deferral d, Instant now) {
    of(DEFER, centre, d.caseId())
        .param("key", d.key())
        .param("name", d.name())
        .param("due", d.due())
        .param("now", Now.sql(now))
        .update();
  }

  List<Deferral> deferrals(Centre centre, long caseId) {
    return of(DEFERRALS, centre, caseId).query(DEFERRAL_ROW).list();
  }

  boolean supply(Centre centre, long caseId, String key, List<Long> files, Instant now) {
    return of(SUPPLY, centre, caseId)
            .param("key", key)
            .param("files", files.toArray(Long[]::new))
            .param("now", Now.sql(now))
            .update()
        == 1;
  }

  /** How many papers of the case did not come in time. */
  int expire(Centre centre, long caseId, Now now) {
    return of(EXPIRE, centre, caseId).param("now", now.sql()).param("today", now.today()).update();
  }

  void commit(Centre centre, Commitment c, long signer, Instant now) {
    of(COMMIT, centre, c.caseId())
        .param("key", c.key())
        .param("name", c.name())
        .param("promise", c.promise())
        .param("signer", signer)
        .param("checkBy", c.checkBy())
        .param("now", Now.sql(now))
        .update();
  }

  List<Commitment> commitments(Centre centre, long caseId) {
    return of(COMMITMENTS, centre, caseId).query(COMMITMENT_ROW).list();
  }

  List<Commitment> toCheck(Centre centre, LocalDate day, long after, int most) {
    return jdbc.sql(TO_CHECK)
        .param("centre", centre.code())
        .param("day", day)
        .param("after", after)
        .param("most", most)
        .query(COMMITMENT_ROW)
        .list();
  }

  boolean check(
      Centre centre, long caseId, String key, boolean held, String finding, Actor by, Now now) {
    return of(CHECK, centre, caseId)
            .param("key", key)
            .param("state", held ? "TRUE" : "FALSE")
            .param("finding", finding)
            .param("now", now.sql())
            .param("by", by.personId())
            .update()
        == 1;
  }

  private JdbcClient.StatementSpec of(String sql, Centre centre, long caseId) {
    return jdbc.sql(sql).param("centre", centre.code()).param("case", caseId);
  }

  private static Deferral deferral(ResultSet r, int n) throws SQLException {
    return new Deferral(
        r.getLong(1),
        r.getString(2),
        r.getString(3),
        r.getDate(4).toLocalDate(),
        Deferral.State.valueOf(r.getString(5)));
  }

  private static Commitment commitment(ResultSet r, int n) throws SQLException {
    return new Commitment(
        r.getLong(1),
        r.getString(2),
        r.getString(3),
        r.getString(4),
        r.getDate(5).toLocalDate(),
        Commitment.State.valueOf(r.getString(6)),
        r.getString(7));
  }
}
