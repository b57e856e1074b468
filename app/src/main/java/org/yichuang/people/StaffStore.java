package org.yichuang.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Ids;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Post;
import org.yichuang.kernel.Role;

/** SQL of staff, posts and absences. */
@Repository
class StaffStore {

  static final String UPSERT_STAFF =
      """
      insert into people.staff (centre_id, person_id, active, since)
      values (:centre, :person, :active, :now)
      on conflict (centre_id, person_id) do update set active = excluded.active
      """;

  static final String ADD_POST =
      """
      insert into people.post (centre_id, person_id, role, department, since)
      values (:centre, :person, :role, :department, :now)
      on conflict do nothing
      """;

  static final String REMOVE_POST =
      """
      delete from people.post where centre_id = :centre and person_id = :person
        and role = :role and department = :department
      """;

  static final String STAFF =
      """
      select s.person_id, p.name, s.active,
        coalesce(string_agg(o.role || ':' || o.department, ','
          order by o.role, o.department), '') as posts
      from people.staff s
      join people.person p on p.centre_id = s.centre_id and p.person_id = s.person_id
      left join people.post o on o.centre_id = s.centre_id and o.person_id = s.person_id
      where s.centre_id = :centre
      group by s.person_id, p.name, s.active
      order by s.person_id
      """;

  static final String HOLDERS =
      """
      select s.person_id, p.name, s.active,
        string_agg(o.role || ':' || o.department, ',' order by o.department) as posts
      from people.post o
      join people.staff s on s.centre_id = o.centre_id and s.person_id = o.person_id
      join people.person p on p.centre_id = s.centre_id and p.person_id = s.person_id
      where o.centre_id = :centre and o.role = :role and s.active
        and (:department = '' or o.department = :department)
      group by s.person_id, p.name, s.active
      order by s.person_id
      """;

  static final String ON_DUTY =
      """
      with holder as (
        select o.person_id, o.role, o.department,
          (select a.substitute_id from people.absence a
           where a.centre_id = :centre and a.person_id = o.person_id
             and :day between a.first_day and a.last_day
           order by a.absence_id desc limit 1) as substitute_id
        from people.post o
        join people.staff s on s.centre_id = o.centre_id and s.person_id = o.person_id
        where o.centre_id = :centre and o.role = :role and s.active
          and (:department = '' or o.department = :department))
      select p.person_id, p.name, true as active,
        string_agg(distinct h.role || ':' || h.department, ',') as posts
      from holder h
      join people.person p on p.centre_id = :centre
        and p.person_id = coalesce(h.substitute_id, h.person_id)
      join people.staff s on s.centre_id = p.centre_id and s.person_id = p.person_id and s.active
      where p.centre_id = :centre
      group by p.person_id, p.name
      order by p.person_id
      """;

  static final String POSTS_TODAY =
      """
      select o.role, o.department from people.post o
      join people.staff s on s.centre_id = o.centre_id and s.person_id = o.person_id
      where o.centre_id = :centre and o.person_id = :person and s.active
      union
      select o.role, o.department from people.absence a
      join people.post o on o.centre_id = a.centre_id and o.person_id = a.person_id
      join people.staff s on s.centre_id = a.centre_id and s.person_id = a.substitute_id
      where a.centre_id = :centre and a.substitute_id = :person and s.active
        and :day between a.first_day and a.last_day and o.role <> 'ADMIN'
      """;

  static final String ADD_ABSENCE =
      """
      insert into people.absence (centre_id, absence_id, person_id, substitute_id, first_day,
        last_day, reason, arranged_by, arranged_at)
      values (:centre, :id, :person, :substitute, :first, :last, :reason, :by, :now)
      """;

  static final String ABSENCES =
      """
      select a.absence_id, a.person_id, p.name, a.substitute_id, q.name as substitute,
        a.first_day, a.last_day, a.reason
      from people.absence a
      join people.person p on p.centre_id = a.centre_id and p.person_id = a.person_id
      join people.person q on q.centre_id = a.centre_id and q.person_id = a.substitute_id
      where a.centre_id = :centre and a.last_day >= :day
      order by a.first_day, a.absence_id
      """;

  private final JdbcClient jdbc;
  private final Now now;

  StaffStore(JdbcClient jdbc, Now now) {
    this.jdbc = jdbc;
    this.now = now;
  }

  void putStaff(Centre centre, long person, boolean active) {
    jdbc.sql(UPSERT_STAFF)
        .param("centre", centre.code())
        .param("person", person)
        .param("active", active)
        .param("now", now.sql())
        .update();
  }

  void addPost(long person, Post post) {
    jdbc.sql(ADD_POST)
        .param("centre", post.centre().code())
        .param("person", person)
        .param("role", post.role().name())
        .param("department", post.department())
        .param("now", now.sql())
        .update();
  }

  boolean removePost(long person, Post post) {
    return jdbc.sql(REMOVE_POST)
            .param("centre", post.centre().code())
            .param("person", person)
            .param("role", post.role().name())
            .param("department", post.department())
            .update()
        == 1;
  }

  List<StaffMember> staff(Centre centre) {
    return jdbc.sql(STAFF).param("centre", centre.code()).query(member(centre)).list();
  }

  List<StaffMember> holders(Centre centre, Role role, String department) {
    return jdbc.sql(HOLDERS)
        .param("centre", centre.code())
        .param("role", role.name())
        .param("department", department)
        .query(member(centre))
        .list();
  }

  List<StaffMember> onDuty(Centre centre, Role role, String department, LocalDate day) {
    return jdbc.sql(ON_DUTY)
        .param("centre", centre.code())
        .param("role", role.name())
        .param("department", department)
        .param("day", day)
        .query(member(centre))
        .list();
  }

  List<Post> postsToday(Centre centre, long person) {
    return jdbc.sql(POSTS_TODAY)
        .param("centre", centre.code())
        .param("person", person)
        .param("day", now.today())
        .query((row, n) ->
            new Post(Role.valueOf(row.getString("role")), centre, row.getString("department")))
        .list();
  }

  void addAbsence(Centre centre, long by, Absence absence) {
    jdbc.sql(ADD_ABSENCE)
        .param("centre", centre.code())
        .param("id", Ids.next(now))
        .param("person", absence.personId())
        .param("substitute", absence.substituteId())
        .param("first", absence.firstDay())
        .param("last", absence.lastDay())
        .param("reason", absence.reason())
        .param("by", by)
        .param("now", now.sql())
        .update();
  }

  List<Absence> absences(Centre centre) {
    return jdbc.sql(ABSENCES)
        .param("centre", centre.code())
        .param("day", now.today())
        .query((row, n) ->
            new Absence(
                row.getLong("person_id"),
                row.getString("name"),
                row.getLong("substitute_id"),
                row.getString("substitute"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("reason")))
        .list();
  }

  private static RowMapper<StaffMember> member(Centre centre) {
    return (row, n) ->
        new StaffMember(
            row.getLong("person_id"),
            row.getString("name"),
            row.getBoolean("active"),
            posts(centre, row.getString("posts")));
  }

  static List<Post> posts(Centre centre, String joined) {
    List<Post> posts = new ArrayList<>();
    for (String one : joined.split(",")) {
      int colon = one.indexOf(':');
      if (colon > 0) {
        posts.add(
            new Post(Role.valueOf(one.substring(0, colon)), centre, one.substring(colon + 1)));
      }
    }
    return List.copyOf(posts);
  }
}
