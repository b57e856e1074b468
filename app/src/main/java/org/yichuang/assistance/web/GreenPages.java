package org.yichuang.assistance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.assistance.Choices;
import org.yichuang.assistance.GreenChannel;
import org.yichuang.assistance.GreenUse;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.MenuEntry;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;

/** The green channel: asked for, approved by another person, every use in the list. */
@Controller
class GreenPages {

  private static final int MOST = 100;

  private final GreenChannel green;
  private final Choices choices;

  GreenPages(GreenChannel green, Choices choices) {
    this.green = green;
    this.choices = choices;
  }

  @Bean
  static MenuEntry greenEntry() {
    return new MenuEntry(
        "/green",
        Text.of("绿色通道", "Green channel"),
        Set.of(Role.CLERK, Role.VOLUNTEER, Role.FLOOR_MANAGER, Role.HEAD, Role.LEADER),
        72);
  }

  @GetMapping("/green")
  String desk(Actor actor, Model model) {
    return desk(actor, Form.empty(), model);
  }

  @PostMapping("/green")
  String ask(
      Actor actor,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String note,
      Model model,
      HttpServletResponse response) {
    Outcome<GreenUse> asked = green.ask(actor, number, reason, note);
    Form form = Form.of("number", number, "reason", reason, "note", note);
    return after(actor, asked, form, model, response);
  }

  @PostMapping("/green/{id:[0-8]?[0-9]{1,18}}")
  String decide(
      Actor actor,
      @PathVariable long id,
      @RequestParam boolean approve,
      Model model,
      HttpServletResponse response) {
    return after(actor, green.decide(actor, id, approve), Form.empty(), model, response);
  }

  private String after(
      Actor actor, Outcome<?> done, Form typed, Model model, HttpServletResponse response) {
    if (done.isDone()) {
      return "redirect:/green";
    }
    Form form = typed.with(done.refusals());
    response.setStatus(form.status());
    return desk(actor, form, model);
  }

  private String desk(Actor actor, Form form, Model model) {
    List<GreenUse> uses = green.uses(actor, MOST).orThrow();
    model.addAttribute("form", form);
    model.addAttribute("uses", uses);
    model.addAttribute("most", MOST);
    model.addAttribute("me", actor.personId());
    model.addAttribute("reasons", choices.reasons());
    model.addAttribute("decides", actor.isAny(Role.HEAD, Role.LEADER));
    model.addAttribute("asks", actor.isAny(Role.CLERK, Role.VOLUNTEER, Role.FLOOR_MANAGER));
    return "assistance/green";
  }
}
