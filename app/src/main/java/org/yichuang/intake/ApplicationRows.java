package org.yichuang.intake;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.yichuang.casework.Channel;
import org.yichuang.kernel.Centre;

/** Reads applications with their materials, one row a material, and leaves the answers sealed. */
final class ApplicationRows {

  static final ResultSetExtractor<List<Row>> ALL = ApplicationRows::rows;

  private ApplicationRows() {}

  /** An application without its answers, and those as they rest. */
  record Row(Application application, byte[] answers) {}

  private static List<Row> rows(ResultSet r) throws SQLException {
    Map<Long, Row> found = new LinkedHashMap<>();
    Map<Long, Map<String, Presented>> materials = new HashMap<>();
    while (r.next()) {
      long id = r.getLong("application_id");
      if (!found.containsKey(id)) {
        found.put(id, row(r, id));
      }
      if (r.getString("key") != null) {
        materials
            .computeIfAbsent(id, i -> new LinkedHashMap<>())
            .put(r.getString("key"), material(r));
      }
    }
    List<Row> rows = new ArrayList<>();
    found.forEach((id, row) ->
        rows.add(
            new Row(
                row.application().withMaterials(materials.getOrDefault(id, Map.of())),
                row.answers())));
    return rows;
  }

  private static Row row(ResultSet r, long id) throws SQLException {
    return new Row(
        new Application(
            Centre.of(r.getString("centre_id")),
            id,
            Application.Kind.valueOf(r.getString("kind")),
            r.getString("target"),
            r.getInt("guide_version"),
            Channel.valueOf(r.getString("channel")),
            r.getLong("owner_id"),
            nullable(r, "applicant_id"),
            nullable(r, "organisation_id"),
            nullable(r, "helper_id"),
            Map.of(),
            Set.copyOf(List.of((String[]) r.getArray("prefilled").getArray())),
            Map.of(),
            Application.State.valueOf(r.getString("state")),
            r.getInt("version"),
            instant(r.getTimestamp("received_at")),
            r.getTimestamp("updated_at").toInstant(),
            instant(r.getTimestamp("submitted_at"))),
        r.getBytes("answers"));
  }

  private static Presented material(ResultSet r) throws SQLException {
    return new Presented(
        r.getString("key"),
        How.valueOf(r.getString("how")),
        longs(r.getArray("files")),
        r.getString("source"),
        day(r.getDate("valid_until")));
  }

  static List<Long> longs(Array array) throws SQLException {
    return List.of((Long[]) array.getArray());
  }

  static @Nullable LocalDate day(@Nullable Date date) {
    return date == null ? null : date.toLocalDate();
  }

  static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }

  private static @Nullable Long nullable(ResultSet r, String column) throws SQLException {
    long value = r.getLong(column);
    return r.wasNull() ? null : value;
  }
}
