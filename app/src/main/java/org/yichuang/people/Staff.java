package org.yichuang.people;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Ids;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Post;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;

/** The face of the room towards other rooms: departments, who holds which post, who stands in. */
@Service
public class Staff {

  private final StaffStore store;
  private final UnitStore units;
  private final PeopleStore people;
  private final Now now;

  Staff(StaffStore store, UnitStore units, PeopleStore people, Now now) {
    this.store = store;
    this.units = units;
    this.people = people;
    this.now = now;
  }

  public List<Department> departments(Centre centre) {
    return units.departments(centre);
  }

  public Optional<Department> department(Centre centre, String code) {
    return departments(centre).stream().filter(d -> d.code().equals(code)).findFirst();
  }

  /** Adds a department or corrects its name. */
  @Transactional
  public void putDepartment(Department department, int position) {
    units.putDepartment(department, position);
  }

  /** Everybody who is or was staff. */
  public List<StaffMember> all(Centre centre) {
    return store.staff(centre);
  }

  /** Who holds a role in any department. */
  public List<StaffMember> holders(Centre centre, Role role) {
    return store.holders(centre, role, "");
  }

  public List<StaffMember> holders(Centre centre, Role role, String department) {
    return store.holders(centre, role, department);
  }

  /** Who does the role's work today: holders who are here, and substitutes of those away. */
  public List<StaffMember> onDuty(Centre centre, Role role, String department) {
    return store.onDuty(centre, role, department, now.today());
  }

  /** The person as an actor with the posts held today, own ones and those stood in for. */
  public Actor actor(Centre centre, long personId) {
    String name = people.person(centre, personId).orElseThrow().name();
    List<Post> posts = store.postsToday(centre, personId);
    return posts.isEmpty()
        ? Actor.citizen(centre, personId, name)
        : new Actor(Actor.Kind.STAFF, personId, name, centre, new HashSet<>(posts));
  }

  /** Gives a post; the holder becomes staff with the first one. */
  @Transactional
  public Outcome<Post> appoint(Actor by, long personId, Post post) {
    return by.must(Role.ADMIN)
        .map(admin -> {
          store.putStaff(post.centre(), personId, true);
          store.addPost(personId, post);
          return post;
        });
  }

  /** Takes a post away; the last administrator stays. */
  @Transactional
  public Outcome<Post> relieve(Actor by, long personId, Post post) {
    if (!by.must(Role.ADMIN).isDone()) {
      return Outcome.refused(Actor.notAllowed());
    }
    if (post.role() == Role.ADMIN && holders(post.centre(), Role.ADMIN).size() < 2) {
      return Outcome.refused(lastAdmin());
    }
    store.removePost(personId, post);
    return Outcome.done(post);
  }

  /** Arranges a substitute for somebody's days away; a head or an administrator does it. */
  @Transactional
  public Outcome<Absence> arrange(Actor by, Absence absence) {
    if (!by.must(Role.ADMIN, Role.HEAD).isDone()) {
      return Outcome.refused(Actor.notAllowed());
    }
    if (absence.lastDay().isBefore(absence.firstDay())
        || absence.personId() == absence.substituteId()) {
      return Outcome.refused(badAbsence());
    }
    store.addAbsence(by.centre(), by.personId(), absence);
    return Outcome.done(absence);
  }

  /** Absences that are not over yet. */
  public List<Absence> absences(Centre centre) {
    return store.absences(centre);
  }

  /** Makes a team of persons and returns its id. */
  @Transactional
  public long team(Centre centre, String name, List<Long> members) {
    long team = Ids.next(now);
    units.addTeam(centre, team, name);
    members.forEach(m -> units.addTeamMember(centre, team, m));
    return team;
  }

  private static Refusal lastAdmin() {
    return Refusal.of(
        "people.last-admin",
        409,
        Text.of("这是最后一位管理员，不能撤岗。", "This is the last administrator."),
        Text.of("请先任命另一位管理员。", "Appoint another one first."));
  }

  private static Refusal badAbsence() {
    return Refusal.field(
        "lastDay",
        "people.absence",
        Text.of(
            "止日不能早于起日，代班人也不能是本人。",
            "The last day comes after the first, and the substitute is somebody else."),
        Text.of("请改正后再提交。", "Correct it and send it again."));
  }
}
