package org.yichuang.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
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
import org.springframework.web.multipart.MultipartFile;
import org.yichuang.casework.CaseFile;
import org.yichuang.files.Attachments;
import org.yichuang.files.Upload;
import org.yichuang.intake.Application;
import org.yichuang.intake.Applications;
import org.yichuang.intake.Asked;
import org.yichuang.intake.How;
import org.yichuang.intake.Intake;
import org.yichuang.intake.Presented;
import org.yichuang.intake.Receipt;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Role;
import org.yichuang.people.People;

/**
 * The window's three panes: who and what, materials one by one, decision; one form, so that nothing
 * typed is lost whichever key is pressed.
 */
@Controller
@RequestMapping("/desk/{id:[0-9]+}")
class TakingPages {

  private final Applications applications;
  private final Intake intake;
  private final Attachments attachments;
  private final People people;

  TakingPages(Applications applications, Intake intake, Attachments attachments, People people) {
    this.applications = applications;
    this.intake = intake;
    this.attachments = attachments;
    this.people = people;
  }

  @GetMapping
  String page(
      Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String at, Model model) {
    actor.must(Role.CLERK).orThrow();
    Application a = applications.open(actor, id).orThrow();
    if (!a.isDraft()) {
      return voucher(intake.sent(a).orThrow().first());
    }
    return page(a, at, Map.of(), List.of(), model);
  }

  private String page(
      Application a, String at, Map<String, String> typed, List<Refusal> errors, Model model) {
    Application whole = applications.withObtained(a);
    Asked asked = applications.asked(whole);
    Long person = a.applicantId();
    List<Refusal> missing = applications.missing(a);
    model.addAttribute("app", whole);
    model.addAttribute("asked", asked);
    model.addAttribute(
        "person", person == null ? null : people.person(a.centre(), person).orElse(null));
    model.addAttribute("fields", Shown.keyed(Shown.of(asked.fields(), a, typed, errors)));
    model.addAttribute("questions", Desk.questions(asked, a, typed));
    model.addAttribute("rows", Desk.rows(asked, whole, applications.earlier(a), at));
    model.addAttribute("missing", missing);
    model.addAttribute("typed", typed);
    model.addAttribute("form", Form.empty().with(errors));
    return "intake/taking";
  }

  @PostMapping
  String act(
      Actor actor,
      @PathVariable long id,
      @RequestParam MultiValueMap<String, String> sent,
      @RequestParam(name = "_file", required = false) List<MultipartFile> files,
      HttpServletResponse response,
      Model model) {
    actor.must(Role.CLERK).orThrow();
    Map<String, String> typed = Asks.typed(sent);
    List<Refusal> wrong = new ArrayList<>();
    applications.answer(actor, id, Asks.version(sent), typed).refusals().stream()
        .filter(r -> !r.code().equals("field.required") && !r.code().equals("question.unanswered"))
        .forEach(wrong::add);
    String act = String.valueOf(sent.getFirst("_act"));
    String key = act.contains(":") ? act.substring(act.indexOf(':') + 1) : "";
    if (wrong.isEmpty() && !key.isEmpty()) {
      wrong.addAll(material(actor, id, act, key, files));
    } else if (wrong.isEmpty() && !act.equals("SAVE")) {
      Outcome<Receipt> taken = decision(act, sent).then(answer -> intake.take(actor, id, answer));
      if (taken.isDone()) {
        return voucher(taken.orThrow().first());
      }
      wrong.addAll(taken.refusals());
    }
    if (wrong.isEmpty()) {
      return "redirect:/desk/" + id + (act.startsWith("SKIP:") ? "?at=" + key : "");
    }
    response.setStatus(wrong.getFirst().status());
    return page(applications.open(actor, id).orThrow(), key, typed, wrong, model);
  }

  private List<Refusal> material(
      Actor actor, long id, String act, String key, List<MultipartFile> files) {
    String how = act.substring(0, act.indexOf(':'));
    return switch (how) {
      case "SKIP" -> List.of();
      case "REMOVE" -> applications.takeBack(actor, id, key).refusals();
      case "REUSED" -> applications.reuse(actor, id, key).refusals();
      case "PHOTO" -> photos(actor, id, key, files);
      case "ORIGINAL", "COPY", "DEFERRED", "COMMITTED" ->
          applications.present(actor, id, Presented.of(key, How.valueOf(how))).refusals();
      default -> List.of(Desk.unknownAct());
    };
  }

  private List<Refusal> photos(Actor actor, long id, String key, List<MultipartFile> files) {
    List<Refusal> wrong = new ArrayList<>();
    List<Long> kept = new ArrayList<>();
    Presented before = applications.open(actor, id).orThrow().materials().get(key);
    if (before != null && before.how() == How.PHOTO) {
      kept.addAll(before.files());
    }
    for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
      if (!file.isEmpty()) {
        var one =
            attachments.keep(
                actor,
                new Upload(String.valueOf(file.getOriginalFilename()), "application:" + id, file));
        if (one.isDone()) {
          kept.add(one.orThrow().id());
        }
        wrong.addAll(one.refusals());
      }
    }
    wrong.addAll(applications.present(actor, id, Presented.photos(key, kept)).refusals());
    return wrong;
  }

  private static Outcome<Intake.Answer> decision(String act, MultiValueMap<String, String> sent) {
    return Desk.answer(
        act, name -> String.valueOf(sent.getOrDefault(name, List.of("")).getFirst()));
  }

  static String voucher(CaseFile file) {
    return "redirect:/notices/" + file.id() + "/" + Desk.voucher(file.state());
  }
}
