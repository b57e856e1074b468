package org.yichuang.assistance;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;

@Repository
class RotaStore {

  static final String PUT =
      """
      insert into assistance.rota (centre_id, day, person_id) values (:centre, :day, :person)
      on conflict do nothing
      """;

  static final String DROP =
      """
      delete from assistance.rota
      where centre_id = :centre and day = :day and person_id = :person
      """;

  static final String DAYS =
      """
      select day, person_id from assistance.rota
      where centre_id = :centre and day between :from and :to order by day, person_id
      """;

  private final JdbcClient jdbc;

  RotaStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void put(Centre centre, LocalDate day, long person) {
    of(PUT, centre, day, person).update();
  }

  void drop(Centre centre, LocalDate day, long person) {
    of(DROP, centre, day, person).update();
  }

  private JdbcClient.StatementSpec of(String sql, Centre centre, LocalDate day, long person) {
    return jdbc.sql(sql).param("centre", centre.code()).param("day", day).param("person", person);
  }

  List<Rota.Duty> days(Centre centre, LocalDate from, LocalDate to) {
    return jdbc.sql(DAYS)
        .param("centre", centre.code())
        .param("from", from)
        .param("to", to)
        .query((r, n) -> new Rota.Duty(r.getObject("day", LocalDate.class), r.getLong("person_id")))
        .list();
  }
}
