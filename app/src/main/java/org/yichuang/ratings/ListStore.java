package org.yichuang.ratings;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

@Repository
class ListStore {

  /** Newest first; what a person wrote is shown, who it was is not. */
  static final String PAGE =
      """
      select r.event_id, e.kind, e.label, e.item_name, e.window_no, r.department, r.grade,
        r.origin, r.channel, r.reasons, r.words, r.named, r.entered_name, r.marked, r.at
      from ratings.rating r join ratings.evaluable e using (centre_id, event_id)
      where r.centre_id = :centre and (r.at, r.event_id) < (:before, :beforeEvent)
        and (cast(:departments as text[]) is null or r.department = any(:departments))
        and (:via = '' or r.channel = :via) and (:grade = '' or r.grade = :grade)
        and r.served_by is distinct from :reader
      order by r.at desc, r.event_id desc limit :most
      """;

  static final String MARK =
      """
      update ratings.rating set marked = :marked
      where centre_id = :centre and event_id = any(:events)
      """;

  /** How many of each grade came by each channel since a day. */
  static final String COUNTS =
      """
      select channel, origin, grade, count(*) as n from ratings.rating
      where centre_id = :centre and at >= :since
        and (cast(:departments as text[]) is null or department = any(:departments))
      group by channel, origin, grade
      """;

  private final JdbcClient jdbc;

  ListStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What a list is narrowed to. */
  record Filter(String @Nullable [] departments, String via, String grade, long reader) {}

  /** So many of one grade by one channel. */
  record Count(Rating.Via via, Rating.Origin origin, Grade grade, long n) {}

  List<RatingLists.Line> page(
      Centre centre, Filter filter, Instant before, long beforeEvent, int most) {
    return jdbc.sql(PAGE)
        .param("centre", centre.code())
        .param("before", Now.sql(before))
        .param("beforeEvent", beforeEvent)
        .param("departments", filter.departments(), Types.ARRAY)
        .param("via", filter.via())
        .param("grade", filter.grade())
        .param("reader", filter.reader())
        .param("most", most)
        .query((row, i) ->
            new RatingLists.Line(
                row.getLong("event_id"),
                Evaluable.Kind.valueOf(row.getString("kind")),
                row.getString("label"),
                row.getString("item_name"),
                row.getObject("window_no", Integer.class),
                row.getString("department"),
                Grade.valueOf(row.getString("grade")),
                Rating.Origin.valueOf(row.getString("origin")),
                Rating.Via.valueOf(row.getString("channel")),
                Arrays.asList((String[]) row.getArray("reasons").getArray()),
                row.getString("words"),
                row.getBoolean("named"),
                row.getString("entered_name"),
                row.getBoolean("marked"),
                row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  void mark(Centre centre, List<Long> events, boolean marked) {
    jdbc.sql(MARK)
        .param("centre", centre.code())
        .param("events", events.toArray(Long[]::new))
        .param("marked", marked)
        .update();
  }

  List<Count> counts(Centre centre, String @Nullable [] departments, Instant since) {
    return jdbc.sql(COUNTS)
        .param("centre", centre.code())
        .param("since", Now.sql(since))
        .param("departments", departments, Types.ARRAY)
        .query((row, i) ->
            new Count(
                Rating.Via.valueOf(row.getString("channel")),
                Rating.Origin.valueOf(row.getString("origin")),
                Grade.valueOf(row.getString("grade")),
                row.getLong("n")))
        .list();
  }
}
