package org.yichuang.people;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Post;

/** SQL of sessions. */
@Repository
class SessionStore {

  static final String PUT_SESSION =
      """
      insert into people.session (centre_id, token_hash, person_id, kind, made_at, seen_at, ends_at)
      values (:centre, :hash, :person, :kind, :now, :now, :ends)
      """;

  static final String SESSION =
      """
      select s.person_id, s.kind, s.seen_at, s.ends_at, p.name,
        case when s.kind = 'STAFF' then coalesce((
          select string_agg(x.role || ':' || x.department, ',') from (
            select o.role, o.department from people.post o
            where o.centre_id = :centre and o.person_id = s.person_id
            union
            select o.role, o.department from people.absence a
            join people.post o on o.centre_id = a.centre_id and o.person_id = a.person_id
            where a.centre_id = :centre and a.substitute_id = s.person_id
              and :day between a.first_day and a.last_day and o.role <> 'ADMIN') x), '')
        else '' end as posts
      from people.session s
      join people.person p on p.centre_id = s.centre_id and p.person_id = s.person_id
      left join people.staff f on f.centre_id = s.centre_id and f.person_id = s.person_id
      where s.centre_id = :centre and s.token_hash = :hash
        and s.ends_at > :now and s.seen_at > :idleSince
        and (s.kind = 'CITIZEN' or coalesce(f.active, false))
      """;

  static final String TOUCH_SESSION =
      """
      update people.session set seen_at = :now where centre_id = :centre and token_hash = :hash
      """;

  static final String END_SESSION =
      """
      delete from people.session where centre_id = :centre and token_hash = :hash
      """;

  static final String END_SESSIONS_OF =
      """
      delete from people.session where centre_id = :centre and person_id = :person
      """;

  static final String SWEEP_SESSIONS =
      """
      delete from people.session where centre_id = :centre
        and (ends_at <= :now or seen_at <= :idleSince)
      """;

  /** A session row with when it was last seen. */
  record Seen(Session session, Instant seenAt) {}

  private final JdbcClient jdbc;
  private final Now now;

  SessionStore(JdbcClient jdbc, Now now) {
    this.jdbc = jdbc;
    this.now = now;
  }

  void putSession(Centre centre, byte[] hash, long person, Actor.Kind kind, Instant ends) {
    jdbc.sql(PUT_SESSION)
        .param("centre", centre.code())
        .param("hash", hash)
        .param("person", person)
        .param("kind", kind.name())
        .param("now", now.sql())
        .param("ends", Now.sql(ends))
        .update();
  }

  Optional<Seen> session(Centre centre, byte[] hash, Instant idleSince) {
    return jdbc.sql(SESSION)
        .param("centre", centre.code())
        .param("hash", hash)
        .param("day", now.today())
        .param("now", now.sql())
        .param("idleSince", Now.sql(idleSince))
        .query((row, n) -> {
          Set<Post> posts = new HashSet<>(StaffStore.posts(centre, row.getString("posts")));
          Actor actor =
              new Actor(
                  Actor.Kind.valueOf(row.getString("kind")),
                  row.getLong("person_id"),
                  row.getString("name"),
                  centre,
                  posts);
          return new Seen(
              new Session(actor, row.getTimestamp("ends_at").toInstant()),
              row.getTimestamp("seen_at").toInstant());
        })
        .optional();
  }

  void touchSession(Centre centre, byte[] hash) {
    jdbc.sql(TOUCH_SESSION)
        .param("centre", centre.code())
        .param("hash", hash)
        .param("now", now.sql())
        .update();
  }

  void endSession(Centre centre, byte[] hash) {
    jdbc.sql(END_SESSION).param("centre", centre.code()).param("hash", hash).update();
  }

  void endSessionsOf(Centre centre, long person) {
    jdbc.sql(END_SESSIONS_OF).param("centre", centre.code()).param("person", person).update();
  }

  int sweepSessions(Centre centre, Instant idleSince) {
    return jdbc.sql(SWEEP_SESSIONS)
        .param("centre", centre.code())
        .param("now", now.sql())
        .param("idleSince", Now.sql(idleSince))
        .update();
  }
}
