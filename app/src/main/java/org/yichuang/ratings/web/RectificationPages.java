package org.yichuang.ratings.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.MenuEntry;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;
import org.yichuang.ratings.Rectifications;

/** The desk where bad ratings are called back, answered and closed. */
@Controller
class RectificationPages {

  private static final int MOST = 100;

  private final Rectifications rectifications;

  RectificationPages(Rectifications rectifications) {
    this.rectifications = rectifications;
  }

  @Bean
  static MenuEntry ratingsEntry() {
    return new MenuEntry(
        "/ratings",
        Text.of("差评整改", "Bad ratings"),
        Set.of(Role.HEAD, Role.SUPERVISOR, Role.LEADER),
        70);
  }

  @GetMapping("/ratings")
  String list(Actor actor, Model model) {
    actor.must(Role.HEAD, Role.SUPERVISOR, Role.LEADER).orThrow();
    model.addAttribute("rows", rectifications.open(actor, MOST));
    model.addAttribute("supervisor", actor.is(Role.SUPERVISOR));
    return "ratings/desk";
  }

  @PostMapping("/ratings/{caseId:[0-9]+}")
  String step(
      @PathVariable long caseId,
      @RequestParam String step,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String words,
      Actor actor) {
    (switch (step) {
          case "call" -> rectifications.callBack(actor, caseId, version, words);
          case "answer" -> rectifications.answer(actor, caseId, version, words);
          case "appeal" -> rectifications.appeal(actor, caseId, version, words);
          case "uphold" -> rectifications.decideAppeal(actor, caseId, version, true, words);
          default -> rectifications.decideAppeal(actor, caseId, version, false, words);
        })
        .orThrow();
    return "redirect:/ratings";
  }
}
