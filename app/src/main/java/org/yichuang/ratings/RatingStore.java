package org.yichuang.ratings;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

@Repository
class RatingStore {

  static final String INVITE =
      """
      insert into ratings.invitation (centre_id, token_hash, case_id, made_at, expires_at)
      values (:centre, :hash, :case, :now, :expires)
      """;

  static final String INVITED =
      """
      select case_id from ratings.invitation
      where centre_id = :centre and token_hash = :hash and used_at is null and expires_at > :now
      """;

  static final String USED =
      """
      update ratings.invitation set used_at = :now
      where centre_id = :centre and token_hash = :hash
      """;

  static final String INSERT =
      """
      insert into ratings.rating
        (centre_id, case_id, grade, origin, channel, reasons, words, named, rater_id, entered_by,
         device, department, item_code, at)
      values (:centre, :case, :grade, :origin, :via, :reasons, :words, :named, :rater, :enteredBy,
        :device, :department, :item, :now)
      """;

  static final String OPEN_RECTIFICATION =
      """
      insert into ratings.rectification (centre_id, case_id, department, state, due, opened_at)
      values (:centre, :case, :department, 'OPEN', :due, :now)
      """;

  static final String FIND =
      "select * from ratings.rating where centre_id = :centre and case_id = :case";

  static final String REMARK =
      """
      insert into ratings.remark (centre_id, case_id, no, words, at)
      select :centre, :case, coalesce(max(no), 0) + 1, :words, :now
      from ratings.remark where centre_id = :centre and case_id = :case
      returning no
      """;

  private static final String RECTIFICATION =
      """
      select x.*, r.grade, r.words, r.named, c.number, c.item_name
      from ratings.rectification x
      join ratings.rating r using (centre_id, case_id)
      join casework.case_file c using (centre_id, case_id)
      where x.centre_id = :centre
      """;

  static final String ONE = RECTIFICATION + " and x.case_id = :case";

  static final String OPEN =
      RECTIFICATION
          + """
          and x.state in ('OPEN', 'CALLED_BACK', 'APPEALED')
          and (cast(:departments as text[]) is null or x.department = any(:departments))
          order by x.due, x.case_id limit :most
          """;

  static final String STEP =
      """
      update ratings.rectification set state = :to, version = version + 1,
        called_back_at = case when :to = 'CALLED_BACK' then :now else called_back_at end,
        called_back_by = case when :to = 'CALLED_BACK' then :by else called_back_by end,
        call_notes = case when :to = 'CALLED_BACK' then :words else call_notes end,
        answered_at = case when :to = 'ANSWERED' then :now else answered_at end,
        answered_by = case when :to = 'ANSWERED' then :by else answered_by end,
        answer = case when :to = 'ANSWERED' then :words else answer end,
        appeal = case when :to = 'APPEALED' then :words else appeal end,
        appealed_by = case when :to = 'APPEALED' then :by else appealed_by end
      where centre_id = :centre and case_id = :case and version = :version
        and state = any(:from)
      """;

  static final String DECIDE_APPEAL =
      """
      update ratings.rectification set version = version + 1, appeal_answer = :words,
        state = case when :upheld then 'DISMISSED' else 'OPEN' end
      where centre_id = :centre and case_id = :case and version = :version and state = 'APPEALED'
      """;

  static final String SECOND =
      """
      update ratings.rectification x set version = x.version + 1, second_grade = :grade,
        second_at = :now, state = :to
      from ratings.rating r
      where x.centre_id = :centre and x.case_id = :case and x.state = 'ANSWERED'
        and r.centre_id = x.centre_id and r.case_id = x.case_id and r.rater_id = :rater
      """;

  private static final RowMapper<Rating> RATING =
      (row, i) ->
          new Rating(
              Centre.of(row.getString("centre_id")),
              row.getLong("case_id"),
              Grade.valueOf(row.getString("grade")),
              Rating.Origin.valueOf(row.getString("origin")),
              Rating.Via.valueOf(row.getString("channel")),
              Arrays.asList((String[]) row.getArray("reasons").getArray()),
              row.getString("words"),
              row.getBoolean("named"),
              row.getLong("rater_id"),
              row.getObject("entered_by", Long.class),
              row.getString("department"),
              row.getObject("at", OffsetDateTime.class).toInstant());

  private static final RowMapper<Rectification> RECTIFICATION_ROW =
      (row, i) -> {
        String second = row.getString("second_grade");
        return new Rectification(
            row.getLong("case_id"),
            row.getString("number"),
            row.getString("item_name"),
            row.getString("department"),
            Grade.valueOf(row.getString("grade")),
            row.getString("words"),
            row.getBoolean("named"),
            Rectification.State.valueOf(row.getString("state")),
            row.getObject("due", LocalDate.class),
            row.getObject("opened_at", OffsetDateTime.class).toInstant(),
            row.getString("call_notes"),
            row.getString("answer"),
            second == null ? null : Grade.valueOf(second),
            row.getString("appeal"),
            row.getInt("version"));
      };

  private final JdbcClient jdbc;

  RatingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void invite(Centre centre, byte[] hash, long caseId, Instant now, Instant expires) {
    jdbc.sql(INVITE)
        .param("centre", centre.code())
        .param("hash", hash)
        .param("case", caseId)
        .param("now", Now.sql(now))
        .param("expires", Now.sql(expires))
        .update();
  }

  Optional<Long> invited(Centre centre, byte[] hash, Instant now) {
    return jdbc.sql(INVITED)
        .param("centre", centre.code())
        .param("hash", hash)
        .param("now", Now.sql(now))
        .query(Long.class)
        .optional();
  }

  void used(Centre centre, byte[] hash, Instant now) {
    jdbc.sql(USED)
        .param("centre", centre.code())
        .param("hash", hash)
        .param("now", Now.sql(now))
        .update();
  }

  void insert(Rating r, String item, byte @Nullable [] device) {
    jdbc.sql(INSERT)
        .param("centre", r.centre().code())
        .param("case", r.caseId())
        .param("grade", r.grade().name())
        .param("origin", r.origin().name())
        .param("via", r.via().name())
        .param("reasons", r.reasons().toArray(String[]::new))
        .param("words", r.words())
        .param("named", r.named())
        .param("rater", r.raterId())
        .param("enteredBy", r.enteredBy(), Types.BIGINT)
        .param("device", device, Types.BINARY)
        .param("department", r.department())
        .param("item", item)
        .param("now", Now.sql(r.at()))
        .update();
  }

  void openRectification(Rating r, LocalDate due) {
    jdbc.sql(OPEN_RECTIFICATION)
        .param("centre", r.centre().code())
        .param("case", r.caseId())
        .param("department", r.department())
        .param("due", due)
        .param("now", Now.sql(r.at()))
        .update();
  }

  Optional<Rating> find(Centre centre, long caseId) {
    return jdbc.sql(FIND)
        .param("centre", centre.code())
        .param("case", caseId)
        .query(RATING)
        .optional();
  }

  int remark(Centre centre, long caseId, String words, Instant now) {
    return jdbc.sql(REMARK)
        .param("centre", centre.code())
        .param("case", caseId)
        .param("words", words)
        .param("now", Now.sql(now))
        .query(Integer.class)
        .single();
  }

  Optional<Rectification> rectification(Centre centre, long caseId) {
    return jdbc.sql(ONE)
        .param("centre", centre.code())
        .param("case", caseId)
        .query(RECTIFICATION_ROW)
        .optional();
  }

  List<Rectification> open(Centre centre, String @Nullable [] departments, int most) {
    return jdbc.sql(OPEN)
        .param("centre", centre.code())
        .param("departments", departments, Types.ARRAY)
        .param("most", most)
        .query(RECTIFICATION_ROW)
        .list();
  }

  boolean step(
      Actor by, long caseId, int version, Rectification.State to, String words, Instant now) {
    String[] from =
        switch (to) {
          case CALLED_BACK -> new String[] {"OPEN"};
          case ANSWERED -> new String[] {"CALLED_BACK"};
          default -> new String[] {"OPEN", "CALLED_BACK"};
        };
    return jdbc.sql(STEP)
            .param("to", to.name())
            .param("now", Now.sql(now))
            .param("by", by.name())
            .param("words", words)
            .param("centre", by.centre().code())
            .param("case", caseId)
            .param("version", version)
            .param("from", from)
            .update()
        == 1;
  }

  boolean decideAppeal(Centre centre, long caseId, int version, boolean upheld, String words) {
    return jdbc.sql(DECIDE_APPEAL)
            .param("words", words)
            .param("upheld", upheld)
            .param("centre", centre.code())
            .param("case", caseId)
            .param("version", version)
            .update()
        == 1;
  }

  boolean second(Centre centre, long caseId, long rater, Grade grade, Instant now) {
    return jdbc.sql(SECOND)
            .param("grade", grade.name())
            .param("now", Now.sql(now))
            .param("to", grade.bad() ? "UNSATISFIED" : "SATISFIED")
            .param("centre", centre.code())
            .param("case", caseId)
            .param("rater", rater)
            .update()
        == 1;
  }
}
