package org.yichuang.assistance.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.assistance.Choices;
import org.yichuang.assistance.Stuck;
import org.yichuang.assistance.Ticket;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.MenuEntry;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;
import org.yichuang.people.Staff;

/** For those who sit at the window of what could not be got done. */
@Controller
class StuckPages {

  private static final int MOST = 100;

  private final Stuck stuck;
  private final Choices choices;
  private final Staff staff;

  StuckPages(Stuck stuck, Choices choices, Staff staff) {
    this.stuck = stuck;
    this.choices = choices;
    this.staff = staff;
  }

  @Bean
  static MenuEntry stuckEntry() {
    return new MenuEntry(
        "/stuck",
        Text.of("办不成事", "Stuck matters"),
        Set.of(Role.FLOOR_MANAGER, Role.SUPERVISOR, Role.LEADER),
        73);
  }

  @GetMapping("/stuck")
  String desk(Actor actor, Model model) {
    model.addAttribute("rows", stuck.open(actor, MOST).orThrow());
    model.addAttribute("findings", stuck.findings(actor).orThrow());
    model.addAttribute("noes", stuck.noes(actor, MOST).orThrow());
    model.addAttribute("choices", choices);
    model.addAttribute("departments", staff.departments(actor.centre()));
    model.addAttribute(
        "results",
        List.of(Ticket.Result.SOLVED, Ticket.Result.TRANSFERRED, Ticket.Result.EXPLAINED));
    return "assistance/stuck";
  }

  @PostMapping("/stuck/{id:[0-8]?[0-9]{1,18}}")
  String step(
      Actor actor,
      @PathVariable long id,
      @RequestParam String step,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String cause,
      @RequestParam(defaultValue = "") String department,
      @RequestParam(defaultValue = "SOLVED") Ticket.Result result,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate due) {
    (switch (step) {
          case "route" -> stuck.route(actor, id, version, cause, department, false);
          case "meeting" -> stuck.route(actor, id, version, cause, department, true);
          case "answer" -> stuck.answer(actor, id, version, result, cause, words);
          case "content" -> stuck.callBack(actor, id, version, true, words);
          case "not-content" -> stuck.callBack(actor, id, version, false, words);
          case "extend" ->
              stuck.extend(actor, id, version, due == null ? LocalDate.MIN : due, words);
          default -> stuck.close(actor, id, version);
        })
        .orThrow();
    return "redirect:/stuck";
  }

  @PostMapping("/stuck/noes/{caseId:[0-8]?[0-9]{1,18}}")
  String saw(Actor actor, @PathVariable long caseId) {
    stuck.sawNo(actor, caseId).orThrow();
    return "redirect:/stuck";
  }
}
