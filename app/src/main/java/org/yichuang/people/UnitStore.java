package org.yichuang.people;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Text;

/** SQL of departments and teams. */
@Repository
class UnitStore {

  static final String UPSERT_DEPARTMENT =
      """
      insert into people.department (centre_id, code, name_zh, name_en, position)
      values (:centre, :code, :zh, :en, :position)
      on conflict (centre_id, code) do update
      set name_zh = excluded.name_zh, name_en = excluded.name_en, position = excluded.position
      """;

  static final String DEPARTMENTS =
      """
      select centre_id, code, name_zh, name_en from people.department
      where centre_id = :centre order by position, code
      """;

  static final String ADD_TEAM =
      """
      insert into people.team (centre_id, team_id, name) values (:centre, :team, :name)
      """;

  static final String ADD_TEAM_MEMBER =
      """
      insert into people.team_member (centre_id, team_id, person_id)
      values (:centre, :team, :person) on conflict do nothing
      """;

  private final JdbcClient jdbc;

  UnitStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void putDepartment(Department department, int position) {
    jdbc.sql(UPSERT_DEPARTMENT)
        .param("centre", department.centre().code())
        .param("code", department.code())
        .param("zh", department.name().zh())
        .param("en", department.name().en())
        .param("position", position)
        .update();
  }

  List<Department> departments(Centre centre) {
    return jdbc.sql(DEPARTMENTS)
        .param("centre", centre.code())
        .query((row, n) ->
            new Department(
                Centre.of(row.getString("centre_id")),
                row.getString("code"),
                Text.of(row.getString("name_zh"), row.getString("name_en"))))
        .list();
  }

  void addTeam(Centre centre, long team, String name) {
    jdbc.sql(ADD_TEAM)
        .param("centre", centre.code())
        .param("team", team)
        .param("name", name)
        .update();
  }

  void addTeamMember(Centre centre, long team, long person) {
    jdbc.sql(ADD_TEAM_MEMBER)
        .param("centre", centre.code())
        .param("team", team)
        .param("person", person)
        .update();
  }
}
