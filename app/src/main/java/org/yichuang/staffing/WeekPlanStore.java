package org.yichuang.staffing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;

/** SQL of contracts and week plans. */
@Repository
class WeekPlanStore {

  static final String CONTRACTS =
      """
      select clerk_id, hours, earliest, latest, free_days::int[] as free_days, skills
      from staffing.contract where centre_id = :centre order by clerk_id
      """;

  static final String PUT_CONTRACT =
      """
      insert into staffing.contract
        (centre_id, clerk_id, hours, earliest, latest, free_days, skills, changed_at)
      values (:centre, :clerk, :hours, :earliest, :latest, :free::smallint[], :skills::text[], :now)
      on conflict (centre_id, clerk_id) do update set hours = excluded.hours,
        earliest = excluded.earliest, latest = excluded.latest, free_days = excluded.free_days,
        skills = excluded.skills, changed_at = excluded.changed_at
      """;

  static final String PLAN =
      """
      select begun_at, ended_at, failed, plan, published, published_at, publisher
      from staffing.week_plan where centre_id = :centre and monday = :monday
      """;

  /** Nothing while somebody else's plan is being made, unless that one was lost. */
  static final String BEGIN =
      """
      insert into staffing.week_plan as w (centre_id, monday, begun_at)
      values (:centre, :monday, :now)
      on conflict (centre_id, monday) do update
        set begun_at = excluded.begun_at, ended_at = null, failed = false
        where w.ended_at is not null or w.begun_at < :lost
      """;

  static final String END =
      """
      update staffing.week_plan
      set ended_at = :now, failed = :plan::text is null, plan = coalesce(:plan::jsonb, plan)
      where centre_id = :centre and monday = :monday and begun_at = :begun
      """;

  static final String PUBLISH =
      """
      update staffing.week_plan set published = plan, published_at = :now, publisher = :by
      where centre_id = :centre and monday = :monday and plan is not null
        and ended_at is not null and ended_at = :seen
      """;

  private static final RowMapper<Contract> CONTRACT =
      (row, i) ->
          new Contract(
              row.getLong("clerk_id"),
              row.getInt("hours"),
              row.getInt("earliest"),
              row.getInt("latest"),
              Stream.of((Integer[]) row.getArray("free_days").getArray())
                  .map(DayOfWeek::of)
                  .collect(Collectors.toSet()),
              Set.copyOf(Arrays.asList((String[]) row.getArray("skills").getArray())));

  private static final RowMapper<Row> ROW =
      (row, i) ->
          new Row(
              row.getObject("begun_at", OffsetDateTime.class).toInstant(),
              instant(row.getObject("ended_at", OffsetDateTime.class)),
              row.getBoolean("failed"),
              row.getString("plan"),
              row.getString("published"),
              instant(row.getObject("published_at", OffsetDateTime.class)),
              row.getString("publisher"));

  /** A week's plan as it is kept. */
  record Row(
      Instant begunAt,
      @Nullable Instant endedAt,
      boolean failed,
      @Nullable String plan,
      @Nullable String published,
      @Nullable Instant publishedAt,
      @Nullable String publisher) {}

  private final JdbcClient db;

  WeekPlanStore(JdbcClient db) {
    this.db = db;
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  List<Contract> contracts(Centre centre) {
    return db.sql(CONTRACTS).param("centre", centre.code()).query(CONTRACT).list();
  }

  void put(Centre centre, Contract contract, OffsetDateTime now) {
    db.sql(PUT_CONTRACT)
        .param("centre", centre.code())
        .param("clerk", contract.clerk())
        .param("hours", contract.hours())
        .param("earliest", contract.earliest())
        .param("latest", contract.latest())
        .param("free", contract.free().stream().map(DayOfWeek::getValue).toArray(Integer[]::new))
        .param("skills", contract.skills().stream().sorted().toArray(String[]::new))
        .param("now", now)
        .update();
  }

  Optional<Row> plan(Centre centre, LocalDate monday) {
    return db.sql(PLAN)
        .param("centre", centre.code())
        .param("monday", monday)
        .query(ROW)
        .optional();
  }

  boolean begin(Centre centre, LocalDate monday, OffsetDateTime now, OffsetDateTime lost) {
    return db.sql(BEGIN)
            .param("centre", centre.code())
            .param("monday", monday)
            .param("now", now)
            .param("lost", lost)
            .update()
        == 1;
  }

  void end(
      Centre centre,
      LocalDate monday,
      OffsetDateTime begun,
      @Nullable String plan,
      OffsetDateTime now) {
    db.sql(END)
        .param("centre", centre.code())
        .param("monday", monday)
        .param("begun", begun)
        .param("plan", plan)
        .param("now", now)
        .update();
  }

  boolean publish(
      Centre centre, LocalDate monday, OffsetDateTime seen, String by, OffsetDateTime now) {
    return db.sql(PUBLISH)
            .param("centre", centre.code())
            .param("monday", monday)
            .param("seen", seen)
            .param("by", by)
            .param("now", now)
            .update()
        == 1;
  }
}
