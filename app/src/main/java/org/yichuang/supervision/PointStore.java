package org.yichuang.supervision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import tools.jackson.databind.json.JsonMapper;

/** The moments to come. */
@Repository
class PointStore {

  static final String REMOVE =
      """
      delete from supervision.point p
      using json_to_recordset(:cases::json) as c (centre_id char(6), case_id bigint, over boolean)
      where p.centre_id = c.centre_id and p.case_id = c.case_id
        and (c.over or p.fired_at is null)
        and not exists (
          select 1 from json_to_recordset(:points::json) as w
            (centre_id char(6), case_id bigint, task_no smallint, rule text)
          where w.centre_id = p.centre_id and w.case_id = p.case_id
            and w.task_no = p.task_no and w.rule = p.rule)
      """;

  static final String PUT =
      """
      insert into supervision.point as p
        (centre_id, case_id, task_no, rule, fires_at, due, department, holder_id)
      select w.centre_id, w.case_id, w.task_no, w.rule, w.fires_at, w.due, w.department,
        w.holder_id
      from json_to_recordset(:points::json) as w
        (centre_id char(6), case_id bigint, task_no smallint, rule text, fires_at timestamptz,
         due date, department text, holder_id bigint)
      on conflict (centre_id, case_id, task_no, rule) do update set
        fires_at = case when p.fired_at is null then excluded.fires_at else p.fires_at end,
        due = excluded.due, department = excluded.department, holder_id = excluded.holder_id
      where (p.fires_at, p.due, p.department, p.holder_id)
        is distinct from
        (excluded.fires_at, excluded.due, excluded.department, excluded.holder_id)
      """;

  static final String UNLOAD =
      """
      delete from supervision.load l
      using json_to_recordset(:cases::json) as c
        (centre_id char(6), case_id bigint, departments text[])
      where l.centre_id = c.centre_id and l.case_id = c.case_id
        and not l.department = any(c.departments)
      """;

  static final String LOAD =
      """
      insert into supervision.load (centre_id, department, case_id)
      select c.centre_id, d, c.case_id
      from json_to_recordset(:cases::json) as c
        (centre_id char(6), case_id bigint, departments text[]),
        unnest(c.departments) as d
      on conflict do nothing
      """;

  /** A node serves every centre: this one statement looks across them and locks by whole key. */
  static final String CLAIM =
      """
      select centre_id, case_id, task_no, rule from supervision.point
      where fired_at is null and fires_at <= :now
      order by fires_at limit :most
      for update skip locked
      """;

  /** What turned within a span, as the board's bench asks it. */
  static final String TURNED =
      """
      select centre_id, case_id, task_no, rule from supervision.point
      where fired_at is null and fires_at > :from and fires_at <= :now
      order by fires_at
      """;

  static final String FIRED =
      """
      update supervision.point p set fired_at = :now
      from json_to_recordset(:keys::json) as k
        (centre_id char(6), case_id bigint, task_no smallint, rule text)
      where p.centre_id = k.centre_id and p.case_id = k.case_id and p.task_no = k.task_no
        and p.rule = k.rule
      """;

  static final String DROP =
      """
      delete from supervision.point p
      using json_to_recordset(:keys::json) as k
        (centre_id char(6), case_id bigint, task_no smallint, rule text)
      where p.centre_id = k.centre_id and p.case_id = k.case_id and p.task_no = k.task_no
        and p.rule = k.rule
      """;

  static final String LOADS =
      """
      select department, count(*) as cases from supervision.load
      where centre_id = :centre and (:all or department = any(:departments))
      group by department
      """;

  static final String CENTRES = "select distinct centre_id from supervision.load";

  static final String WATCHED =
      """
      select distinct case_id from supervision.load
      where centre_id = :centre and case_id > :after
      order by case_id limit :most
      """;

  private final JdbcClient jdbc;
  private final JsonMapper mapper = JsonMapper.builder().build();

  PointStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Makes what is watched in these cases be what it should be now. */
  void put(List<Points> all) {
    String cases = mapper.writeValueAsString(all.stream().map(PointStore::caseRow).toList());
    String points = points(all.stream().flatMap(p -> p.points().stream()).toList());
    jdbc.sql(REMOVE).param("cases", cases).param("points", points).update();
    jdbc.sql(PUT).param("points", points).update();
    jdbc.sql(UNLOAD).param("cases", cases).update();
    jdbc.sql(LOAD).param("cases", cases).update();
  }

  /** Moves single points that a scanner has claimed. */
  void move(List<Point> claimed) {
    if (!claimed.isEmpty()) {
      jdbc.sql(PUT).param("points", points(claimed)).update();
    }
  }

  List<Point.Key> claim(Instant now, int most) {
    return jdbc.sql(CLAIM)
        .param("now", Now.sql(now))
        .param("most", most)
        .query((row, i) -> key(row))
        .list();
  }

  List<Point.Key> turned(Instant from, Instant now) {
    return jdbc.sql(TURNED)
        .param("from", Now.sql(from))
        .param("now", Now.sql(now))
        .query((row, i) -> key(row))
        .list();
  }

  void fired(List<Point.Key> keys, Instant now) {
    jdbc.sql(FIRED).param("keys", keys(keys)).param("now", Now.sql(now)).update();
  }

  void drop(List<Point.Key> keys) {
    if (!keys.isEmpty()) {
      jdbc.sql(DROP).param("keys", keys(keys)).update();
    }
  }

  List<Centre> centres() {
    return jdbc.sql(CENTRES).query((row, i) -> Centre.of(row.getString(1))).list();
  }

  /** Cases in which something is owed, by id, a batch after another. */
  List<Long> watched(Centre centre, long after, int most) {
    return jdbc.sql(WATCHED)
        .param("centre", centre.code())
        .param("after", after)
        .param("most", most)
        .query((row, i) -> row.getLong(1))
        .list();
  }

  /** Open cases by department. */
  Map<String, Long> loads(Centre centre, Scope scope) {
    Map<String, Long> loads = new LinkedHashMap<>();
    jdbc.sql(LOADS)
        .param("centre", centre.code())
        .param("all", scope.all())
        .param("departments", scope.array())
        .query(row -> {
          loads.put(row.getString("department"), row.getLong("cases"));
        });
    return loads;
  }

  private static Point.Key key(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Point.Key(
        row.getString("centre_id"),
        row.getLong("case_id"),
        row.getInt("task_no"),
        row.getString("rule"));
  }

  private String keys(List<Point.Key> keys) {
    return mapper.writeValueAsString(keys.stream().map(PointStore::keyRow).toList());
  }

  private String points(List<Point> points) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (Point p : points) {
      Map<String, @Nullable Object> row = keyRow(p.key());
      row.put("fires_at", p.firesAt().toString());
      row.put("due", p.duty().due().toString());
      row.put("department", p.duty().department());
      row.put("holder_id", p.duty().holderId());
      rows.add(row);
    }
    return mapper.writeValueAsString(rows);
  }

  private static Map<String, @Nullable Object> keyRow(Point.Key key) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("centre_id", key.centre());
    row.put("case_id", key.caseId());
    row.put("task_no", key.taskNo());
    row.put("rule", key.rule());
    return row;
  }

  private static Map<String, Object> caseRow(Points p) {
    return Map.of(
        "centre_id", p.file().centre().code(),
        "case_id", p.file().id(),
        "over", p.owed().isEmpty(),
        "departments", p.departments());
  }
}
