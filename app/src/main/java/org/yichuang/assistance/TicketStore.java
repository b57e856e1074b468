package org.yichuang.assistance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

@Repository
class TicketStore {

  static final String INSERT =
      """
      insert into assistance.ticket
        (centre_id, ticket_id, number, class, cause, case_id, case_number, item_code, item_name,
         department, reporter_id, reporter, words, state, result, due, opened_at, closed_at)
      values (:centre, :id, :number, :class, :cause, :case, :caseNumber, :item, :itemName,
        :department, :reporter, :name, :words, :state, :result, :due, :now,
        case when :state = 'CLOSED' then cast(:now as timestamptz) end)
      """;

  static final String FIND =
      "select * from assistance.ticket where centre_id = :centre and ticket_id = :id";

  static final String OPEN =
      """
      select * from assistance.ticket where centre_id = :centre and state <> 'CLOSED'
      order by due, ticket_id limit :most
      """;

  static final String WITH_DEPARTMENTS =
      """
      select * from assistance.ticket
      where centre_id = :centre and state in ('ROUTED','MEETING') and department in (:departments)
      order by due, ticket_id limit :most
      """;

  static final String OF_REPORTER =
      """
      select * from assistance.ticket where centre_id = :centre and reporter_id = :reporter
      order by ticket_id desc limit :most
      """;

  static final String STEP =
      """
      update assistance.ticket set state = :state, cause = :cause, department = :department,
        result = :result, due = :due, due_reason = :dueReason, answer = :answer,
        answered_by = :answeredBy, satisfied = :satisfied, call_notes = :callNotes,
        answered_at = case when :state = 'ANSWERED' then :now else answered_at end,
        closed_at = case when :state = 'CLOSED' then :now else closed_at end,
        version = version + 1
      where centre_id = :centre and ticket_id = :id and version = :version
      """;

  static final String FINDINGS =
      """
      select item_name, cause, count(*) as times, count(*) filter (where state <> 'CLOSED') as open,
        max(opened_at) as last
      from assistance.ticket
      where centre_id = :centre and opened_at >= :from and result is distinct from 'NOT_ACCEPTED'
      group by item_code, item_name, cause having count(*) > 1
      order by times desc, item_name limit 100
      """;

  static final String OF_CAUSE =
      """
      select * from assistance.ticket
      where centre_id = :centre and item_name = :item and cause = :cause and opened_at >= :from
        and result is distinct from 'NOT_ACCEPTED'
      order by ticket_id desc limit :most
      """;

  static final String COUNTS =
      """
      select count(*) filter (where result is distinct from 'NOT_ACCEPTED') as accepted,
        count(*) filter (where state = 'CLOSED' and result in ('SOLVED','TRANSFERRED')) as solved,
        count(*) filter (where result = 'NOT_ACCEPTED') as outside
      from assistance.ticket where centre_id = :centre and opened_at >= :from
      """;

  private static final RowMapper<Ticket> ROW = TicketStore::row;

  private final JdbcClient jdbc;

  TicketStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Ticket t) {
    spec(INSERT, t)
        .param("number", t.number())
        .param("class", t.kind())
        .param("case", t.caseId(), Types.BIGINT)
        .param("caseNumber", t.caseNumber(), Types.VARCHAR)
        .param("item", t.itemCode(), Types.VARCHAR)
        .param("itemName", t.itemName())
        .param("reporter", t.reporterId())
        .param("name", t.reporter())
        .param("words", t.words())
        .param("now", Now.sql(t.openedAt()))
        .update();
  }

  boolean step(Ticket t, Instant at) {
    return spec(STEP, t)
            .param("dueReason", t.dueReason(), Types.VARCHAR)
            .param("answer", t.answer(), Types.VARCHAR)
            .param("answeredBy", t.answeredBy(), Types.VARCHAR)
            .param("satisfied", t.satisfied(), Types.BOOLEAN)
            .param("callNotes", t.callNotes(), Types.VARCHAR)
            .param("version", t.version())
            .param("now", Now.sql(at))
            .update()
        == 1;
  }

  private JdbcClient.StatementSpec spec(String sql, Ticket t) {
    Ticket.Result result = t.result();
    return jdbc.sql(sql)
        .param("centre", t.centre().code())
        .param("id", t.id())
        .param("cause", t.cause())
        .param("department", t.department())
        .param("state", t.state().name())
        .param("result", result == null ? null : result.name(), Types.VARCHAR)
        .param("due", t.due());
  }

  Optional<Ticket> find(Centre centre, long id) {
    return jdbc.sql(FIND).param("centre", centre.code()).param("id", id).query(ROW).optional();
  }

  List<Ticket> open(Centre centre, int most) {
    return jdbc.sql(OPEN).param("centre", centre.code()).param("most", most).query(ROW).list();
  }

  /** What is with these departments, by what falls due. */
  List<Ticket> with(Centre centre, Set<String> departments, int most) {
    return jdbc.sql(WITH_DEPARTMENTS)
        .param("centre", centre.code())
        .param("departments", departments)
        .param("most", most)
        .query(ROW)
        .list();
  }

  List<Ticket> ofReporter(Centre centre, long reporter, int most) {
    return jdbc.sql(OF_REPORTER)
        .param("centre", centre.code())
        .param("reporter", reporter)
        .param("most", most)
        .query(ROW)
        .list();
  }

  List<Findings.Finding> findings(Centre centre, Instant from) {
    return jdbc.sql(FINDINGS)
        .param("centre", centre.code())
        .param("from", Now.sql(from))
        .query((r, n) ->
            new Findings.Finding(
                r.getString("item_name"),
                r.getString("cause"),
                r.getLong("times"),
                r.getLong("open"),
                r.getObject("last", OffsetDateTime.class).toInstant()))
        .list();
  }

  List<Ticket> ofCause(Centre centre, String item, String cause, Instant from, int most) {
    return jdbc.sql(OF_CAUSE)
        .param("centre", centre.code())
        .param("item", item)
        .param("cause", cause)
        .param("from", Now.sql(from))
        .param("most", most)
        .query(ROW)
        .list();
  }

  Findings.Count counts(Centre centre, Instant from) {
    return jdbc.sql(COUNTS)
        .param("centre", centre.code())
        .param("from", Now.sql(from))
        .query((r, n) ->
            new Findings.Count(r.getLong("accepted"), r.getLong("solved"), r.getLong("outside")))
        .single();
  }

  private static Ticket row(ResultSet r, int n) throws SQLException {
    String result = r.getString("result");
    return new Ticket(
        Centre.of(r.getString("centre_id")),
        r.getLong("ticket_id"),
        r.getString("number"),
        r.getString("class"),
        r.getString("cause"),
        r.getObject("case_id", Long.class),
        r.getString("case_number"),
        r.getString("item_code"),
        r.getString("item_name"),
        r.getString("department"),
        r.getLong("reporter_id"),
        r.getString("reporter"),
        r.getString("words"),
        Ticket.State.valueOf(r.getString("state")),
        result == null ? null : Ticket.Result.valueOf(result),
        r.getObject("due", LocalDate.class),
        r.getString("due_reason"),
        r.getString("answer"),
        r.getString("answered_by"),
        r.getObject("satisfied", Boolean.class),
        r.getString("call_notes"),
        r.getObject("opened_at", OffsetDateTime.class).toInstant(),
        r.getInt("version"));
  }
}
