package org.yichuang.people;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

/** SQL of accounts: who signs in with what. */
@Repository
class AccountStore {

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

  /** An account as sign-in needs it. */
  record Account(long personId, String hash, boolean staff) {}

  private final JdbcClient jdbc;
  private final Now now;

  AccountStore(JdbcClient jdbc, Now now) {
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
}
