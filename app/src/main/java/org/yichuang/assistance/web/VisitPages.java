package org.yichuang.assistance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.assistance.NewVisit;
import org.yichuang.assistance.Visit;
import org.yichuang.assistance.Visits;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.MenuEntry;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;
import org.yichuang.people.People;
import org.yichuang.people.Person;
import org.yichuang.people.Staff;
import org.yichuang.people.StaffMember;

/** For staff: visits planned, carried out and counted. */
@Controller
class VisitPages {

  private static final int MOST = 100;
  private static final int DONE = 20;
  private static final int USUAL_MINUTES = 30;

  private final Visits visits;
  private final People people;
  private final Staff staff;
  private final Now now;

  VisitPages(Visits visits, People people, Staff staff, Now now) {
    this.visits = visits;
    this.people = people;
    this.staff = staff;
    this.now = now;
  }

  @Bean
  static MenuEntry visitsEntry() {
    return new MenuEntry(
        "/visits",
        Text.of("预约上门", "Visits"),
        Set.of(Role.CLERK, Role.VOLUNTEER, Role.FLOOR_MANAGER),
        74);
  }

  @GetMapping("/visits")
  String list(Actor actor, Model model) {
    return list(actor, Form.empty(), List.of(), model);
  }

  @PostMapping("/visits")
  String plan(
      Actor actor,
      @RequestParam Map<String, String> typed,
      @RequestParam(name = "member", defaultValue = "") List<Long> members,
      Model model,
      HttpServletResponse response) {
    actor.must(Role.CLERK, Role.VOLUNTEER, Role.FLOOR_MANAGER).orThrow();
    NewVisit wish = wish(typed, members);
    Outcome<Person> client = people.register(actor, DeskPages.client(typed));
    List<Refusal> wrong = new ArrayList<>(client.refusals());
    wrong.addAll(
        client.isDone()
            ? client.then(p -> visits.plan(actor, p, wish)).refusals()
            : visits.check(actor, wish));
    if (wrong.isEmpty()) {
      return "redirect:/visits";
    }
    response.setStatus(wrong.getFirst().status());
    return list(actor, new Form(typed, wrong), members, model);
  }

  private static NewVisit wish(Map<String, String> typed, List<Long> members) {
    return new NewVisit(
        Typing.one(Visit.Kind.class, typed.getOrDefault("kind", ""), Visit.Kind.APPOINTMENT),
        typed.getOrDefault("matter", ""),
        typed.getOrDefault("place", ""),
        Typing.moment(typed.getOrDefault("from", "")),
        Typing.number(typed.getOrDefault("minutes", ""), USUAL_MINUTES),
        members,
        typed.getOrDefault("parties", "").lines().toList(),
        typed.getOrDefault("number", ""));
  }

  @PostMapping("/visits/{id:[0-8]?[0-9]{1,18}}")
  String step(
      Actor actor,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String step,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String result,
      Model model,
      HttpServletResponse response) {
    Outcome<Visit> done =
        switch (step) {
          case "begin" -> visits.begin(actor, id, version);
          case "link" -> visits.link(actor, id, version, number);
          case "finish" -> visits.finish(actor, id, version, result);
          default -> visits.cancel(actor, id, version, result);
        };
    if (done.isDone()) {
      return "redirect:/visits";
    }
    Form form = Typing.row(id, done.refusals(), "", "number", number, "result", result);
    response.setStatus(form.status());
    return list(actor, form, List.of(), model);
  }

  private String list(Actor actor, Form form, List<Long> chosen, Model model) {
    Instant year = now.today().withDayOfYear(1).atStartOfDay(Now.ZONE).toInstant();
    model.addAttribute("form", form);
    model.addAttribute("chosen", chosen);
    model.addAttribute("ahead", visits.ahead(actor, MOST).orThrow());
    model.addAttribute("behind", visits.behind(actor, DONE).orThrow());
    model.addAttribute("most", MOST);
    model.addAttribute("counts", visits.counts(actor, year).orThrow());
    model.addAttribute("kinds", List.of(Visit.Kind.values()));
    model.addAttribute("me", actor);
    model.addAttribute("manages", actor.is(Role.FLOOR_MANAGER));
    model.addAttribute("plans", actor.isAny(Role.CLERK, Role.VOLUNTEER, Role.FLOOR_MANAGER));
    model.addAttribute(
        "colleagues",
        staff.all(actor.centre()).stream()
            .filter(m -> m.active() && !m.posts().isEmpty())
            .sorted(Comparator.comparing(StaffMember::name))
            .toList());
    return "assistance/visits";
  }
}
