package org.yichuang.people.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Post;
import org.yichuang.kernel.Role;
import org.yichuang.people.Department;
import org.yichuang.people.People;
import org.yichuang.people.Person;
import org.yichuang.people.Staff;
import org.yichuang.people.StaffMember;

/** Whom one can be in the demo: staff by role, and some citizens. */
@Component
class DemoChoices {

  private static final int CITIZENS = 12;

  private final Staff staff;
  private final People people;
  private final Centre centre;

  DemoChoices(Staff staff, People people, Centre centre) {
    this.staff = staff;
    this.people = people;
    this.centre = centre;
  }

  /** Somebody to be. */
  record Choice(long person, String name, String department, String departmentEn) {}

  /** The holders of a role. */
  record Group(Role role, List<Choice> holders) {}

  List<Group> staff() {
    Map<String, Department> departments = new LinkedHashMap<>();
    staff.departments(centre).forEach(d -> departments.put(d.code(), d));
    Map<Role, List<Choice>> byRole = new LinkedHashMap<>();
    for (StaffMember member : staff.all(centre)) {
      for (Post post : member.posts()) {
        Department d = departments.get(post.department());
        byRole
            .computeIfAbsent(post.role(), r -> new ArrayList<>())
            .add(
                new Choice(
                    member.personId(),
                    member.name(),
                    d == null ? "" : d.name().zh(),
                    d == null ? "" : d.name().en()));
      }
    }
    return byRole.entrySet().stream()
        .map(e -> new Group(e.getKey(), e.getValue()))
        .sorted(Comparator.comparing(Group::role))
        .toList();
  }

  List<Person> citizens() {
    return people.firstCitizens(centre, CITIZENS);
  }
}
