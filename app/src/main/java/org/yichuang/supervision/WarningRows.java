package org.yichuang.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.yichuang.kernel.Centre;

/** Warnings from rows. */
final class WarningRows implements RowMapper<Warning> {

  @Override
  public Warning mapRow(ResultSet row, int i) throws SQLException {
    return new Warning(
        Centre.of(row.getString("centre_id")),
        row.getLong("warning_id"),
        row.getString("number"),
        row.getLong("case_id"),
        row.getInt("task_no"),
        row.getString("rule"),
        Metric.valueOf(row.getString("metric")),
        Level.valueOf(row.getString("level")),
        row.getString("case_number"),
        row.getString("item_code"),
        row.getString("item_name"),
        row.getString("department"),
        row.getString("task_title"),
        row.getString("holder_name"),
        row.getObject("due_now", LocalDate.class),
        must(row, "turned_at"),
        must(row, "raised_at"),
        Warning.State.valueOf(row.getString("state")),
        Rung.values()[row.getInt("rung")],
        List.of((Long[]) row.getArray("told").getArray()),
        at(row, "escalates_at"),
        reply(row),
        at(row, "corrected_at"),
        withdrawal(row),
        row.getInt("version"));
  }

  private static Warning.@Nullable Reply reply(ResultSet row) throws SQLException {
    Instant at = at(row, "replied_at");
    return at == null
        ? null
        : new Warning.Reply(
            row.getString("cause"), row.getString("measure"), row.getString("replied_by"), at);
  }

  private static Warning.@Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
    Instant at = at(row, "withdrawn_at");
    return at == null
        ? null
        : new Warning.Withdrawal(row.getString("withdrawn_why"), row.getString("withdrawn_by"), at);
  }

  private static Instant must(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(at(row, column), column);
  }

  private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
