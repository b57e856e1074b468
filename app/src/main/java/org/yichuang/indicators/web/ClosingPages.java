package org.yichuang.indicators.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.YearMonth;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.indicators.Closings;
import org.yichuang.indicators.Numbers;
import org.yichuang.indicators.Period;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.RefusedException;

/** Closed months, their versions, and what was corrected since. */
@Controller
class ClosingPages {

  private final Closings closings;
  private final Numbers numbers;

  ClosingPages(Closings closings, Numbers numbers) {
    this.closings = closings;
    this.numbers = numbers;
  }

  @GetMapping("/numbers/closings")
  String show(@RequestParam Map<String, String> query, Actor actor, Model model) {
    Numbers.allowed(actor);
    return show(Ask.of(query, numbers).period().from(), Form.empty(), actor, model);
  }

  @PostMapping("/numbers/closings")
  String close(
      @RequestParam(defaultValue = "") String month,
      @RequestParam(defaultValue = "") String reason,
      Actor actor,
      Model model,
      HttpServletResponse response) {
    Numbers.allowed(actor);
    YearMonth wanted =
        Period.parse(month).map(Period::from).orElseGet(() -> numbers.current(1).from());
    Outcome<Integer> outcome = closings.close(actor, wanted, reason);
    if (outcome.isDone()) {
      return "redirect:/numbers/closings?period=" + wanted;
    }
    if (outcome.refusals().stream().anyMatch(r -> r.field() == null)) {
      throw new RefusedException(outcome.refusals());
    }
    Form form = Form.of("reason", reason).with(outcome.refusals());
    response.setStatus(form.status());
    return show(wanted, form, actor, model);
  }

  private String show(YearMonth month, Form form, Actor actor, Model model) {
    model.addAttribute("ask", new Ask(Period.month(month), org.yichuang.indicators.Cut.ALL));
    model.addAttribute("month", month);
    model.addAttribute("form", form);
    model.addAttribute("closings", closings.all(actor));
    model.addAttribute("adjusted", closings.adjusted(actor, month));
    return "indicators/closings";
  }
}
