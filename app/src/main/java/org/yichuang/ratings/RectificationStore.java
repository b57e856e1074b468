package org.yichuang.ratings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

@Repository
class RectificationStore {

  static final String BEGIN =
      """
      insert into ratings.rectification (centre_id, event_id, case_id, department, state, named,
        group_key, call_due, due, first_due, opened_at)
      values (:centre, :event, :case, :department, 'OPEN', :named, :group, :callDue, :due, :due,
        :now)
      """;

  static final String NAME_IT =
      """
      update ratings.rectification set named = true, group_key = null, version = version + 1
      where centre_id = :centre and event_id = :event and state = 'OPEN' and not named
      """;

  private static final String ROW =
      """
      select x.*, r.grade, r.words, r.reasons, r.served_by, e.label, e.item_name
      from ratings.rectification x
      join ratings.rating r using (centre_id, event_id)
      join ratings.evaluable e using (centre_id, event_id)
      where x.centre_id = :centre
      """;

  static final String ONE = ROW + " and x.event_id = :event";

  /** What a department must still do, by what falls due; what is grouped stands apart. */
  static final String OPEN =
      ROW
          + """
          and x.named and x.state = any(:states)
          and (cast(:departments as text[]) is null or x.department = any(:departments))
          order by x.due, x.event_id limit :most
          """;

  static final String GROUPS =
      """
      select x.group_key, x.department, coalesce(min(r.reasons[1]), '') as reason,
        to_char(min(r.at) at time zone 'Asia/Shanghai', 'YYYY-MM') as month, count(*) as n,
        min(x.due) as due, array_remove(array_agg(nullif(r.words, '') order by r.at), null) as said
      from ratings.rectification x join ratings.rating r using (centre_id, event_id)
      where x.centre_id = :centre and x.group_key is not null and x.state = 'OPEN'
        and (cast(:departments as text[]) is null or x.department = any(:departments))
      group by x.group_key, x.department order by min(x.due), x.group_key limit :most
      """;

  /** One answer for all that stand in the group now. */
  static final String SETTLE =
      """
      with settled as (
        update ratings.rectification x set state = 'SETTLED', version = x.version + 1,
          answered_at = :now, answered_by = :by, answered_by_id = :byId, answer = :words
        from ratings.rating r
        where x.centre_id = :centre and x.group_key = :group and x.state = 'OPEN'
          and r.centre_id = x.centre_id and r.event_id = x.event_id
          and r.served_by is distinct from :byId
        returning x.centre_id, x.event_id)
      insert into ratings.rectification_step
        (centre_id, event_id, no, state, by_id, by_name, words, at)
      select s.centre_id, s.event_id, 1 + (select count(*) from ratings.rectification_step o
          where o.centre_id = :centre and o.event_id = s.event_id),
        'SETTLED', :byId, :by, :words, :now
      from settled s
      """;

  /** A step and its line in the ledger; nothing when somebody was faster. */
  static final String STEP =
      """
      with moved as (
        update ratings.rectification set state = :to, version = version + 1, due = :due,
          call_due = :callDue, class = :class, round = :round,
          called_back_at = case when :to = 'CALLED_BACK' then :now
            when :to = 'OPEN' and :round > round then null else called_back_at end,
          called_back_by = case when :to = 'CALLED_BACK' then :by else called_back_by end,
          call_notes = case when :to = 'CALLED_BACK' then :words else call_notes end,
          answered_at = case when :to = 'ANSWERED' then :now else answered_at end,
          answered_by = case when :to = 'ANSWERED' then :by else answered_by end,
          answered_by_id = case when :to = 'ANSWERED' then :byId else answered_by_id end,
          answer = case when :to = 'ANSWERED' then :words else answer end,
          appeal = case when :to = 'APPEALED' then :words else appeal end,
          appealed_by = case when :to = 'APPEALED' then :by else appealed_by end,
          appealed_by_id = case when :to = 'APPEALED' then :byId else appealed_by_id end,
          appeal_answer = case when state = 'APPEALED' then :words else appeal_answer end,
          second_grade = case when :to in ('SATISFIED', 'UNSATISFIED') then :second
            else second_grade end,
          second_words = case when :to in ('SATISFIED', 'UNSATISFIED') then :words
            else second_words end,
          second_at = case when :to in ('SATISFIED', 'UNSATISFIED') then :now else second_at end
        where centre_id = :centre and event_id = :event and version = :version
        returning centre_id, event_id)
      insert into ratings.rectification_step
        (centre_id, event_id, no, state, by_id, by_name, words, at)
      select m.centre_id, m.event_id, 1 + (select count(*) from ratings.rectification_step o
          where o.centre_id = :centre and o.event_id = m.event_id),
        :to, :byId, :by, :words, :now
      from moved m
      """;

  static final String LEDGER =
      """
      select state, by_name, words, at from ratings.rectification_step
      where centre_id = :centre and event_id = :event order by no
      """;

  /** Named bad ratings since a day, and how many of them were called back. */
  static final String CALLED =
      """
      select count(*) as m, count(called_back_at) as n,
        count(*) filter (where called_back_at is null and state = 'OPEN' and call_due < :today)
          as late
      from ratings.rectification
      where centre_id = :centre and named and opened_at >= :since
        and (cast(:departments as text[]) is null or department = any(:departments))
      """;

  private final JdbcClient jdbc;

  RectificationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private JdbcClient.StatementSpec sql(String sql, Centre centre) {
    return jdbc.sql(sql).param("centre", centre.code());
  }

  /** How many of how many were called back, and how many wait too long. */
  record Called(long n, long m, long late) {}

  void begin(Rating r, @Nullable String group, LocalDate callDue, LocalDate due) {
    sql(BEGIN, r.centre())
        .param("event", r.eventId())
        .param("case", r.caseId(), Types.BIGINT)
        .param("department", r.department())
        .param("named", r.named())
        .param("group", group, Types.VARCHAR)
        .param("callDue", callDue)
        .param("due", due)
        .param("now", Now.sql(r.at()))
        .update();
  }

  boolean nameIt(Centre centre, long event) {
    return sql(NAME_IT, centre).param("event", event).update() == 1;
  }

  Optional<Rectification> find(Centre centre, long event) {
    return sql(ONE, centre).param("event", event).query(X).optional();
  }

  List<Rectification> open(
      Centre centre, List<String> states, String @Nullable [] departments, int most) {
    return sql(OPEN, centre)
        .param("states", states.toArray(String[]::new))
        .param("departments", departments, Types.ARRAY)
        .param("most", most)
        .query(X)
        .list();
  }

  List<Rectification.Group> groups(Centre centre, String @Nullable [] departments, int most) {
    return sql(GROUPS, centre)
        .param("departments", departments, Types.ARRAY)
        .param("most", most)
        .query((row, i) ->
            new Rectification.Group(
                row.getString("group_key"),
                row.getString("department"),
                row.getString("reason"),
                row.getString("month"),
                row.getInt("n"),
                row.getObject("due", LocalDate.class),
                Arrays.asList((String[]) row.getArray("said").getArray())))
        .list();
  }

  int settle(Actor by, String group, String words, Instant now) {
    return sql(SETTLE, by.centre())
        .param("group", group)
        .param("by", by.name())
        .param("byId", by.personId())
        .param("words", words)
        .param("now", Now.sql(now))
        .update();
  }

  /** What a step changes. */
  record Next(
      Rectification.State to,
      Rectification.Class cls,
      LocalDate callDue,
      LocalDate due,
      int round,
      @Nullable Grade second) {

    static Next of(Rectification x, Rectification.State to) {
      return new Next(to, x.cls(), x.callDue(), x.due(), x.round(), null);
    }
  }

  boolean step(Actor by, Rectification seen, Next next, String words, Instant now) {
    Grade second = next.second();
    return sql(STEP, by.centre())
            .param("to", next.to().name())
            .param("due", next.due())
            .param("callDue", next.callDue())
            .param("class", next.cls().name())
            .param("round", next.round())
            .param("second", second == null ? null : second.name(), Types.VARCHAR)
            .param("by", by.name())
            .param("byId", by.personId())
            .param("words", words)
            .param("now", Now.sql(now))
            .param("event", seen.eventId())
            .param("version", seen.version())
            .update()
        == 1;
  }

  List<Rectification.Entry> ledger(Centre centre, long event) {
    return sql(LEDGER, centre)
        .param("event", event)
        .query((row, i) ->
            new Rectification.Entry(
                Rectification.State.valueOf(row.getString("state")),
                row.getString("by_name"),
                row.getString("words"),
                row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  Called called(Centre centre, String @Nullable [] departments, Instant since, LocalDate today) {
    return sql(CALLED, centre)
        .param("departments", departments, Types.ARRAY)
        .param("since", Now.sql(since))
        .param("today", today)
        .query((row, i) -> new Called(row.getLong("n"), row.getLong("m"), row.getLong("late")))
        .single();
  }

  private static final RowMapper<Rectification> X = RectificationStore::row;

  private static Rectification row(ResultSet row, int i) throws SQLException {
    String second = row.getString("second_grade");
    return new Rectification(
        row.getLong("event_id"),
        row.getObject("case_id", Long.class),
        row.getString("label"),
        row.getString("item_name"),
        row.getString("department"),
        row.getObject("served_by", Long.class),
        Grade.valueOf(row.getString("grade")),
        Arrays.asList((String[]) row.getArray("reasons").getArray()),
        row.getString("words"),
        row.getBoolean("named"),
        row.getString("group_key"),
        Rectification.Class.valueOf(row.getString("class")),
        Rectification.State.valueOf(row.getString("state")),
        row.getObject("call_due", LocalDate.class),
        row.getObject("due", LocalDate.class),
        row.getObject("first_due", LocalDate.class),
        row.getInt("round"),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        row.getString("call_notes"),
        row.getString("answer"),
        row.getObject("answered_by_id", Long.class),
        second == null ? null : Grade.valueOf(second),
        row.getString("second_words"),
        row.getString("appeal"),
        row.getObject("appealed_by_id", Long.class),
        row.getString("appeal_answer"),
        row.getInt("version"));
  }
}
