package org.yichuang.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  static final String FILE =
      """
      insert into intake.filed
        (centre_id, case_id, application_id, guide, notice_due, awaiting)
      values (:centre, :case, :application, :guide, :noticeDue, true)
      """;

  static final String AWAIT =
      """
      update intake.filed set awaiting = :awaiting
      where centre_id = :centre and case_id = :case and awaiting <> :awaiting
      """;

  static final String DUE =
      """
      update intake.filed set notice_due = :noticeDue
      where centre_id = :centre and case_id = :case
      """;

  private static final String SELECT =
      """
      select case_id, application_id, guide, notice_due, awaiting from intake.filed
      """;

  static final String OF_CASE = SELECT + " where centre_id = :centre and case_id = :case";

  static final String OF_APPLICATION =
      SELECT + " where centre_id = :centre and application_id = :application order by case_id";

  static final String AWAITING =
      SELECT
          + """
           where centre_id = :centre and awaiting and (notice_due, case_id) > (:day, :after)
          order by notice_due, case_id limit :most
          """;

  static final String GIVE =
      """
      insert into intake.notice (centre_id, case_id, kind, facts, at, by_id, by_name)
      values (:centre, :case, :kind, :facts::json, :at, :by, :byName)
      on conflict (centre_id, case_id, kind) do nothing
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

  void file(CaseFile file, long application, String guide) {
    jdbc.sql(FILE)
        .param("centre", file.centre().code())
        .param("case", file.id())
        .param("application", application)
        .param("guide", guide)
        .param("noticeDue", file.noticeDue())
        .update();
  }

  void await(Centre centre, long caseId, boolean awaiting) {
    jdbc.sql(AWAIT)
        .param("centre", centre.code())
        .param("case", caseId)
        .param("awaiting", awaiting)
        .update();
  }

  /** The notice period of the case was computed again. */
  void due(CaseFile file) {
    jdbc.sql(DUE)
        .param("centre", file.centre().code())
        .param("case", file.id())
        .param("noticeDue", file.noticeDue())
        .update();
  }

  Optional<Filed> ofCase(Centre centre, long caseId) {
    return jdbc.sql(OF_CASE)
        .param("centre", centre.code())
        .param("case", caseId)
        .query(FILED)
        .optional();
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

  void give(Centre centre, Notice notice) {
    jdbc.sql(GIVE)
        .param("centre", centre.code())
        .param("case", notice.caseId())
        .param("kind", notice.kind().name())
        .param("facts", JSON.writeValueAsString(notice.facts()))
        .param("at", Now.sql(notice.at()))
        .param("by", notice.byId())
        .param("byName", notice.byName())
        .update();
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
