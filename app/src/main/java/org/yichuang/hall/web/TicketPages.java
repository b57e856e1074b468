package org.yichuang.hall.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.yichuang.hall.HallView;
import org.yichuang.hall.Ticket;
import org.yichuang.hall.Tickets;
import org.yichuang.hall.Views;
import org.yichuang.kernel.Centre;

/** One's own number on the phone. */
@Controller
@RequestMapping("/hall/ticket/{token:[A-Za-z0-9_-]{22}}")
class TicketPages {

  private final Tickets tickets;
  private final Views views;
  private final Centre centre;

  TicketPages(Tickets tickets, Views views, Centre centre) {
    this.tickets = tickets;
    this.views = views;
    this.centre = centre;
  }

  @GetMapping
  String page(@PathVariable String token, Model model) {
    show(token, model);
    return "hall/ticket";
  }

  @GetMapping("/part")
  String part(@PathVariable String token, Model model) {
    show(token, model);
    return "hall/ticket-part :: now";
  }

  /** The view knows everybody in the hall; only who is not there any more is looked up. */
  private void show(String token, Model model) {
    HallView view = views.of(centre);
    Ticket ticket = view.ticket(token).orElseGet(() -> tickets.byToken(centre, token).orThrow());
    if (ticket.state().active() && view.ticket(token).isEmpty()) {
      view = views.now(centre);
    }
    model.addAttribute("hall", view);
    model.addAttribute("ticket", ticket);
    model.addAttribute("ahead", view.ahead(ticket));
    model.addAttribute("range", view.wait(ticket));
    model.addAttribute("comeBack", view.comeBack(ticket));
  }

  @PostMapping("/leave")
  String leave(@PathVariable String token) {
    tickets.leave(centre, token).orThrow();
    return "redirect:/hall/ticket/" + token;
  }
}
