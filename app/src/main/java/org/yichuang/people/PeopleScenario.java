package org.yichuang.people;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Post;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;

/** Makes people who do not exist, for tests and for the demo town, each in one line. */
@Component
public class PeopleScenario {

  private static final AtomicInteger SERIAL = new AtomicInteger();

  private final People people;
  private final Staff staff;
  private final StaffStore store;

  PeopleScenario(People people, Staff staff, StaffStore store) {
    this.people = people;
    this.staff = staff;
    this.store = store;
  }

  /** A valid ID number of nobody: district, birth and a serial of three digits. */
  public static String idNumber(String district, LocalDate birth, int serial) {
    String three = "%03d".formatted(serial % 1000);
    return IdNumbers.complete(district + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + three);
  }

  /** A valid ID number that no earlier call returned in this run. */
  public static String freshIdNumber() {
    int n = SERIAL.incrementAndGet();
    return idNumber("430702", LocalDate.of(1950, 1, 1).plusDays(n / 1000), n % 1000);
  }

  /** A citizen with a fresh ID number. */
  public Actor citizen(Centre centre, String name) {
    Person person =
        people.register(Actor.system(centre), NewPerson.of(name, freshIdNumber())).orThrow();
    return Actor.citizen(centre, person.id(), name);
  }

  /** A citizen with all data, as found at a window. */
  public Person citizen(Centre centre, NewPerson told) {
    return people.register(Actor.system(centre), told).orThrow();
  }

  /** Somebody who holds one post. */
  public Actor staff(Centre centre, String name, Role role, String department) {
    long person = people.registerByName(centre, name);
    return alsoHolds(centre, person, role, department);
  }

  /** The same person with one post more. */
  public Actor alsoHolds(Centre centre, long person, Role role, String department) {
    store.putStaff(centre, person, true);
    store.addPost(person, new Post(role, centre, department));
    return staff.actor(centre, person);
  }

  public void department(Centre centre, String code, String zh, String en, int position) {
    staff.putDepartment(new Department(centre, code, Text.of(zh, en)), position);
  }
}
