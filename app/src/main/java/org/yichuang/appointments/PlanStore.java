package org.yichuang.appointments;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Text;

/** Plans for peaks and the slots they publish. */
@Repository
class PlanStore {

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

  private final JdbcClient jdbc;

  PlanStore(JdbcClient jdbc) {
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
}
