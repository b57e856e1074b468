package org.yichuang.casework;

import static java.sql.Types.TIMESTAMP_WITH_TIMEZONE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.journal.Chain;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;

@Repository
class CaseStore {

  static final String RECEIVE =
      """
      with numbered as (
        insert into casework.day_number as d (centre_id, body, day, last)
        values (:centre, :body, :day, 1)
        on conflict (centre_id, body, day) do update set last = d.last + 1
        returning :prefix || lpad(last::text, greatest(4, length(last::text)), '0') as number
      ), made as (
        insert into casework.case_file
          (centre_id, case_id, number, item_code, item_name, guide_version, variant, situations,
           department, theme_id, applicant_id, applicant_name, organisation_id,
           organisation_name, agent_id, helper_id, channel, promptness, idempotency_key, state,
           version, head, received_at, collected_at, notice_due)
        select :centre, :id, number, :item, :itemName, :guideVersion, :variant, :situations,
          :department, :theme, :applicant, :applicantName, :organisation, :organisationName,
          :agent, :helper, :channel, :promptness, :key, :state, 1, :head, :received, :collected,
          :noticeDue
        from numbered
        returning number
      ), told as (
        insert into journal.entry
          (centre_id, subject, seq, at, actor_id, actor_name, kind, body, hash)
        values (:centre, :id, 1, :now, :actorId, :actorName, :kind, :said::json, :head)
      )
      select number from made
      """;

  private static final String MOVED =
      """
      with moved as (
        update casework.case_file set
          state = :to, stage = :stage, version = version + 1, head = :head,
          accepted_at = :accepted, decided_at = :decided, issued_at = :issued,
          delivered_at = :delivered, rated_at = :rated, closed_at = :closed,
          promised_due = :promisedDue, statutory_due = :statutoryDue,
          notice_due = :noticeDue, provisional = :provisional, clock = :clock::json, decision = :decision::json,
          certificate = :certificate, supplement = :supplement::json
        where centre_id = :centre and case_id = :id and version = :version
        returning case_id
      ), told as (
        insert into journal.entry
          (centre_id, subject, seq, at, actor_id, actor_name, kind, body, hash)
        select :centre, case_id, :version + 1, :now, :actorId, :actorName, :kind, :said::json,
          :head
        from moved
      )\
      """;

  static final String MOVE = MOVED + " select case_id from moved";

  static final String MOVE_WITH_TASKS =
      MOVED
          + """
          , tasked as (
            insert into casework.task
              (centre_id, case_id, task_no, key, stage, department, role, title, waits_for, days,
               two_persons, site_visit, decides, state, holder_id, holder_name, opened_at,
               done_at, due, verdict, opinion, first_id, first_name)
            select :centre, m.case_id, t.no, t.key, t.stage, t.department, t.role, t.title,
              t.waits_for, t.days, t.two_persons, t.site_visit, t.decides, t.state, t.holder_id,
              t.holder_name, t.opened_at, t.done_at, t.due, t.verdict, t.opinion, t.first_id,
              t.first_name
            from moved m, json_to_recordset(:tasks::json) as t
              (no smallint, key text, stage smallint, department text, role text, title text,
               waits_for text, days text, two_persons boolean, site_visit boolean,
               decides boolean, state text, holder_id bigint, holder_name text,
               opened_at timestamptz, done_at timestamptz, due date, verdict text, opinion text,
               first_id bigint, first_name text)
            on conflict (centre_id, case_id, task_no) do update set
              state = excluded.state, holder_id = excluded.holder_id,
              holder_name = excluded.holder_name, opened_at = excluded.opened_at,
              done_at = excluded.done_at, due = excluded.due, verdict = excluded.verdict,
              opinion = excluded.opinion, first_id = excluded.first_id,
              first_name = excluded.first_name
          )
          select case_id from moved
          """;

  static final String MOVE_WITH_TASK =
      MOVED
          + """
          , tasked as (
            update casework.task t set
              state = :taskState, holder_id = :holderId, holder_name = :holderName,
              opened_at = :openedAt, done_at = :doneAt, due = :taskDue, verdict = :verdict,
              opinion = :opinion, first_id = :firstId, first_name = :firstName
            where t.centre_id = :centre and t.case_id = :id and t.task_no = :taskNo
              and exists (select from moved)
          )
          select case_id from moved
          """;

  private static final String FILE =
      """
      select c.*, t.task_no, t.key as task_key, t.stage as task_stage,
        t.department as task_department, t.role as task_role, t.title as task_title,
        t.waits_for, t.days, t.two_persons, t.site_visit, t.decides, t.state as task_state,
        t.holder_id, t.holder_name, t.opened_at, t.done_at, t.due as task_due, t.verdict,
        t.opinion, t.first_id, t.first_name
      from casework.case_file c
      left join casework.task t using (centre_id, case_id)
      """;

  static final String FIND =
      FILE + " where c.centre_id = :centre and c.case_id = :id order by t.task_no";

  static final String FIND_ALL =
      FILE + " where c.centre_id = :centre and c.case_id = any(:ids) order by c.case_id, t.task_no";

  static final String FIND_BY_NUMBER =
      FILE + " where c.centre_id = :centre and c.number = :number order by t.task_no";

  static final String FIND_BY_KEY =
      FILE + " where c.centre_id = :centre and c.idempotency_key = :key order by t.task_no";

  static final String OF_APPLICANT =
      FILE
          + """
          where c.centre_id = :centre and c.case_id in (
            select case_id from casework.case_file
            where centre_id = :centre and applicant_id = :applicant
            order by case_id desc limit :most)
          order by c.case_id desc, t.task_no
          """;

  static final String OF_THEME =
      FILE + " where c.centre_id = :centre and c.theme_id = :theme order by c.case_id, t.task_no";

  static final String CENTRES =
      "select distinct centre_id from casework.case_file where closed_at is null";

  static final String OPEN_AFTER =
      FILE
          + """
          where c.centre_id = :centre and c.case_id in (
            select case_id from casework.case_file
            where centre_id = :centre and case_id > :after and decided_at is null
              and closed_at is null
            order by case_id limit :most)
          order by c.case_id, t.task_no
          """;

  static final String LOCK_KEY =
      "select pg_advisory_xact_lock(hashtextextended(:centre || :key, 210))::text";

  private final JdbcClient jdbc;
  private final CaseRows rows;

  CaseStore(JdbcClient jdbc, CaseRows rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  CaseFile receive(CaseFile fresh, TakenIn where, Actor actor, Instant at, @Nullable String key) {
    LocalDate day = Now.dateOf(fresh.dates().received());
    String kind = CaseEvent.RECEIVE.kind();
    String said = rows.received(fresh, where);
    byte[] head =
        Chain.hash(
            fresh.head(), fresh.centre(), fresh.id(), 1, Chain.micros(at), actor, kind, said);
    String number =
        jdbc.sql(RECEIVE)
            .param("centre", fresh.centre().code())
            .param("body", fresh.department())
            .param("day", day)
            .param("prefix", Birth.prefix(fresh, day))
            .param("id", fresh.id())
            .param("item", fresh.itemCode())
            .param("itemName", fresh.itemName())
            .param("guideVersion", fresh.guideVersion())
            .param("variant", fresh.variant())
            .param("situations", fresh.situations().toArray(String[]::new))
            .param("department", fresh.department())
            .param("theme", fresh.themeId(), java.sql.Types.BIGINT)
            .param("applicant", fresh.applicantId())
            .param("applicantName", fresh.applicantName())
            .param("organisation", fresh.organisationId(), java.sql.Types.BIGINT)
            .param("organisationName", fresh.organisationName(), java.sql.Types.VARCHAR)
            .param("agent", fresh.agentId(), java.sql.Types.BIGINT)
            .param("helper", fresh.helperId(), java.sql.Types.BIGINT)
            .param("channel", fresh.channel().name())
            .param("promptness", fresh.promptness().name())
            .param("key", key, java.sql.Types.VARCHAR)
            .param("state", fresh.state().name())
            .param("head", head)
            .param("received", Now.sql(fresh.dates().received()))
            .param("collected", CaseRows.sql(fresh.dates().collected()), TIMESTAMP_WITH_TIMEZONE)
            .param("noticeDue", fresh.noticeDue())
            .param("now", Now.sql(at))
            .param("actorId", actor.personId())
            .param("actorName", actor.name())
            .param("kind", kind)
            .param("said", said)
            .query(String.class)
            .single();
    return rows.numbered(fresh, number, head);
  }

  /** Writes the step, or refuses when the case is no longer at the version that was seen. */
  Outcome<CaseFile> move(Move move, Actor actor, Instant at) {
    CaseFile from = move.from;
    String kind = move.event.kind();
    String said = rows.json(move.body(from.number()));
    byte[] head =
        Chain.hash(
            from.head(),
            from.centre(),
            from.id(),
            from.version() + 1,
            Chain.micros(at),
            actor,
            kind,
            said);
    CaseFile after = move.after(head);
    JdbcClient.StatementSpec statement =
        jdbc.sql(statement(move))
            .param("centre", from.centre().code())
            .param("id", from.id())
            .param("version", from.version())
            .param("to", after.state().name())
            .param("stage", after.stage())
            .param("head", head)
            .param("now", Now.sql(at))
            .param("actorId", actor.personId())
            .param("actorName", actor.name())
            .param("kind", kind)
            .param("said", said);
    rows.bind(statement, after);
    if (move.changesOneTask()) {
      CaseRows.bind(statement, move.changed.getFirst());
    } else if (!move.changed.isEmpty()) {
      statement.param("tasks", rows.tasks(move.changed));
    }
    return statement.query(Long.class).optional().isPresent()
        ? Outcome.done(after)
        : Outcome.refused(CaseRefusals.stale());
  }

  private static String statement(Move move) {
    if (move.changed.isEmpty()) {
      return MOVE;
    }
    return move.changesOneTask() ? MOVE_WITH_TASK : MOVE_WITH_TASKS;
  }

  /** Receives unless the key is known; the second of two at once waits for the first. */
  @Transactional
  CaseFile receiveOnce(CaseFile fresh, TakenIn where, Actor actor, Instant at, String key) {
    jdbc.sql(LOCK_KEY)
        .param("centre", fresh.centre().code())
        .param("key", key)
        .query(String.class)
        .single();
    return findByKey(fresh.centre(), key).orElseGet(() -> receive(fresh, where, actor, at, key));
  }

  List<Centre> centresWithOpenCases() {
    return jdbc.sql(CENTRES).query((row, i) -> Centre.of(row.getString(1))).list();
  }

  /** Open cases by id, a batch after another. */
  List<CaseFile> openAfter(Centre centre, long after, int most) {
    return jdbc.sql(OPEN_AFTER)
        .param("centre", centre.code())
        .param("after", after)
        .param("most", most)
        .query(rows);
  }

  Optional<CaseFile> find(Centre centre, long id) {
    return one(jdbc.sql(FIND).param("centre", centre.code()).param("id", id));
  }

  List<CaseFile> findAll(Centre centre, Collection<Long> ids) {
    return jdbc.sql(FIND_ALL)
        .param("centre", centre.code())
        .param("ids", ids.toArray(Long[]::new))
        .query(rows);
  }

  Optional<CaseFile> findByNumber(Centre centre, String number) {
    return one(jdbc.sql(FIND_BY_NUMBER).param("centre", centre.code()).param("number", number));
  }

  Optional<CaseFile> findByKey(Centre centre, String key) {
    return one(jdbc.sql(FIND_BY_KEY).param("centre", centre.code()).param("key", key));
  }

  List<CaseFile> ofApplicant(Centre centre, long applicant, int most) {
    return jdbc.sql(OF_APPLICANT)
        .param("centre", centre.code())
        .param("applicant", applicant)
        .param("most", most)
        .query(rows);
  }

  List<CaseFile> ofTheme(Centre centre, long theme) {
    return jdbc.sql(OF_THEME).param("centre", centre.code()).param("theme", theme).query(rows);
  }

  private Optional<CaseFile> one(JdbcClient.StatementSpec statement) {
    return statement.query(rows).stream().findFirst();
  }
}
