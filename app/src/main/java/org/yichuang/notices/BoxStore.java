package org.yichuang.notices;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

/** What people and staff read: one's own notices, and what left the house. */
@Repository
class BoxStore {

  static final String INBOX =
      """
      select * from notices.message
      where centre_id = :centre and person_id = :person and way = 'IN_APP' and message_id < :before
      order by message_id desc limit :most
      """;

  static final String OUTBOX =
      """
      select * from notices.message
      where centre_id = :centre and way <> 'IN_APP' and message_id < :before
        and (:state = '' or state = :state)
      order by message_id desc limit :most
      """;

  static final String COUNTS =
      """
      select state, count(*) as n from notices.message
      where centre_id = :centre and way <> 'IN_APP' group by state
      """;

  static final String UNREAD =
      """
      select count(*) from notices.message
      where centre_id = :centre and person_id = :person and way = 'IN_APP' and read_at is null
      """;

  static final String READ =
      """
      update notices.message set read_at = :now
      where centre_id = :centre and person_id = :person and way = 'IN_APP' and read_at is null
        and (:id = 0 or message_id = :id)
      """;

  private final JdbcClient jdbc;

  BoxStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<MessageRow> inbox(Centre centre, long person, long before, int most) {
    return jdbc.sql(INBOX)
        .param("centre", centre.code())
        .param("person", person)
        .param("before", before)
        .param("most", most)
        .query(MessageRow.MAPPER)
        .list();
  }

  List<MessageRow> outbox(Centre centre, String state, long before, int most) {
    return jdbc.sql(OUTBOX)
        .param("centre", centre.code())
        .param("state", state)
        .param("before", before)
        .param("most", most)
        .query(MessageRow.MAPPER)
        .list();
  }

  Map<Message.State, Long> counts(Centre centre) {
    Map<Message.State, Long> counts = new LinkedHashMap<>();
    for (Message.State s : Message.State.values()) {
      counts.put(s, 0L);
    }
    jdbc.sql(COUNTS)
        .param("centre", centre.code())
        .query(
            (RowCallbackHandler)
                r -> counts.put(Message.State.valueOf(r.getString("state")), r.getLong("n")));
    return counts;
  }

  long unread(Centre centre, long person) {
    return jdbc.sql(UNREAD)
        .param("centre", centre.code())
        .param("person", person)
        .query(Long.class)
        .single();
  }

  int read(Centre centre, long person, long id, Instant at) {
    return jdbc.sql(READ)
        .param("centre", centre.code())
        .param("person", person)
        .param("id", id)
        .param("now", Now.sql(at))
        .update();
  }
}
