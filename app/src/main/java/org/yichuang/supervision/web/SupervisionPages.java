package org.yichuang.supervision.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.MenuEntry;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.RefusedException;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;
import org.yichuang.people.Department;
import org.yichuang.people.Staff;
import org.yichuang.supervision.DueStories;
import org.yichuang.supervision.Level;
import org.yichuang.supervision.Rules;
import org.yichuang.supervision.Warning;
import org.yichuang.supervision.WarningFilter;
import org.yichuang.supervision.Warnings;
import org.yichuang.supervision.WatchRule;

/** The supervisor's board: counts, filters, the list, and one warning with its answer. */
@Controller
class SupervisionPages {

  private static final int PAGE = 50;

  private final Warnings warnings;
  private final DueStories stories;
  private final Rules rules;
  private final Staff staff;

  SupervisionPages(Warnings warnings, DueStories stories, Rules rules, Staff staff) {
    this.warnings = warnings;
    this.stories = stories;
    this.rules = rules;
    this.staff = staff;
  }

  @Bean
  static MenuEntry supervisionEntry() {
    return new MenuEntry(
        "/supervision",
        Text.of("电子监察", "Supervision"),
        Set.of(Role.SUPERVISOR, Role.LEADER, Role.HEAD),
        65);
  }

  @GetMapping("/supervision")
  String board(
      Actor actor,
      @RequestParam(required = false) @Nullable String level,
      @RequestParam(required = false) @Nullable String department,
      @RequestParam(required = false) @Nullable String item,
      @RequestParam(required = false) @Nullable String rule,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    WarningFilter filter = WarningFilter.of(level, department, item, rule, state, after);
    var slice = warnings.list(actor, filter, PAGE);
    List<Warnings.Standing> standings = warnings.standings(actor);
    model.addAttribute("filter", filter);
    model.addAttribute("lines", slice.rows());
    model.addAttribute("next", slice.next() == null ? null : next(filter, slice.next()));
    model.addAttribute("standings", standings);
    model.addAttribute("items", warnings.items(actor));
    model.addAttribute("levels", List.of(Level.values()));
    model.addAttribute("states", List.of(Warning.State.values()));
    named(actor, model);
    return "supervision/board";
  }

  private static String next(WarningFilter f, String after) {
    return UriComponentsBuilder.fromPath("/supervision")
        .queryParam("level", f.level())
        .queryParam("department", f.department())
        .queryParam("item", f.item())
        .queryParam("rule", f.rule())
        .queryParam("state", f.state())
        .queryParam("after", after)
        .encode()
        .toUriString();
  }

  private void named(Actor actor, Model model) {
    Map<String, Text> departments =
        staff.departments(actor.centre()).stream()
            .collect(Collectors.toMap(Department::code, Department::name));
    model.addAttribute("departments", departments);
    model.addAttribute(
        "rules",
        rules.all().stream().collect(Collectors.toMap(WatchRule::key, r -> r, (a, b) -> a)));
    model.addAttribute("ruleList", rules.all());
  }

  @GetMapping("/supervision/{id:[0-8]?[0-9]{1,18}}")
  String one(@PathVariable long id, Actor actor, Model model) {
    return show(id, Form.empty(), actor, model);
  }

  @PostMapping("/supervision/{id:[0-8]?[0-9]{1,18}}/reply")
  String reply(
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String cause,
      @RequestParam(defaultValue = "") String measure,
      Actor actor,
      Model model,
      HttpServletResponse response) {
    return after(
        id,
        warnings.reply(actor, id, version, cause, measure),
        Form.of("cause", cause, "measure", measure),
        actor,
        model,
        response);
  }

  @PostMapping("/supervision/{id:[0-8]?[0-9]{1,18}}/withdraw")
  String withdraw(
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String why,
      Actor actor,
      Model model,
      HttpServletResponse response) {
    return after(
        id,
        warnings.withdraw(actor, id, version, why),
        Form.of("why", why),
        actor,
        model,
        response);
  }

  private String after(
      long id,
      Outcome<Warning> outcome,
      Form typed,
      Actor actor,
      Model model,
      HttpServletResponse response) {
    if (outcome.isDone()) {
      return "redirect:/supervision/" + id;
    }
    List<Refusal> refusals = outcome.refusals();
    if (refusals.stream().anyMatch(r -> r.field() == null)) {
      throw new RefusedException(refusals);
    }
    Form form = typed.with(refusals);
    response.setStatus(form.status());
    return show(id, form, actor, model);
  }

  private String show(long id, Form form, Actor actor, Model model) {
    Warnings.Line line = warnings.find(actor, id).orThrow();
    Warning w = line.warning();
    model.addAttribute("line", line);
    model.addAttribute("w", w);
    model.addAttribute("story", stories.of(w).orElse(null));
    model.addAttribute("form", form);
    model.addAttribute(
        "mayReply",
        w.answerable()
            && (actor.is(Role.HEAD, w.department()) || actor.is(Role.REVIEWER, w.department())));
    model.addAttribute(
        "mayWithdraw", w.state() != Warning.State.WITHDRAWN && actor.is(Role.SUPERVISOR));
    named(actor, model);
    return "supervision/warning";
  }
}
