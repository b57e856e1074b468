package org.yichuang.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

@Repository("intakeSupplementStore")
class SupplementStore {

  static final String ASK =
      """
      insert into intake.supplement_item (centre_id, case_id, no, place, sentence)
      values (:centre, :case, :no, :place, :sentence)
      """;

  static final String OF =
      """
      select no, place, sentence, handed_at, by_name from intake.supplement_item
      where centre_id = :centre and case_id = :case order by no
      """;

  /** Whoever hands in waits for whoever does so at the same time. */
  static final String LOCK = OF + " for update";

  static final String HAND =
      """
      update intake.supplement_item set handed_at = :now, by_id = :by, by_name = :byName
      where centre_id = :centre and case_id = :case and no = :no and handed_at is null
      """;

  private static final RowMapper<SupplementItem> ROW = SupplementStore::row;

  private final JdbcClient jdbc;

  SupplementStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void ask(Centre centre, long caseId, List<SupplementItem> items) {
    for (SupplementItem item : items) {
      of(ASK, centre, caseId)
          .param("no", item.no())
          .param("place", item.place())
          .param("sentence", item.sentence())
          .update();
    }
  }

  List<SupplementItem> of(Centre centre, long caseId) {
    return of(OF, centre, caseId).query(ROW).list();
  }

  List<SupplementItem> lock(Centre centre, long caseId) {
    return of(LOCK, centre, caseId).query(ROW).list();
  }

  void hand(Centre centre, long caseId, int no, Actor by, Instant now) {
    of(HAND, centre, caseId)
        .param("no", no)
        .param("by", by.personId())
        .param("byName", by.name())
        .param("now", Now.sql(now))
        .update();
  }

  private JdbcClient.StatementSpec of(String sql, Centre centre, long caseId) {
    return jdbc.sql(sql).param("centre", centre.code()).param("case", caseId);
  }

  private static SupplementItem row(ResultSet r, int n) throws SQLException {
    Timestamp at = r.getTimestamp(4);
    return new SupplementItem(
        r.getInt(1),
        r.getString(2),
        r.getString(3),
        at == null ? null : at.toInstant(),
        r.getString(5));
  }
}
