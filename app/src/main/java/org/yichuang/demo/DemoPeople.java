package org.yichuang.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.springframework.stereotype.Component;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.DepartmentTask;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Post;
import org.yichuang.kernel.Role;
import org.yichuang.people.Department;
import org.yichuang.people.NewOrganisation;
import org.yichuang.people.NewPerson;
import org.yichuang.people.People;
import org.yichuang.people.Staff;

/** Staff with posts, citizens and businesses of the demo town. */
@Component
class DemoPeople {

  static final int CITIZENS = 240;
  static final int BUSINESSES = 80;
  private static final int CLERKS = 10;
  private static final int CLERKS_MEAN_AGE = 31;

  private final People people;
  private final Staff staff;
  private final Catalogue catalogue;
  private final Now now;

  DemoPeople(People people, Staff staff, Catalogue catalogue, Now now) {
    this.people = people;
    this.staff = staff;
    this.catalogue = catalogue;
    this.now = now;
  }

  record Known(
      List<Long> citizens,
      List<String> names,
      List<String> idNumbers,
      List<Long> businesses,
      List<String> shops) {}

  /** Staff first, so that one can sign in; done again it changes nothing. */
  void hire(Centre centre) {
    Actor admin = admin(centre);
    departments(centre);
    int n = 0;
    for (int i = 0; i < CLERKS; i++) {
      appoint(admin, n++, age(i), Role.CLERK, Department.CENTRE);
    }
    for (Role role :
        List.of(
            Role.ISSUER,
            Role.ISSUER,
            Role.FLOOR_MANAGER,
            Role.VOLUNTEER,
            Role.VOLUNTEER,
            Role.SUPERVISOR,
            Role.LEADER,
            Role.ADMIN)) {
      appoint(admin, n++, 36, role, Department.CENTRE);
    }
    for (String department : working()) {
      appoint(admin, n++, 50, Role.HEAD, department);
      appoint(admin, n++, 34, Role.REVIEWER, department);
      appoint(admin, n++, 41, Role.REVIEWER, department);
      appoint(admin, n++, 29, Role.REVIEWER, department);
    }
  }

  /** The departments that the guides give tasks to. */
  private List<String> working() {
    return catalogue.guides().stream()
        .flatMap(g -> g.procedure().tasks())
        .map(DepartmentTask::department)
        .distinct()
        .sorted()
        .toList();
  }

  private void departments(Centre centre) {
    int position = 1;
    for (var d : catalogue.departments()) {
      staff.putDepartment(new Department(centre, d.code(), d.name()), position++);
    }
  }

  /** Ages from 27 to 35 around the mean that the page gives. */
  private static int age(int i) {
    return CLERKS_MEAN_AGE - 4 + (i % CLERKS == CLERKS - 1 ? 4 : i % 9);
  }

  private void appoint(Actor admin, int n, int age, Role role, String department) {
    LocalDate birth = now.today().minusYears(age).minusDays(20 + n % 200);
    String idNumber = DemoNames.idNumber(LocalDate.of(birth.getYear(), 3, 1 + n % 28), 500 + n);
    var person =
        people.register(admin, NewPerson.of(DemoNames.person(300 + n), idNumber)).orThrow();
    staff.appoint(admin, person.id(), new Post(role, admin.centre(), department)).orThrow();
  }

  static Actor admin(Centre centre) {
    return new Actor(
        Actor.Kind.STAFF,
        0,
        "演示",
        centre,
        Set.of(
            new Post(Role.ADMIN, centre, Department.CENTRE),
            new Post(Role.CLERK, centre, Department.CENTRE)));
  }

  Known settle(Centre centre) {
    Actor admin = admin(centre);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(430702);
    List<Long> citizens = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<String> idNumbers = new ArrayList<>();
    for (int i = 0; i < CITIZENS; i++) {
      String id = DemoNames.idNumber(DemoNames.birth(random, 1950, 2007), i);
      NewPerson told =
          new NewPerson(DemoNames.person(i), id, DemoNames.phone(i), DemoNames.address(i));
      citizens.add(people.register(admin, told).orThrow().id());
      names.add(told.name());
      idNumbers.add(id);
    }
    List<Long> businesses = new ArrayList<>();
    List<String> shops = new ArrayList<>();
    for (int i = 0; i < BUSINESSES; i++) {
      NewOrganisation told =
          new NewOrganisation(
              DemoNames.creditCode(i), DemoNames.business(i), names.get(i), DemoNames.address(i));
      businesses.add(people.register(admin, told).orThrow().id());
      shops.add(told.name());
    }
    return new Known(citizens, names, idNumbers, businesses, shops);
  }
}
