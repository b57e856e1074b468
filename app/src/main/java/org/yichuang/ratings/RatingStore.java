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
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

@Repository
class RatingStore {

  static final String INSERT =
      """
      insert into ratings.rating
        (centre_id, event_id, case_id, grade, origin, channel, reasons, words, named, rater_id,
         entered_by, entered_name, given_on, device, address, terminal_id, phone_sealed,
         phone_index, department, item_code, served_by, ended_at, at)
      values (:centre, :event, :case, :grade, :origin, :via, :reasons, :words, :named, :rater,
        :enteredBy, :enteredName, :givenOn, :device, :address, :terminal, :phone, :phoneIndex,
        :department, :item, :servedBy, :ended, :now)
      """;

  static final String FIND =
      "select * from ratings.rating where centre_id = :centre and event_id = :event";

  static final String REMARK =
      """
      insert into ratings.remark (centre_id, event_id, no, words, reasons, at)
      select :centre, :event, coalesce(max(no), 0) + 1, :words, :reasons, :now
      from ratings.remark where centre_id = :centre and event_id = :event
      having coalesce(max(no), 0) < :most
      returning no
      """;

  static final String REMARKS =
      """
      select no, words, reasons, at from ratings.remark
      where centre_id = :centre and event_id = :event order by no
      """;

  /** A phone left after the rating, once; what was said stays as it is. */
  static final String LEAVE_PHONE =
      """
      update ratings.rating set named = true, phone_sealed = :phone, phone_index = :index
      where centre_id = :centre and event_id = :event and phone_sealed is null and not named
      """;

  static final String PHONE =
      "select phone_sealed from ratings.rating where centre_id = :centre and event_id = :event";

  private static final RowMapper<Rating> RATING =
      (row, i) ->
          new Rating(
              Centre.of(row.getString("centre_id")),
              row.getLong("event_id"),
              row.getObject("case_id", Long.class),
              Grade.valueOf(row.getString("grade")),
              Rating.Origin.valueOf(row.getString("origin")),
              Rating.Via.valueOf(row.getString("channel")),
              Arrays.asList((String[]) row.getArray("reasons").getArray()),
              row.getString("words"),
              row.getBoolean("named"),
              row.getObject("rater_id", Long.class),
              row.getObject("entered_by", Long.class),
              row.getString("entered_name"),
              row.getObject("given_on", LocalDate.class),
              row.getString("department"),
              row.getObject("at", OffsetDateTime.class).toInstant());

  private final JdbcClient jdbc;

  RatingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What a rating leaves of where it came from: blind marks, and a sealed phone. */
  record Marks(
      byte @Nullable [] device,
      byte @Nullable [] address,
      @Nullable Long terminal,
      byte @Nullable [] phone,
      byte @Nullable [] phoneIndex) {}

  void insert(Rating r, Evaluable event, Marks marks) {
    jdbc.sql(INSERT)
        .param("centre", r.centre().code())
        .param("event", r.eventId())
        .param("case", r.caseId(), Types.BIGINT)
        .param("grade", r.grade().name())
        .param("origin", r.origin().name())
        .param("via", r.via().name())
        .param("reasons", r.reasons().toArray(String[]::new))
        .param("words", r.words())
        .param("named", r.named())
        .param("rater", r.raterId(), Types.BIGINT)
        .param("enteredBy", r.enteredBy(), Types.BIGINT)
        .param("enteredName", r.enteredName(), Types.VARCHAR)
        .param("givenOn", r.givenOn(), Types.DATE)
        .param("device", marks.device(), Types.BINARY)
        .param("address", marks.address(), Types.BINARY)
        .param("terminal", marks.terminal(), Types.BIGINT)
        .param("phone", marks.phone(), Types.BINARY)
        .param("phoneIndex", marks.phoneIndex(), Types.BINARY)
        .param("department", r.department())
        .param("item", event.itemCode())
        .param("servedBy", event.servedBy(), Types.BIGINT)
        .param("ended", Now.sql(event.endedAt()))
        .param("now", Now.sql(r.at()))
        .update();
  }

  Optional<Rating> find(Centre centre, long event) {
    return jdbc.sql(FIND)
        .param("centre", centre.code())
        .param("event", event)
        .query(RATING)
        .optional();
  }

  /** The remark's number, or nothing when there are too many already. */
  Optional<Integer> remark(
      Centre centre, long event, String words, List<String> reasons, int most, Instant now) {
    return jdbc.sql(REMARK)
        .param("centre", centre.code())
        .param("event", event)
        .param("words", words)
        .param("reasons", reasons.toArray(String[]::new))
        .param("most", most)
        .param("now", Now.sql(now))
        .query(Integer.class)
        .optional();
  }

  List<Remark> remarks(Centre centre, long event) {
    return jdbc.sql(REMARKS)
        .param("centre", centre.code())
        .param("event", event)
        .query((row, i) ->
            new Remark(
                row.getInt("no"),
                row.getString("words"),
                Arrays.asList((String[]) row.getArray("reasons").getArray()),
                row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  boolean leavePhone(Centre centre, long event, byte[] phone, byte[] index) {
    return jdbc.sql(LEAVE_PHONE)
            .param("centre", centre.code())
            .param("event", event)
            .param("phone", phone)
            .param("index", index)
            .update()
        == 1;
  }

  Optional<byte[]> phone(Centre centre, long event) {
    return jdbc.sql(PHONE)
        .param("centre", centre.code())
        .param("event", event)
        .query((row, i) -> Optional.ofNullable(row.getBytes("phone_sealed")))
        .optional()
        .flatMap(sealed -> sealed);
  }
}
