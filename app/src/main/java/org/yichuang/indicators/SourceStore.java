package org.yichuang.indicators;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;

/** What the other rooms know of a case, in one look. */
@Repository
class SourceStore {

  static final String READ =
      """
      select c.case_id, c.number, c.item_code, c.item_name, c.department, c.channel, c.promptness,
        c.state, c.received_at, c.accepted_at, c.decided_at, c.issued_at, c.delivered_at,
        c.closed_at, c.promised_due, c.statutory_due, c.helper_id,
        (c.decision->>'granted')::boolean as granted,
        coalesce((c.clock->'promised'->>'days')::int, 0) as promised_days,
        coalesce(c.clock->'promised'->>'kind', '') as promised_kind,
        coalesce((c.clock->'statutory'->>'days')::int, 0) as statutory_days,
        coalesce(c.clock->'statutory'->>'kind', '') as statutory_kind,
        t.holder_id as officer, t.holder_name as officer_name,
        e.actor_id as taker, e.actor_name as taker_name, e.body->>'window' as window_no,
        d.way, {rated}
      from casework.case_file c
      left join lateral (
        select holder_id, holder_name from casework.task t
        where t.centre_id = c.centre_id and t.case_id = c.case_id and t.holder_id is not null
        order by t.decides desc, t.done_at desc nulls last, t.task_no desc limit 1) t on true
      left join journal.entry e
        on e.centre_id = c.centre_id and e.subject = c.case_id and e.seq = 1
      left join ratings.rating r on r.centre_id = c.centre_id and r.case_id = c.case_id
      left join ratings.rectification x on x.centre_id = c.centre_id and x.case_id = c.case_id
      left join delivery.delivery d
        on d.centre_id = c.centre_id and d.case_id = c.case_id and d.state = 'DELIVERED'
      where c.centre_id = :centre and c.case_id = any(:ids)
      """
          .replace("{rated}", Rated.COLUMNS);

  /**
   * A case as its rooms tell it.
   *
   * @param promised the promised limit in working days, converted where it is another kind
   * @param taker who took the application in
   * @param window number of the hall's window at which it was; null if none is recorded
   * @param way how the result was handed over; null while it is not
   */
  record Source(
      long id,
      String number,
      String item,
      String itemName,
      String department,
      String channel,
      String promptness,
      String state,
      Times times,
      @Nullable LocalDate promisedDue,
      @Nullable LocalDate statutoryDue,
      int promised,
      int statutory,
      boolean helped,
      @Nullable Boolean granted,
      Person officer,
      Person taker,
      @Nullable String window,
      Rated rated,
      @Nullable String way) {}

  record Times(
      Instant received,
      @Nullable Instant accepted,
      @Nullable Instant decided,
      @Nullable Instant issued,
      @Nullable Instant delivered,
      @Nullable Instant closed) {}

  /** Somebody of the office; empty if there is none. */
  record Person(String id, String name) {}

  private final JdbcClient jdbc;

  SourceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Source> read(Centre centre, Collection<Long> cases) {
    return jdbc.sql(READ)
        .param("centre", centre.code())
        .param("ids", cases.toArray(Long[]::new))
        .query((row, i) -> source(row))
        .list();
  }

  private static Source source(ResultSet row) throws SQLException {
    return new Source(
        row.getLong("case_id"),
        row.getString("number"),
        row.getString("item_code"),
        row.getString("item_name"),
        row.getString("department"),
        row.getString("channel"),
        row.getString("promptness"),
        row.getString("state"),
        times(row),
        row.getObject("promised_due", LocalDate.class),
        row.getObject("statutory_due", LocalDate.class),
        working(row.getInt("promised_days"), row.getString("promised_kind")),
        working(row.getInt("statutory_days"), row.getString("statutory_kind")),
        row.getObject("helper_id") != null,
        (Boolean) row.getObject("granted"),
        person(row.getString("officer"), row.getString("officer_name")),
        person(row.getString("taker"), row.getString("taker_name")),
        row.getString("window_no"),
        Rated.read(row),
        row.getString("way"));
  }

  private static Times times(ResultSet row) throws SQLException {
    Instant received = instant(row, "received_at");
    return new Times(
        java.util.Objects.requireNonNull(received),
        instant(row, "accepted_at"),
        instant(row, "decided_at"),
        instant(row, "issued_at"),
        instant(row, "delivered_at"),
        instant(row, "closed_at"));
  }

  private static Person person(@Nullable String id, @Nullable String name) {
    return new Person(id == null || id.equals("0") ? "" : id, name == null ? "" : name);
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  /** Working days: natural ones count 5/7, a month 21. */
  private static int working(int days, String kind) {
    return switch (kind) {
      case "NATURAL" -> (days * 5 + 3) / 7;
      case "MONTHS" -> days * 21;
      default -> days;
    };
  }
}
