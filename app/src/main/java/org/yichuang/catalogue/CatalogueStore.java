package org.yichuang.catalogue;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;

/** SQL of items, offers and guide versions. */
@Repository
class CatalogueStore {

  static final String UPSERT =
      """
      insert into catalogue.item as i (code, name, category, department, department_name,
        department_code, type, division, changed_at)
      select *, :now::timestamptz
      from unnest(:codes::text[], :names::text[], :categories::text[], :departments::text[],
        :departmentNames::text[], :departmentCodes::text[], :types::text[], :divisions::text[])
      on conflict (code) do update
      set name = excluded.name, category = excluded.category, department = excluded.department,
        department_name = excluded.department_name, department_code = excluded.department_code,
        type = excluded.type, division = excluded.division, changed_at = excluded.changed_at
      where (i.name, i.category, i.department, i.department_name, i.department_code, i.type::text,
          i.division)
        is distinct from (excluded.name, excluded.category, excluded.department,
          excluded.department_name, excluded.department_code, excluded.type::text,
          excluded.division)
      returning (xmax = 0) as fresh
      """;

  static final String OFFER =
      """
      insert into catalogue.offer (centre_id, item_code, since)
      select :centre, code, :now::timestamptz from unnest(:codes::text[]) as given (code)
      on conflict (centre_id, item_code) do nothing
      """;

  static final String ADDRESS =
      """
      update catalogue.item i
      set guide_key = given.guide_key
      from (select code, guide_key from unnest(:codes::text[], :keys::text[])
              as given (code, guide_key)
            union all
            select code, null from catalogue.item
            where guide_key is not null and not code = any (:codes::text[])) given
      where i.code = given.code and i.guide_key is distinct from given.guide_key
      """;

  static final String ITEM =
      """
      select code, name, category, department, department_name, type, division, guide_key
      from catalogue.item where code = :code
      """;

  static final String OFFERED =
      """
      select i.code, i.name, i.category, i.department, i.department_name, i.type, i.division,
        i.guide_key
      from catalogue.offer o join catalogue.item i on i.code = o.item_code
      where o.centre_id = :centre
      order by i.code
      """;

  static final String PAGE =
      """
      select i.code, i.name, i.category, i.department, i.department_name, i.type, i.division,
        i.guide_key
      from catalogue.offer o join catalogue.item i on i.code = o.item_code
      where o.centre_id = :centre
        and (:department::text is null or i.department = :department)
        and (i.guide_key is null, i.code) > (:unguided, :after)
      order by i.guide_key is null, i.code
      limit :size
      """;

  static final String BY_DEPARTMENT =
      """
      select i.department, min(i.department_name) as name, count(*) as items
      from catalogue.offer o join catalogue.item i on i.code = o.item_code
      where o.centre_id = :centre
      group by i.department
      order by items desc, i.department
      """;

  static final String COUNT =
      """
      select count(*) from catalogue.offer where centre_id = :centre
      """;

  static final String LATEST =
      """
      select distinct on (item_code) item_code, version, hash
      from catalogue.guide_version
      order by item_code, version desc
      """;

  static final String ADD_VERSION =
      """
      insert into catalogue.guide_version (item_code, version, guide_key, hash, content, since)
      values (:item, :version, :key, :hash, :content, :now)
      on conflict (item_code, version) do nothing
      """;

  static final String VERSION =
      """
      select content from catalogue.guide_version
      where (guide_key = :code or item_code = :code) and version = :version
      """;

  /** What is known of a guide's newest version. */
  record Latest(int version, String hash) {}

  /** How many items a department has. */
  record DepartmentCount(String department, String name, int items) {}

  /** An item as it stands in its row. */
  record Stored(ItemRow row, @Nullable String guideKey) {}

  private static final RowMapper<Stored> ROW =
      (rs, n) ->
          new Stored(
              new ItemRow(
                  rs.getString("code"),
                  rs.getString("name"),
                  rs.getString("category"),
                  rs.getString("department"),
                  rs.getString("department_name"),
                  "",
                  rs.getString("type"),
                  rs.getString("division")),
              rs.getString("guide_key"));

  private final JdbcClient jdbc;

  CatalogueStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes rows; for each that was new or changed, whether it was new. */
  List<Boolean> upsert(List<ItemRow> rows, OffsetDateTime now) {
    return jdbc.sql(UPSERT)
        .param("now", now)
        .param("codes", column(rows, ItemRow::code))
        .param("names", column(rows, ItemRow::name))
        .param("categories", column(rows, ItemRow::category))
        .param("departments", column(rows, ItemRow::department))
        .param("departmentNames", column(rows, ItemRow::departmentName))
        .param("departmentCodes", column(rows, ItemRow::departmentCode))
        .param("types", column(rows, ItemRow::type))
        .param("divisions", column(rows, ItemRow::division))
        .query((rs, n) -> rs.getBoolean("fresh"))
        .list();
  }

  int offer(Centre centre, Collection<String> codes, OffsetDateTime now) {
    return jdbc.sql(OFFER)
        .param("centre", centre.code())
        .param("codes", codes.toArray(String[]::new))
        .param("now", now)
        .update();
  }

  /** Notes which item has which guide, and that the others have none. */
  void address(Map<String, String> keyByItem) {
    jdbc.sql(ADDRESS)
        .param("codes", keyByItem.keySet().toArray(String[]::new))
        .param("keys", keyByItem.values().toArray(String[]::new))
        .update();
  }

  Optional<Stored> item(String code) {
    return jdbc.sql(ITEM).param("code", code).query(ROW).optional();
  }

  List<Stored> offered(Centre centre) {
    return jdbc.sql(OFFERED).param("centre", centre.code()).query(ROW).list();
  }

  List<Stored> page(
      Centre centre, @Nullable String department, boolean unguided, String after, int size) {
    return jdbc.sql(PAGE)
        .param("centre", centre.code())
        .param("department", department)
        .param("unguided", unguided)
        .param("after", after)
        .param("size", size)
        .query(ROW)
        .list();
  }

  List<DepartmentCount> byDepartment(Centre centre) {
    return jdbc.sql(BY_DEPARTMENT)
        .param("centre", centre.code())
        .query((rs, n) ->
            new DepartmentCount(
                rs.getString("department"), rs.getString("name"), rs.getInt("items")))
        .list();
  }

  int count(Centre centre) {
    return jdbc.sql(COUNT).param("centre", centre.code()).query(Integer.class).single();
  }

  Map<String, Latest> latest() {
    Map<String, Latest> all = new java.util.HashMap<>();
    jdbc.sql(LATEST)
        .query(rs -> {
          all.put(
              rs.getString("item_code"), new Latest(rs.getInt("version"), rs.getString("hash")));
        });
    return all;
  }

  /** Adds a version; false if another node was first. */
  boolean addVersion(Guide guide, int version, String hash, String content, OffsetDateTime now) {
    return jdbc.sql(ADD_VERSION)
            .param("item", guide.itemCode())
            .param("version", version)
            .param("key", guide.key())
            .param("hash", hash)
            .param("content", content)
            .param("now", now)
            .update()
        == 1;
  }

  Optional<String> version(String code, int version) {
    return jdbc.sql(VERSION)
        .param("code", code)
        .param("version", version)
        .query(String.class)
        .optional();
  }

  private static String[] column(List<ItemRow> rows, Function<ItemRow, String> of) {
    return rows.stream().map(of).toArray(String[]::new);
  }
}
