package org.yichuang.hall;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.journal.Entry;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

/** Which numbers became which cases. */
@Repository
class CaseLinkStore {

  /**
   * The number that stood before the clerk's window at the moment of the entry: the last one whose
   * service had begun there by then and had not ended.
   */
  static final String LINK =
      """
      insert into hall.ticket_case (centre_id, ticket_id, case_id, at)
      select :centre, t.id, :case::bigint, :at::timestamptz
      from hall.event e join hall.ticket t on t.centre_id = e.centre_id and t.id = e.ticket_id
      where e.centre_id = :centre and e.by_id = :clerk and e.kind in ('BEGUN', 'RESUMED')
        and e.at <= :at and e.at > :at::timestamptz - interval '12 hours'
        and (t.ended_at is null or t.ended_at >= :at)
      order by e.seq desc limit 1
      on conflict do nothing
      """;

  static final String OF_TICKET =
      """
      select * from hall.ticket_case where centre_id = :centre and ticket_id = :ticket
      order by at, case_id
      """;

  private final JdbcClient jdbc;

  CaseLinkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  int link(Entry received) {
    return jdbc.sql(LINK)
        .param("centre", received.centre().code())
        .param("case", received.subject())
        .param("clerk", received.actorId())
        .param("at", Now.sql(received.at()))
        .update();
  }

  List<TicketCase> of(Centre centre, long ticket) {
    return jdbc.sql(OF_TICKET)
        .param("centre", centre.code())
        .param("ticket", ticket)
        .query((row, i) ->
            new TicketCase(
                row.getLong("case_id"), row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
