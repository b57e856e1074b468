package org.yichuang.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.appointments.Appointments;
import org.yichuang.appointments.Plan;
import org.yichuang.appointments.Slot;
import org.yichuang.casework.Cases;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.certificates.Certificates;
import org.yichuang.delivery.Deliveries;
import org.yichuang.delivery.Delivery;
import org.yichuang.files.Attachments;
import org.yichuang.hall.HallScenario;
import org.yichuang.hall.HallSetting;
import org.yichuang.hall.NewTicket;
import org.yichuang.hall.Source;
import org.yichuang.hall.Tickets;
import org.yichuang.history.History;
import org.yichuang.history.PastCase;
import org.yichuang.history.PastEvent;
import org.yichuang.history.PastLog;
import org.yichuang.intake.Application;
import org.yichuang.intake.Applications;
import org.yichuang.intake.Intake;
import org.yichuang.journal.Feed;
import org.yichuang.journal.FeedListener;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Post;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;
import org.yichuang.lifeevents.Restaurant;
import org.yichuang.people.Department;
import org.yichuang.people.Invitations;
import org.yichuang.people.PeopleScenario;
import org.yichuang.people.Staff;
import org.yichuang.people.StaffMember;
import org.yichuang.ratings.Ratings;
import org.yichuang.supervision.Scanner;

/** A small town in which every page of the house has something to show, and who may see it. */
class PageTown {

  static final String VISITOR = "a visitor";
  private static final String DRAFTING = "a citizen with a draft";
  private static final String UNRATED =
      "state = 'DELIVERED' and certificate is not null and rated_at is null";
  private static final String FIRST = " order by case_id";
  private static final String OPEN = "state = 'OPEN' order by case_id, task_no";
  private static final String OPENING = "a citizen who opens a restaurant";
  private static final String BUSY = "a reviewer with a task";
  private static final String NEWCOMER = "新同事";
  private static final int CASES = 90;

  @Autowired DemoPeople people;
  @Autowired DemoCases cases;
  @Autowired DemoHearing hearing;
  @Autowired HallScenario hall;
  @Autowired Appointments appointments;
  @Autowired Applications applications;
  @Autowired History history;
  @Autowired Catalogue catalogue;
  @Autowired Staff staff;
  @Autowired Ratings ratings;
  @Autowired Tickets tickets;
  @Autowired Deliveries deliveries;
  @Autowired Invitations invitations;
  @Autowired Intake intake;
  @Autowired Cases files;
  @Autowired Certificates certificates;
  @Autowired Attachments attachments;
  @Autowired PeopleScenario scenario;
  @Autowired Feed feed;
  @Autowired List<FeedListener> listeners;
  @Autowired Scanner scanner;
  @Autowired JdbcClient jdbc;
  @Autowired Centre centre;
  @Autowired Now now;

  private final Set<String> names = new TreeSet<>();
  private @Nullable Application opening;

  /** Somebody with a name for the report and a post to look from. */
  record Walker(String name, Actor actor) {}

  void settle() {
    people.hire(centre);
    DemoPeople.Known known = people.settle(centre);
    DemoCases.Crew crew = cases.crew(centre);
    for (int i = 0; i < CASES; i++) {
      cases.make(centre, crew, known, i);
    }
    hearing.settle(centre, crew, known);
    hall.hall(centre, HallSetting.USUAL, HallScenario.tenWindows());
    rush();
    drafts(crew.clerks().getFirst(), known);
    past();
    restaurant();
    listeners.forEach(feed::drain);
    scanner.scan();
    names.add(NEWCOMER);
    names.addAll(known.names());
    names.addAll(known.shops());
    staff.all(centre).forEach(m -> names.add(m.name()));
    catalogue.guides().forEach(g -> names.add(g.title().zh()));
  }

  /** Names of people, shops and matters, which no language turns into another. */
  Set<String> names() {
    return names;
  }

  private void restaurant() {
    Restaurant.Faces faces =
        new Restaurant.Faces(applications, intake, files, certificates, attachments, scenario);
    Restaurant story = new Restaurant(faces, centre);
    opening = story.sent(story.owner());
    names.addAll(List.of("李明", "武陵区小满面馆"));
  }

  private Application opening() {
    return Objects.requireNonNull(opening);
  }

  private void rush() {
    Actor manager = Actor.system(centre);
    LocalDate from = now.today().plusDays(1);
    Plan plan = appointments.draft(manager, plan(from, 10)).orThrow();
    appointments.publish(manager, plan.id(), true).orThrow();
    appointments.draft(manager, plan(from.plusDays(20), 16)).orThrow();
  }

  private static Plan plan(LocalDate from, int quota) {
    return new Plan(
        0,
        Text.of("教师资格认定", "Teacher certificates"),
        "E",
        from,
        from.plusDays(4),
        LocalTime.of(9, 0),
        LocalTime.of(16, 0),
        30,
        quota,
        3,
        2,
        8,
        60,
        Plan.State.DRAFT);
  }

  private void drafts(Actor clerk, DemoPeople.Known known) {
    long person = known.citizens().getFirst();
    applications
        .start(clerk, Applications.Start.window(Application.Kind.ITEM, "hygiene-permit", person))
        .orThrow();
    Map<String, String> told =
        Map.of("variant", "first", "applying.for", "self", "delivery.way", "counter");
    Applications.Start online =
        Applications.Start.online(Application.Kind.ITEM, "hygiene-permit", person);
    Actor citizen = Actor.citizen(centre, person, known.names().getFirst());
    Application draft = applications.start(citizen, online).orThrow();
    applications.answer(citizen, draft.id(), draft.version(), told).orThrow();
  }

  private void past() {
    OffsetDateTime day = now.instant().atZone(Now.ZONE).toOffsetDateTime().minusDays(90);
    List<PastEvent> events =
        List.of(
            new PastEvent("受理", day, "clerk-1", "window", Map.of()),
            new PastEvent("审查", day.plusDays(2), "reviewer-2", "review", Map.of()));
    PastCase one =
        new PastCase(
            "旧案 1",
            day,
            day.plusDays(5),
            null,
            day.plusDays(9),
            "window",
            "health",
            events,
            List.of(),
            Map.of());
    history.keep(
        centre,
        "past.csv",
        "past".getBytes(StandardCharsets.UTF_8),
        new PastLog(List.of(one), 0, 0, true));
  }

  /** A visitor, citizens in different situations, and one holder of every post. */
  List<Walker> walkers() {
    List<Walker> all = new ArrayList<>();
    all.add(new Walker(VISITOR, Actor.visitor(centre)));
    long drafting =
        one("owner_id from intake.application", "state = 'DRAFT' and channel = 'ONLINE'");
    all.add(new Walker(DRAFTING, Actor.citizen(centre, drafting, "甲")));
    Application life = opening();
    all.add(new Walker(OPENING, Actor.citizen(centre, life.ownerId(), "李明")));
    all.add(new Walker(BUSY, reviewer()));
    all.add(citizen("whose permit is out", UNRATED));
    all.add(citizen("who is asked for more", "supplement is not null"));
    all.add(citizen("who was refused or went", "state in ('REFUSED','WITHDRAWN','DECLINED')"));
    Map<Role, Actor> posts = new EnumMap<>(Role.class);
    for (StaffMember m : staff.all(centre)) {
      m.posts().forEach(p -> posts.putIfAbsent(p.role(), staff.actor(centre, m.personId())));
    }
    posts.forEach((role, actor) -> all.add(new Walker(role.name(), actor)));
    return all;
  }

  private Walker citizen(String situation, String condition) {
    return jdbc.sql(
            "select applicant_id, applicant_name from casework.case_file where centre_id = :c and "
                + condition
                + " order by case_id desc limit 1")
        .param("c", centre.code())
        .query((row, n) ->
            new Walker(
                "a citizen " + situation, Actor.citizen(centre, row.getLong(1), row.getString(2))))
        .single();
  }

  /** A page that no other page leads to. */
  record Sample(String walker, String path) {}

  /** Such pages as somebody who may open them. */
  List<Sample> samples() {
    long unrated = one("case_id from casework.case_file", UNRATED + FIRST);
    String number = text("number from casework.case_file", UNRATED + FIRST);
    long sent = one("application_id from intake.application", "state = 'SUBMITTED'");
    long draft =
        one("application_id from intake.application", "state = 'DRAFT' and channel = 'ONLINE'");
    long person = one("applicant_id from casework.case_file", "certificate is not null" + FIRST);
    String task =
        one("case_id from casework.task", OPEN) + "/" + one("task_no from casework.task", OPEN);
    String ticket = tickets.take(centre, NewTicket.of("walk", "A", Source.KIOSK)).orThrow().token();
    return List.of(
        new Sample(VISITOR, "/rate/" + ratings.invite(centre, unrated).orThrow()),
        new Sample(VISITOR, "/rate/case/" + number),
        new Sample(VISITOR, "/verify/papers/" + number + "/decision"),
        new Sample(VISITOR, "/invitations/" + invitation()),
        new Sample(VISITOR, "/hall/kiosk/" + ticket),
        new Sample(VISITOR, "/hall/ticket/" + ticket),
        new Sample(VISITOR, "/appointments/mine/" + booking()),
        new Sample(VISITOR, "/themes/open-shop/apply"),
        new Sample(OPENING, "/my/events/" + opening().id()),
        new Sample("LEADER", "/events/" + opening().id()),
        new Sample(DRAFTING, "/applications/" + draft + "/check"),
        new Sample("CLERK", "/applications/" + sent + "/done"),
        new Sample("CLERK", "/desk/people/" + person),
        new Sample(BUSY, "/review/" + task),
        new Sample("ISSUER", "/delivery/" + delivered() + "/receipt"));
  }

  private Actor reviewer() {
    String department = text("department from casework.task", OPEN);
    return staff.actor(
        centre, staff.holders(centre, Role.REVIEWER, department).getFirst().personId());
  }

  private String invitation() {
    Post post = new Post(Role.CLERK, centre, Department.CENTRE);
    return invitations.invite(DemoPeople.admin(centre), NEWCOMER, post).orThrow();
  }

  private String booking() {
    Plan plan =
        appointments.plans(centre).stream()
            .filter(p -> p.state() == Plan.State.PUBLISHED)
            .findFirst()
            .orElseThrow();
    Slot slot = appointments.slots(centre, plan.id()).getFirst();
    return appointments
        .book(Actor.visitor(centre), plan.id(), slot.day(), slot.starts(), 2, "walk")
        .orThrow()
        .token();
  }

  private long delivered() {
    Actor issuer = holder(Role.ISSUER);
    Delivery ready = deliveries.waiting(centre, Delivery.State.READY, null, 1).rows().getFirst();
    deliveries.send(issuer, ready.caseId(), "EMS1234567890").orThrow();
    deliveries.signedFor(issuer, ready.caseId(), "本人").orThrow();
    return ready.caseId();
  }

  private Actor holder(Role role) {
    return staff.actor(centre, staff.holders(centre, role).getFirst().personId());
  }

  private String text(String what, String condition) {
    return jdbc.sql("select " + what + " where centre_id = :c and " + condition + " limit 1")
        .param("c", centre.code())
        .query(String.class)
        .single();
  }

  private long one(String what, String condition) {
    return jdbc.sql("select " + what + " where centre_id = :c and " + condition + " limit 1")
        .param("c", centre.code())
        .query(Long.class)
        .single();
  }
}
