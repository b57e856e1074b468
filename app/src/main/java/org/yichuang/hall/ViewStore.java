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
        coalesce(avg(least(greatest(extract(epoch from began_at - called_at) / 60, 0), 5))
          filter (where began_at >= called_at), 0.4)::float8 as between,
        count(*) filter (where taken_at > :since) as came,
        count(*) filter (where taken_at > :since and class <> 'NORMAL') as favoured,
        coalesce(avg(extract(epoch from first_called_at - taken_at) / 60)
          filter (where first_called_at is not null), 0)::float8 as wait,
        count(*) filter (where first_called_at is not null) as called,
        count(*) filter (where told_high is not null and (first_called_at is not null
          or (state = 'WAITING' and :now - taken_at >= make_interval(mins => told_high + 1))))
          as told,
        count(*) filter (where first_called_at is not null
          and first_called_at - taken_at >= make_interval(mins => told_low)
          and first_called_at - taken_at < make_interval(mins => told_high + 1)) as kept
      from hall.ticket
      where centre_id = :centre
        and day = (select max(day) from hall.series where centre_id = :centre)
      group by group_code
      """;

  /** The newest waits that were told and have come, or are longer by now than was told. */
  static final String PAST =
      """
      select told_low, told_high,
        (extract(epoch from coalesce(first_called_at, :now) - taken_at) / 60)::float8 as waited
      from hall.ticket
      where centre_id = :centre
        and day = (select max(day) from hall.series where centre_id = :centre)
        and told_high is not null
        and (first_called_at is not null
          or (state = 'WAITING' and :now - taken_at >= make_interval(mins => told_high + 1)))
      order by coalesce(first_called_at, :now) desc limit :most
      """;

  private final JdbcClient jdbc;

  ViewStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Ticket> active(Centre centre) {
    return jdbc.sql(ACTIVE).param("centre", centre.code()).query(TicketRow.ROW).list();
  }

  /** Oldest first. */
  List<Reach.Past> past(Centre centre, OffsetDateTime now, int most) {
    return jdbc.sql(PAST)
        .param("centre", centre.code())
        .param("now", now)
        .param("most", most)
        .query((row, i) ->
            new Reach.Past(
                row.getInt("told_low"), row.getInt("told_high"), row.getDouble("waited")))
        .list()
        .reversed();
  }

  List<GroupToday> today(Centre centre, OffsetDateTime since, OffsetDateTime now) {
    return jdbc.sql(TODAY)
        .param("centre", centre.code())
        .param("since", since)
        .param("now", now)
        .query((row, i) ->
            new GroupToday(
                row.getString("group_code"),
                row.getInt("done"),
                row.getDouble("minutes"),
                row.getDouble("between"),
                row.getInt("came"),
                row.getInt("favoured"),
                row.getDouble("wait"),
                row.getInt("called"),
                row.getInt("told"),
                row.getInt("kept")))
        .list();
  }
}
