package org.yichuang.hall.web;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yichuang.hall.RosterWork;
import org.yichuang.hall.Rosters;
import org.yichuang.hall.Windows;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.MenuEntry;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;
import org.yichuang.staffing.ContractForm;
import org.yichuang.staffing.WeekPlan;
import org.yichuang.staffing.WeekPlans;

/** Who sits at which window in a week: planned by the floor manager, read by the clerks. */
@Controller
@RequestMapping("/hall/roster")
class RosterPages {

  private final Rosters rosters;
  private final RosterWork work;
  private final WeekPlans plans;
  private final Windows windows;
  private final Now now;

  RosterPages(Rosters rosters, RosterWork work, WeekPlans plans, Windows windows, Now now) {
    this.rosters = rosters;
    this.work = work;
    this.plans = plans;
    this.windows = windows;
    this.now = now;
  }

  @Bean
  static MenuEntry rosterEntry() {
    return new MenuEntry(
        "/hall/roster", Text.of("排班", "Roster"), Set.of(Role.FLOOR_MANAGER, Role.CLERK), 106);
  }

  @GetMapping
  String roster(Actor actor, @RequestParam(defaultValue = "") String week, Model model) {
    actor.must(Role.FLOOR_MANAGER, Role.CLERK).orThrow();
    LocalDate monday = monday(week);
    show(actor, monday, model);
    if (!actor.is(Role.FLOOR_MANAGER)) {
      return "hall/shifts";
    }
    List<Rosters.ClerkOfWeek> clerks = rosters.clerks(actor.centre(), monday);
    Map<Long, Form> forms = new HashMap<>();
    for (Rosters.ClerkOfWeek c : clerks) {
      forms.put(c.id(), new Form(ContractForm.fields(c.contract()), List.of()));
    }
    if (model.getAttribute("wrong") instanceof Form wrong
        && model.getAttribute("wrongClerk") instanceof Long clerk) {
      forms.put(clerk, wrong);
    }
    model.addAttribute("clerks", clerks);
    model.addAttribute("forms", forms);
    model.addAttribute("queues", windows.groups(actor.centre()));
    return "hall/roster";
  }

  @GetMapping("/part")
  String part(Actor actor, @RequestParam(defaultValue = "") String week, Model model) {
    actor.must(Role.FLOOR_MANAGER).orThrow();
    show(actor, monday(week), model);
    return "hall/roster-part :: plan";
  }

  private void show(Actor actor, LocalDate monday, Model model) {
    WeekPlans.Kept kept = plans.of(actor.centre(), monday).orElse(null);
    WeekPlan published = kept == null ? null : kept.published();
    model.addAttribute("monday", monday);
    model.addAttribute("sunday", monday.plusDays(6));
    model.addAttribute("before", monday.minusWeeks(1));
    model.addAttribute("after", monday.plusWeeks(1));
    model.addAttribute("next", monday.equals(rosters.nextWeek()));
    model.addAttribute("kept", kept);
    model.addAttribute("plan", kept == null ? null : kept.plan());
    boolean making = kept != null && kept.endedAt() == null && !kept.failed();
    model.addAttribute("making", making);
    model.addAttribute(
        "seconds", kept == null ? 0 : Duration.between(kept.begunAt(), now.instant()).toSeconds());
    model.addAttribute("most", RosterWork.WITHIN.toSeconds());
    model.addAttribute(
        "out",
        kept != null
            && kept.publishedAt() != null
            && kept.endedAt() != null
            && !kept.publishedAt().isBefore(kept.endedAt()));
    model.addAttribute("published", published);
    model.addAttribute(
        "mine",
        published == null
            ? null
            : published.lines().stream()
                .filter(l -> l.clerk() == actor.personId())
                .findFirst()
                .orElse(null));
  }

  @PostMapping("/plan")
  String plan(Actor actor, @RequestParam String week, RedirectAttributes after) {
    LocalDate monday = monday(week);
    Outcome<Rosters.Begun> begun = rosters.begin(actor, monday);
    begun.map(b -> {
      work.make(b);
      return b;
    });
    return back(begun, monday, null, after);
  }

  @PostMapping("/publish")
  String publish(
      Actor actor,
      @RequestParam String week,
      @RequestParam Instant seen,
      RedirectAttributes after) {
    LocalDate monday = monday(week);
    return back(
        rosters.publish(actor, monday, seen),
        monday,
        Text.of("已发布，窗口人员现在看得到自己的班。", "Published; clerks now see their shifts."),
        after);
  }

  @PostMapping("/contract")
  String contract(
      Actor actor,
      @RequestParam long clerk,
      @RequestParam String week,
      @RequestParam MultiValueMap<String, String> given,
      RedirectAttributes after) {
    LocalDate monday = monday(week);
    Map<String, String> typed = new HashMap<>();
    given.forEach((field, values) -> typed.put(field, String.join(",", values)));
    Outcome<?> put = rosters.contract(actor, clerk, typed);
    if (!put.isDone() && put.refusals().stream().allMatch(r -> r.field() != null)) {
      after.addFlashAttribute("wrong", new Form(typed, put.refusals()));
      after.addFlashAttribute("wrongClerk", clerk);
      return "redirect:/hall/roster?week=" + monday + "#clerk-" + clerk;
    }
    return back(
        put,
        monday,
        Text.of(
            "合同已保存并记入日志，下次排班照它排。",
            "The contract is saved and in the journal; the next plan follows it."),
        after);
  }

  private LocalDate monday(String week) {
    try {
      return week.isBlank()
          ? rosters.nextWeek()
          : LocalDate.parse(week.strip()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    } catch (DateTimeParseException e) {
      return rosters.nextWeek();
    }
  }

  private static String back(
      Outcome<?> outcome, LocalDate monday, @Nullable Text done, RedirectAttributes after) {
    if (!outcome.isDone()) {
      Refusal why = outcome.refusals().getFirst();
      if (why.status() == 403) {
        outcome.orThrow();
      }
      after.addFlashAttribute(
          "said",
          Text.of(
              why.sentence().zh() + why.next().zh(), why.sentence().en() + " " + why.next().en()));
    } else if (done != null) {
      after.addFlashAttribute("flash", done);
    }
    return "redirect:/hall/roster?week=" + monday;
  }
}
