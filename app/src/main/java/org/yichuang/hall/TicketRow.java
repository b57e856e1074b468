package org.yichuang.hall;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.yichuang.kernel.Centre;

/** Reads a ticket. */
final class TicketRow implements RowMapper<Ticket> {

  static final TicketRow ROW = new TicketRow();

  @Override
  public Ticket mapRow(ResultSet row, int i) throws SQLException {
    String reason = row.getString("reason");
    return new Ticket(
        Centre.of(row.getString("centre_id")),
        row.getLong("id"),
        row.getObject("day", LocalDate.class),
        row.getString("group_code"),
        TicketClass.valueOf(row.getString("class")),
        row.getString("label"),
        row.getString("token"),
        reason == null ? null : Reason.valueOf(reason),
        row.getInt("people"),
        texts(row, "items"),
        texts(row, "needs").stream().map(Need::valueOf).collect(Collectors.toUnmodifiableSet()),
        Source.valueOf(row.getString("source")),
        TicketState.valueOf(row.getString("state")),
        row.getLong("place"),
        row.getLong("turn"),
        row.getInt("again"),
        row.getInt("calls"),
        row.getObject("window_no", Integer.class),
        row.getObject("for_window", Integer.class),
        row.getObject("told_low", Integer.class),
        row.getObject("told_high", Integer.class),
        row.getObject("taken_at", OffsetDateTime.class).toInstant(),
        moment(row, "called_at"),
        moment(row, "began_at"),
        moment(row, "ended_at"));
  }

  static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  static List<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }
}
