package org.yichuang.casework;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Actor;

@Repository
class DeskStore {

  private static final String SHOW =
      """
      case
        when t.state = 'RETURNED' then 'RETURNED'
        when t.holder_id <> :me or t.first_id = :me then 'COLLEAGUES'
        else 'TODO'
      end
      """;

  private static final String OPEN =
      """
          and t.state in ('OPEN','CLAIMED','SECOND','RETURNED')
          and (t.role = 'REVIEWER' or d.department = any(:heads))
      """;

  /** One walk along the index task_desk for each department, then a merge. */
  static final String TASKS =
      """
      select t.case_id, t.task_no, c.number, c.item_name, c.applicant_name, t.title,
        t.department, t.state, t.holder_name, t.due, c.promised_due,
        c.state = 'PAUSED' and exists (
          select 1 from json_array_elements(c.clock -> 'pauses') p
          where p ->> 'end' is null and coalesce(p ->> 'notice', '') <> '') as stopped
      from unnest(:departments::text[]) as d (department)
      cross join lateral (
        select * from casework.task t
        where t.centre_id = :centre and t.department = d.department
          and (:due::date is null or (t.due, t.case_id, t.task_no) > (:due, :case, :task))
      """
          + OPEN
          + " and :show = "
          + SHOW
          + """
            order by t.due, t.case_id, t.task_no limit :size
          ) t
          join casework.case_file c on c.centre_id = :centre and c.case_id = t.case_id
          order by t.due, t.case_id, t.task_no limit :size
          """;

  static final String COUNTS =
      "select "
          + SHOW
          + """
          as show, count(*) as tasks from unnest(:departments::text[]) as d (department)
          join casework.task t on t.centre_id = :centre and t.department = d.department
          where true
          """
          + OPEN
          + " group by 1";

  private static final RowMapper<Desk.Row> ROW =
      (row, i) ->
          new Desk.Row(
              row.getLong("case_id"),
              row.getInt("task_no"),
              row.getString("number"),
              row.getString("item_name"),
              row.getString("applicant_name"),
              row.getString("title"),
              row.getString("department"),
              Task.State.valueOf(row.getString("state")),
              row.getString("holder_name"),
              row.getObject("due", LocalDate.class),
              row.getObject("promised_due", LocalDate.class),
              row.getBoolean("stopped"));

  private final JdbcClient jdbc;

  DeskStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Desk.Row> tasks(
      Actor actor,
      Set<String> departments,
      Set<String> heads,
      Desk.Show show,
      @Nullable String after,
      int size) {
    Place place = Place.of(after);
    return bound(jdbc.sql(TASKS), actor, departments, heads)
        .param("show", show.name())
        .param("due", place.due(), java.sql.Types.DATE)
        .param("case", place.caseId())
        .param("task", place.task())
        .param("size", size)
        .query(ROW)
        .list();
  }

  Map<Desk.Show, Integer> counts(Actor actor, Set<String> departments, Set<String> heads) {
    Map<Desk.Show, Integer> counts = new EnumMap<>(Desk.Show.class);
    for (Desk.Show show : Desk.Show.values()) {
      counts.put(show, 0);
    }
    bound(jdbc.sql(COUNTS), actor, departments, heads)
        .query(row -> {
          counts.put(Desk.Show.valueOf(row.getString("show")), row.getInt("tasks"));
        });
    return counts;
  }

  private static JdbcClient.StatementSpec bound(
      JdbcClient.StatementSpec statement, Actor actor, Set<String> departments, Set<String> heads) {
    return statement
        .param("centre", actor.centre().code())
        .param("departments", departments.toArray(String[]::new))
        .param("heads", heads.toArray(String[]::new))
        .param("me", actor.personId());
  }

  /** Where the last page ended; a key that is not one starts at the top. */
  private record Place(@Nullable LocalDate due, long caseId, int task) {
    static Place of(@Nullable String after) {
      if (after == null
          || !after.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}\\.[0-8]?[0-9]{1,18}\\.[0-9]{1,5}")) {
        return new Place(null, 0, 0);
      }
      String[] parts = after.split("\\.", 3);
      try {
        return new Place(
            LocalDate.parse(parts[0]), Long.parseLong(parts[1]), Integer.parseInt(parts[2]));
      } catch (java.time.DateTimeException | NumberFormatException e) {
        return new Place(null, 0, 0);
      }
    }
  }
}
