package org.yichuang.assistance;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;

/** The numbers of a day, counted apart for each kind. */
@Repository
class NumberStore {

  static final String NEXT =
      """
      insert into assistance.day_number as d (centre_id, kind, day, last)
      values (:centre, :kind, :day, 1)
      on conflict (centre_id, kind, day) do update set last = d.last + 1
      returning :kind || to_char(cast(:day as date), 'YYYYMMDD') || lpad(last::text, 3, '0')
      """;

  /** What is numbered, each with its letter. */
  enum Kind {
    HELP("H"),
    STUCK("B"),
    VISIT("V");

    private final String letter;

    Kind(String letter) {
      this.letter = letter;
    }
  }

  private final JdbcClient jdbc;

  NumberStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  String next(Centre centre, Kind kind, LocalDate day) {
    return jdbc.sql(NEXT)
        .param("centre", centre.code())
        .param("kind", kind.letter)
        .param("day", day)
        .query(String.class)
        .single();
  }
}
