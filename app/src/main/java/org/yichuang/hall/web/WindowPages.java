package org.yichuang.hall.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yichuang.hall.Calls;
import org.yichuang.hall.HallView;
import org.yichuang.hall.ServiceWindow;
import org.yichuang.hall.Ticket;
import org.yichuang.hall.Tickets;
import org.yichuang.hall.Views;
import org.yichuang.hall.Windows;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;

/** The clerk's page: who is before me, who is next, on one key. */
@Controller
class WindowPages {

  private static final int NEXT = 6;

  private final Calls calls;
  private final Windows windows;
  private final Tickets tickets;
  private final Views views;

  WindowPages(Calls calls, Windows windows, Tickets tickets, Views views) {
    this.calls = calls;
    this.windows = windows;
    this.tickets = tickets;
    this.views = views;
  }

  @GetMapping("/hall/window")
  String window(Actor actor, Model model) {
    actor.must(Role.CLERK).orThrow();
    return show(actor, views.now(actor.centre()), model) ? "hall/window" : "hall/choose";
  }

  @GetMapping("/hall/window/part")
  String part(Actor actor, Model model) {
    actor.must(Role.CLERK).orThrow();
    show(actor, views.of(actor.centre()), model);
    return "hall/window-part :: queue";
  }

  private boolean show(Actor actor, HallView view, Model model) {
    Optional<ServiceWindow> mine = view.windowOf(actor.personId());
    model.addAttribute("hall", view);
    model.addAttribute("key", UUID.randomUUID().toString());
    if (mine.isEmpty()) {
      return false;
    }
    ServiceWindow w = mine.get();
    List<Ticket> queue =
        view.waiting().stream()
            .filter(t ->
                t.forWindow() == null ? w.serving().contains(t.group()) : t.forWindow() == w.no())
            .toList();
    model.addAttribute("window", w);
    model.addAttribute("ticket", view.before(w).orElse(null));
    model.addAttribute(
        "cases", view.before(w).map(t -> tickets.cases(t.centre(), t.id())).orElse(List.of()));
    model.addAttribute("held", view.held(w.no()));
    model.addAttribute("waiting", queue.size());
    model.addAttribute("queue", queue.stream().limit(NEXT).toList());
    model.addAttribute(
        "others", view.windows().stream().filter(o -> o.isOpen() && o.no() != w.no()).toList());
    return true;
  }

  @PostMapping("/hall/window/sit")
  String sit(Actor actor, @RequestParam int no, RedirectAttributes after) {
    return back(windows.sit(actor, no), after);
  }

  @PostMapping("/hall/window/state")
  String state(Actor actor, @RequestParam int no, @RequestParam String to, RedirectAttributes a) {
    Outcome<ServiceWindow> moved =
        switch (to) {
          case "OPEN" -> windows.open(actor, no);
          case "BREAK" -> windows.pause(actor, no);
          default -> windows.close(actor, no);
        };
    return back(moved, a);
  }

  /** One step of the number before the window. */
  @PostMapping("/hall/window/act")
  String act(
      Actor actor,
      @RequestParam int no,
      @RequestParam String act,
      @RequestParam String key,
      @RequestParam(defaultValue = "0") long ticket,
      @RequestParam(defaultValue = "") String to,
      RedirectAttributes after) {
    return back(step(actor, no, act, key, ticket, to), after);
  }

  private Outcome<Ticket> step(
      Actor actor, int no, String act, String key, long ticket, String to) {
    return switch (act) {
      case "recall" -> calls.recall(actor, no, ticket, key);
      case "missed" -> calls.missed(actor, no, ticket, key);
      case "begin" -> calls.begin(actor, no, ticket, key);
      case "end" -> calls.end(actor, no, ticket, key);
      case "end-next" ->
          calls.end(actor, no, ticket, key + "-end").then(t -> calls.next(actor, no, key));
      case "hold" -> calls.hold(actor, no, ticket, key);
      case "resume" -> calls.resume(actor, no, ticket, key);
      case "transfer" -> calls.transfer(actor, no, ticket, to, key);
      case "hand" -> calls.hand(actor, no, ticket, window(to), key);
      default -> calls.next(actor, no, key);
    };
  }

  private static int window(@Nullable String no) {
    return no != null && no.matches("[0-9]{1,3}") ? Integer.parseInt(no) : 0;
  }

  private static String back(Outcome<?> outcome, RedirectAttributes after) {
    if (!outcome.isDone()) {
      Refusal why = outcome.refusals().getFirst();
      after.addFlashAttribute(
          "said",
          Text.of(
              why.sentence().zh() + why.next().zh(), why.sentence().en() + " " + why.next().en()));
    }
    return "redirect:/hall/window";
  }
}
