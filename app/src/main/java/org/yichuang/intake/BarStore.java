package org.yichuang.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

@Repository("intakeBarStore")
class BarStore {

  static final String INSERT =
      """
      insert into intake.bar
        (centre_id, bar_id, subject_id, item_code, reason, article, from_day, until_day, case_id,
         facts, by_id)
      values (:centre, :id, :subject, :item, :reason, :article, :from, :until, :case, :facts, :by)
      """;

  private static final String SELECT =
      """
      select bar_id, subject_id, item_code, reason, article, from_day, until_day, case_id, facts
      from intake.bar
      """;

  static final String AGAINST =
      SELECT
          + """
           where centre_id = :centre and subject_id = any(:subjects) and until_day >= :today
            and lifted_at is null
          order by until_day desc
          """;

  static final String STANDING =
      SELECT
          + """
           where centre_id = :centre and bar_id < :before and until_day >= :today
            and lifted_at is null
          order by bar_id desc limit :most
          """;

  static final String FIND =
      SELECT + " where centre_id = :centre and bar_id = :id and lifted_at is null";

  static final String LIFT =
      """
      update intake.bar set lifted_at = :now, lifted_by = :by, lifted_why = :why
      where centre_id = :centre and bar_id = :id and lifted_at is null
      """;

  static final String OF_CASE =
      """
      select bar_id, subject_id, item_code, reason, article, from_day, until_day, case_id, facts,
        lifted_at, lifted_why
      from intake.bar
      where centre_id = :centre and case_id = :case
      order by bar_id
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
        .param("facts", bar.facts())
        .param("by", by.personId())
        .update();
  }

  /** Those that stand, newest first, older than the id. */
  List<Bar> standing(Centre centre, long before, LocalDate today, int most) {
    return jdbc.sql(STANDING)
        .param("centre", centre.code())
        .param("before", before)
        .param("today", today)
        .param("most", most)
        .query(ROW)
        .list();
  }

  /** A bar that was not lifted. */
  Optional<Bar> find(Centre centre, long id) {
    return jdbc.sql(FIND).param("centre", centre.code()).param("id", id).query(ROW).optional();
  }

  /** Whether it was still there to be lifted. */
  boolean lift(Actor by, long id, String why, Instant now) {
    return jdbc.sql(LIFT)
            .param("centre", by.centre().code())
            .param("id", id)
            .param("by", by.personId())
            .param("why", why)
            .param("now", Now.sql(now))
            .update()
        == 1;
  }

  List<Bar> against(Centre centre, Collection<Long> subjects, LocalDate today) {
    return jdbc.sql(AGAINST)
        .param("centre", centre.code())
        .param("subjects", subjects.toArray(Long[]::new))
        .param("today", today)
        .query(ROW)
        .list();
  }

  /** A bar with how it was lifted; null if it was not. */
  record Kept(Bar bar, @Nullable Instant liftedAt, String liftedWhy) {}

  /** All that ever came of a case, oldest first. */
  List<Kept> ofCase(Centre centre, long caseId) {
    return jdbc.sql(OF_CASE)
        .param("centre", centre.code())
        .param("case", caseId)
        .query((r, n) -> {
          OffsetDateTime at = r.getObject(10, OffsetDateTime.class);
          String why = r.getString(11);
          return new Kept(row(r, n), at == null ? null : at.toInstant(), why == null ? "" : why);
        })
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
        r.getObject(8, Long.class),
        r.getString(9));
  }
}
