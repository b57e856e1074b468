package org.yichuang.signals.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.MenuEntry;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;
import org.yichuang.signals.Signal;
import org.yichuang.signals.Signals;

/** Patterns that may be made-up ratings, with their reasons, for a supervisor to judge. */
@Controller
class SignalPages {

  private static final int MOST = 100;

  private final Signals signals;

  SignalPages(Signals signals) {
    this.signals = signals;
  }

  @Bean
  static MenuEntry signalsEntry() {
    return new MenuEntry(
        "/signals", Text.of("刷评信号", "Made up?"), Set.of(Role.SUPERVISOR, Role.LEADER), 71);
  }

  @GetMapping("/signals")
  String list(Actor actor, @RequestParam(defaultValue = "open") String show, Model model) {
    boolean open = !show.equals("judged");
    model.addAttribute("rows", signals.list(actor, open, MOST).orThrow());
    model.addAttribute("open", open);
    model.addAttribute("judges", actor.is(Role.SUPERVISOR));
    model.addAttribute(
        "verdicts", List.of(Signal.State.FAKE, Signal.State.HARMLESS, Signal.State.SHARED));
    return "signals/list";
  }

  @PostMapping("/signals/look")
  String look(Actor actor) {
    actor.must(Role.SUPERVISOR).orThrow();
    signals.scan(actor.centre());
    return "redirect:/signals";
  }

  @PostMapping("/signals/{id:[0-9]{1,18}}")
  String judge(
      @PathVariable long id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String words,
      Actor actor,
      RedirectAttributes after) {
    Signal.State to =
        Stream.of(Signal.State.values())
            .filter(s -> s.name().equals(state))
            .findFirst()
            .orElse(Signal.State.OPEN);
    after.addFlashAttribute(
        "flash", signals.judge(actor, id, version, to, words).orThrow().label());
    return "redirect:/signals";
  }
}
