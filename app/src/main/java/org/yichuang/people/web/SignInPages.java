package org.yichuang.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.RefusedException;
import org.yichuang.kernel.Text;
import org.yichuang.people.Invitations;
import org.yichuang.people.NewPerson;
import org.yichuang.people.People;
import org.yichuang.people.Person;
import org.yichuang.people.SignIn;

/** Signing in and out, and a citizen's own account. */
@Controller
class SignInPages {

  private final SignIn signIn;
  private final Invitations invitations;
  private final People people;
  private final DemoChoices choices;
  private final Door door;
  private final Demo demo;
  private final Centre centre;

  SignInPages(
      SignIn signIn,
      Invitations invitations,
      People people,
      DemoChoices choices,
      Door door,
      Demo demo,
      Centre centre) {
    this.signIn = signIn;
    this.invitations = invitations;
    this.people = people;
    this.choices = choices;
    this.door = door;
    this.demo = demo;
    this.centre = centre;
  }

  @GetMapping("/sign-in")
  String page(
      @RequestParam(required = false) @Nullable String next,
      HttpServletRequest request,
      Model model) {
    return shown(Form.empty(), next, request, model);
  }

  @PostMapping("/sign-in")
  String byPassword(
      @RequestParam(defaultValue = "") String login,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(required = false) @Nullable String next,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Outcome<String> token = signIn.byPassword(login, password, request.getRemoteAddr());
    if (token instanceof Outcome.Done<String>(String fresh)) {
      return door.enter(request, response, fresh, next);
    }
    Form form = Form.of("login", login).with(token.refusals());
    response.setStatus(form.status());
    return shown(form, next, request, model);
  }

  @PostMapping("/sign-in/demo")
  String byChoice(
      @RequestParam long person,
      @RequestParam(defaultValue = "STAFF") String as,
      @RequestParam(required = false) @Nullable String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (!demo.allows(request)) {
      throw new RefusedException(notHere());
    }
    Person chosen =
        people.person(centre, person).orElseThrow(() -> new RefusedException(notHere()));
    Actor.Kind kind = as.equals("CITIZEN") ? Actor.Kind.CITIZEN : Actor.Kind.STAFF;
    return door.enter(request, response, signIn.open(chosen.id(), kind), next);
  }

  @PostMapping("/sign-out")
  String out(HttpServletRequest request, HttpServletResponse response) {
    door.leave(request, response);
    return "redirect:/";
  }

  @GetMapping("/sign-up")
  String signUp(Model model) {
    model.addAttribute("form", Form.empty());
    return "people/sign-up";
  }

  @PostMapping("/sign-up")
  String signUp(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String idNumber,
      @RequestParam(defaultValue = "") String phone,
      @RequestParam(defaultValue = "") String login,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    try {
      NewPerson told = new NewPerson(name, idNumber, phone, null);
      long person = invitations.signUp(told, login, password, request.getRemoteAddr()).orThrow();
      return door.enter(request, response, signIn.open(person, Actor.Kind.CITIZEN), null);
    } catch (RefusedException e) {
      Form form =
          Form.of("name", name, "idNumber", idNumber, "phone", phone, "login", login)
              .with(e.refusals());
      response.setStatus(form.status());
      model.addAttribute("form", form);
      return "people/sign-up";
    }
  }

  private String shown(Form form, @Nullable String next, HttpServletRequest request, Model model) {
    boolean choosing = demo.allows(request);
    model.addAttribute("form", form);
    model.addAttribute("next", Door.safe(next));
    model.addAttribute("demo", choosing);
    if (choosing) {
      model.addAttribute("staff", choices.staff());
      model.addAttribute("citizens", choices.citizens());
    }
    return "people/sign-in";
  }

  static Refusal notHere() {
    return Refusal.of(
        "sign-in.demo",
        403,
        Text.of("这里不能选人登录。", "Signing in by choosing a person is not possible here."),
        Text.of(
            "选人登录只在本机的演示中可用；请用登录名和密码。",
            "It works only in the demo, on this machine; sign in with name and password."));
  }
}
