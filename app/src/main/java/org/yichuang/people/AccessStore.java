package org.yichuang.people;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Post;

/** SQL of accounts, sessions, invitations and program tokens. */
@Repository
class AccessStore {

  static final String PUT_ACCOUNT =
      """
      insert into people.account (centre_id, person_id, login, password_hash, verified, made_at)
      values (:centre, :person, :login, :hash, :verified, :now)
      on conflict (centre_id, person_id) do update
      set login = excluded.login, password_hash = excluded.password_hash,
        verified = excluded.verified
      """;

  static final String ACCOUNT =
      """
      select a.person_id, a.password_hash, coalesce(s.active, false) as staff
      from people.account a
      left join people.staff s on s.centre_id = a.centre_id and s.person_id = a.person_id
      where a.centre_id = :centre and a.login = :login
      """;

  static final String LOGIN_TAKEN =
      """
      select exists (select 1 from people.account
        where centre_id = :centre and login = :login and person_id <> :person)
      """;

  static final String HAS_ACCOUNT =
      """
      select exists (select 1 from people.account where centre_id = :centre and person_id = :person)
      """;

  static final String CLOSE_UNVERIFIED =
      """
      with gone as (
        delete from people.account
        where centre_id = :centre and person_id = :person and not verified
        returning person_id)
      delete from people.session
      where centre_id = :centre and person_id in (select person_id from gone)
      """;

  static final String ANY_ADMIN =
      """
      select exists (select 1 from people.post o
        join people.account a on a.centre_id = o.centre_id and a.person_id = o.person_id
        where o.centre_id = :centre and o.role = 'ADMIN')
      """;

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

  static final String PUT_INVITATION =
      """
      insert into people.invitation (centre_id, token_hash, kind, person_id, made_at, ends_at)
      values (:centre, :hash, :kind, :person, :now, :ends)
      """;

  static final String DROP_FIRST_INVITATIONS =
      """
      delete from people.invitation where centre_id = :centre and kind = 'FIRST'
        and used_at is null
      """;

  static final String INVITATION =
      """
      select kind, person_id from people.invitation
      where centre_id = :centre and token_hash = :hash and used_at is null and ends_at > :now
      """;

  static final String USE_INVITATION =
      """
      update people.invitation set used_at = :now
      where centre_id = :centre and token_hash = :hash and used_at is null and ends_at > :now
      returning kind, person_id
      """;

  static final String PUT_PROGRAM =
      """
      insert into people.program (centre_id, program_id, person_id, name, token_hash, made_by,
        made_at, ends_at)
      values (:centre, :id, :person, :name, :hash, :by, :now, :ends)
      """;

  static final String PROGRAM_PERSON =
      """
      select person_id from people.program
      where centre_id = :centre and token_hash = :hash and revoked_at is null and ends_at > :now
      """;

  static final String PROGRAMS =
      """
      select g.program_id, g.name, p.name as person, g.made_at, g.ends_at
      from people.program g
      join people.person p on p.centre_id = g.centre_id and p.person_id = g.person_id
      where g.centre_id = :centre and g.revoked_at is null and g.ends_at > :now
      order by g.program_id
      """;

  static final String REVOKE_PROGRAM =
      """
      update people.program set revoked_at = :now
      where centre_id = :centre and program_id = :id and revoked_at is null
      """;

  /** An account as sign-in needs it. */
  record Account(long personId, String hash, boolean staff) {}

  /** A session row with when it was last seen. */
  record Seen(Session session, Instant seenAt) {}

  /** A live invitation. */
  record Invitation(String kind, @Nullable Long personId) {}

  private static final RowMapper<Invitation> INVITATION_ROW =
      (row, n) -> new Invitation(row.getString("kind"), row.getObject("person_id", Long.class));

  private final JdbcClient jdbc;
  private final Now now;

  AccessStore(JdbcClient jdbc, Now now) {
    this.jdbc = jdbc;
    this.now = now;
  }

  void putAccount(Centre centre, long person, String login, String hash, boolean verified) {
    jdbc.sql(PUT_ACCOUNT)
        .param("centre", centre.code())
        .param("person", person)
        .param("login", login)
        .param("hash", hash)
        .param("verified", verified)
        .param("now", now.sql())
        .update();
  }

  void closeUnverified(Centre centre, long person) {
    jdbc.sql(CLOSE_UNVERIFIED).param("centre", centre.code()).param("person", person).update();
  }

  Optional<Account> account(Centre centre, String login) {
    return jdbc.sql(ACCOUNT)
        .param("centre", centre.code())
        .param("login", login)
        .query((row, n) ->
            new Account(
                row.getLong("person_id"), row.getString("password_hash"), row.getBoolean("staff")))
        .optional();
  }

  boolean loginTaken(Centre centre, String login, long person) {
    return jdbc.sql(LOGIN_TAKEN)
        .param("centre", centre.code())
        .param("login", login)
        .param("person", person)
        .query(Boolean.class)
        .single();
  }

  boolean hasAccount(Centre centre, long person) {
    return jdbc.sql(HAS_ACCOUNT)
        .param("centre", centre.code())
        .param("person", person)
        .query(Boolean.class)
        .single();
  }

  boolean anyAdmin(Centre centre) {
    return jdbc.sql(ANY_ADMIN).param("centre", centre.code()).query(Boolean.class).single();
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

  void putInvitation(Centre centre, byte[] hash, String kind, @Nullable Long person, Instant ends) {
    if (kind.equals("FIRST")) {
      jdbc.sql(DROP_FIRST_INVITATIONS).param("centre", centre.code()).update();
    }
    jdbc.sql(PUT_INVITATION)
        .param("centre", centre.code())
        .param("hash", hash)
        .param("kind", kind)
        .param("person", person)
        .param("now", now.sql())
        .param("ends", Now.sql(ends))
        .update();
  }

  Optional<Invitation> invitation(Centre centre, byte[] hash) {
    return jdbc.sql(INVITATION)
        .param("centre", centre.code())
        .param("hash", hash)
        .param("now", now.sql())
        .query(INVITATION_ROW)
        .optional();
  }

  Optional<Invitation> useInvitation(Centre centre, byte[] hash) {
    return jdbc.sql(USE_INVITATION)
        .param("centre", centre.code())
        .param("hash", hash)
        .param("now", now.sql())
        .query(INVITATION_ROW)
        .optional();
  }

  void putProgram(Centre centre, long id, long by, Program program, byte[] hash) {
    jdbc.sql(PUT_PROGRAM)
        .param("centre", centre.code())
        .param("id", id)
        .param("person", program.personId())
        .param("name", program.name())
        .param("hash", hash)
        .param("by", by)
        .param("now", now.sql())
        .param("ends", Now.sql(program.endsAt()))
        .update();
  }

  Optional<Long> programPerson(Centre centre, byte[] hash) {
    return jdbc.sql(PROGRAM_PERSON)
        .param("centre", centre.code())
        .param("hash", hash)
        .param("now", now.sql())
        .query(Long.class)
        .optional();
  }

  List<ProgramLine> programs(Centre centre) {
    return jdbc.sql(PROGRAMS)
        .param("centre", centre.code())
        .param("now", now.sql())
        .query((row, n) ->
            new ProgramLine(
                row.getLong("program_id"),
                row.getString("name"),
                row.getString("person"),
                row.getTimestamp("ends_at").toInstant()))
        .list();
  }

  boolean revokeProgram(Centre centre, long id) {
    return jdbc.sql(REVOKE_PROGRAM)
            .param("centre", centre.code())
            .param("id", id)
            .param("now", now.sql())
            .update()
        == 1;
  }

  /** A program to be let in as a person until a moment. */
  record Program(long personId, String name, Instant endsAt) {}
}
