package org.yichuang.history;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;
import tools.jackson.databind.json.JsonMapper;

@Repository
class HistoryStore {

  private static final int BATCH = 1_000;

  static final String OPEN =
      """
      insert into history.event_log
        (centre_id, log_id, name, digest, imported_at, cases, events)
      values (:centre, :id, :name, :digest, :now, :cases, :events)
      on conflict (centre_id, digest) do nothing
      """;

  static final String CASE =
      """
      insert into history.past_case
        (centre_id, log_id, case_no, name, started, started_on, ended, planned, deadline, channel,
         department, variant, contradictions, attributes)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, sha256(convert_to(?, 'UTF8')),
        string_to_array(?, ','), ?::jsonb)
      """;

  static final String EVENT =
      """
      insert into history.past_event
        (centre_id, log_id, case_no, seq, activity, at, resource, handled_by, attributes)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
      """;

  static final String LOGS =
      """
      select log_id, name, cases, events from history.event_log
      where centre_id = :centre order by log_id desc
      """;

  private static final String PAIRS =
      """
      with pairs as (
        select %1$s as a, lead(%1$s) over w as b, lead(at) over w - at as took
        from history.past_event
        where centre_id = :centre and log_id = :log
        window w as (partition by case_no order by seq)
      )
      select a, b, count(*) as times, extract(epoch from avg(took)) / 3600.0 as hours
      from pairs where b is not null and a <> '' and b <> '' %2$s
      group by a, b order by times desc, a, b
      """;

  static final String FOLLOWERS = PAIRS.formatted("activity", "");

  static final String HANDOVERS = PAIRS.formatted("resource", "and a <> b");

  static final String VARIANTS =
      """
      select v.cases, array_agg(e.activity order by e.seq) as activities
      from (
        select variant, min(case_no) as case_no, count(*) as cases
        from history.past_case
        where centre_id = :centre and log_id = :log
        group by variant order by cases desc, case_no limit :most
      ) v
      join history.past_event e
        on e.centre_id = :centre and e.log_id = :log and e.case_no = v.case_no
      group by v.variant, v.cases, v.case_no order by v.cases desc, v.case_no
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final JsonMapper mapper = JsonMapper.builder().build();

  HistoryStore(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  boolean open(
      Centre centre, long id, String name, byte[] digest, PastLog log, OffsetDateTime now) {
    return jdbc.sql(OPEN)
            .param("centre", centre.code())
            .param("id", id)
            .param("name", name)
            .param("digest", digest)
            .param("now", now)
            .param("cases", log.cases().size())
            .param("events", log.events())
            .update()
        == 1;
  }

  void writeCases(Centre centre, long log, List<PastCase> cases) {
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      PastCase c = cases.get(i);
      rows.add(
          new Object[] {
            centre.code(),
            log,
            i + 1,
            clean(c.name()),
            c.started(),
            c.started().toLocalDate(),
            c.ended(),
            c.planned(),
            c.deadline(),
            clean(c.channel()),
            clean(c.department()),
            clean(String.join("\u001f", c.variant())),
            String.join(",", c.contradictions()),
            json(c.attributes())
          });
    }
    write(CASE, rows);
  }

  void writeEvents(Centre centre, long log, List<PastCase> cases) {
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      List<PastEvent> events = cases.get(i).events();
      for (int k = 0; k < events.size(); k++) {
        PastEvent e = events.get(k);
        rows.add(
            new Object[] {
              centre.code(),
              log,
              i + 1,
              k + 1,
              clean(e.activity()),
              e.at(),
              clean(e.resource()),
              clean(e.group()),
              json(e.attributes())
            });
      }
    }
    write(EVENT, rows);
  }

  private void write(String sql, List<Object[]> rows) {
    for (int from = 0; from < rows.size(); from += BATCH) {
      batches.batchUpdate(sql, rows.subList(from, Math.min(rows.size(), from + BATCH)));
    }
  }

  private String json(Map<String, String> attributes) {
    return clean(mapper.writeValueAsString(attributes)).replace("\\u0000", "");
  }

  private static String clean(String text) {
    return text.replace("\u0000", "");
  }

  List<History.Log> logs(Centre centre) {
    return jdbc.sql(LOGS)
        .param("centre", centre.code())
        .query((row, i) ->
            new History.Log(
                row.getLong("log_id"),
                row.getString("name"),
                row.getInt("cases"),
                row.getInt("events")))
        .list();
  }

  List<History.Handover> followers(Centre centre, long log) {
    return pairs(FOLLOWERS, centre, log);
  }

  List<History.Handover> handovers(Centre centre, long log) {
    return pairs(HANDOVERS, centre, log);
  }

  private List<History.Handover> pairs(String sql, Centre centre, long log) {
    return jdbc.sql(sql)
        .param("centre", centre.code())
        .param("log", log)
        .query((row, i) ->
            new History.Handover(
                row.getString("a"),
                row.getString("b"),
                row.getLong("times"),
                row.getDouble("hours")))
        .list();
  }

  List<History.Variant> variants(Centre centre, long log, int most) {
    return jdbc.sql(VARIANTS)
        .param("centre", centre.code())
        .param("log", log)
        .param("most", most)
        .query((row, i) ->
            new History.Variant(
                Arrays.asList((String[]) row.getArray("activities").getArray()),
                row.getLong("cases")))
        .list();
  }
}
