package org.yichuang.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.intake.Bar;
import org.yichuang.intake.Bars;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.MenuEntry;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Slice;
import org.yichuang.kernel.Text;

/** Who may not apply for an item for one or three years (行政许可法第78、79条): set, seen and lifted. */
@Controller
class BarPages {

  private static final int PAGE = 50;
  private static final int MENU = 46;
  private static final List<Bar.Kind> KINDS = List.of(Bar.Kind.FALSE_MATERIAL, Bar.Kind.FRAUD);

  private final Bars bars;
  private final Cases cases;
  private final Now now;

  BarPages(Bars bars, Cases cases, Now now) {
    this.bars = bars;
    this.cases = cases;
    this.now = now;
  }

  @Bean
  static MenuEntry barEntry() {
    return new MenuEntry(
        "/bars", Text.of("限制申请", "Bars"), Set.of(Role.REVIEWER, Role.HEAD, Role.SUPERVISOR), MENU);
  }

  /** What a bar may rest on, with its last day if it is set today. */
  record Choice(Bar.Kind kind, LocalDate until) {}

  @GetMapping("/bars")
  String list(
      Actor actor,
      @RequestParam(name = "case", defaultValue = "") String number,
      @RequestParam @Nullable String after,
      @RequestParam @Nullable String said,
      Model model) {
    model.addAttribute("said", "set".equals(said) || "lifted".equals(said) ? said : null);
    return show(actor, Form.of("case", number.strip()), 0, after, model);
  }

  @PostMapping("/bars")
  String set(
      Actor actor,
      @RequestParam(name = "case", defaultValue = "") String number,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String facts,
      HttpServletResponse response,
      Model model) {
    Bar.Kind chosen =
        Stream.of(Bar.Kind.values()).filter(k -> k.name().equals(kind)).findFirst().orElse(null);
    Outcome<Bar> done = bars.impose(actor, number, chosen, facts);
    if (done.isDone()) {
      return "redirect:/bars?said=set";
    }
    response.setStatus(done.refusals().getFirst().status());
    Form typed = Form.of("case", number.strip(), "kind", kind, "facts", facts);
    return show(actor, typed.with(done.refusals()), 0, null, model);
  }

  @PostMapping("/bars/{id:[0-9]{1,18}}/lift")
  String lift(
      Actor actor,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String why,
      HttpServletResponse response,
      Model model) {
    Outcome<Bar> done = bars.lift(actor, id, why);
    if (done.isDone()) {
      return "redirect:/bars?said=lifted";
    }
    response.setStatus(done.refusals().getFirst().status());
    return show(actor, Form.of("why", why).with(done.refusals()), id, null, model);
  }

  private String show(Actor actor, Form form, long lifting, @Nullable String after, Model model) {
    Slice<Bars.Line> lines = bars.standing(actor, after, PAGE).orThrow();
    LocalDate today = now.today();
    model.addAttribute("lines", lines.rows());
    model.addAttribute("next", lines.next());
    model.addAttribute("form", form);
    model.addAttribute("lifting", lifting);
    model.addAttribute("about", about(actor, form.value("case")));
    model.addAttribute("today", today);
    model.addAttribute(
        "choices", KINDS.stream().map(k -> new Choice(k, today.plusYears(k.years()))).toList());
    return "intake/bars";
  }

  private @Nullable CaseFile about(Actor actor, String number) {
    return cases
        .findByNumber(actor.centre(), number)
        .filter(file -> Bars.may(actor, file))
        .orElse(null);
  }
}
