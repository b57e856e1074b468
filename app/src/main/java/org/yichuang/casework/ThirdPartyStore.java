package org.yichuang.casework;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;
import org.yichuang.people.Vault;

@Repository
class ThirdPartyStore {

  static final String INSERT =
      """
      insert into casework.third_party
        (centre_id, case_id, no, person_id, relation, matter, sealed, told, ask_by)
      values (:centre, :case, :no, :person, :relation, :matter, :sealed, :told, :askBy)
      """;

  private static final String SELECT =
      """
      select case_id, no, person_id, relation, matter, sealed, told, ask_by, asked, heard, views
      from casework.third_party
      """;

  static final String OF_CASE =
      SELECT + " where centre_id = :centre and case_id = :case order by no";

  static final String OF_PERSON =
      SELECT
          + """
           where centre_id = :centre and person_id = :person
          order by told desc, case_id desc limit :most
          """;

  static final String ASKED =
      """
      update casework.third_party set asked = :today
      where centre_id = :centre and case_id = :case and no = :no and asked is null
      """;

  static final String HEARD =
      """
      update casework.third_party set heard = :today, views = :views
      where centre_id = :centre and case_id = :case and no = :no
      """;

  private static final String USE = "casework.third-party";
  private static final String VIEWS = "casework.third-party.views";

  private final JdbcClient jdbc;
  private final Vault vault;

  ThirdPartyStore(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /** One with the case it belongs to. */
  record Row(long caseId, ThirdParty party) {}

  void insert(Centre centre, long caseId, ThirdParty p) {
    one(INSERT, centre, caseId)
        .param("no", p.no())
        .param("person", p.personId(), Types.BIGINT)
        .param("relation", p.relation())
        .param("matter", p.matter())
        .param("sealed", vault.seal(USE, p.name() + "\n" + p.contact()))
        .param("told", p.told())
        .param("askBy", p.askBy())
        .update();
  }

  List<ThirdParty> ofCase(Centre centre, long caseId) {
    return one(OF_CASE, centre, caseId).query((r, n) -> row(r).party()).list();
  }

  List<Row> ofPerson(Centre centre, long person, int most) {
    return jdbc.sql(OF_PERSON)
        .param("centre", centre.code())
        .param("person", person)
        .param("most", most)
        .query((r, n) -> row(r))
        .list();
  }

  /** Whether it had not been asked before. */
  boolean asked(Centre centre, long caseId, int no, LocalDate today) {
    return one(ASKED, centre, caseId).param("no", no).param("today", today).update() == 1;
  }

  boolean heard(Centre centre, long caseId, int no, LocalDate today, String views) {
    return one(HEARD, centre, caseId)
            .param("no", no)
            .param("today", today)
            .param("views", vault.seal(VIEWS, views))
            .update()
        == 1;
  }

  private JdbcClient.StatementSpec one(String sql, Centre centre, long caseId) {
    return jdbc.sql(sql).param("centre", centre.code()).param("case", caseId);
  }

  private Row row(ResultSet r) throws SQLException {
    String[] told = vault.open(USE, r.getBytes("sealed")).split("\n", 2);
    byte[] views = r.getBytes("views");
    return new Row(
        r.getLong("case_id"),
        new ThirdParty(
            r.getInt("no"),
            r.getObject("person_id", Long.class),
            told[0],
            told[1],
            r.getString("relation"),
            r.getString("matter"),
            r.getDate("told").toLocalDate(),
            r.getDate("ask_by").toLocalDate(),
            day(r.getDate("asked")),
            day(r.getDate("heard")),
            views == null ? "" : vault.open(VIEWS, views)));
  }

  private static @Nullable LocalDate day(@Nullable Date date) {
    return date == null ? null : date.toLocalDate();
  }
}
