package org.yichuang.assistance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.assistance.Choices;
import org.yichuang.assistance.NewOrder;
import org.yichuang.assistance.NewTicket;
import org.yichuang.assistance.Order;
import org.yichuang.assistance.Orders;
import org.yichuang.assistance.Stuck;
import org.yichuang.assistance.Ticket;
import org.yichuang.assistance.Visits;
import org.yichuang.calendar.Deadline;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;

/** For people: ask for help, report what could not be got done. */
@Controller
class HelpPages {

  private static final int MINE = 30;

  private final Orders orders;
  private final Visits visits;
  private final Stuck stuck;
  private final Choices choices;

  HelpPages(Orders orders, Visits visits, Stuck stuck, Choices choices) {
    this.orders = orders;
    this.visits = visits;
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
      @RequestParam(defaultValue = "") String scope,
      @RequestParam(defaultValue = "") String way,
      @RequestParam(defaultValue = "") String matter,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String wanted,
      Model model,
      HttpServletResponse response) {
    LocalDateTime at = Typing.moment(wanted);
    NewOrder wish =
        new NewOrder(
            Typing.one(Order.Way.class, way, Order.Way.ONLINE),
            Typing.one(Order.Scope.class, scope, Order.Scope.FILL_IN),
            matter,
            place,
            at == null ? null : at.atZone(Now.ZONE).toInstant(),
            1);
    List<Refusal> wrong = new ArrayList<>(Orders.check(wish));
    if (at == null && !wanted.isBlank()) {
      wrong.add(Typing.unreadable("wanted"));
    }
    if (wrong.isEmpty()) {
      wrong.addAll(orders.ask(actor, wish).refusals());
    }
    if (wrong.isEmpty()) {
      return "redirect:/help";
    }
    Form form =
        Form.of("scope", scope, "way", way, "matter", matter, "place", place, "wanted", wanted);
    response.setStatus(wrong.getFirst().status());
    return help(actor, form.with(wrong), model);
  }

  private String help(Actor actor, Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("signedIn", actor.signedIn());
    model.addAttribute("scopes", List.of(Order.Scope.values()));
    model.addAttribute("ways", List.of(Order.Way.ONLINE, Order.Way.HALL, Order.Way.HOME));
    model.addAttribute("mine", orders.mine(actor, MINE));
    model.addAttribute("visits", visits.mine(actor, MINE));
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
    Outcome<Ticket> made = stuck.report(actor, new NewTicket(kind, number, matter, words));
    if (!made.isDone()) {
      response.setStatus(made.refusals().getFirst().status());
      Form form = Form.of("kind", kind, "number", number, "matter", matter, "words", words);
      return report(actor, form.with(made.refusals()), model);
    }
    Ticket ticket = made.orThrow();
    model.addAttribute("ticket", ticket);
    model.addAttribute("why", stuck.why(ticket).map(Why::new).orElse(null));
    model.addAttribute("outside", choices.outside(ticket.kind()).orElse(null));
    return "assistance/reported";
  }

  private String report(Actor actor, Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("signedIn", actor.signedIn());
    model.addAttribute("kinds", choices.classes());
    model.addAttribute("outsides", choices.outside());
    List<Ticket> mine = stuck.mine(actor, MINE);
    Map<Long, Why> whys = new HashMap<>();
    mine.forEach(t -> stuck.why(t).ifPresent(d -> whys.put(t.id(), new Why(d))));
    model.addAttribute("mine", mine);
    model.addAttribute("whys", whys);
    return "assistance/report";
  }

  /** How a date came about. */
  record Why(Deadline deadline) {}
}
