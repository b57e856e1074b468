package org.yichuang.indicators;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;

@Repository
class HappeningStore {

  static final String KEEP =
      """
      insert into indicators.happening (centre_id, subject, seq, kind, day, times)
      values (:centre, :subject, :seq, :kind, :day, :times) on conflict do nothing
      """;

  static final String COUNT =
      """
      select coalesce(sum(times), 0) from indicators.happening
      where centre_id = :centre and kind = :kind and day between :from and :to
      """;

  private final JdbcClient jdbc;

  HappeningStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Happening(Centre centre, long subject, int seq, String kind, LocalDate day, int times) {}

  void keep(List<Happening> all) {
    for (Happening h : all) {
      jdbc.sql(KEEP)
          .param("centre", h.centre().code())
          .param("subject", h.subject())
          .param("seq", h.seq())
          .param("kind", h.kind())
          .param("day", h.day())
          .param("times", h.times())
          .update();
    }
  }

  long count(Centre centre, String kind, LocalDate from, LocalDate to) {
    return jdbc.sql(COUNT)
        .param("centre", centre.code())
        .param("kind", kind)
        .param("from", from)
        .param("to", to)
        .query(Long.class)
        .single();
  }
}
