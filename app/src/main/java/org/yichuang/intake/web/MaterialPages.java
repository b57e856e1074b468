package org.yichuang.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.yichuang.catalogue.Material;
import org.yichuang.files.Attachments;
import org.yichuang.files.Upload;
import org.yichuang.intake.Application;
import org.yichuang.intake.Applications;
import org.yichuang.intake.Asked;
import org.yichuang.intake.How;
import org.yichuang.intake.Presented;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;

/** One material a page: pictures of it, an earlier one, or a promise where the guide allows one. */
@Controller
@RequestMapping("/applications/{id}/materials/{key}")
class MaterialPages {

  private final Applications applications;
  private final Attachments attachments;

  MaterialPages(Applications applications, Attachments attachments) {
    this.applications = applications;
    this.attachments = attachments;
  }

  @GetMapping
  String page(Actor actor, @PathVariable long id, @PathVariable String key, Model model) {
    return page(applications.open(actor, id).orThrow(), key, List.of(), model);
  }

  private String page(Application a, String key, List<Refusal> errors, Model model) {
    Application whole = applications.withObtained(a);
    Asked asked = applications.asked(a);
    Material material = asked.material(key).orElseThrow(QuestionPages::gone);
    Presented presented = whole.materials().get(key);
    model.addAttribute("app", a);
    model.addAttribute("asked", asked);
    model.addAttribute("material", material);
    model.addAttribute("presented", presented);
    model.addAttribute(
        "files", presented == null ? List.of() : attachments.all(a.centre(), presented.files()));
    model.addAttribute("earlier", applications.earlier(a).get(key));
    model.addAttribute("form", Form.empty().with(errors));
    return "intake/material";
  }

  /** Adds pictures; those that are good are kept even if another is not. */
  @PostMapping(params = "how=PHOTO")
  String upload(
      Actor actor,
      @PathVariable long id,
      @PathVariable String key,
      @RequestParam(name = "file", required = false) List<MultipartFile> sent,
      HttpServletResponse response,
      Model model) {
    Application a = applications.open(actor, id).orThrow();
    List<Refusal> wrong = new ArrayList<>();
    List<Long> files = new ArrayList<>(files(a, key));
    for (MultipartFile file : sent == null ? List.<MultipartFile>of() : sent) {
      if (file.getSize() > 0 || !String.valueOf(file.getOriginalFilename()).isBlank()) {
        var kept =
            attachments.keep(
                actor,
                new Upload(String.valueOf(file.getOriginalFilename()), "application:" + id, file));
        if (kept.isDone()) {
          files.add(kept.orThrow().id());
        }
        wrong.addAll(kept.refusals());
      }
    }
    if (wrong.isEmpty() || files.size() > files(a, key).size()) {
      wrong.addAll(applications.present(actor, id, Presented.photos(key, files)).refusals());
    }
    if (wrong.isEmpty()) {
      return "redirect:/applications/" + id + "/materials/" + key;
    }
    response.setStatus(wrong.getFirst().status());
    return page(applications.open(actor, id).orThrow(), key, wrong, model);
  }

  private static List<Long> files(Application a, String key) {
    Presented before = a.materials().get(key);
    return before == null || before.how() != How.PHOTO ? List.of() : before.files();
  }

  @PostMapping(params = "how!=PHOTO")
  String choose(
      Actor actor,
      @PathVariable long id,
      @PathVariable String key,
      @RequestParam(defaultValue = "") String how,
      @RequestParam(defaultValue = "") String agree,
      HttpServletResponse response,
      Model model) {
    boolean promised = agree.equals("yes");
    Outcome<Application> outcome =
        switch (how) {
          case "REUSED" -> applications.reuse(actor, id, key);
          case "DEFERRED", "COMMITTED" ->
              promised
                  ? applications.present(actor, id, Presented.of(key, How.valueOf(how)))
                  : Outcome.refused(notAgreed());
          case "REMOVE" -> applications.takeBack(actor, id, key);
          default -> Outcome.refused(notChosen());
        };
    if (outcome.isDone() && how.equals("REMOVE")) {
      return "redirect:/applications/" + id + "/materials/" + key;
    }
    if (outcome.isDone()) {
      Application a = outcome.orThrow();
      TaskList list = TaskList.of(a, applications.asked(a), applications.missing(a));
      return "redirect:" + list.after("/applications/" + id + "/materials/" + key);
    }
    response.setStatus(outcome.refusals().getFirst().status());
    return page(applications.open(actor, id).orThrow(), key, outcome.refusals(), model);
  }

  private static Refusal notAgreed() {
    return Refusal.field(
        "agree",
        "material.not-agreed",
        org.yichuang.kernel.Text.of("要先勾选同意承诺的内容。", "Tick that you agree to the promise."),
        org.yichuang.kernel.Text.of("不同意的，请上传这份材料。", "Or hand in the material."));
  }

  private static Refusal notChosen() {
    return Refusal.field(
        "how",
        "material.not-chosen",
        org.yichuang.kernel.Text.of("请选择怎么交这份材料。", "Choose how to hand it in."),
        org.yichuang.kernel.Text.of("", ""));
  }
}
