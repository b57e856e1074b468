package org.yichuang.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.casework.CaseFile;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class FiledStore {

  private static final String GIVE =
      """
      insert into intake.notice (centre_id, case_id, kind, facts, at, by_id, by_name)
      values (:centre, :case, :kind, :facts::json, :at, :by, :byName)
      on conflict (centre_id, case_id, kind) do nothing
      """;

  static final String FILE =
      """
      with filed as (
        insert into intake.filed
          (centre_id, case_id, application_id, guide, notice_due, awaiting)
        values (:centre, :case, :application, :guide, :noticeDue, true)
      )
      """
          + GIVE;

  static final String ANSWER =
      """
      with answered as (
        update intake.filed set awaiting = false
        where centre_id = :centre and case_id = :case and awaiting
      )
      """
          + GIVE;

  static final String DUE =
      """
      update intake.filed set notice_due = :noticeDue
      where centre_id = :centre and case_id = :case
      """;

  private static final String SELECT =
      """
      select case_id, application_id, guide, notice_due, awaiting from intake.filed
      """;

  static final String OF_APPLICATION =
      SELECT + " where centre_id = :centre and application_id = :application order by case_id";

  static final String AWAITING =
      SELECT
          + """
           where centre_id = :centre and awaiting and (notice_due, case_id) > (:day, :after)
          order by notice_due, case_id limit :most
          """;

  static final String NOTICES =
      """
      select case_id, kind, facts::text, at, by_id, by_name from intake.notice
      where centre_id = :centre and case_id = :case order by at, kind
      """;

  static final String USING_FILE =
      """
      select application_id, key from intake.material
      where centre_id = :centre and files @> array[:file]::bigint[]
      limit 50
      """;

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final RowMapper<Filed> FILED = FiledStore::filed;
  private static final RowMapper<Notice> NOTICE = FiledStore::notice;

  private final JdbcClient jdbc;

  FiledStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Files a case under its application, with the receipt that is given for it. */
  void file(CaseFile file, long application, String guide, Notice receipt) {
    noticed(FILE, file.centre(), receipt)
        .param("application", application)
        .param("guide", guide)
        .param("noticeDue", file.noticeDue())
        .update();
  }

  /** The answer that a received case was waiting for. */
  void answer(Centre centre, Notice notice) {
    noticed(ANSWER, centre, notice).update();
  }

  private JdbcClient.StatementSpec noticed(String sql, Centre centre, Notice notice) {
    return jdbc.sql(sql)
        .param("centre", centre.code())
        .param("case", notice.caseId())
        .param("kind", notice.kind().name())
        .param("facts", JSON.writeValueAsString(notice.facts()))
        .param("at", Now.sql(notice.at()))
        .param("by", notice.byId())
        .param("byName", notice.byName());
  }

  /** The notice period of the case was computed again. */
  void due(CaseFile file) {
    jdbc.sql(DUE)
        .param("centre", file.centre().code())
        .param("case", file.id())
        .param("noticeDue", file.noticeDue())
        .update();
  }

  List<Filed> ofApplication(Centre centre, long application) {
    return jdbc.sql(OF_APPLICATION)
        .param("centre", centre.code())
        .param("application", application)
        .query(FILED)
        .list();
  }

  List<Filed> awaiting(Centre centre, LocalDate day, long after, int most) {
    return jdbc.sql(AWAITING)
        .param("centre", centre.code())
        .param("day", day)
        .param("after", after)
        .param("most", most)
        .query(FILED)
        .list();
  }

  List<Notice> notices(Centre centre, long caseId) {
    return jdbc.sql(NOTICES)
        .param("centre", centre.code())
        .param("case", caseId)
        .query(NOTICE)
        .list();
  }

  /** Where a file is used. */
  record Use(long application, String key) {}

  List<Use> using(Centre centre, long file) {
    return jdbc.sql(USING_FILE)
        .param("centre", centre.code())
        .param("file", file)
        .query((r, n) -> new Use(r.getLong(1), r.getString(2)))
        .list();
  }

  private static Filed filed(ResultSet r, int n) throws SQLException {
    return new Filed(
        r.getLong(1), r.getLong(2), r.getString(3), r.getDate(4).toLocalDate(), r.getBoolean(5));
  }

  private static Notice notice(ResultSet r, int n) throws SQLException {
    return new Notice(
        r.getLong(1),
        Notice.Kind.valueOf(r.getString(2)),
        JSON.readValue(r.getString(3), new TypeReference<Map<String, String>>() {}),
        r.getTimestamp(4).toInstant(),
        r.getLong(5),
        r.getString(6));
  }
}
