package org.yichuang.casework;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

@Repository
class PublishedStore {

  static final String PAGE =
      """
      select case_id, item_name, department, applicant_name, organisation_name, decided_at,
        certificate
      from casework.case_file
      where centre_id = :centre and state in ('GRANTED','ISSUED','DELIVERED')
        and decided_at is not null and (decided_at, case_id) < (:at, :case)
        and item_code = any(:items)
      order by decided_at desc, case_id desc limit :size
      """;

  private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

  private final JdbcClient jdbc;

  PublishedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Published.Grant> page(Centre centre, List<String> items, @Nullable String after, int size) {
    boolean keyed = after != null && after.matches("[0-9]{1,17}\\.[0-8]?[0-9]{1,18}");
    String[] key = keyed ? java.util.Objects.requireNonNull(after).split("\\.", 2) : new String[0];
    return jdbc.sql(PAGE)
        .param("centre", centre.code())
        .param("items", items.toArray(String[]::new))
        .param(
            "at",
            Now.sql(keyed ? Instant.EPOCH.plus(Long.parseLong(key[0]), ChronoUnit.MICROS) : LAST))
        .param("case", keyed ? Long.parseLong(key[1]) : Long.MAX_VALUE)
        .param("size", size)
        .query((row, i) -> {
          String organisation = row.getString("organisation_name");
          return new Published.Grant(
              row.getLong("case_id"),
              row.getString("item_name"),
              row.getString("department"),
              organisation != null
                  ? organisation
                  : Published.masked(row.getString("applicant_name")),
              row.getObject("decided_at", OffsetDateTime.class).toInstant(),
              row.getString("certificate"));
        })
        .list();
  }
}
