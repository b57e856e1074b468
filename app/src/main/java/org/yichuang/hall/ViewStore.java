package org.yichuang.hall;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;

/** What the view of the hall is made of. */
@Repository
class ViewStore {

  static final String ACTIVE =
      """
      select * from hall.ticket
      where centre_id = :centre
        and day = (select max(day) from hall.series where centre_id = :centre)
        and state in ('WAITING', 'CALLED', 'SERVING', 'HELD')
      order by class_rank, turn, again, place
      """;

  /** Per queue: finished today, their mean length, and who came within the last hour. */
  static final String TODAY =
      """
      select group_code,
        count(*) filter (where state = 'DONE') as done,
        coalesce(avg(least(greatest(extract(epoch from ended_at - began_at) / 60, 0.5), 120))
          filter (where state = 'DONE' and ended_at > began_at), 0)::float8 as minutes,
        count(*) filter (where taken_at > :since) as came,
        count(*) filter (where taken_at > :since and class <> 'NORMAL') as favoured,
        coalesce(avg(extract(epoch from first_called_at - taken_at) / 60)
          filter (where first_called_at is not null), 0)::float8 as wait,
        count(*) filter (where first_called_at is not null) as called,
        count(*) filter (where first_called_at is not null and told_high is not null) as told,
        count(*) filter (where first_called_at is not null
          and extract(epoch from first_called_at - taken_at) / 60
            between told_low - 1 and told_high + 1) as kept
      from hall.ticket
      where centre_id = :centre
        and day = (select max(day) from hall.series where centre_id = :centre)
      group by group_code
      """;

  private final JdbcClient jdbc;

  ViewStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Ticket> active(Centre centre) {
    return jdbc.sql(ACTIVE).param("centre", centre.code()).query(TicketRow.ROW).list();
  }

  List<GroupToday> today(Centre centre, OffsetDateTime since) {
    return jdbc.sql(TODAY)
        .param("centre", centre.code())
        .param("since", since)
        .query((row, i) ->
            new GroupToday(
                row.getString("group_code"),
                row.getInt("done"),
                row.getDouble("minutes"),
                row.getInt("came"),
                row.getInt("favoured"),
                row.getDouble("wait"),
                row.getInt("called"),
                row.getInt("told"),
                row.getInt("kept")))
        .list();
  }
}
