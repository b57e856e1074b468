package org.yichuang.supervision;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import tools.jackson.databind.json.JsonMapper;

/** The warnings' rows. */
@Repository
class WarningStore {

  static final String RAISE =
      """
      with numbered as (
        insert into supervision.day_number as d (centre_id, day, last)
        values (:centre, :day, :count)
        on conflict (centre_id, day) do update set last = d.last + excluded.last
        returning last - :count::int as before
      )
      insert into supervision.warning
        (centre_id, warning_id, number, case_id, task_no, rule, metric, level, case_number,
         item_code, item_name, department, task_title, holder_id, holder_name, due, turned_at,
         raised_at, rung, told, escalates_at)
      select :centre, g.id, :prefix || lpad((n.before + g.no)::text,
          greatest(6, length((n.before + g.no)::text)), '0'), g.case_id, g.task_no,
        g.rule, g.metric, g.level, g.case_number, g.item_code, g.item_name, g.department,
        g.task_title, g.holder_id, g.holder_name, g.due, g.turned_at, :now, g.rung,
        g.told, g.escalates_at
      from numbered n, json_to_recordset(:raised::json) as g
        (id bigint, no int, case_id bigint, task_no smallint, rule text, metric text, level text,
         case_number text, item_code text, item_name text, department text, task_title text,
         holder_id bigint, holder_name text, due date, turned_at timestamptz, rung smallint,
         told bigint[], escalates_at timestamptz)
      on conflict on constraint warning_once do nothing
      returning warning_id, number
      """;

  /** What was owed has been done. */
  static final String CORRECT =
      """
      update supervision.warning w
      set state = 'CORRECTED', corrected_at = c.at, escalates_at = null, version = version + 1
      from json_to_recordset(:cases::json) as c
        (centre_id char(6), case_id bigint, owed text[], at timestamptz)
      where w.centre_id = c.centre_id and w.case_id = c.case_id
        and w.state in ('OPEN','REPLIED')
        and not (w.metric || ':' || w.task_no) = any(c.owed)
      """;

  /** A node serves every centre: this one statement looks across them and locks by whole key. */
  static final String UNANSWERED =
      """
      select w.*, w.due as due_now from supervision.warning w
      where escalates_at <= :now and state = 'OPEN'
      order by escalates_at limit :most
      for update skip locked
      """;

  static final String CLIMB =
      """
      update supervision.warning
      set rung = :rung, told = told || :told::bigint[], escalates_at = :next, version = version + 1
      where centre_id = :centre and warning_id = :id
      """;

  static final String COUNTS =
      """
      select w.department, w.level, count(distinct w.case_id) as cases
      from supervision.warning w
      join supervision.load l using (centre_id, department, case_id)
      where w.centre_id = :centre and w.state in ('OPEN','REPLIED')
        and (:all or w.department = any(:departments))
      group by w.department, w.level
      """;

  static final String ITEMS =
      """
      select item_code, max(item_name) as item_name from supervision.warning
      where centre_id = :centre and state in ('OPEN','REPLIED')
        and (:all or department = any(:departments))
      group by item_code order by item_name limit 200
      """;

  static final String LIST =
      """
      select w.*, coalesce(p.due, w.due) as due_now
      from supervision.warning w
      left join supervision.point p using (centre_id, case_id, task_no, rule)
      where w.centre_id = :centre and w.warning_id < :after
        and (:all or w.department = any(:departments))
        and (:level = '' or w.level = :level)
        and (:department = '' or w.department = :department)
        and (:item = '' or w.item_code = :item)
        and (:rule = '' or w.rule = :rule)
        and w.state = any(:states)
      order by w.warning_id desc limit :most
      """;

  static final String FIND =
      """
      select w.*, coalesce(p.due, w.due) as due_now
      from supervision.warning w
      left join supervision.point p using (centre_id, case_id, task_no, rule)
      where w.centre_id = :centre and w.warning_id = :id
      """;

  static final String REPLY =
      """
      update supervision.warning
      set cause = :cause, measure = :measure, replied_by = :by, replied_at = :now,
          state = case state when 'OPEN' then 'REPLIED' else state end, escalates_at = null,
          version = version + 1
      where centre_id = :centre and warning_id = :id and version = :version
        and replied_at is null and state <> 'WITHDRAWN'
      """;

  static final String WITHDRAW =
      """
      update supervision.warning
      set state = 'WITHDRAWN', withdrawn_why = :why, withdrawn_by = :by, withdrawn_at = :now,
          escalates_at = null, version = version + 1
      where centre_id = :centre and warning_id = :id and version = :version
        and state <> 'WITHDRAWN'
      """;

  private final JdbcClient jdbc;
  private final WarningRows rows = new WarningRows();
  private final JsonMapper mapper = JsonMapper.builder().build();

  WarningStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Inserts those that are not there yet; the numbers of the new ones by id. */
  Map<Long, String> raise(Centre centre, List<Map<String, @Nullable Object>> raised, Instant now) {
    LocalDate day = Now.dateOf(now);
    Map<Long, String> numbers = new LinkedHashMap<>();
    jdbc.sql(RAISE)
        .param("centre", centre.code())
        .param("day", day)
        .param("count", raised.size())
        .param("prefix", centre.code() + "DC" + day.toString().replace("-", ""))
        .param("now", Now.sql(now))
        .param("raised", mapper.writeValueAsString(raised))
        .query(row -> {
          numbers.put(row.getLong("warning_id"), row.getString("number"));
        });
    return numbers;
  }

  void correct(List<Map<String, Object>> cases) {
    jdbc.sql(CORRECT).param("cases", mapper.writeValueAsString(cases)).update();
  }

  List<Warning> unanswered(Instant now, int most) {
    return jdbc.sql(UNANSWERED).param("now", Now.sql(now)).param("most", most).query(rows).list();
  }

  void climb(Warning w, Rung to, List<Long> told, @Nullable Instant next) {
    jdbc.sql(CLIMB)
        .param("rung", to.ordinal())
        .param("told", told.toArray(Long[]::new))
        .param("next", next == null ? null : Now.sql(next), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("centre", w.centre().code())
        .param("id", w.id())
        .update();
  }

  /** Cases with something open, by department and level. */
  Map<String, Map<Level, Long>> counts(Centre centre, Scope scope) {
    Map<String, Map<Level, Long>> counts = new LinkedHashMap<>();
    scoped(COUNTS, centre, scope)
        .query(row -> {
          counts
              .computeIfAbsent(row.getString("department"), d -> new LinkedHashMap<>())
              .put(Level.valueOf(row.getString("level")), row.getLong("cases"));
        });
    return counts;
  }

  /** Items with something open: codes and names. */
  Map<String, String> items(Centre centre, Scope scope) {
    Map<String, String> items = new LinkedHashMap<>();
    scoped(ITEMS, centre, scope)
        .query(row -> {
          items.put(row.getString("item_code"), row.getString("item_name"));
        });
    return items;
  }

  List<Warning> list(Centre centre, Scope scope, WarningFilter filter, int most) {
    return scoped(LIST, centre, scope)
        .param("after", filter.after())
        .param("level", filter.level())
        .param("department", filter.department())
        .param("item", filter.item())
        .param("rule", filter.rule())
        .param("states", filter.states())
        .param("most", most)
        .query(rows)
        .list();
  }

  Optional<Warning> find(Centre centre, long id) {
    return jdbc.sql(FIND).param("centre", centre.code()).param("id", id).query(rows).optional();
  }

  boolean reply(Actor by, long id, int version, String cause, String measure, Instant now) {
    return jdbc.sql(REPLY)
            .param("cause", cause)
            .param("measure", measure)
            .param("by", by.name())
            .param("now", Now.sql(now))
            .param("centre", by.centre().code())
            .param("id", id)
            .param("version", version)
            .update()
        == 1;
  }

  boolean withdraw(Actor by, long id, int version, String why, Instant now) {
    return jdbc.sql(WITHDRAW)
            .param("why", why)
            .param("by", by.name())
            .param("now", Now.sql(now))
            .param("centre", by.centre().code())
            .param("id", id)
            .param("version", version)
            .update()
        == 1;
  }

  private JdbcClient.StatementSpec scoped(String sql, Centre centre, Scope scope) {
    return jdbc.sql(sql)
        .param("centre", centre.code())
        .param("all", scope.all())
        .param("departments", scope.array());
  }
}
