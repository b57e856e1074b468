package org.yichuang.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.catalogue.FieldType;
import org.yichuang.catalogue.Form;
import org.yichuang.catalogue.Situation;
import org.yichuang.intake.Application;
import org.yichuang.intake.Applications;
import org.yichuang.intake.Asked;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.RefusedException;
import org.yichuang.kernel.Text;

/** One thing a page: the guided questions, the pages of the form, and the list of all of it. */
@Controller
@RequestMapping("/applications/{id}")
class QuestionPages {

  private final Applications applications;

  QuestionPages(Applications applications) {
    this.applications = applications;
  }

  @GetMapping
  String list(Actor actor, @PathVariable long id, Model model) {
    Application a = applications.open(actor, id).orThrow();
    if (!a.isDraft()) {
      return "redirect:/applications/" + id + "/done";
    }
    model.addAttribute("list", list(a));
    return "intake/tasks";
  }

  /** Goes on with what is not done yet. */
  @GetMapping("/next")
  String next(Actor actor, @PathVariable long id) {
    return "redirect:" + list(applications.open(actor, id).orThrow()).after("");
  }

  @GetMapping("/questions/{key}")
  String question(Actor actor, @PathVariable long id, @PathVariable String key, Model model) {
    Application a = applications.open(actor, id).orThrow();
    return question(a, key, a.answer(key), List.of(), model);
  }

  private String question(
      Application a, String key, String value, List<Refusal> errors, Model model) {
    Asked asked = applications.asked(a);
    Situation question = asked.question(key).orElseThrow(QuestionPages::gone);
    model.addAttribute("app", a);
    model.addAttribute("asked", asked);
    model.addAttribute("question", question);
    model.addAttribute("value", value);
    model.addAttribute("form", org.yichuang.kernel.Form.empty().with(errors));
    return "intake/question";
  }

  @PostMapping("/questions/{key}")
  String answer(
      Actor actor,
      @PathVariable long id,
      @PathVariable String key,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response,
      Model model) {
    String value = Asks.typed(sent).getOrDefault(key, "");
    Outcome<Application> saved =
        applications.answer(actor, id, Asks.version(sent), Map.of(key, value));
    if (saved.isDone()) {
      return "redirect:" + list(saved.orThrow()).after(path(id, "questions", key));
    }
    response.setStatus(saved.refusals().getFirst().status());
    return question(applications.open(actor, id).orThrow(), key, value, saved.refusals(), model);
  }

  @GetMapping("/form/{page}")
  String form(Actor actor, @PathVariable long id, @PathVariable String page, Model model) {
    return form(applications.open(actor, id).orThrow(), page, Map.of(), List.of(), model);
  }

  private String form(
      Application a, String key, Map<String, String> typed, List<Refusal> errors, Model model) {
    Asked asked = applications.asked(a);
    Form.Page page = asked.page(key).orElseThrow(QuestionPages::gone);
    model.addAttribute("app", a);
    model.addAttribute("asked", asked);
    model.addAttribute("page", page);
    model.addAttribute("fields", Shown.of(asked.fields(page), a, typed, errors));
    model.addAttribute("form", org.yichuang.kernel.Form.empty().with(errors));
    return "intake/form";
  }

  @PostMapping("/form/{page}")
  String fill(
      Actor actor,
      @PathVariable long id,
      @PathVariable String page,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response,
      Model model) {
    Map<String, String> typed = Asks.typed(sent);
    Application before = applications.open(actor, id).orThrow();
    applications
        .asked(before)
        .page(page)
        .ifPresent(p ->
            applications.asked(before).fields(p).stream()
                .filter(
                    f -> f.type() != FieldType.ID_NUMBER || !before.prefilled().contains(f.key()))
                .forEach(f -> typed.putIfAbsent(f.key(), "")));
    Outcome<Application> saved = applications.answer(actor, id, Asks.version(sent), typed);
    if (saved.isDone()) {
      return "redirect:" + list(saved.orThrow()).after(path(id, "form", page));
    }
    Refusal first = saved.refusals().getFirst();
    if (first.field() == null && !first.code().equals("application.stale")) {
      throw new RefusedException(saved.refusals());
    }
    response.setStatus(first.status());
    return form(applications.open(actor, id).orThrow(), page, typed, saved.refusals(), model);
  }

  private TaskList list(Application a) {
    return TaskList.of(a, applications.asked(a), applications.missing(a));
  }

  private static String path(long id, String kind, String key) {
    return "/applications/" + id + "/" + kind + "/" + key;
  }

  static RefusedException gone() {
    return new RefusedException(
        Refusal.of(
            "application.page-unknown",
            404,
            Text.of("这份申请没有这一页，可能因为您改过前面的回答。", "This application has no such page."),
            Text.of("请回到任务清单继续。", "Go on from the task list.")));
  }
}
