package org.yichuang.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Ids;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.RefusedException;
import org.yichuang.kernel.Slice;
import org.yichuang.kernel.Text;

/** The face of the room towards other rooms: persons and organisations, found and registered. */
@Service
public class People {

  private static final String ID_NUMBER = "person.id";
  private static final String PHONE = "person.phone";
  private static final String ADDRESS = "person.address";

  private final PeopleStore store;
  private final AccountStore accounts;
  private final Looks looks;
  private final Vault vault;
  private final Now now;

  People(PeopleStore store, AccountStore accounts, Looks looks, Vault vault, Now now) {
    this.store = store;
    this.accounts = accounts;
    this.looks = looks;
    this.vault = vault;
    this.now = now;
  }

  /**
   * Finds the person with this ID number, or registers one. A known number under another name is
   * refused, so that nobody is filled in as somebody else.
   */
  @Transactional
  public Outcome<Person> register(Actor by, NewPerson told) {
    String number = IdNumbers.normal(told.idNumber());
    String name = told.name().strip();
    List<Refusal> wrong = Contacts.wrong(name, told.phone(), told.address());
    Refusal badNumber = IdNumbers.wrong(number, now.today());
    if (badNumber != null) {
      wrong.add(badNumber);
    }
    if (!wrong.isEmpty()) {
      return Outcome.refused(wrong);
    }
    byte[] index = vault.index(ID_NUMBER, number);
    var fresh = seal(by.centre(), name, number, told);
    if (store.insert(fresh, index(PHONE, told.phone()))) {
      return Outcome.done(shown(fresh));
    }
    var known = store.personByIdNumber(by.centre(), index).orElseThrow();
    if (!known.name().equals(name)) {
      return Outcome.refused(nameDiffers());
    }
    if (by.isStaff()) {
      accounts.closeUnverified(by.centre(), known.id());
    }
    updateContact(by.centre(), known.id(), told.phone(), told.address());
    return Outcome.done(shown(store.person(by.centre(), known.id()).orElseThrow()));
  }

  /** Registers somebody without an ID number, such as staff known by their appointment. */
  @Transactional
  public long registerByName(Centre centre, String name) {
    long id = Ids.next(now);
    store.insert(new PeopleStore.Sealed(centre, id, name, null, null, null, null), null);
    return id;
  }

  /** Corrects a name after a look at the new document. */
  @Transactional
  public Outcome<Person> rename(Actor by, long personId, String name, String reason) {
    List<Refusal> wrong = Contacts.wrong(name.strip(), null, null);
    if (!wrong.isEmpty()) {
      return Outcome.refused(wrong);
    }
    looks.looked(by, personId, "name corrected", reason);
    store.rename(by.centre(), personId, name.strip());
    return person(by.centre(), personId).map(Outcome::done).orElseGet(() -> unknown());
  }

  /** Keeps a newer phone or address; null leaves what is known. */
  @Transactional
  public void updateContact(
      Centre centre, long personId, @Nullable String phone, @Nullable String address) {
    if (blank(phone) && blank(address)) {
      return;
    }
    store.updateContact(
        centre, personId, sealed(PHONE, phone), index(PHONE, phone), sealed(ADDRESS, address));
  }

  /** The person as lists may show one. */
  public Optional<Person> person(Centre centre, long id) {
    return store.person(centre, id).map(this::shown);
  }

  /** Looks somebody up by ID number; the look is recorded when it finds one. */
  public Optional<Person> findByIdNumber(Actor by, String idNumber, String purpose) {
    var found =
        store.personByIdNumber(by.centre(), vault.index(ID_NUMBER, IdNumbers.normal(idNumber)));
    found.ifPresent(p -> looks.looked(by, p.id(), "found by ID number", purpose));
    return found.map(this::shown);
  }

  /** Looks persons up by phone; each find is recorded. */
  public List<Person> findByPhone(Actor by, String phone, String purpose) {
    var found = store.personsByPhone(by.centre(), vault.index(PHONE, phone.strip()));
    found.forEach(p -> looks.looked(by, p.id(), "found by phone", purpose));
    return found.stream().map(this::shown).toList();
  }

  /** Opens a person's data in full; the look is recorded first. */
  @Transactional
  public PersonalData open(Actor by, long personId, String purpose) {
    looks.looked(by, personId, "id-number, phone, address", purpose);
    return opened(store.person(by.centre(), personId).orElseThrow(() -> missing()));
  }

  /**
   * What is known for filling in a form, by prefill source: {@code person.name}, {@code person.id},
   * {@code person.birth}, {@code person.sex}, {@code person.phone}, {@code person.address}, {@code
   * organisation.uscc}, {@code organisation.name}, {@code organisation.legal-person}, {@code
   * organisation.address}. Unknown ones are absent.
   */
  @Transactional
  public Map<String, String> known(
      Actor by, long personId, @Nullable Long organisationId, String purpose) {
    Map<String, String> known = new LinkedHashMap<>();
    PersonalData data = open(by, personId, purpose);
    put(known, "person.name", data.name());
    put(known, "person.id", data.idNumber());
    put(known, "person.birth", data.birth());
    put(known, "person.sex", data.sex());
    put(known, "person.phone", data.phone());
    put(known, "person.address", data.address());
    if (organisationId != null) {
      organisation(by.centre(), organisationId)
          .ifPresent(o -> {
            put(known, "organisation.uscc", o.uscc());
            put(known, "organisation.name", o.name());
            put(known, "organisation.legal-person", o.legalRepresentative());
            put(known, "organisation.address", o.address());
          });
    }
    return known;
  }

  /** Whether the person's ID number ends with these characters; false when none is known. */
  public boolean idNumberEndsWith(Centre centre, long personId, String tail) {
    String wanted = IdNumbers.normal(tail);
    if (wanted.length() < 4) {
      return false;
    }
    return store
        .person(centre, personId)
        .map(p -> p.idNumber() == null ? "" : vault.open(ID_NUMBER, p.idNumber()))
        .filter(number -> number.length() > wanted.length())
        .map(number -> same(number.substring(number.length() - wanted.length()), wanted))
        .orElse(false);
  }

  /** Whether this is the person's ID number, for handing over and for two-person checks. */
  public boolean idNumberIs(Centre centre, long personId, String idNumber) {
    byte[] index = vault.index(ID_NUMBER, IdNumbers.normal(idNumber));
    return store
        .person(centre, personId)
        .map(p -> p.idIndex() != null && MessageDigest.isEqual(p.idIndex(), index))
        .orElse(false);
  }

  /** Names by id, for lists; unknown ids are absent. */
  public Map<Long, String> names(Centre centre, Collection<Long> ids) {
    return ids.isEmpty() ? Map.of() : store.names(centre, ids);
  }

  /** The persons registered first who are not staff, for choosing one in the demo. */
  public List<Person> firstCitizens(Centre centre, int size) {
    return store.firstCitizens(centre, size).stream().map(this::shown).toList();
  }

  /** Finds or registers an organisation by its USCC; a newer name or address is kept. */
  @Transactional
  public Outcome<Organisation> register(Actor by, NewOrganisation told) {
    List<Refusal> wrong = Contacts.wrong(told);
    return wrong.isEmpty()
        ? Outcome.done(store.upsert(by.centre(), Contacts.normal(told)))
        : Outcome.refused(wrong);
  }

  public Optional<Organisation> organisation(Centre centre, long id) {
    return store.organisation(centre, id);
  }

  public Optional<Organisation> organisationByUscc(Centre centre, String uscc) {
    return store.organisationByUscc(centre, Contacts.uscc(uscc));
  }

  /** Who looked at a person's data, newest first. */
  public Slice<Look> looksAt(Centre centre, long personId, @Nullable String after, int size) {
    long before = after == null ? Long.MAX_VALUE : Long.parseLong(after);
    return Slice.cut(
        store.looksAt(centre, personId, before, size + 1), size, l -> Long.toString(l.id()));
  }

  private PeopleStore.Sealed seal(Centre centre, String name, String number, NewPerson told) {
    return new PeopleStore.Sealed(
        centre,
        Ids.next(now),
        name,
        vault.seal(ID_NUMBER, number),
        vault.index(ID_NUMBER, number),
        sealed(PHONE, told.phone()),
        sealed(ADDRESS, told.address()));
  }

  private Person shown(PeopleStore.Sealed p) {
    return new Person(
        p.centre(),
        p.id(),
        p.name(),
        p.idNumber() == null ? null : Masks.idNumber(vault.open(ID_NUMBER, p.idNumber())),
        p.phone() == null ? null : Masks.phone(vault.open(PHONE, p.phone())));
  }

  private PersonalData opened(PeopleStore.Sealed p) {
    String number = p.idNumber() == null ? null : vault.open(ID_NUMBER, p.idNumber());
    return new PersonalData(
        p.id(),
        p.name(),
        number,
        number == null ? null : IdNumbers.birth(number),
        number == null ? null : IdNumbers.sex(number),
        p.phone() == null ? null : vault.open(PHONE, p.phone()),
        p.address() == null ? null : vault.open(ADDRESS, p.address()));
  }

  private byte @Nullable [] sealed(String use, @Nullable String text) {
    return text == null || text.isBlank() ? null : vault.seal(use, text.strip());
  }

  private byte @Nullable [] index(String use, @Nullable String text) {
    return text == null || text.isBlank() ? null : vault.index(use, text.strip());
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static void put(Map<String, String> known, String source, @Nullable Object value) {
    if (value != null && !value.toString().isBlank()) {
      known.put(source, value.toString());
    }
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static Refusal nameDiffers() {
    return Refusal.field(
        "name",
        "people.name-differs",
        Text.of("姓名与这个身份证号已登记的姓名不一致。", "This ID number is registered under another name."),
        Text.of(
            "请对照身份证核对；改过姓名的，请带户口簿到窗口更正。",
            "Compare with the card; after a change of name bring the household register to a window."));
  }

  private static <T> Outcome<T> unknown() {
    return Outcome.refused(missing().refusals());
  }

  static RefusedException missing() {
    return new RefusedException(
        Refusal.of(
            "people.unknown",
            404,
            Text.of("没有这个人的登记。", "This person is not registered."),
            Text.of("请按身份证号查找。", "Look the person up by ID number.")));
  }
}
