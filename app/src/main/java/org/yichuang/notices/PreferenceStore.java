package org.yichuang.notices;

import java.sql.Types;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;

@Repository
class PreferenceStore {

  static final String PUT =
      """
      insert into notices.preference (centre_id, person_id, mail, masked, sms, english)
      values (:centre, :person, :mail, :masked, :sms, :english)
      on conflict (centre_id, person_id) do update
      set mail = excluded.mail, masked = excluded.masked, sms = excluded.sms,
        english = excluded.english
      """;

  static final String FIND =
      "select * from notices.preference where centre_id = :centre and person_id = :person";

  private final JdbcClient jdbc;

  PreferenceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How somebody wants to be told. */
  record Preference(byte @Nullable [] mail, String masked, boolean sms, boolean english) {}

  void put(Centre centre, long person, Preference p) {
    jdbc.sql(PUT)
        .param("centre", centre.code())
        .param("person", person)
        .param("mail", p.mail(), Types.BINARY)
        .param("masked", p.masked())
        .param("sms", p.sms())
        .param("english", p.english())
        .update();
  }

  Optional<Preference> find(Centre centre, long person) {
    return jdbc.sql(FIND)
        .param("centre", centre.code())
        .param("person", person)
        .query((r, n) ->
            new Preference(
                r.getBytes("mail"),
                r.getString("masked"),
                r.getBoolean("sms"),
                r.getBoolean("english")))
        .optional();
  }
}
