package org.yichuang.assistance.web;

import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.yichuang.assistance.Choices;
import org.yichuang.assistance.GreenChannel;
import org.yichuang.assistance.NewOrder;
import org.yichuang.assistance.Order;
import org.yichuang.assistance.Orders;
import org.yichuang.files.Attachments;
import org.yichuang.files.Upload;
import org.yichuang.intake.Application;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.MenuEntry;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;
import org.yichuang.people.NewPerson;
import org.yichuang.people.People;

/** For helpers: the orders, step by step, and the green channel. */
@Controller
class DeskPages {

  private static final int MOST = 100;

  private final Orders orders;
  private final GreenChannel green;
  private final Choices choices;
  private final People people;
  private final Attachments attachments;
  private final Now now;

  DeskPages(
      Orders orders,
      GreenChannel green,
      Choices choices,
      People people,
      Attachments attachments,
      Now now) {
    this.orders = orders;
    this.green = green;
    this.choices = choices;
    this.people = people;
    this.attachments = attachments;
    this.now = now;
  }

  @Bean
  static MenuEntry assistanceEntry() {
    return new MenuEntry(
        "/assistance",
        Text.of("帮代办", "Assistance"),
        Set.of(Role.VOLUNTEER, Role.CLERK, Role.FLOOR_MANAGER),
        60);
  }

  @Bean
  static MenuEntry greenEntry() {
    return new MenuEntry(
        "/green", Text.of("绿色通道", "Green channel"), Set.of(Role.HEAD, Role.LEADER), 72);
  }

  @GetMapping("/assistance")
  String desk(Actor actor, Model model) {
    model.addAttribute("rows", orders.open(actor, MOST).orThrow());
    model.addAttribute("me", actor.personId());
    model.addAttribute("personTimes", orders.personTimes(actor));
    model.addAttribute("scopes", List.of(Order.Scope.values()));
    model.addAttribute("ways", List.of(Order.Way.values()));
    model.addAttribute("duty", people.names(actor.centre(), orders.rota(actor, now.today())));
    green(actor, model);
    return "assistance/desk";
  }

  private void green(Actor actor, Model model) {
    model.addAttribute("uses", green.uses(actor, MOST).orThrow());
    model.addAttribute("reasons", choices.reasons());
    model.addAttribute("decides", actor.isAny(Role.HEAD, Role.LEADER));
    model.addAttribute("asks", actor.isAny(Role.CLERK, Role.VOLUNTEER, Role.FLOOR_MANAGER));
  }

  @GetMapping("/green")
  String greenDesk(Actor actor, Model model) {
    green(actor, model);
    return "assistance/green";
  }

  @PostMapping("/green")
  String askGreen(
      Actor actor,
      @RequestParam String number,
      @RequestParam String reason,
      @RequestParam(defaultValue = "") String note) {
    green.ask(actor, number, reason, note).orThrow();
    return "redirect:/green";
  }

  @PostMapping("/green/{id:[0-8]?[0-9]{1,18}}")
  String decideGreen(Actor actor, @PathVariable long id, @RequestParam boolean approve) {
    green.decide(actor, id, approve).orThrow();
    return "redirect:/green";
  }

  @PostMapping("/assistance")
  String write(
      Actor actor,
      @RequestParam String name,
      @RequestParam String idNumber,
      @RequestParam(defaultValue = "") String phone,
      @RequestParam Order.Way way,
      @RequestParam Order.Scope scope,
      @RequestParam String matter,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String wanted,
      @RequestParam(defaultValue = "1") int persons) {
    actor.must(Role.CLERK, Role.VOLUNTEER, Role.FLOOR_MANAGER).orThrow();
    NewPerson told = new NewPerson(name, idNumber, phone.isBlank() ? null : phone, null);
    NewOrder wish = new NewOrder(way, scope, matter, place, HelpPages.moment(wanted), persons);
    people.register(actor, told).then(p -> orders.askFor(actor, p, wish)).orThrow();
    return "redirect:/assistance";
  }

  @PostMapping("/assistance/{id:[0-8]?[0-9]{1,18}}")
  String step(
      Actor actor,
      @PathVariable long id,
      @RequestParam String step,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "0") int travel) {
    (switch (step) {
          case "take" -> orders.take(actor, id, version);
          case "start" -> orders.start(actor, id, version);
          case "signed" -> orders.letter(actor, id, version, null, now.today());
          case "finish" -> orders.finish(actor, id, version, words, travel);
          default -> orders.cancel(actor, id, version);
        })
        .orThrow();
    return "redirect:/assistance";
  }

  @PostMapping("/assistance/{id:[0-8]?[0-9]{1,18}}/letter")
  String letter(
      Actor actor,
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam MultipartFile file) {
    Upload upload = new Upload(String.valueOf(file.getOriginalFilename()), "help:letter", file);
    attachments
        .keep(actor, upload)
        .then(kept -> orders.letter(actor, id, version, kept.id(), null))
        .orThrow();
    return "redirect:/assistance";
  }

  @PostMapping("/assistance/{id:[0-8]?[0-9]{1,18}}/open")
  String open(
      Actor actor, @PathVariable long id, @RequestParam int version, @RequestParam String target) {
    Application a = orders.open(actor, id, version, Application.Kind.ITEM, target).orThrow();
    return "redirect:/applications/" + a.id() + "/next";
  }
}
