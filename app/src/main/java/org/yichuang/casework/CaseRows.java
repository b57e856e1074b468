package org.yichuang.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yichuang.calendar.Limit;
import org.yichuang.catalogue.Promptness;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Role;
import tools.jackson.databind.json.JsonMapper;

/** Cases with their tasks, to and from rows: a row per task, the case's columns on each. */
@Component
class CaseRows implements ResultSetExtractor<List<CaseFile>> {

  private final JsonMapper mapper = JsonMapper.builder().build();

  String json(Object value) {
    return mapper.writeValueAsString(value);
  }

  private @Nullable String jsonOrNull(@Nullable Object value) {
    return value == null ? null : json(value);
  }

  String received(CaseFile f, TakenIn where) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("item", f.itemCode());
    said.put("guideVersion", f.guideVersion());
    said.put("department", f.department());
    said.put("applicant", f.applicantId());
    said.put("channel", f.channel().name());
    said.put("promptness", f.promptness().name());
    said.put("received", f.dates().received().toString());
    if (f.dates().collected() != null) {
      said.put("collected", f.dates().collected().toString());
      said.put("collectedBy", String.valueOf(where.place()));
    }
    if (where.window() != null) {
      said.put("window", where.window());
    }
    said.put("noticeDue", f.noticeDue().toString());
    return json(said);
  }

  CaseFile numbered(CaseFile f, String number, byte[] head) {
    return new CaseFile(
        f.centre(),
        f.id(),
        number,
        f.itemCode(),
        f.itemName(),
        f.guideVersion(),
        f.variant(),
        f.situations(),
        f.department(),
        f.themeId(),
        f.applicantId(),
        f.applicantName(),
        f.organisationId(),
        f.organisationName(),
        f.agentId(),
        f.helperId(),
        f.channel(),
        f.promptness(),
        f.state(),
        f.stage(),
        f.version(),
        head,
        f.dates(),
        f.noticeDue(),
        f.promisedDue(),
        f.statutoryDue(),
        f.provisional(),
        f.clock(),
        f.decision(),
        f.certificate(),
        f.supplement(),
        f.tasks());
  }

  void bind(JdbcClient.StatementSpec s, CaseFile f) {
    CaseFile.Dates d = f.dates();
    s.param("accepted", sql(d.accepted()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("decided", sql(d.decided()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("issued", sql(d.issued()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("delivered", sql(d.delivered()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("rated", sql(d.rated()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("closed", sql(d.closed()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("promisedDue", f.promisedDue(), Types.DATE)
        .param("statutoryDue", f.statutoryDue(), Types.DATE)
        .param("noticeDue", f.noticeDue())
        .param("provisional", f.provisional())
        .param("clock", jsonOrNull(f.clock()), Types.VARCHAR)
        .param("decision", jsonOrNull(f.decision()), Types.VARCHAR)
        .param("certificate", f.certificate(), Types.VARCHAR)
        .param("supplement", jsonOrNull(f.supplement()), Types.VARCHAR);
  }

  static void bind(JdbcClient.StatementSpec s, Task t) {
    s.param("taskNo", t.no())
        .param("taskState", t.state().name())
        .param("holderId", t.holderId(), Types.BIGINT)
        .param("holderName", t.holderName(), Types.VARCHAR)
        .param("openedAt", sql(t.openedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("doneAt", sql(t.doneAt()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("taskDue", t.due(), Types.DATE)
        .param("verdict", t.verdict() == null ? null : t.verdict().name(), Types.VARCHAR)
        .param("opinion", t.opinion(), Types.VARCHAR)
        .param("firstId", t.firstId(), Types.BIGINT)
        .param("firstName", t.firstName(), Types.VARCHAR);
  }

  static @Nullable OffsetDateTime sql(@Nullable Instant at) {
    return at == null ? null : Now.sql(at);
  }

  String tasks(List<Task> tasks) {
    return json(tasks.stream().map(CaseRows::taskRow).toList());
  }

  private static Map<String, @Nullable Object> taskRow(Task t) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("no", t.no());
    row.put("key", t.key());
    row.put("stage", t.stage());
    row.put("department", t.department());
    row.put("role", t.role().name());
    row.put("title", t.title());
    row.put("waits_for", String.join(",", t.waitsFor()));
    row.put("days", t.limit().toString());
    row.put("two_persons", t.twoPersons());
    row.put("site_visit", t.siteVisit());
    row.put("decides", t.decides());
    row.put("state", t.state().name());
    row.put("holder_id", t.holderId());
    row.put("holder_name", t.holderName());
    row.put("opened_at", t.openedAt());
    row.put("done_at", t.doneAt());
    row.put("due", t.due());
    row.put("verdict", t.verdict() == null ? null : t.verdict().name());
    row.put("opinion", t.opinion());
    row.put("first_id", t.firstId());
    row.put("first_name", t.firstName());
    return row;
  }

  @Override
  public List<CaseFile> extractData(ResultSet row) throws SQLException {
    List<CaseFile> files = new ArrayList<>();
    List<Task> tasks = new ArrayList<>();
    long current = -1;
    while (row.next()) {
      long id = row.getLong("case_id");
      if (id != current) {
        tasks = new ArrayList<>();
        files.add(file(row, tasks));
        current = id;
      }
      if (row.getString("task_key") != null) {
        tasks.add(task(row));
      }
    }
    return files;
  }

  private CaseFile file(ResultSet row, List<Task> tasks) throws SQLException {
    return new CaseFile(
        Centre.of(row.getString("centre_id")),
        row.getLong("case_id"),
        row.getString("number"),
        row.getString("item_code"),
        row.getString("item_name"),
        row.getInt("guide_version"),
        row.getString("variant"),
        Arrays.asList((String[]) row.getArray("situations").getArray()),
        row.getString("department"),
        row.getObject("theme_id", Long.class),
        row.getLong("applicant_id"),
        row.getString("applicant_name"),
        row.getObject("organisation_id", Long.class),
        row.getString("organisation_name"),
        row.getObject("agent_id", Long.class),
        row.getObject("helper_id", Long.class),
        Channel.valueOf(row.getString("channel")),
        Promptness.valueOf(row.getString("promptness")),
        CaseState.valueOf(row.getString("state")),
        row.getInt("stage"),
        row.getInt("version"),
        row.getBytes("head"),
        dates(row),
        row.getObject("notice_due", LocalDate.class),
        row.getObject("promised_due", LocalDate.class),
        row.getObject("statutory_due", LocalDate.class),
        row.getBoolean("provisional"),
        read(row.getString("clock"), CaseClock.class),
        read(row.getString("decision"), Decision.class),
        row.getString("certificate"),
        read(row.getString("supplement"), Supplement.class),
        tasks);
  }

  private static CaseFile.Dates dates(ResultSet row) throws SQLException {
    Instant received = at(row, "received_at");
    if (received == null) {
      throw new IllegalStateException("a case row without its receipt");
    }
    return new CaseFile.Dates(
        received,
        at(row, "accepted_at"),
        at(row, "decided_at"),
        at(row, "issued_at"),
        at(row, "delivered_at"),
        at(row, "rated_at"),
        at(row, "closed_at"),
        at(row, "collected_at"));
  }

  private static Task task(ResultSet row) throws SQLException {
    String waits = row.getString("waits_for");
    String verdict = row.getString("verdict");
    return new Task(
        row.getInt("task_no"),
        row.getString("task_key"),
        row.getInt("task_stage"),
        row.getString("task_department"),
        Role.valueOf(row.getString("task_role")),
        row.getString("task_title"),
        waits.isEmpty() ? List.of() : List.of(waits.split(",")),
        Limit.of(row.getString("days")),
        row.getBoolean("two_persons"),
        row.getBoolean("site_visit"),
        row.getBoolean("decides"),
        Task.State.valueOf(row.getString("task_state")),
        row.getObject("holder_id", Long.class),
        row.getString("holder_name"),
        at(row, "opened_at"),
        at(row, "done_at"),
        row.getObject("task_due", LocalDate.class),
        verdict == null ? null : Task.Verdict.valueOf(verdict),
        row.getString("opinion"),
        row.getObject("first_id", Long.class),
        row.getString("first_name"));
  }

  private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private <T> @Nullable T read(@Nullable String json, Class<T> type) {
    return json == null ? null : mapper.readValue(json, type);
  }
}
