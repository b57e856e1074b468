package org.yichuang.casework;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;

@Repository
class HearingStore {

  static final String TO_COME =
      """
      select case_id from casework.case_file
      where centre_id = :centre and clock -> 'hearing' ->> 'date' >= :today
        and clock -> 'hearing' ->> 'record' is null and state in ('ACCEPTED','IN_REVIEW','PAUSED')
      order by clock -> 'hearing' ->> 'date', case_id limit :most
      """;

  private final JdbcClient jdbc;

  HearingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The cases whose hearing is set for the day or later, the next first. */
  List<Long> toCome(Centre centre, LocalDate today, int most) {
    return jdbc.sql(TO_COME)
        .param("centre", centre.code())
        .param("today", today.toString())
        .param("most", most)
        .query((row, i) -> row.getLong(1))
        .list();
  }
}
