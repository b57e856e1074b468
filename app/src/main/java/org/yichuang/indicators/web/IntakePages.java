package org.yichuang.indicators.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.indicators.CaseLists;
import org.yichuang.indicators.Dim;
import org.yichuang.indicators.Numbers;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Now;

/** The daily intake report: received when, promised when, handed to whom. */
@Controller
class IntakePages {

  private static final int PAGE = 100;

  private final CaseLists lists;
  private final Naming naming;
  private final Now now;

  IntakePages(CaseLists lists, Naming naming, Now now) {
    this.lists = lists;
    this.naming = naming;
    this.now = now;
  }

  @GetMapping("/numbers/intake")
  String day(
      @RequestParam(defaultValue = "") String day,
      @RequestParam(required = false) @Nullable String after,
      Actor actor,
      Model model) {
    Numbers.allowed(actor);
    LocalDate on = read(day);
    var slice = lists.received(actor, on, after, PAGE);
    model.addAttribute("day", on);
    model.addAttribute("before", on.minusDays(1));
    model.addAttribute("behind", on.plusDays(1));
    model.addAttribute("lines", slice.rows());
    model.addAttribute("next", slice.next());
    model.addAttribute("departments", naming.names(actor, Dim.DEPARTMENT));
    model.addAttribute("channels", naming.names(actor, Dim.CHANNEL));
    model.addAttribute("desks", naming.names(actor, Dim.DESK));
    return "indicators/intake";
  }

  private LocalDate read(String day) {
    try {
      return day.isBlank() ? now.today() : LocalDate.parse(day.strip());
    } catch (DateTimeException e) {
      return now.today();
    }
  }
}
