package org.yichuang.people.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Role;
import org.yichuang.people.Invitations;
import org.yichuang.people.Staff;

/** Programs that may call the API: let in with a token that is shown once, shut out again. */
@Controller
class ProgramPages {

  private final Invitations invitations;
  private final Staff staff;

  ProgramPages(Invitations invitations, Staff staff) {
    this.invitations = invitations;
    this.staff = staff;
  }

  @GetMapping("/admin/programs")
  String list(Actor actor, Model model) {
    actor.must(Role.ADMIN).orThrow();
    model.addAttribute("programs", invitations.programs());
    model.addAttribute("staff", staff.all(actor.centre()));
    return "people/programs";
  }

  @PostMapping("/admin/programs")
  String letIn(
      Actor actor,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "0") long person,
      Model model) {
    model.addAttribute("token", invitations.letIn(actor, name, person).orThrow());
    return list(actor, model);
  }

  @PostMapping("/admin/programs/{program}/remove")
  String shutOut(Actor actor, @PathVariable long program) {
    invitations.shutOut(actor, program).orThrow();
    return "redirect:/admin/programs";
  }
}
