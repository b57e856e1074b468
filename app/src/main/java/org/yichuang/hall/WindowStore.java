package org.yichuang.hall;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

/** Windows: who sits there, what they serve, whether they call. */
@Repository
class WindowStore {

  static final String WINDOWS =
      "select * from hall.service_window where centre_id = :centre order by no";

  /** A window that serves its last person before it closes still takes that person's case in. */
  static final String OPEN_OF =
      """
      select no from hall.service_window
      where centre_id = :centre and clerk_id = :clerk and state in ('OPEN', 'CLOSING')
      """;

  static final String PUT_WINDOW =
      """
      insert into hall.service_window
        (centre_id, no, kind, low_counter, sign_language, skills, usual, serving, state)
      values (:centre, :no, :kind, :low, :sign, :skills, :usual, :usual, 'CLOSED')
      on conflict (centre_id, no) do update set kind = excluded.kind,
        low_counter = excluded.low_counter, sign_language = excluded.sign_language,
        skills = excluded.skills, usual = excluded.usual
      """;

  static final String RISE =
      """
      update hall.service_window set clerk_id = null, clerk_name = null,
        state = case when state = 'OPEN' then 'BREAK' else state end
      where centre_id = :centre and clerk_id = :clerk and no <> :no and ticket_id is null
      """;

  static final String SIT =
      """
      with sat as (
        update hall.service_window set clerk_id = :clerk, clerk_name = :name
        where centre_id = :centre and no = :no
          and (clerk_id is null or clerk_id = :clerk or (ticket_id is null and state <> 'OPEN'))
        returning *
      ), told as (
        insert into hall.event (centre_id, kind, window_no, by_id, at)
        select centre_id, 'WINDOW', no, :clerk, :now from sat
      )
      select * from sat
      """;

  /** Opens, pauses or closes; closing with a person before the window waits for that person. */
  static final String STATE =
      """
      with moved as (
        update hall.service_window set
          state = case when :to = 'CLOSED' and ticket_id is not null then 'CLOSING' else :to end,
          until = case when :to = 'OPEN' then until end
        where centre_id = :centre and no = :no and (:even or ticket_id is null)
        returning *
      ), released as (
        update hall.ticket t set for_window = null from moved
        where t.centre_id = :centre and t.for_window = :no and t.state = 'WAITING'
          and moved.state <> 'OPEN'
      ), told as (
        insert into hall.event (centre_id, kind, window_no, by_id, at)
        select centre_id, 'WINDOW', no, :by, :now from moved
      )
      select * from moved
      """;

  static final String ASSIGN =
      """
      with moved as (
        update hall.service_window set serving = :serving::text[], until = :until,
          state = case when state in ('CLOSED', 'CLOSING') then 'OPEN' else state end
        where centre_id = :centre and no = :no and :serving::text[] <@ skills
        returning *
      ), told as (
        insert into hall.event (centre_id, kind, window_no, by_id, at)
        select centre_id, 'WINDOW', no, :by, :now from moved
      )
      select * from moved
      """;

  /** Windows whose change was made for a while that is over go back to their usual. */
  static final String OVER =
      """
      with moved as (
        update hall.service_window set serving = usual, until = null,
          state = case when kind <> 'STANDBY' then state
            when ticket_id is not null then 'CLOSING' else 'CLOSED' end
        where centre_id = :centre and until <= :now
        returning *
      ), released as (
        update hall.ticket t set for_window = null from moved
        where t.centre_id = :centre and t.for_window = moved.no and t.state = 'WAITING'
          and moved.state in ('CLOSING', 'CLOSED')
      )
      insert into hall.event (centre_id, kind, window_no, at)
      select centre_id, 'WINDOW', no, :now from moved
      """;

  static final RowMapper<ServiceWindow> WINDOW_ROW =
      (row, i) ->
          new ServiceWindow(
              row.getInt("no"),
              ServiceWindow.Kind.valueOf(row.getString("kind")),
              row.getBoolean("low_counter"),
              row.getBoolean("sign_language"),
              TicketRow.texts(row, "skills"),
              TicketRow.texts(row, "usual"),
              TicketRow.texts(row, "serving"),
              ServiceWindow.State.valueOf(row.getString("state")),
              TicketRow.moment(row, "until"),
              row.getObject("clerk_id", Long.class),
              row.getString("clerk_name"),
              row.getObject("ticket_id", Long.class));

  private final JdbcClient jdbc;

  WindowStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<ServiceWindow> windows(Centre centre) {
    return jdbc.sql(WINDOWS).param("centre", centre.code()).query(WINDOW_ROW).list();
  }

  Optional<Integer> openOf(Centre centre, long clerk) {
    return jdbc.sql(OPEN_OF)
        .param("centre", centre.code())
        .param("clerk", clerk)
        .query(Integer.class)
        .optional();
  }

  void putWindow(Centre centre, ServiceWindow w) {
    jdbc.sql(PUT_WINDOW)
        .param("centre", centre.code())
        .param("no", w.no())
        .param("kind", w.kind().name())
        .param("low", w.lowCounter())
        .param("sign", w.signLanguage())
        .param("skills", w.skills().toArray(String[]::new))
        .param("usual", w.usual().toArray(String[]::new))
        .update();
  }

  Optional<ServiceWindow> sit(Centre centre, int no, long clerk, String name, OffsetDateTime now) {
    jdbc.sql(RISE).param("centre", centre.code()).param("clerk", clerk).param("no", no).update();
    return jdbc.sql(SIT)
        .param("centre", centre.code())
        .param("clerk", clerk)
        .param("name", name)
        .param("no", no)
        .param("now", now)
        .query(WINDOW_ROW)
        .optional();
  }

  Optional<ServiceWindow> state(
      Centre centre, int no, ServiceWindow.State to, boolean even, long by, OffsetDateTime now) {
    return jdbc.sql(STATE)
        .param("centre", centre.code())
        .param("no", no)
        .param("to", to.name())
        .param("even", even)
        .param("by", by)
        .param("now", now)
        .query(WINDOW_ROW)
        .optional();
  }

  Optional<ServiceWindow> assign(
      Centre centre, int no, List<String> serving, @Nullable Instant until, long by, Now now) {
    return jdbc.sql(ASSIGN)
        .param("centre", centre.code())
        .param("no", no)
        .param("serving", serving.toArray(String[]::new))
        .param("until", until == null ? null : Now.sql(until), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("by", by)
        .param("now", now.sql())
        .query(WINDOW_ROW)
        .optional();
  }

  int over(Centre centre, OffsetDateTime now) {
    return jdbc.sql(OVER).param("centre", centre.code()).param("now", now).update();
  }
}
