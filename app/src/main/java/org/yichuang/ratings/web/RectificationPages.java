package org.yichuang.ratings.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;
import org.yichuang.people.Department;
import org.yichuang.people.Staff;
import org.yichuang.ratings.Contacts;
import org.yichuang.ratings.RatingReasons;
import org.yichuang.ratings.Rectification;
import org.yichuang.ratings.RectificationDesk;
import org.yichuang.ratings.Rectifications;

/** The desk where bad ratings are called back, answered, appealed, checked again and closed. */
@Controller
class RectificationPages {

  private static final int MOST = 100;

  private final Rectifications rectifications;
  private final RectificationDesk desk;
  private final Contacts contacts;
  private final Staff staff;
  private final Now now;

  RectificationPages(
      Rectifications rectifications,
      RectificationDesk desk,
      Contacts contacts,
      Staff staff,
      Now now) {
    this.rectifications = rectifications;
    this.desk = desk;
    this.contacts = contacts;
    this.staff = staff;
    this.now = now;
  }

  @GetMapping("/ratings")
  String list(Actor actor, @RequestParam(defaultValue = "open") String show, Model model) {
    actor.must(Role.HEAD, Role.SUPERVISOR, Role.LEADER).orThrow();
    List<Rectification> rows =
        switch (show) {
          case "waiting" -> desk.waiting(actor, MOST);
          case "over" -> desk.over(actor, MOST);
          default -> desk.open(actor, MOST);
        };
    model.addAttribute("nav", RatingEntries.of(actor));
    model.addAttribute("show", show.equals("waiting") || show.equals("over") ? show : "open");
    model.addAttribute("rows", rows);
    model.addAttribute("full", rows.size() == MOST);
    model.addAttribute("groups", show.equals("open") ? desk.groups(actor, MOST) : List.of());
    model.addAttribute("called", desk.called(actor));
    model.addAttribute("departments", departments(actor));
    model.addAttribute("classes", classes());
    model.addAttribute("labels", RatingReasons.all());
    model.addAttribute("today", now.today());
    model.addAttribute("me", actor.personId());
    model.addAttribute("works", actor.isAny(Role.HEAD, Role.SUPERVISOR));
    model.addAttribute("supervisor", actor.is(Role.SUPERVISOR));
    return "ratings/desk";
  }

  private static List<Rectification.Class> classes() {
    return Arrays.stream(Rectification.Class.values())
        .filter(c -> c != Rectification.Class.GENERAL)
        .toList();
  }

  private Map<String, Text> departments(Actor actor) {
    return staff.departments(actor.centre()).stream()
        .collect(Collectors.toMap(Department::code, Department::name));
  }

  @GetMapping("/ratings/{event:[0-9]{1,18}}")
  String one(@PathVariable long event, Actor actor, Model model) {
    model.addAttribute("ledger", desk.ledger(actor, event));
    model.addAttribute("x", rectifications.find(actor.centre(), event).orElseThrow());
    model.addAttribute("nav", RatingEntries.of(actor));
    model.addAttribute("departments", departments(actor));
    return "ratings/ledger";
  }

  /** Whom to call; the look is kept. */
  @PostMapping("/ratings/{event:[0-9]{1,18}}/contact")
  String contact(@PathVariable long event, Actor actor, RedirectAttributes after) {
    Outcome<Contacts.Contact> contact = contacts.open(actor, event);
    if (contact.isDone()) {
      Contacts.Contact c = contact.orThrow();
      String who = (c.name() + " " + c.phone()).strip();
      after.addFlashAttribute("flash", Text.of("请拨打：" + who, "Call: " + who));
    } else {
      after.addFlashAttribute("flash", contact.refusals().getFirst().sentence());
    }
    return "redirect:/ratings#e" + event;
  }

  @PostMapping("/ratings/{event:[0-9]{1,18}}")
  String step(
      @PathVariable long event,
      @RequestParam(defaultValue = "") String step,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String cls,
      Actor actor,
      RedirectAttributes after) {
    Outcome<Rectification> done =
        switch (step) {
          case "call" -> rectifications.callBack(actor, event, version, named(cls), words);
          case "answer" -> rectifications.answer(actor, event, version, words);
          case "appeal" -> rectifications.appeal(actor, event, version, words);
          case "uphold" -> rectifications.decideAppeal(actor, event, version, true, words);
          case "reject" -> rectifications.decideAppeal(actor, event, version, false, words);
          case "more" -> rectifications.checkAgain(actor, event, version, true, words);
          default -> rectifications.checkAgain(actor, event, version, false, words);
        };
    after.addFlashAttribute("flash", done.orThrow().state().label());
    return "redirect:/ratings";
  }

  private static Rectification.@Nullable Class named(String cls) {
    return classes().stream().filter(c -> c.name().equals(cls)).findFirst().orElse(null);
  }

  @PostMapping("/ratings/groups")
  String settle(
      @RequestParam(defaultValue = "") String group,
      @RequestParam(defaultValue = "") String words,
      Actor actor,
      RedirectAttributes after) {
    int n = rectifications.settle(actor, group, words).orThrow();
    after.addFlashAttribute(
        "flash", Text.of("已一并整改 " + n + " 条。", n + " were put right together."));
    return "redirect:/ratings";
  }
}
