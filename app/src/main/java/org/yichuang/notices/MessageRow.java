package org.yichuang.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.yichuang.kernel.Centre;

/** A notice on one way to one person, as it is kept. */
record MessageRow(
    Centre centre,
    long id,
    long person,
    String kind,
    String key,
    Way way,
    @Nullable String words,
    @Nullable String path,
    byte @Nullable [] sealed,
    byte @Nullable [] address,
    String masked,
    Message.State state,
    int attempts,
    Instant wakeAt,
    @Nullable String error,
    Instant madeAt,
    @Nullable Instant sentAt,
    @Nullable Instant readAt) {

  static final RowMapper<MessageRow> MAPPER = MessageRow::row;

  private static MessageRow row(ResultSet r, int n) throws SQLException {
    return new MessageRow(
        Centre.of(r.getString("centre_id")),
        r.getLong("message_id"),
        r.getLong("person_id"),
        r.getString("kind"),
        r.getString("key"),
        Way.valueOf(r.getString("way")),
        r.getString("words"),
        r.getString("path"),
        r.getBytes("sealed"),
        r.getBytes("address"),
        r.getString("masked"),
        Message.State.valueOf(r.getString("state")),
        r.getInt("attempts"),
        java.util.Objects.requireNonNull(instant(r, "wake_at")),
        r.getString("last_error"),
        java.util.Objects.requireNonNull(instant(r, "made_at")),
        instant(r, "sent_at"),
        instant(r, "read_at"));
  }

  private static @Nullable Instant instant(ResultSet r, String column) throws SQLException {
    OffsetDateTime at = r.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
