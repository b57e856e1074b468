package org.yichuang.assistance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
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
import org.yichuang.assistance.Choices;
import org.yichuang.assistance.Findings;
import org.yichuang.assistance.NewTicket;
import org.yichuang.assistance.Stuck;
import org.yichuang.assistance.Ticket;
import org.yichuang.assistance.WindowNoes;
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

/** For those who sit at the window of what could not be got done, and heads who answer. */
@Controller
class StuckPages {

  private static final int MOST = 100;
  private static final Role[] WATCH = {Role.FLOOR_MANAGER, Role.SUPERVISOR, Role.LEADER};

  private final Stuck stuck;
  private final Findings findings;
  private final WindowNoes noes;
  private final Choices choices;
  private final Staff staff;
  private final People people;
  private final Now now;

  StuckPages(
      Stuck stuck,
      Findings findings,
      WindowNoes noes,
      Choices choices,
      Staff staff,
      People people,
      Now now) {
    this.stuck = stuck;
    this.findings = findings;
    this.noes = noes;
    this.choices = choices;
    this.staff = staff;
    this.people = people;
    this.now = now;
  }

  @Bean
  static MenuEntry stuckEntry() {
    return new MenuEntry(
        "/stuck",
        Text.of("办不成事", "Stuck matters"),
        Set.of(Role.FLOOR_MANAGER, Role.SUPERVISOR, Role.LEADER, Role.HEAD),
        73);
  }

  @GetMapping("/stuck")
  String desk(Actor actor, Model model) {
    return desk(actor, Form.empty(), model);
  }

  private String desk(Actor actor, Form form, Model model) {
    boolean watches = actor.isAny(WATCH);
    model.addAttribute("form", form);
    model.addAttribute("rows", stuck.open(actor, MOST).orThrow());
    model.addAttribute("most", MOST);
    model.addAttribute("today", now.today());
    model.addAttribute("watches", watches);
    model.addAttribute("writes", actor.isAny(Role.FLOOR_MANAGER, Role.SUPERVISOR));
    if (watches) {
      model.addAttribute("findings", findings.repeats(actor).orThrow());
      model.addAttribute("counts", findings.counts(actor).orThrow());
      model.addAttribute("noes", noes.unseen(actor, MOST).orThrow());
    }
    model.addAttribute("choices", choices);
    model.addAttribute("departments", staff.departments(actor.centre()));
    model.addAttribute(
        "results",
        List.of(Ticket.Result.SOLVED, Ticket.Result.TRANSFERRED, Ticket.Result.EXPLAINED));
    return "assistance/stuck";
  }

  /** Written down at once for somebody at the desk or on the phone. */
  @PostMapping("/stuck")
  String register(
      Actor actor,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response) {
    actor.must(Role.FLOOR_MANAGER, Role.SUPERVISOR).orThrow();
    NewTicket told =
        new NewTicket(
            typed.getOrDefault("kind", ""),
            typed.getOrDefault("number", ""),
            typed.getOrDefault("matter", ""),
            typed.getOrDefault("words", ""));
    Outcome<Person> reporter = people.register(actor, DeskPages.client(typed));
    List<Refusal> wrong = new ArrayList<>(reporter.refusals());
    wrong.addAll(
        reporter.isDone()
            ? reporter.then(p -> stuck.reportFor(actor, p, told)).refusals()
            : stuck.check(told));
    if (wrong.isEmpty()) {
      return "redirect:/stuck";
    }
    response.setStatus(wrong.getFirst().status());
    return desk(actor, new Form(typed, wrong), model);
  }

  @PostMapping("/stuck/{id:[0-8]?[0-9]{1,18}}")
  String step(
      Actor actor,
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response) {
    Outcome<Ticket> done = step(actor, id, version, typed);
    if (done.isDone()) {
      return "redirect:/stuck";
    }
    Form form = Typing.row(id, done.refusals(), "", row(typed));
    response.setStatus(form.status());
    return desk(actor, form, model);
  }

  private Outcome<Ticket> step(Actor actor, long id, int version, Map<String, String> typed) {
    String cause = typed.getOrDefault("cause", "");
    String department = typed.getOrDefault("department", "");
    String words = typed.getOrDefault("words", "");
    return switch (typed.getOrDefault("step", "")) {
      case "route" -> stuck.route(actor, id, version, cause, department, false);
      case "meeting" -> stuck.route(actor, id, version, cause, department, true);
      case "answer" -> {
        String result = typed.getOrDefault("result", "");
        yield stuck.answer(
            actor,
            id,
            version,
            Typing.one(Ticket.Result.class, result, Ticket.Result.SOLVED),
            cause,
            words);
      }
      case "content" -> stuck.callBack(actor, id, version, true, words);
      case "not-content" -> stuck.callBack(actor, id, version, false, words);
      case "extend" ->
          stuck.extend(actor, id, version, Typing.day(typed.getOrDefault("due", "")), words);
      default -> stuck.close(actor, id, version);
    };
  }

  private static String[] row(Map<String, String> typed) {
    List<String> all = new ArrayList<>();
    for (String name : List.of("cause", "department", "result", "words", "due")) {
      all.add(name);
      all.add(typed.getOrDefault(name, ""));
    }
    return all.toArray(String[]::new);
  }

  /** The tickets behind a finding. */
  @GetMapping("/stuck/finding")
  String finding(
      Actor actor,
      @RequestParam(defaultValue = "") String item,
      @RequestParam(defaultValue = "") String cause,
      Model model) {
    model.addAttribute("item", item);
    model.addAttribute("cause", choices.causeLabel(cause));
    model.addAttribute("choices", choices);
    model.addAttribute("rows", findings.behind(actor, item, cause, MOST).orThrow());
    model.addAttribute("most", MOST);
    return "assistance/finding";
  }

  @PostMapping("/stuck/noes/{caseId:[0-8]?[0-9]{1,18}}")
  String saw(Actor actor, @PathVariable long caseId) {
    noes.saw(actor, caseId).orThrow();
    return "redirect:/stuck";
  }
}
