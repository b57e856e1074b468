package org.yichuang.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;
import org.yichuang.people.Absence;
import org.yichuang.people.Staff;

/** Substitutes (AB岗): who is away when, and who holds the posts meanwhile. */
@Controller
class AbsencePages {

  private final Staff staff;

  AbsencePages(Staff staff) {
    this.staff = staff;
  }

  @GetMapping("/absences")
  String list(Actor actor, Model model) {
    actor.must(Role.ADMIN, Role.HEAD).orThrow();
    return shown(actor, Form.empty(), model);
  }

  @PostMapping("/absences")
  String arrange(
      Actor actor,
      @RequestParam(defaultValue = "0") long person,
      @RequestParam(defaultValue = "0") long substitute,
      @RequestParam(defaultValue = "") String firstDay,
      @RequestParam(defaultValue = "") String lastDay,
      @RequestParam(defaultValue = "") String reason,
      HttpServletResponse response,
      RedirectAttributes then,
      Model model) {
    actor.must(Role.ADMIN, Role.HEAD).orThrow();
    Form form = Form.of("firstDay", firstDay, "lastDay", lastDay, "reason", reason);
    Optional<LocalDate> first = day(firstDay);
    Optional<LocalDate> last = day(lastDay);
    List<Refusal> wrong = new ArrayList<>();
    first.ifPresentOrElse(d -> {}, () -> wrong.add(noDay("firstDay")));
    last.ifPresentOrElse(d -> {}, () -> wrong.add(noDay("lastDay")));
    if (wrong.isEmpty()) {
      Absence absence =
          new Absence(
              person, "", substitute, "", first.orElseThrow(), last.orElseThrow(), reason.strip());
      wrong.addAll(staff.arrange(actor, absence).refusals());
    }
    if (wrong.isEmpty()) {
      then.addFlashAttribute("flash", Text.of("代班已安排。", "The substitute is arranged."));
      return "redirect:/absences";
    }
    response.setStatus(422);
    return shown(actor, form.with(wrong), model);
  }

  private String shown(Actor actor, Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("staff", staff.all(actor.centre()));
    model.addAttribute("absences", staff.absences(actor.centre()));
    return "people/absences";
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed.strip()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Refusal noDay(String field) {
    return Refusal.field(
        field,
        "people.day",
        Text.of("请填写日期。", "Give a date."),
        Text.of("例如 2026-05-23。", "For example 2026-05-23."));
  }
}
