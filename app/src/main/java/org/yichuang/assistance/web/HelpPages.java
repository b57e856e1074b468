package org.yichuang.assistance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.assistance.Choices;
import org.yichuang.assistance.NewOrder;
import org.yichuang.assistance.Order;
import org.yichuang.assistance.Orders;
import org.yichuang.assistance.Stuck;
import org.yichuang.assistance.Ticket;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;

/** For people: ask for help, report what could not be got done. */
@Controller
class HelpPages {

  private static final int MINE = 30;

  private final Orders orders;
  private final Stuck stuck;
  private final Choices choices;

  HelpPages(Orders orders, Stuck stuck, Choices choices) {
    this.orders = orders;
    this.stuck = stuck;
    this.choices = choices;
  }

  @GetMapping("/help")
  String help(Actor actor, Model model) {
    return help(actor, Form.empty(), model);
  }

  @PostMapping("/help")
  String ask(
      Actor actor,
      @RequestParam(defaultValue = "FILL_IN") Order.Scope scope,
      @RequestParam(defaultValue = "ONLINE") Order.Way way,
      @RequestParam(defaultValue = "") String matter,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String wanted,
      Model model,
      HttpServletResponse response) {
    NewOrder wish = new NewOrder(way, scope, matter, place, moment(wanted), 1);
    Outcome<Order> made = orders.ask(actor, wish);
    if (made.isDone()) {
      return "redirect:/help";
    }
    response.setStatus(made.refusals().getFirst().status());
    Form form = Form.of("matter", matter, "place", place, "wanted", wanted);
    return help(actor, form.with(made.refusals()), model);
  }

  static @Nullable Instant moment(String typed) {
    try {
      return typed.isBlank() ? null : LocalDateTime.parse(typed).atZone(Now.ZONE).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private String help(Actor actor, Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("signedIn", actor.signedIn());
    model.addAttribute("scopes", List.of(Order.Scope.values()));
    model.addAttribute("ways", List.of(Order.Way.ONLINE, Order.Way.HALL, Order.Way.HOME));
    model.addAttribute("mine", orders.mine(actor, MINE));
    return "assistance/help";
  }

  @PostMapping("/help/{id:[0-8]?[0-9]{1,18}}/cancel")
  String cancel(@PathVariable long id, @RequestParam int version, Actor actor) {
    orders.cancel(actor, id, version).orThrow();
    return "redirect:/help";
  }

  @GetMapping({"/stuck/report", "/stuck/mine"})
  String report(Actor actor, @RequestParam(required = false) @Nullable String number, Model model) {
    return report(actor, Form.of("number", number == null ? "" : number), model);
  }

  @PostMapping("/stuck/report")
  String send(
      Actor actor,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String matter,
      @RequestParam(defaultValue = "") String words,
      Model model,
      HttpServletResponse response) {
    Outcome<Ticket> made = stuck.report(actor, kind, number, matter, words);
    if (!made.isDone()) {
      response.setStatus(made.refusals().getFirst().status());
      Form form = Form.of("kind", kind, "number", number, "matter", matter, "words", words);
      return report(actor, form.with(made.refusals()), model);
    }
    Ticket ticket = made.orThrow();
    model.addAttribute("ticket", ticket);
    model.addAttribute("outside", choices.outside(ticket.kind()).orElse(null));
    return "assistance/reported";
  }

  private String report(Actor actor, Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("signedIn", actor.signedIn());
    model.addAttribute("kinds", choices.classes());
    model.addAttribute("outsides", choices.outside());
    model.addAttribute("mine", stuck.mine(actor, MINE));
    return "assistance/report";
  }
}
