package org.yichuang.lifeevents.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.calendar.Deadline;
import org.yichuang.calendar.Limit;
import org.yichuang.casework.Badges;
import org.yichuang.casework.CaseRights;
import org.yichuang.casework.Cases;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.Department;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.MenuEntry;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Slice;
import org.yichuang.kernel.Text;
import org.yichuang.lifeevents.LifeEvents;
import org.yichuang.lifeevents.LifeEvents.View;

/** A life event as a whole: each item, who has it, both limits and how they came about. */
@Controller
class LifeEventPages {

  private static final int PAGE = 30;

  private final LifeEvents events;
  private final Cases cases;
  private final Catalogue catalogue;
  private final Badges badges;

  LifeEventPages(LifeEvents events, Cases cases, Catalogue catalogue, Badges badges) {
    this.cases = cases;
    this.events = events;
    this.catalogue = catalogue;
    this.badges = badges;
  }

  @GetMapping("/my/events/{id}")
  String mine(Actor actor, @PathVariable long id, Model model) {
    return actor.signedIn()
        ? show(actor, events.open(actor, id).orThrow(), Form.empty(), model)
        : "redirect:/sign-in?next=/my/events/" + id;
  }

  @GetMapping("/events")
  String list(Actor actor, @RequestParam @Nullable String after, Model model) {
    Slice<View> slice = events.underWay(actor, after, PAGE).orThrow();
    Badges.Wall wall = badges.wall(actor.centre());
    model.addAttribute("lines", slice.rows().stream().map(v -> Line.of(v, wall)).toList());
    model.addAttribute("next", slice.next());
    return "lifeevents/list";
  }

  /** A line of the list with what is left of the joint limit. */
  record Line(View view, Badges.@Nullable Badge badge) {
    static Line of(View view, Badges.Wall wall) {
      return new Line(view, LifeEventPages.badge(view, view.ceiling(), wall));
    }
  }

  @GetMapping("/events/{id}")
  String open(Actor actor, @PathVariable long id, Model model) {
    CaseRights.staff(actor).orThrow();
    return show(actor, events.open(actor, id).orThrow(), Form.empty(), model);
  }

  @PostMapping("/events/{id}/extend")
  String extend(
      Actor actor,
      @PathVariable long id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String extra,
      @RequestParam(defaultValue = "") String reason,
      HttpServletResponse response,
      Model model) {
    String days = extra.strip();
    Outcome<View> after =
        Limit.parse(days.matches("[0-9]+") ? days + "wd" : days)
            .then(limit -> events.extend(actor, id, version, limit, reason));
    if (after.isDone()) {
      return "redirect:/events/" + id;
    }
    response.setStatus(after.refusals().getFirst().status());
    Form form = Form.of("extra", extra, "reason", reason).with(after.refusals());
    return show(actor, events.open(actor, id).orThrow(), form, model);
  }

  private String show(Actor actor, View view, Form form, Model model) {
    Badges.Wall wall = badges.wall(actor.centre());
    model.addAttribute("view", view);
    model.addAttribute("form", form);
    model.addAttribute("departments", departments(view));
    model.addAttribute("promised", Face.of(view, view.promised(), wall));
    model.addAttribute("ceiling", Face.of(view, view.ceiling(), wall));
    model.addAttribute("partFaces", partFaces(view, wall));
    model.addAttribute("own", actor.personId() == view.event().applicantId());
    model.addAttribute(
        "mayExtend", actor.isAny(Role.LEADER, Role.HEAD) && view.ceiling() != null && !view.over());
    return "lifeevents/event";
  }

  /** One of the two limits, with what is left of it. */
  record Face(Deadline deadline, Badges.@Nullable Badge badge) {
    static @Nullable Face of(View view, @Nullable Deadline due, Badges.Wall wall) {
      return due == null ? null : new Face(due, LifeEventPages.badge(view, due, wall));
    }
  }

  /** The promise of each item under way, by its case. */
  private Map<Long, Face> partFaces(View view, Badges.Wall wall) {
    Map<Long, Face> faces = new HashMap<>();
    view.files().stream()
        .filter(f -> f.state().underReview())
        .forEach(f ->
            cases
                .deadlines()
                .dues(f)
                .map(d -> Face.of(view, d.promised(), wall))
                .ifPresent(face -> faces.put(f.id(), face)));
    return faces;
  }

  private static Badges.@Nullable Badge badge(View view, @Nullable Deadline due, Badges.Wall wall) {
    return due == null || view.over()
        ? null
        : wall.badge(due.due(), due.clock().pausedOn(wall.at().toLocalDate()));
  }

  private Map<String, Text> departments(View view) {
    return view.parts().stream()
        .map(p -> p.guide().department())
        .distinct()
        .collect(
            Collectors.toMap(
                d -> d, d -> catalogue.department(d).map(Department::name).orElse(Text.of(d, d))));
  }

  /** The room's entry in the menu. */
  @Configuration(proxyBeanMethods = false)
  static class Menu {

    private static final int ORDER = 105;

    @Bean
    MenuEntry lifeEvents() {
      return new MenuEntry(
          "/events",
          Text.of("一件事联办", "Life events"),
          Set.copyOf(List.of(Role.CLERK, Role.LEADER, Role.SUPERVISOR)),
          ORDER);
    }
  }
}
