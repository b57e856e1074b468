package org.yichuang.ratings;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

@Repository
class InvitationStore {

  static final String PUT =
      """
      insert into ratings.invitation
        (centre_id, token_hash, event_id, purpose, channel, made_at, expires_at)
      values (:centre, :hash, :event, :purpose, :via, :now, :expires)
      """;

  static final String FIND =
      "select * from ratings.invitation where centre_id = :centre and token_hash = :hash";

  static final String USE =
      """
      update ratings.invitation set used_at = :now
      where centre_id = :centre and token_hash = :hash and used_at is null and expires_at > :now
      """;

  private final JdbcClient jdbc;

  InvitationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A link that was made. */
  record Link(
      long event, Invitations.Purpose purpose, Rating.Via via, boolean used, Instant expiresAt) {}

  void put(
      Centre centre,
      byte[] hash,
      long event,
      Invitations.Purpose purpose,
      Rating.Via via,
      Instant now,
      Instant expires) {
    jdbc.sql(PUT)
        .param("centre", centre.code())
        .param("hash", hash)
        .param("event", event)
        .param("purpose", purpose.name())
        .param("via", via.name())
        .param("now", Now.sql(now))
        .param("expires", Now.sql(expires))
        .update();
  }

  Optional<Link> find(Centre centre, byte[] hash) {
    return jdbc.sql(FIND)
        .param("centre", centre.code())
        .param("hash", hash)
        .query((row, i) ->
            new Link(
                row.getLong("event_id"),
                Invitations.Purpose.valueOf(row.getString("purpose")),
                Rating.Via.valueOf(row.getString("channel")),
                row.getObject("used_at") != null,
                row.getObject("expires_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  boolean use(Centre centre, byte[] hash, Instant now) {
    return jdbc.sql(USE)
            .param("centre", centre.code())
            .param("hash", hash)
            .param("now", Now.sql(now))
            .update()
        == 1;
  }
}
