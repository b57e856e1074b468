package org.yichuang.hall;

import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

@Repository
class TicketStore {

  /** Gives the next number of a queue and class, or the ticket that the key has made already. */
  static final String TAKE =
      """
      with had as (
        select * from hall.ticket where centre_id = :centre and key = :key
      ), today as (
        select greatest(:today::date, max(day)) as day from hall.series where centre_id = :centre
      ), open as (
        select g.code from hall.service_group g join hall.setting s using (centre_id)
        where g.centre_id = :centre and g.code = :group and g.open
          and (s.opening = 'OPEN' or (s.opening = 'HOURS' and :within))
          and not exists (select from had)
      ), number as (
        insert into hall.series as s (centre_id, day, group_code, class, last)
        select :centre, today.day, open.code, :class, 1 from open, today
        on conflict (centre_id, day, group_code, class) do update set last = s.last + 1
        returning day, group_code, last
      ), placed as (
        select number.*, nextval('hall.place') as place from number
      ), made as (
        insert into hall.ticket
          (centre_id, id, day, group_code, class, class_rank, no, label, token, key, reason, people,
           items, needs, source, state, place, turn, taken_at)
        select :centre, :id, day, group_code, :class, :rank, last,
          group_code || :mark || lpad(last::text, greatest(3, length(last::text)), '0'),
          :token, :key, :reason, :people, :items, :needs, :source, 'WAITING', place, place, :now
        from placed
        returning *
      ), told as (
        insert into hall.event (centre_id, kind, day, ticket_id, label, at)
        select centre_id, 'TAKEN', day, id, label, :now from made
      )
      select * from made union all select * from had
      """;

  static final String BY_KEY = "select * from hall.ticket where centre_id = :centre and key = :key";

  static final String BY_TOKEN =
      "select * from hall.ticket where centre_id = :centre and token = :token";

  static final String FIND = "select * from hall.ticket where centre_id = :centre and id = :id";

  /** The wait a person was told, so that it can be held against what came. */
  static final String TOLD =
      """
      update hall.ticket set told_low = :low, told_high = :high
      where centre_id = :centre and id = :id and told_low is null
      """;

  static final String LEAVE =
      """
      with gone as (
        update hall.ticket set state = 'LEFT', for_window = null, ended_at = :now
        where centre_id = :centre and token = :token and state in ('WAITING', 'HELD')
        returning *
      ), told as (
        insert into hall.event (centre_id, kind, day, ticket_id, label, at)
        select centre_id, 'LEFT', day, id, label, :now from gone
      )
      select * from gone
      """;

  /** Yesterday's tickets that nobody ended. */
  static final String SWEEP =
      """
      update hall.ticket set state = 'LEFT', ended_at = :now
      where centre_id = :centre and day < :today and state in ('WAITING', 'CALLED', 'HELD')
      """;

  static final String EVENTS =
      """
      select * from hall.event where centre_id = :centre and ticket_id = :id order by seq
      """;

  static final String WALK_INS =
      """
      select coalesce(sum(people), 0) from hall.ticket
      where centre_id = :centre and day = (:from::timestamptz at time zone 'Asia/Shanghai')::date
        and group_code = :group and class <> 'APPOINTMENT'
        and taken_at >= :from and taken_at < :until
      """;

  private final JdbcClient jdbc;

  TicketStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Ticket> take(
      Centre centre, long id, String token, NewTicket wish, boolean within, Now now) {
    Reason reason = wish.reason();
    return jdbc.sql(TAKE)
        .param("centre", centre.code())
        .param("key", wish.key())
        .param("today", now.today())
        .param("group", wish.group())
        .param("within", within)
        .param("class", wish.cls().name())
        .param("rank", wish.cls().rank())
        .param("id", id)
        .param("mark", wish.cls().mark())
        .param("token", token)
        .param("reason", reason == null ? null : reason.name(), Types.VARCHAR)
        .param("people", wish.people())
        .param("items", wish.items().toArray(String[]::new))
        .param("needs", wish.needs().stream().map(Need::name).toArray(String[]::new))
        .param("source", wish.source().name())
        .param("now", now.sql())
        .query(TicketRow.ROW)
        .optional();
  }

  Optional<Ticket> byKey(Centre centre, String key) {
    return jdbc.sql(BY_KEY)
        .param("centre", centre.code())
        .param("key", key)
        .query(TicketRow.ROW)
        .optional();
  }

  Optional<Ticket> byToken(Centre centre, String token) {
    return jdbc.sql(BY_TOKEN)
        .param("centre", centre.code())
        .param("token", token)
        .query(TicketRow.ROW)
        .optional();
  }

  Optional<Ticket> find(Centre centre, long id) {
    return jdbc.sql(FIND)
        .param("centre", centre.code())
        .param("id", id)
        .query(TicketRow.ROW)
        .optional();
  }

  int walkIns(Centre centre, String group, OffsetDateTime from, OffsetDateTime until) {
    return jdbc.sql(WALK_INS)
        .param("centre", centre.code())
        .param("group", group)
        .param("from", from)
        .param("until", until)
        .query(Integer.class)
        .single();
  }

  void told(Centre centre, long id, int low, int high) {
    jdbc.sql(TOLD)
        .param("centre", centre.code())
        .param("id", id)
        .param("low", low)
        .param("high", high)
        .update();
  }

  Optional<Ticket> leave(Centre centre, String token, OffsetDateTime now) {
    return jdbc.sql(LEAVE)
        .param("centre", centre.code())
        .param("token", token)
        .param("now", now)
        .query(TicketRow.ROW)
        .optional();
  }

  int sweep(Centre centre, LocalDate today, OffsetDateTime now) {
    return jdbc.sql(SWEEP)
        .param("centre", centre.code())
        .param("today", today)
        .param("now", now)
        .update();
  }

  List<HallEvent> events(Centre centre, long id) {
    return jdbc.sql(EVENTS)
        .param("centre", centre.code())
        .param("id", id)
        .query(EventStore.ROW)
        .list();
  }
}
