package org.yichuang.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Ids;
import org.yichuang.kernel.Now;

/** SQL of persons, organisations and looks. */
@Repository
class PeopleStore implements Looks {

  static final String INSERT_PERSON =
      """
      insert into people.person (centre_id, person_id, name, id_kind, id_sealed, id_index,
        phone_sealed, phone_index, address_sealed, created_at, changed_at)
      values (:centre, :id, :name, :kind, :idSealed, :idIndex, :phoneSealed, :phoneIndex,
        :addressSealed, :now, :now)
      on conflict (centre_id, id_index) where id_index is not null do nothing
      """;

  static final String UPDATE_CONTACT =
      """
      update people.person
      set phone_sealed = coalesce(:phoneSealed, phone_sealed),
        phone_index = coalesce(:phoneIndex, phone_index),
        address_sealed = coalesce(:addressSealed, address_sealed),
        changed_at = :now, version = version + 1
      where centre_id = :centre and person_id = :id
      """;

  static final String RENAME =
      """
      update people.person set name = :name, changed_at = :now, version = version + 1
      where centre_id = :centre and person_id = :id
      """;

  static final String PERSON =
      """
      select centre_id, person_id, name, id_sealed, id_index, phone_sealed, address_sealed
      from people.person where centre_id = :centre and person_id = :id
      """;

  static final String PERSON_BY_ID_NUMBER =
      """
      select centre_id, person_id, name, id_sealed, id_index, phone_sealed, address_sealed
      from people.person where centre_id = :centre and id_index = :index
      """;

  static final String PERSONS_BY_PHONE =
      """
      select centre_id, person_id, name, id_sealed, id_index, phone_sealed, address_sealed
      from people.person where centre_id = :centre and phone_index = :index
      order by person_id
      """;

  static final String FIRST_CITIZENS =
      """
      select p.centre_id, p.person_id, p.name, p.id_sealed, p.id_index, p.phone_sealed,
        p.address_sealed
      from people.person p
      where p.centre_id = :centre and p.id_sealed is not null
        and not exists (select 1 from people.staff s
          where s.centre_id = :centre and s.person_id = p.person_id)
      order by p.person_id limit :size
      """;

  static final String NAMES =
      """
      select person_id, name from people.person
      where centre_id = :centre and person_id = any(:ids)
      """;

  static final String INSERT_ORGANISATION =
      """
      insert into people.organisation (centre_id, organisation_id, uscc, name,
        legal_representative, address, created_at, changed_at)
      values (:centre, :id, :uscc, :name, :representative, :address, :now, :now)
      on conflict (centre_id, uscc) do update
      set name = excluded.name,
        legal_representative = coalesce(nullif(excluded.legal_representative, ''),
          people.organisation.legal_representative),
        address = coalesce(nullif(excluded.address, ''), people.organisation.address),
        changed_at = excluded.changed_at, version = people.organisation.version + 1
      returning centre_id, organisation_id, uscc, name, legal_representative, address
      """;

  static final String ORGANISATION =
      """
      select centre_id, organisation_id, uscc, name, legal_representative, address
      from people.organisation where centre_id = :centre and organisation_id = :id
      """;

  static final String ORGANISATION_BY_USCC =
      """
      select centre_id, organisation_id, uscc, name, legal_representative, address
      from people.organisation where centre_id = :centre and uscc = :uscc
      """;

  static final String INSERT_LOOK =
      """
      insert into people.look (centre_id, look_id, at, actor_kind, actor_id, actor_name,
        person_id, what, purpose)
      values (:centre, :id, :now, :actorKind, :actorId, :actorName, :person, :what, :purpose)
      """;

  static final String LOOKS_AT =
      """
      select look_id, at, actor_name, what, purpose from people.look
      where centre_id = :centre and person_id = :person and look_id < :before
      order by look_id desc limit :size
      """;

  /** A row of {@code people.person}, still sealed. */
  record Sealed(
      Centre centre,
      long id,
      String name,
      byte @Nullable [] idNumber,
      byte @Nullable [] idIndex,
      byte @Nullable [] phone,
      byte @Nullable [] address) {}

  private static final RowMapper<Sealed> SEALED =
      (row, n) ->
          new Sealed(
              Centre.of(row.getString("centre_id")),
              row.getLong("person_id"),
              row.getString("name"),
              row.getBytes("id_sealed"),
              row.getBytes("id_index"),
              row.getBytes("phone_sealed"),
              row.getBytes("address_sealed"));

  private static final RowMapper<Organisation> ORGANISATION_ROW =
      (row, n) ->
          new Organisation(
              Centre.of(row.getString("centre_id")),
              row.getLong("organisation_id"),
              row.getString("uscc"),
              row.getString("name"),
              row.getString("legal_representative"),
              row.getString("address"));

  private final JdbcClient jdbc;
  private final Now now;

  PeopleStore(JdbcClient jdbc, Now now) {
    this.jdbc = jdbc;
    this.now = now;
  }

  boolean insert(Sealed person, byte @Nullable [] phoneIndex) {
    return jdbc.sql(INSERT_PERSON)
            .param("centre", person.centre().code())
            .param("id", person.id())
            .param("name", person.name())
            .param("kind", person.idNumber() == null ? "NONE" : "RESIDENT_ID")
            .param("idSealed", person.idNumber())
            .param("idIndex", person.idIndex())
            .param("phoneSealed", person.phone())
            .param("phoneIndex", phoneIndex)
            .param("addressSealed", person.address())
            .param("now", now.sql())
            .update()
        == 1;
  }

  void updateContact(
      Centre centre,
      long id,
      byte @Nullable [] phone,
      byte @Nullable [] phoneIndex,
      byte @Nullable [] address) {
    jdbc.sql(UPDATE_CONTACT)
        .param("centre", centre.code())
        .param("id", id)
        .param("phoneSealed", phone)
        .param("phoneIndex", phoneIndex)
        .param("addressSealed", address)
        .param("now", now.sql())
        .update();
  }

  void rename(Centre centre, long id, String name) {
    jdbc.sql(RENAME)
        .param("centre", centre.code())
        .param("id", id)
        .param("name", name)
        .param("now", now.sql())
        .update();
  }

  Optional<Sealed> person(Centre centre, long id) {
    return jdbc.sql(PERSON).param("centre", centre.code()).param("id", id).query(SEALED).optional();
  }

  Optional<Sealed> personByIdNumber(Centre centre, byte[] index) {
    return jdbc.sql(PERSON_BY_ID_NUMBER)
        .param("centre", centre.code())
        .param("index", index)
        .query(SEALED)
        .optional();
  }

  List<Sealed> personsByPhone(Centre centre, byte[] index) {
    return jdbc.sql(PERSONS_BY_PHONE)
        .param("centre", centre.code())
        .param("index", index)
        .query(SEALED)
        .list();
  }

  List<Sealed> firstCitizens(Centre centre, int size) {
    return jdbc.sql(FIRST_CITIZENS)
        .param("centre", centre.code())
        .param("size", size)
        .query(SEALED)
        .list();
  }

  Map<Long, String> names(Centre centre, Collection<Long> ids) {
    Map<Long, String> names = new HashMap<>();
    jdbc.sql(NAMES)
        .param("centre", centre.code())
        .param("ids", ids.toArray(Long[]::new))
        .query(row -> {
          names.put(row.getLong("person_id"), row.getString("name"));
        });
    return names;
  }

  Organisation upsert(Centre centre, NewOrganisation told) {
    return jdbc.sql(INSERT_ORGANISATION)
        .param("centre", centre.code())
        .param("id", Ids.next(now))
        .param("uscc", told.uscc())
        .param("name", told.name())
        .param("representative", told.legalRepresentative())
        .param("address", told.address())
        .param("now", now.sql())
        .query(ORGANISATION_ROW)
        .single();
  }

  Optional<Organisation> organisation(Centre centre, long id) {
    return jdbc.sql(ORGANISATION)
        .param("centre", centre.code())
        .param("id", id)
        .query(ORGANISATION_ROW)
        .optional();
  }

  Optional<Organisation> organisationByUscc(Centre centre, String uscc) {
    return jdbc.sql(ORGANISATION_BY_USCC)
        .param("centre", centre.code())
        .param("uscc", uscc)
        .query(ORGANISATION_ROW)
        .optional();
  }

  @Override
  public void looked(Actor by, long personId, String what, String purpose) {
    jdbc.sql(INSERT_LOOK)
        .param("centre", by.centre().code())
        .param("id", Ids.next(now))
        .param("now", now.sql())
        .param("actorKind", by.kind().name())
        .param("actorId", by.personId())
        .param("actorName", by.name())
        .param("person", personId)
        .param("what", what)
        .param("purpose", purpose)
        .update();
  }

  List<Look> looksAt(Centre centre, long personId, long before, int size) {
    return jdbc.sql(LOOKS_AT)
        .param("centre", centre.code())
        .param("person", personId)
        .param("before", before)
        .param("size", size)
        .query((row, n) ->
            new Look(
                row.getLong("look_id"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor_name"),
                row.getString("what"),
                row.getString("purpose")))
        .list();
  }
}
