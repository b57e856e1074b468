package org.yichuang.ratings.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yichuang.hall.Windows;
import org.yichuang.kernel.Actor;
import org.yichuang.ratings.Terminals;

/** Which tablets and kiosks are bound, and codes for new ones. */
@Controller
class TerminalPages {

  private final Terminals terminals;
  private final Windows windows;

  TerminalPages(Terminals terminals, Windows windows) {
    this.terminals = terminals;
    this.windows = windows;
  }

  @GetMapping("/ratings/terminals")
  String list(Actor actor, Model model) {
    model.addAttribute("rows", terminals.all(actor).orThrow());
    model.addAttribute("windows", windows.all(actor.centre()));
    model.addAttribute("nav", RatingEntries.of(actor));
    return "ratings/terminals";
  }

  /** The code is shown once, on the page that follows. */
  @PostMapping("/ratings/terminals")
  String code(
      @RequestParam(defaultValue = "") String window, Actor actor, RedirectAttributes after) {
    after.addFlashAttribute("code", terminals.code(actor, number(window)).orThrow());
    return "redirect:/ratings/terminals";
  }

  private static @Nullable Integer number(String window) {
    return window.matches("[0-9]{1,3}") ? Integer.valueOf(window) : null;
  }

  @PostMapping("/ratings/terminals/{id:[0-9]{1,18}}/revoke")
  String revoke(@PathVariable long id, Actor actor) {
    terminals.revoke(actor, id).orThrow();
    return "redirect:/ratings/terminals";
  }
}
