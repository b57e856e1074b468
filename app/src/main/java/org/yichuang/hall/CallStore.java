package org.yichuang.hall;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;

/** The steps of a ticket at a window, each one statement that locks the window first. */
@Repository
class CallStore {

  /**
   * The first free number among the first of each line the window serves. The lines come in the
   * order of an index, so that the length of the queue costs nothing, and only the first few of all
   * lines are looked up again to be locked; 24 are more than the calls that one node lets in at
   * once, and where several nodes hold them all, {@link Calls#next} looks again.
   */
  static final String NEXT =
      """
      with w as (
        select w.no, w.serving, w.favoured >= s.favoured_in_row as fair,
          array_remove(array[case when not w.low_counter then 'LOW_COUNTER' end,
            case when not w.sign_language then 'SIGN_LANGUAGE' end], null) as lacks
        from hall.service_window w join hall.setting s using (centre_id)
        where w.centre_id = :centre and w.no = :window and w.state = 'OPEN'
          and w.ticket_id is null and w.clerk_id = :clerk
        for update of w
      ), today as (
        select max(day) as day from hall.series where centre_id = :centre
      ), line as (
        select h.* from w, today, unnest(w.serving) as g (code), (values (0), (1), (2)) as r (rank),
          lateral (
            select t.id, t.class, t.class_rank, t.turn, t.again, t.place, t.for_window
            from hall.ticket t
            where t.centre_id = :centre and t.day = today.day and t.state = 'WAITING'
              and t.group_code = g.code and t.class_rank = r.rank and not t.needs && w.lacks
              and (t.for_window is null or t.for_window = w.no or not exists (
                select from hall.service_window o
                where o.centre_id = :centre and o.no = t.for_window and o.state = 'OPEN'))
            order by t.turn, t.again, t.place limit 24) h
        union all
        select t.id, t.class, t.class_rank, t.turn, t.again, t.place, t.for_window
        from hall.ticket t, w, today
        where t.centre_id = :centre and t.day = today.day and t.state = 'WAITING'
          and t.for_window = w.no
      ), head as (
        select line.*, w.fair and line.class = 'NORMAL' as fair from line, w
        order by fair desc, line.class_rank, line.turn, line.again, line.place limit 24
      ), turn as (
        select t.id from head, hall.ticket t
        where t.centre_id = :centre and t.id = head.id and t.state = 'WAITING'
          and t.turn = head.turn and t.for_window is not distinct from head.for_window
        order by head.fair desc, head.class_rank, head.turn, head.again, head.place
        limit 1 for update of t skip locked
      ), called as (
        update hall.ticket t
        set state = 'CALLED', window_no = :window, for_window = null, calls = 1,
          called_at = greatest(:now, t.taken_at),
          first_called_at = coalesce(t.first_called_at, greatest(:now, t.taken_at))
        from turn where t.centre_id = :centre and t.id = turn.id
        returning t.*
      ), busy as (
        update hall.service_window v set ticket_id = called.id,
          favoured = case when called.class = 'NORMAL' then 0
            else least(v.favoured + 1, 999) end
        from called where v.centre_id = :centre and v.no = :window
      ), told as (
        insert into hall.event (centre_id, kind, day, ticket_id, label, window_no, by_id, key, at)
        select centre_id, 'CALLED', day, id, label, :window, :clerk, :key, :now from called
      )
      select * from called
      """;

  /**
   * Whether anybody waits whom the window may call. {@link #NEXT} skips who is being called by
   * another and cannot see who came after it began, so finding nobody it may be wrong.
   */
  static final String ANYBODY =
      """
      select exists (
        select from hall.service_window w, hall.ticket t
        where w.centre_id = :centre and w.no = :window and w.state = 'OPEN'
          and w.ticket_id is null and w.clerk_id = :clerk
          and t.centre_id = :centre and t.state = 'WAITING'
          and t.day = (select max(day) from hall.series where centre_id = :centre)
          and (t.for_window = w.no or (t.group_code = any (w.serving)
            and not ('LOW_COUNTER' = any (t.needs) and not w.low_counter)
            and not ('SIGN_LANGUAGE' = any (t.needs) and not w.sign_language)
            and (t.for_window is null or not exists (
              select from hall.service_window o
              where o.centre_id = :centre and o.no = t.for_window and o.state = 'OPEN')))))
      """;

  static final String RECALL =
      """
      with called as (
        update hall.ticket t set calls = t.calls + 1, called_at = greatest(:now, t.taken_at)
        from hall.service_window w, hall.setting s
        where w.centre_id = :centre and w.no = :window and w.clerk_id = :clerk
          and w.ticket_id = :ticket and s.centre_id = :centre
          and t.centre_id = :centre and t.id = :ticket and t.state = 'CALLED'
          and t.calls < s.calls_to_miss
        returning t.*
      ), told as (
        insert into hall.event (centre_id, kind, day, ticket_id, label, window_no, by_id, key, at)
        select centre_id, 'RECALLED', day, id, label, :window, :clerk, :key, :now from called
      )
      select * from called
      """;

  /** Puts a number that did not answer back some places later, or lets it lapse. */
  static final String MISS =
      """
      with w as (
        select no from hall.service_window
        where centre_id = :centre and no = :window and clerk_id = :clerk and ticket_id = :ticket
        for update
      ), mine as (
        select t.*, s.back_after, t.again < s.back_times as back
        from hall.ticket t, hall.setting s, w
        where t.centre_id = :centre and t.id = :ticket and t.state = 'CALLED'
          and s.centre_id = :centre and t.calls >= s.calls_to_miss
      ), later as (
        select max(q.turn) as turn from (
          select o.turn from hall.ticket o, mine
          where o.centre_id = :centre and o.day = mine.day and o.state = 'WAITING'
            and o.group_code = mine.group_code and o.class_rank = mine.class_rank
          order by o.turn, o.again, o.place
          limit (select back_after from mine)) q
      ), moved as (
        update hall.ticket t
        set state = case when mine.back then 'WAITING' else 'MISSED' end,
          again = t.again + 1, calls = 0, window_no = null,
          turn = greatest(t.turn, coalesce(later.turn, t.turn)),
          ended_at = case when mine.back then null else greatest(:now, t.taken_at) end
        from mine, later where t.centre_id = :centre and t.id = mine.id
        returning t.*
      ), free as (
        update hall.service_window v set ticket_id = null,
          state = case when v.state = 'CLOSING' then 'CLOSED' else v.state end
        from moved where v.centre_id = :centre and v.no = :window
      ), told as (
        insert into hall.event (centre_id, kind, day, ticket_id, label, window_no, by_id, key, at)
        select centre_id, case when state = 'WAITING' then 'BACK' else 'MISSED' end, day, id, label,
          :window, :clerk, :key, :now from moved
      )
      select * from moved
      """;

  /**
   * Begin, end, hold, transfer and hand over: whatever leaves or keeps the person at the window.
   */
  static final String STEP =
      """
      with w as (
        select no from hall.service_window
        where centre_id = :centre and no = :window and clerk_id = :clerk and ticket_id = :ticket
        for update
      ), moved as (
        update hall.ticket t
        set state = :to, group_code = coalesce(:group, t.group_code), for_window = :forWindow,
          window_no = case when :to = 'WAITING' then null else :window::smallint end,
          calls = case when :to = 'WAITING' then 0 else t.calls end,
          began_at = case when :to in ('SERVING', 'DONE')
            then coalesce(t.began_at, greatest(:now, t.called_at)) else t.began_at end,
          ended_at = case when :to = 'DONE' then greatest(:now, t.called_at, t.began_at) end
        from w where t.centre_id = :centre and t.id = :ticket
          and t.state in ('CALLED', 'SERVING') and t.state <> :to
        returning t.*
      ), free as (
        update hall.service_window v set ticket_id = null,
          state = case when v.state = 'CLOSING' then 'CLOSED' else v.state end
        from moved where v.centre_id = :centre and v.no = :window and :to <> 'SERVING'
      ), told as (
        insert into hall.event (centre_id, kind, day, ticket_id, label, window_no, by_id, key, at)
        select centre_id, :kind, day, id, label, coalesce(:forWindow::smallint, :window::smallint), :clerk, :key, :now
        from moved
      )
      select * from moved
      """;

  static final String RESUME =
      """
      with w as (
        select no from hall.service_window
        where centre_id = :centre and no = :window and clerk_id = :clerk
          and state in ('OPEN', 'BREAK') and ticket_id is null
        for update
      ), back as (
        update hall.ticket t set state = 'SERVING', window_no = :window from w
        where t.centre_id = :centre and t.id = :ticket and t.state = 'HELD'
        returning t.*
      ), busy as (
        update hall.service_window v set ticket_id = back.id
        from back where v.centre_id = :centre and v.no = :window
      ), told as (
        insert into hall.event (centre_id, kind, day, ticket_id, label, window_no, by_id, key, at)
        select centre_id, 'RESUMED', day, id, label, :window, :clerk, :key, :now from back
      )
      select * from back
      """;

  private final JdbcClient jdbc;

  CallStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Who does what at which window, under which key. */
  record At(Centre centre, int window, long clerk, @Nullable String key, OffsetDateTime now) {}

  private JdbcClient.StatementSpec at(String sql, At at) {
    return jdbc.sql(sql)
        .param("centre", at.centre().code())
        .param("window", at.window())
        .param("clerk", at.clerk())
        .param("key", at.key(), Types.VARCHAR)
        .param("now", at.now());
  }

  Optional<Ticket> next(At at) {
    return at(NEXT, at).query(TicketRow.ROW).optional();
  }

  boolean anybody(At at) {
    return jdbc.sql(ANYBODY)
        .param("centre", at.centre().code())
        .param("window", at.window())
        .param("clerk", at.clerk())
        .query(Boolean.class)
        .single();
  }

  Optional<Ticket> recall(At at, long ticket) {
    return at(RECALL, at).param("ticket", ticket).query(TicketRow.ROW).optional();
  }

  Optional<Ticket> miss(At at, long ticket) {
    return at(MISS, at).param("ticket", ticket).query(TicketRow.ROW).optional();
  }

  Optional<Ticket> resume(At at, long ticket) {
    return at(RESUME, at).param("ticket", ticket).query(TicketRow.ROW).optional();
  }

  Optional<Ticket> step(
      At at,
      long ticket,
      TicketState to,
      HallEvent.Kind kind,
      @Nullable String group,
      @Nullable Integer forWindow) {
    return at(STEP, at)
        .param("ticket", ticket)
        .param("to", to.name())
        .param("kind", kind.name())
        .param("group", group, Types.VARCHAR)
        .param("forWindow", forWindow, Types.SMALLINT)
        .query(TicketRow.ROW)
        .optional();
  }
}
