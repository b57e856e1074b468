package org.yichuang.replay;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.codes.Uscc;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Ids;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Post;
import org.yichuang.kernel.Role;
import org.yichuang.people.Department;
import org.yichuang.people.NewOrganisation;
import org.yichuang.people.NewPerson;
import org.yichuang.people.Organisation;
import org.yichuang.people.People;
import org.yichuang.people.Person;
import org.yichuang.people.Staff;

/** The people of the stories, invented; they are hired once and found again. */
@Component
class Cast {

  private static final String CODE_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private final People people;
  private final Staff staff;
  private final Catalogue catalogue;
  private final Now now;

  Cast(People people, Staff staff, Catalogue catalogue, Now now) {
    this.people = people;
    this.staff = staff;
    this.catalogue = catalogue;
    this.now = now;
  }

  Person applicant(Centre centre) {
    return citizen(centre, "韩小满", "43070219900315122", "13907360001", "常德市武陵区芷兰街道 8 号");
  }

  /** A student whose exam is near. */
  Person student(Centre centre) {
    return citizen(centre, "程小雨", "43070220040518124", "13907360002", "常德市武陵区府坪街道 16 号");
  }

  /** Somebody who works in another city and can come at a weekend only. */
  Person teacher(Centre centre) {
    return citizen(centre, "崔静", "43070219930412126", "13907360003", "长沙市岳麓区麓山路 36 号");
  }

  private Person citizen(Centre centre, String name, String idStart, String phone, String address) {
    NewPerson told = new NewPerson(name, withCheck(idStart), phone, address);
    return people.register(Actor.system(centre), told).orThrow();
  }

  String applicantIdNumber() {
    return withCheck("43070219900315122");
  }

  Actor holder(Centre centre, Role role, String name, String idStart) {
    return officer(centre, role, Department.CENTRE, name, idStart);
  }

  /** An officer of a department. */
  Actor officer(Centre centre, Role role, String department, String name, String idStart) {
    departments(centre);
    Actor system = Actor.system(centre);
    Person person = people.register(system, NewPerson.of(name, withCheck(idStart))).orThrow();
    Post post = new Post(role, centre, department);
    staff.appoint(system, person.id(), post).orThrow();
    return new Actor(Actor.Kind.STAFF, person.id(), person.name(), centre, Set.of(post));
  }

  private void departments(Centre centre) {
    int position = 1;
    for (var d : catalogue.departments()) {
      staff.putDepartment(new Department(centre, d.code(), d.name()), position++);
    }
  }

  /** A business of its own for each replay, so that each story is a first permit. */
  Organisation business(Centre centre, Actor by) {
    String told = Long.toString(Ids.next(now) >>> 14, 36).toUpperCase(java.util.Locale.ROOT);
    String body = ("MA" + told.replaceAll("[IOSVZ]", "7")).substring(0, 8);
    String code = withChecks("91430702" + body);
    return people
        .register(
            by,
            new NewOrganisation(
                code, "常德小满游乐有限公司" + code.substring(12, 16), "韩小满", "常德市武陵区启明街道 2 号"))
        .orThrow();
  }

  /** The one check character that GB 11643 asks for. */
  static String withCheck(String first17) {
    int sum = 0;
    int weight = 1;
    for (int i = 16; i >= 0; i--) {
      weight = weight * 2 % 11;
      sum += (first17.charAt(i) - '0') * weight;
    }
    return first17 + "10X98765432".charAt(sum % 11);
  }

  private static String withChecks(String first16) {
    for (char organisation : (CODE_LETTERS).toCharArray()) {
      for (char last : CODE_LETTERS.toCharArray()) {
        var code = Uscc.parse(first16 + organisation + last);
        if (code.isDone() && code.orThrow().organisationCodeHolds()) {
          return code.orThrow().value();
        }
      }
    }
    throw new IllegalStateException("no check characters fit " + first16);
  }
}
