package org.yichuang.places;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.codes.DivisionCode;
import org.yichuang.kernel.Now;

/** Divisions in their table. */
@Repository
class DivisionStore {

  static final String FIND = "select code, name, level from places.division where code = :code";

  static final String ALL =
      """
      select code, name, level from places.division
      where code = any (:codes::text[]) order by length(code), code
      """;

  static final String CHILDREN =
      """
      select code, name, level from places.division
      where parent = :parent and code > :after order by code limit :most
      """;

  static final String COUNT = "select count(*) from places.division";

  static final String FORMER =
      """
      insert into places.division_former (code, name, source, since, until)
      select d.code, d.name, d.source, d.since, :now::timestamptz
      from places.division d
      join unnest(:codes::text[], :names::text[]) as given (code, name) on given.code = d.code
      where d.name <> given.name
      """;

  static final String UPSERT =
      """
      insert into places.division as d (code, name, level, parent, source, since)
      select g.code, g.name, g.level, g.parent, :source, :now::timestamptz
      from unnest(:codes::text[], :names::text[], :levels::text[], :parents::text[])
        as g (code, name, level, parent)
      on conflict (code) do update
      set name = excluded.name, source = excluded.source, since = excluded.since
      where d.name <> excluded.name
      returning (xmax = 0) as fresh
      """;

  private static final RowMapper<Division> ROW =
      (rs, n) ->
          new Division(
              rs.getString("code"),
              rs.getString("name"),
              DivisionCode.Level.valueOf(rs.getString("level")));

  private final JdbcClient jdbc;

  DivisionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Division> find(String code) {
    return jdbc.sql(FIND).param("code", code).query(ROW).optional();
  }

  List<Division> all(List<String> codes) {
    // 430000 comes before 430700 and 430702 by its digits, and finer ones are longer
    return jdbc.sql(ALL).param("codes", codes.toArray(String[]::new)).query(ROW).list();
  }

  List<Division> children(String parent, String after, int most) {
    return jdbc.sql(CHILDREN)
        .param("parent", parent)
        .param("after", after)
        .param("most", most)
        .query(ROW)
        .list();
  }

  long count() {
    return jdbc.sql(COUNT).query(Long.class).single();
  }

  Divisions.Imported take(List<Division> divisions, List<String> parents, String source, Now now) {
    String[] codes = divisions.stream().map(Division::code).toArray(String[]::new);
    String[] names = divisions.stream().map(Division::name).toArray(String[]::new);
    int renamed =
        jdbc.sql(FORMER)
            .param("codes", codes)
            .param("names", names)
            .param("now", now.sql())
            .update();
    List<Boolean> written =
        jdbc.sql(UPSERT)
            .param("codes", codes)
            .param("names", names)
            .param("levels", divisions.stream().map(d -> d.level().name()).toArray(String[]::new))
            .param("parents", parents.toArray(String[]::new))
            .param("source", source)
            .param("now", now.sql())
            .query((rs, n) -> rs.getBoolean("fresh"))
            .list();
    int added = (int) written.stream().filter(fresh -> fresh).count();
    return new Divisions.Imported(added, renamed, divisions.size() - written.size());
  }
}
