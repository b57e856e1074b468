package org.yichuang.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.RefusedException;
import org.yichuang.people.Invitations;
import org.yichuang.people.SignIn;
import org.yichuang.people.Staff;

/** Where a one-time link leads: choose a login and a password. */
@Controller
class InvitationPages {

  private final Invitations invitations;
  private final SignIn signIn;
  private final Staff staff;
  private final Door door;
  private final Centre centre;

  InvitationPages(Invitations invitations, SignIn signIn, Staff staff, Door door, Centre centre) {
    this.invitations = invitations;
    this.signIn = signIn;
    this.staff = staff;
    this.door = door;
    this.centre = centre;
  }

  @GetMapping("/invitations/{token}")
  String page(@PathVariable String token, HttpServletResponse response, Model model) {
    return shown(token, Form.empty(), response, model);
  }

  @PostMapping("/invitations/{token}")
  String accept(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String login,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    try {
      long person =
          invitations.accept(token, new Invitations.Answer(name, login, password)).orThrow();
      Actor.Kind kind = staff.actor(centre, person).kind();
      return door.enter(request, response, signIn.open(person, kind), null);
    } catch (RefusedException e) {
      Form form = Form.of("name", name, "login", login).with(e.refusals());
      response.setStatus(form.status());
      return shown(token, form, response, model);
    }
  }

  private String shown(String token, Form form, HttpServletResponse response, Model model) {
    Invitations.Invited invited = invitations.invited(token).orElse(null);
    if (invited == null) {
      response.setStatus(HttpServletResponse.SC_GONE);
      return "people/invitation-over";
    }
    response.setHeader("Referrer-Policy", "no-referrer");
    model.addAttribute("invited", invited);
    model.addAttribute("form", form);
    model.addAttribute("token", token);
    return "people/invitation";
  }
}
