package org.yichuang.hall;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;

@Repository
class EventStore {

  static final String AFTER =
      """
      select * from hall.event where centre_id = :centre and seq > :after order by seq limit :most
      """;

  static final String LAST =
      "select coalesce(max(seq), 0) from hall.event where centre_id = :centre";

  static final String TICKET_OF_KEY =
      """
      select t.* from hall.event e join hall.ticket t
        on t.centre_id = e.centre_id and t.id = e.ticket_id
      where e.centre_id = :centre and e.key = :key
      """;

  /** The newest calls, of which a screen shows the last few. */
  static final String CALLS =
      """
      select * from hall.event
      where centre_id = :centre and seq > :after and kind in ('CALLED', 'RECALLED')
      order by seq desc limit :most
      """;

  static final String SWEEP = "delete from hall.event where centre_id = :centre and at < :before";

  static final RowMapper<HallEvent> ROW =
      (row, i) ->
          new HallEvent(
              row.getLong("seq"),
              HallEvent.Kind.valueOf(row.getString("kind")),
              row.getObject("ticket_id", Long.class),
              row.getString("label"),
              row.getObject("window_no", Integer.class),
              row.getObject("at", OffsetDateTime.class).toInstant());

  private final JdbcClient jdbc;

  EventStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<HallEvent> after(Centre centre, long seq, int most) {
    return jdbc.sql(AFTER)
        .param("centre", centre.code())
        .param("after", seq)
        .param("most", most)
        .query(ROW)
        .list();
  }

  List<HallEvent> calls(Centre centre, long after, int most) {
    return jdbc.sql(CALLS)
        .param("centre", centre.code())
        .param("after", after)
        .param("most", most)
        .query(ROW)
        .list();
  }

  long last(Centre centre) {
    return jdbc.sql(LAST).param("centre", centre.code()).query(Long.class).single();
  }

  List<Ticket> ticketOf(Centre centre, String key) {
    return jdbc.sql(TICKET_OF_KEY)
        .param("centre", centre.code())
        .param("key", key)
        .query(TicketRow.ROW)
        .list();
  }

  int sweep(Centre centre, OffsetDateTime before) {
    return jdbc.sql(SWEEP).param("centre", centre.code()).param("before", before).update();
  }
}
