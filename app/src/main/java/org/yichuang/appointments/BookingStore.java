package org.yichuang.appointments;

import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;

/** Bookings: one place in a slot is given away once. */
@Repository
class BookingStore {

  static final String BOOK =
      """
      with had as (
        select * from appointments.booking where centre_id = :centre and key = :key
      ), s as (
        update appointments.slot s set taken = s.taken + :people
        from appointments.plan p
        where s.centre_id = :centre and s.plan_id = :plan and s.day = :day and s.starts = :starts
          and p.centre_id = s.centre_id and p.id = s.plan_id and p.state = 'PUBLISHED'
          and s.day + s.ends > :now and s.taken + :people + :walkIns <= s.quota
          and not exists (select from had)
        returning s.*
      ), made as (
        insert into appointments.booking
          (centre_id, id, plan_id, day, starts, people, code, token, key, person_id, state, made_at)
        select centre_id, :id, plan_id, day, starts, :people, :code, :token, :key, :person,
          'BOOKED', :at
        from s returning *
      )
      select * from made union all select * from had
      """;

  static final String BY_TOKEN =
      "select * from appointments.booking where centre_id = :centre and token = :token";

  static final String BY_KEY =
      "select * from appointments.booking where centre_id = :centre and key = :key";

  static final String BY_CODE =
      "select * from appointments.booking where centre_id = :centre and day = :day and code = :code";

  static final String CANCEL =
      """
      with b as (
        update appointments.booking set state = 'CANCELLED'
        where centre_id = :centre and token = :token and state = 'BOOKED' returning *
      ), s as (
        update appointments.slot s set taken = s.taken - b.people from b
        where s.centre_id = b.centre_id and s.plan_id = b.plan_id and s.day = b.day
          and s.starts = b.starts
      )
      select * from b
      """;

  static final String ARRIVE =
      """
      update appointments.booking set state = 'ARRIVED'
      where centre_id = :centre and id = :id and state = 'BOOKED'
      returning *
      """;

  /** Gives the places of those who did not come to those who wait. */
  static final String RELEASE =
      """
      with b as (
        update appointments.booking set state = 'RELEASED'
        where centre_id = :centre and state = 'BOOKED' and day + starts < :before returning *
      ), sums as (
        select centre_id, plan_id, day, starts, sum(people) as people from b group by 1, 2, 3, 4
      ), s as (
        update appointments.slot s set taken = s.taken - sums.people from sums
        where s.centre_id = sums.centre_id and s.plan_id = sums.plan_id and s.day = sums.day
          and s.starts = sums.starts
      )
      select count(*) from b
      """;

  private static final RowMapper<Booking> BOOKING =
      (row, i) ->
          new Booking(
              row.getLong("id"),
              row.getLong("plan_id"),
              row.getObject("day", LocalDate.class),
              row.getObject("starts", LocalTime.class),
              row.getInt("people"),
              row.getString("code"),
              row.getString("token"),
              Booking.State.valueOf(row.getString("state")));

  private final JdbcClient jdbc;

  BookingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is to be booked. */
  record Wish(
      long id,
      long plan,
      LocalDate day,
      LocalTime starts,
      int people,
      String code,
      String token,
      String key,
      @Nullable Long person) {}

  /**
   * Takes the places, or finds the booking that the key has made already.
   *
   * @param walkIns people without a booking who have come in this slot and need its places too
   */
  Optional<Booking> book(Centre centre, Wish w, int walkIns, LocalDateTime now, OffsetDateTime at) {
    return jdbc.sql(BOOK)
        .param("centre", centre.code())
        .param("key", w.key())
        .param("people", w.people())
        .param("walkIns", walkIns)
        .param("plan", w.plan())
        .param("day", w.day())
        .param("starts", w.starts())
        .param("now", now)
        .param("id", w.id())
        .param("code", w.code())
        .param("token", w.token())
        .param("person", w.person(), Types.BIGINT)
        .param("at", at)
        .query(BOOKING)
        .optional();
  }

  Optional<Booking> byToken(Centre centre, String token) {
    return jdbc.sql(BY_TOKEN)
        .param("centre", centre.code())
        .param("token", token)
        .query(BOOKING)
        .optional();
  }

  Optional<Booking> byKey(Centre centre, String key) {
    return jdbc.sql(BY_KEY)
        .param("centre", centre.code())
        .param("key", key)
        .query(BOOKING)
        .optional();
  }

  Optional<Booking> byCode(Centre centre, LocalDate day, String code) {
    return jdbc.sql(BY_CODE)
        .param("centre", centre.code())
        .param("day", day)
        .param("code", code)
        .query(BOOKING)
        .optional();
  }

  Optional<Booking> cancel(Centre centre, String token) {
    return jdbc.sql(CANCEL)
        .param("centre", centre.code())
        .param("token", token)
        .query(BOOKING)
        .optional();
  }

  Optional<Booking> arrive(Centre centre, long id) {
    return jdbc.sql(ARRIVE)
        .param("centre", centre.code())
        .param("id", id)
        .query(BOOKING)
        .optional();
  }

  int release(Centre centre, LocalDateTime before) {
    return jdbc.sql(RELEASE)
        .param("centre", centre.code())
        .param("before", before)
        .query(Integer.class)
        .single();
  }
}
