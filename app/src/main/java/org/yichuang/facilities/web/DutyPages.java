package org.yichuang.facilities.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yichuang.facilities.Duties;
import org.yichuang.facilities.Note;
import org.yichuang.facilities.SevenS;
import org.yichuang.facilities.Training;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Role;

/** Duty checks and what is to be put right; courses, competitions and who took part. */
@Controller
@RequestMapping("/facilities/duties")
class DutyPages {

  private final Duties duties;
  private final Now now;

  DutyPages(Duties duties, Now now) {
    this.duties = duties;
    this.now = now;
  }

  @GetMapping
  String all(Actor actor, Model model) {
    actor.must(Role.FLOOR_MANAGER, Role.CLERK).orThrow();
    model.addAttribute("manager", actor.is(Role.FLOOR_MANAGER));
    model.addAttribute("notes", duties.notes(actor.centre()));
    model.addAttribute("trainings", duties.trainings(actor.centre()));
    model.addAttribute("checks", List.of(Note.Kind.SEVEN_S, Note.Kind.BADGE));
    model.addAttribute("points", SevenS.values());
    model.addAttribute("kinds", Training.Kind.values());
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", Form.of("day", now.today().toString(), "hours", "1"));
    }
    return "facilities/duties";
  }

  @PostMapping("/notes")
  String note(
      Actor actor,
      @RequestParam(defaultValue = "") String check,
      @RequestParam(defaultValue = "") String about,
      @RequestParam(defaultValue = "false") boolean good,
      @RequestParam(defaultValue = "") List<String> failed,
      @RequestParam(defaultValue = "") String words,
      RedirectAttributes after) {
    Note.Kind kind = "BADGE".equals(check) ? Note.Kind.BADGE : Note.Kind.SEVEN_S;
    return back(
        duties.note(actor, kind, about, good, failed, words),
        Form.of("about", about, "words", words, "day", now.today().toString(), "hours", "1"),
        after);
  }

  @PostMapping("/fixed")
  String fixed(Actor actor, @RequestParam long note, RedirectAttributes after) {
    return back(duties.fix(actor, note), Form.of("day", now.today().toString()), after);
  }

  @PostMapping("/trainings")
  String train(
      Actor actor,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String hours,
      @RequestParam(defaultValue = "") String people,
      RedirectAttributes after) {
    Training.Kind what =
        Arrays.stream(Training.Kind.values())
            .filter(k -> k.name().equals(kind))
            .findFirst()
            .orElse(Training.Kind.COURSE);
    return back(
        duties.train(actor, what, title, day(day), hours(hours), people),
        Form.of("kind", kind, "title", title, "day", day, "hours", hours, "people", people),
        after);
  }

  private static LocalDate day(String given) {
    try {
      return LocalDate.parse(given);
    } catch (DateTimeParseException wrong) {
      return LocalDate.EPOCH;
    }
  }

  private static BigDecimal hours(String given) {
    return given.strip().matches("[0-9]{1,3}(\\.[0-9]{1,3})?")
        ? new BigDecimal(given.strip())
        : BigDecimal.ZERO;
  }

  private static String back(Outcome<?> outcome, Form form, RedirectAttributes after) {
    if (!outcome.isDone()) {
      after.addFlashAttribute("form", form.with(outcome.refusals()));
    }
    return "redirect:/facilities/duties";
  }
}
