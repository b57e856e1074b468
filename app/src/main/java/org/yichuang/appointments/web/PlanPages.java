package org.yichuang.appointments.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yichuang.appointments.Appointments;
import org.yichuang.appointments.Plan;
import org.yichuang.hall.Windows;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.MenuEntry;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;

/** Planning a peak: draft, what it would come to, publish, close. */
@Controller
@RequestMapping("/appointments/plans")
class PlanPages {

  private final Appointments appointments;
  private final Windows windows;
  private final Now now;

  PlanPages(Appointments appointments, Windows windows, Now now) {
    this.appointments = appointments;
    this.windows = windows;
    this.now = now;
  }

  @Bean
  static MenuEntry plansEntry() {
    return new MenuEntry(
        "/appointments/plans", Text.of("高峰预案", "Peak plans"), Set.of(Role.FLOOR_MANAGER), 55);
  }

  @GetMapping
  String all(Actor actor, Model model) {
    actor.must(Role.FLOOR_MANAGER).orThrow();
    LocalDate from = now.today().plusDays(7);
    return list(
        actor,
        Form.of(
            "first",
            from.toString(),
            "last",
            from.plusDays(4).toString(),
            "opens",
            "09:00",
            "closes",
            "12:00",
            "slotMinutes",
            "30",
            "quota",
            "12",
            "windows",
            "4",
            "standby",
            "2",
            "standbyQueue",
            "10",
            "restArea",
            "60"),
        model);
  }

  private String list(Actor actor, Form form, Model model) {
    model.addAttribute("plans", appointments.plans(actor.centre()));
    model.addAttribute("groups", windows.groups(actor.centre()));
    model.addAttribute("form", form);
    return "appointments/plans";
  }

  @PostMapping
  String draft(
      Actor actor,
      @RequestParam Map<String, String> given,
      HttpServletResponse response,
      Model model) {
    actor.must(Role.FLOOR_MANAGER).orThrow();
    Outcome<Plan> kept = appointments.draft(actor, plan(given));
    if (!kept.isDone()) {
      Form form = new Form(new HashMap<>(given), kept.refusals());
      response.setStatus(form.status());
      return list(actor, form, model);
    }
    return "redirect:/appointments/plans/" + kept.orThrow().id();
  }

  @GetMapping("/{id:[0-9]+}")
  String one(Actor actor, @PathVariable long id, Model model) {
    actor.must(Role.FLOOR_MANAGER).orThrow();
    Plan plan = appointments.plan(actor.centre(), id).orThrow();
    model.addAttribute("plan", plan);
    model.addAttribute("outcomes", appointments.whatIf(actor.centre(), plan));
    model.addAttribute("slots", appointments.slots(actor.centre(), id));
    return "appointments/draft";
  }

  @PostMapping("/{id:[0-9]+}")
  String step(
      Actor actor,
      @PathVariable long id,
      @RequestParam String step,
      @RequestParam(defaultValue = "") String even,
      RedirectAttributes after) {
    Outcome<Plan> done =
        step.equals("publish")
            ? appointments.publish(actor, id, !even.isEmpty())
            : appointments.close(actor, id);
    if (!done.isDone()) {
      Refusal why = done.refusals().getFirst();
      after.addFlashAttribute(
          "said",
          Text.of(
              why.sentence().zh() + why.next().zh(), why.sentence().en() + " " + why.next().en()));
    }
    return "redirect:/appointments/plans/" + id;
  }

  private Plan plan(Map<String, String> given) {
    String zh = given.getOrDefault("name", "").strip();
    String en = given.getOrDefault("nameEn", "").strip();
    return new Plan(
        0,
        Text.of(zh, en.isEmpty() ? zh : en),
        given.getOrDefault("group", ""),
        day(given, "first"),
        day(given, "last"),
        time(given, "opens"),
        time(given, "closes"),
        number(given, "slotMinutes"),
        number(given, "quota"),
        number(given, "windows"),
        number(given, "standby"),
        number(given, "standbyQueue"),
        number(given, "restArea"),
        Plan.State.DRAFT);
  }

  private static int number(Map<String, String> given, String field) {
    String typed = given.getOrDefault(field, "").strip();
    return typed.matches("[0-9]{1,5}") ? Integer.parseInt(typed) : -1;
  }

  /** A day nobody means fails the check of the plan. */
  private static LocalDate day(Map<String, String> given, String field) {
    try {
      return LocalDate.parse(given.getOrDefault(field, ""));
    } catch (DateTimeParseException wrong) {
      return field.equals("first") ? LocalDate.of(9000, 1, 1) : LocalDate.of(2000, 1, 1);
    }
  }

  private static LocalTime time(Map<String, String> given, String field) {
    try {
      return LocalTime.parse(given.getOrDefault(field, ""));
    } catch (DateTimeParseException wrong) {
      return LocalTime.MIDNIGHT;
    }
  }
}
