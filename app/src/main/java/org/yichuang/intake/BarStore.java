package org.yichuang.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;

@Repository("intakeBarStore")
class BarStore {

  static final String INSERT =
      """
      insert into intake.bar
        (centre_id, bar_id, subject_id, item_code, reason, article, from_day, until_day, case_id,
         by_id)
      values (:centre, :id, :subject, :item, :reason, :article, :from, :until, :case, :by)
      """;

  static final String AGAINST =
      """
      select bar_id, subject_id, item_code, reason, article, from_day, until_day, case_id
      from intake.bar
      where centre_id = :centre and subject_id = any(:subjects) and until_day >= :today
      order by until_day desc
      """;

  private static final RowMapper<Bar> ROW = BarStore::row;

  private final JdbcClient jdbc;

  BarStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Centre centre, Bar bar, Actor by) {
    jdbc.sql(INSERT)
        .param("centre", centre.code())
        .param("id", bar.id())
        .param("subject", bar.subjectId())
        .param("item", bar.itemCode(), Types.VARCHAR)
        .param("reason", bar.reason())
        .param("article", bar.article())
        .param("from", bar.from())
        .param("until", bar.until())
        .param("case", bar.caseId(), Types.BIGINT)
        .param("by", by.personId())
        .update();
  }

  List<Bar> against(Centre centre, Collection<Long> subjects, LocalDate today) {
    return jdbc.sql(AGAINST)
        .param("centre", centre.code())
        .param("subjects", subjects.toArray(Long[]::new))
        .param("today", today)
        .query(ROW)
        .list();
  }

  private static Bar row(ResultSet r, int n) throws SQLException {
    return new Bar(
        r.getLong(1),
        r.getLong(2),
        r.getString(3),
        r.getString(4),
        r.getString(5),
        r.getDate(6).toLocalDate(),
        r.getDate(7).toLocalDate(),
        r.getObject(8, Long.class));
  }
}
