package org.yichuang.ratings.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.RefusedException;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;
import org.yichuang.people.Department;
import org.yichuang.people.Staff;
import org.yichuang.ratings.Entries;
import org.yichuang.ratings.Grade;
import org.yichuang.ratings.Rating;
import org.yichuang.ratings.RatingLists;
import org.yichuang.ratings.RatingReasons;

/** The list of what people said, and the form for what they wrote or said on the phone. */
@Controller
class StaffPages {

  private static final int PAGE = 50;

  private final RatingLists lists;
  private final Entries entries;
  private final Staff staff;
  private final Now now;

  StaffPages(RatingLists lists, Entries entries, Staff staff, Now now) {
    this.lists = lists;
    this.entries = entries;
    this.staff = staff;
    this.now = now;
  }

  @GetMapping("/ratings/all")
  String all(
      @RequestParam(defaultValue = "") String via,
      @RequestParam(defaultValue = "") String grade,
      @RequestParam(required = false) @Nullable String after,
      Actor actor,
      Model model) {
    model.addAttribute("page", lists.page(actor, via, grade, after, PAGE).orThrow());
    model.addAttribute("channels", lists.channels(actor));
    model.addAttribute("via", via);
    model.addAttribute("grade", grade);
    model.addAttribute("vias", Rating.Via.values());
    model.addAttribute("labels", RatingReasons.all());
    model.addAttribute("grades", Grade.values());
    model.addAttribute("nav", RatingEntries.of(actor));
    model.addAttribute(
        "departments",
        staff.departments(actor.centre()).stream()
            .collect(Collectors.toMap(Department::code, Department::name)));
    return "ratings/all";
  }

  /** What the form sends. */
  record Typed(
      @Nullable String label,
      @Nullable String visitOn,
      @Nullable String givenOn,
      @Nullable String grade,
      @Nullable String via,
      @Nullable List<String> reasons,
      @Nullable String words,
      @Nullable String phone,
      @Nullable String anonymous) {

    Entries.Entry entry() {
      return new Entries.Entry(
          text(label),
          day(visitOn),
          day(givenOn),
          grade == null ? null : Grade.named(grade).orElse(null),
          "PHONE".equals(via) ? Rating.Via.PHONE : Rating.Via.PAPER,
          reasons == null ? List.of() : reasons,
          text(words),
          anonymous == null,
          text(phone).isBlank() ? null : text(phone));
    }

    Form form() {
      return Form.of(
          "label",
          text(label),
          "visitOn",
          text(visitOn),
          "givenOn",
          text(givenOn),
          "grade",
          text(grade),
          "via",
          text(via),
          "words",
          text(words),
          "phone",
          text(phone));
    }

    private static String text(@Nullable String given) {
      return given == null ? "" : given;
    }

    private static @Nullable LocalDate day(@Nullable String given) {
      try {
        return given == null || given.isBlank() ? null : LocalDate.parse(given);
      } catch (DateTimeParseException e) {
        return LocalDate.MIN;
      }
    }
  }

  @GetMapping("/ratings/entry")
  String entry(Actor actor, Model model) {
    actor.must(Role.CLERK, Role.FLOOR_MANAGER, Role.SUPERVISOR).orThrow();
    String today = now.today().toString();
    return form(actor, Form.of("visitOn", today, "givenOn", today, "via", "PAPER"), model);
  }

  @PostMapping("/ratings/entry")
  String enter(
      Typed typed,
      Actor actor,
      HttpServletResponse response,
      Model model,
      RedirectAttributes after) {
    Outcome<Rating> kept = entries.enter(actor, typed.entry());
    if (kept.isDone()) {
      after.addFlashAttribute(
          "flash", Text.of("已录入，并注明由您代录。", "Entered, and marked as entered by you."));
      return "redirect:/ratings/entry";
    }
    if (kept.refusals().stream().anyMatch(r -> r.code().equals("actor.not-allowed"))) {
      throw new RefusedException(kept.refusals());
    }
    Form form = typed.form().with(kept.refusals());
    response.setStatus(form.status());
    return form(actor, form, model);
  }

  private String form(Actor actor, Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("grades", Grade.values());
    model.addAttribute("good", RatingReasons.good());
    model.addAttribute("bad", RatingReasons.bad());
    model.addAttribute("nav", RatingEntries.of(actor));
    return "ratings/entry";
  }
}
