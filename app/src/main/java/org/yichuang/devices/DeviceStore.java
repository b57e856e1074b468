package org.yichuang.devices;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;

@Repository
class DeviceStore {

  static final String ALL =
      "select * from devices.device where centre_id = :centre order by kind, name, key";

  static final String FIND =
      "select * from devices.device where centre_id = :centre and key = :key";

  static final String PUT =
      """
      insert into devices.device (centre_id, key, kind, name, address, trouble, made_at)
      values (:centre, :key, :kind, :name, :address, 'NONE', :now)
      on conflict (centre_id, name) do nothing
      """;

  static final String REMOVE =
      "delete from devices.device where centre_id = :centre and key = :key";

  /** What a try to reach it showed; an answer, whatever it says, is the last that was heard. */
  static final String HEARD =
      """
      update devices.device set trouble = :trouble,
        seen_at = case when :trouble = 'SILENT' then seen_at else :now end
      where centre_id = :centre and key = :key
      """;

  static final String SEEN =
      """
      update devices.device set seen_at = :now, trouble = 'NONE'
      where centre_id = :centre and key = :key and kind = 'SCREEN'
      """;

  static final RowMapper<Device> ROW =
      (row, i) -> {
        OffsetDateTime seen = row.getObject("seen_at", OffsetDateTime.class);
        return new Device(
            row.getString("key"),
            Device.Kind.valueOf(row.getString("kind")),
            row.getString("name"),
            row.getString("address"),
            Device.Trouble.valueOf(row.getString("trouble")),
            seen == null ? null : seen.toInstant());
      };

  private final JdbcClient jdbc;

  DeviceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Device> all(Centre centre) {
    return jdbc.sql(ALL).param("centre", centre.code()).query(ROW).list();
  }

  Optional<Device> find(Centre centre, String key) {
    return at(FIND, centre, key).query(ROW).optional();
  }

  boolean put(Centre centre, Device d, OffsetDateTime now) {
    return at(PUT, centre, d.key())
            .param("kind", d.kind().name())
            .param("name", d.name())
            .param("address", d.address())
            .param("now", now)
            .update()
        == 1;
  }

  boolean remove(Centre centre, String key) {
    return at(REMOVE, centre, key).update() == 1;
  }

  void heard(Centre centre, String key, Device.Trouble trouble, OffsetDateTime now) {
    at(HEARD, centre, key).param("trouble", trouble.name()).param("now", now).update();
  }

  void seen(Centre centre, String key, OffsetDateTime now) {
    at(SEEN, centre, key).param("now", now).update();
  }

  private JdbcClient.StatementSpec at(String sql, Centre centre, String key) {
    return jdbc.sql(sql).param("centre", centre.code()).param("key", key);
  }
}
