package org.yichuang.appointments;

import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Text;

@Repository
class BookingStore {

  static final String PUT_PLAN =
      """
      insert into appointments.plan
        (centre_id, id, name_zh, name_en, group_code, first_day, last_day, opens, closes,
         slot_minutes, quota, windows, standby, standby_queue, rest_area, state, made_at)
      values (:centre, :id, :zh, :en, :group, :first, :last, :opens, :closes, :minutes, :quota,
        :windows, :standby, :standbyQueue, :rest, 'DRAFT', :now)
      """;

  static final String PLANS =
      "select * from appointments.plan where centre_id = :centre order by first_day desc, id desc";

  /** Publishes a draft with all its slots, in one step. */
  static final String PUBLISH =
      """
      with p as (
        update appointments.plan set state = 'PUBLISHED'
        where centre_id = :centre and id = :id and state = 'DRAFT' returning *
      )
      insert into appointments.slot (centre_id, plan_id, day, starts, ends, quota)
      select p.centre_id, p.id, d::date, p.opens + n * p.slot_minutes * interval '1 minute',
        p.opens + (n + 1) * p.slot_minutes * interval '1 minute', p.quota
      from p, generate_series(p.first_day, p.last_day, interval '1 day') as d,
        generate_series(0, :slots - 1) as n
      where d::date = any(:days)
      """;

  static final String CLOSE =
      """
      update appointments.plan set state = 'CLOSED'
      where centre_id = :centre and id = :id and state <> 'CLOSED'
      """;

  static final String SLOTS =
      """
      select s.* from appointments.slot s
      join appointments.plan p on p.centre_id = s.centre_id and p.id = s.plan_id
      where s.centre_id = :centre and s.plan_id = :plan and p.state = 'PUBLISHED'
        and s.day + s.ends > :now
      order by s.day, s.starts
      """;

  static final String BOOK =
      """
      with had as (
        select * from appointments.booking where centre_id = :centre and key = :key
      ), s as (
        update appointments.slot s set taken = s.taken + :people
        from appointments.plan p
        where s.centre_id = :centre and s.plan_id = :plan and s.day = :day and s.starts = :starts
          and p.centre_id = s.centre_id and p.id = s.plan_id and p.state = 'PUBLISHED'
          and s.day + s.ends > :now and s.taken + :people <= s.quota
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

  private static final RowMapper<Plan> PLAN =
      (row, i) ->
          new Plan(
              row.getLong("id"),
              Text.of(row.getString("name_zh"), row.getString("name_en")),
              row.getString("group_code"),
              row.getObject("first_day", LocalDate.class),
              row.getObject("last_day", LocalDate.class),
              row.getObject("opens", LocalTime.class),
              row.getObject("closes", LocalTime.class),
              row.getInt("slot_minutes"),
              row.getInt("quota"),
              row.getInt("windows"),
              row.getInt("standby"),
              row.getInt("standby_queue"),
              row.getInt("rest_area"),
              Plan.State.valueOf(row.getString("state")));

  private static final RowMapper<Slot> SLOT =
      (row, i) ->
          new Slot(
              row.getLong("plan_id"),
              row.getObject("day", LocalDate.class),
              row.getObject("starts", LocalTime.class),
              row.getObject("ends", LocalTime.class),
              row.getInt("quota"),
              row.getInt("taken"));

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

  void put(Centre centre, Plan p, OffsetDateTime now) {
    jdbc.sql(PUT_PLAN)
        .param("centre", centre.code())
        .param("id", p.id())
        .param("zh", p.name().zh())
        .param("en", p.name().en())
        .param("group", p.group())
        .param("first", p.first())
        .param("last", p.last())
        .param("opens", p.opens())
        .param("closes", p.closes())
        .param("minutes", p.slotMinutes())
        .param("quota", p.quota())
        .param("windows", p.windows())
        .param("standby", p.standby())
        .param("standbyQueue", p.standbyQueue())
        .param("rest", p.restArea())
        .param("now", now)
        .update();
  }

  List<Plan> plans(Centre centre) {
    return jdbc.sql(PLANS).param("centre", centre.code()).query(PLAN).list();
  }

  int publish(Centre centre, Plan plan, List<LocalDate> days) {
    return jdbc.sql(PUBLISH)
        .param("centre", centre.code())
        .param("id", plan.id())
        .param("slots", plan.slots())
        .param("days", days.stream().map(java.sql.Date::valueOf).toArray(java.sql.Date[]::new))
        .update();
  }

  int close(Centre centre, long id) {
    return jdbc.sql(CLOSE).param("centre", centre.code()).param("id", id).update();
  }

  List<Slot> slots(Centre centre, long plan, LocalDateTime now) {
    return jdbc.sql(SLOTS)
        .param("centre", centre.code())
        .param("plan", plan)
        .param("now", now)
        .query(SLOT)
        .list();
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

  Optional<Booking> book(Centre centre, Wish w, LocalDateTime now, OffsetDateTime at) {
    return jdbc.sql(BOOK)
        .param("centre", centre.code())
        .param("key", w.key())
        .param("people", w.people())
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
