package org.yichuang.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

/** SQL of invitations and of program tokens: the ways in that are handed out. */
@Repository
class AccessStore {

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
