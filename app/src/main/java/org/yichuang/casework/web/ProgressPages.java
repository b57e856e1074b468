package org.yichuang.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.casework.Badges;
import org.yichuang.casework.CaseClock;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.CasePapers;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Hearing;
import org.yichuang.casework.Progress;
import org.yichuang.casework.Step;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.Outcome;

/** Where is my case: five stages, who has it, the date promised and why. */
@Controller
class ProgressPages {

  private static final int MINE = 50;

  private final Progress progress;
  private final Cases cases;
  private final Lines lines;
  private final Badges badges;
  private final CasePapers papers;
  private final Whys whys;

  ProgressPages(
      Progress progress, Cases cases, Lines lines, Badges badges, CasePapers papers, Whys whys) {
    this.whys = whys;
    this.papers = papers;
    this.progress = progress;
    this.cases = cases;
    this.lines = lines;
    this.badges = badges;
  }

  @GetMapping("/progress")
  String ask(Actor actor, @RequestParam @Nullable String number, Model model) {
    return form(actor, Form.of("number", number == null ? "" : number, "tail", ""), model);
  }

  @PostMapping("/progress")
  String find(
      Actor actor,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String tail,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Outcome<CaseFile> found =
        progress.find(actor.centre(), number, tail, String.valueOf(request.getRemoteAddr()));
    if (found.isDone()) {
      return show(actor, found.orThrow(), model);
    }
    response.setStatus(found.refusals().getFirst().status());
    return form(actor, Form.of("number", number, "tail", "").with(found.refusals()), model);
  }

  @GetMapping("/progress/{number}")
  String own(Actor actor, @PathVariable String number, Model model) {
    if (!actor.signedIn()) {
      return form(actor, Form.of("number", number, "tail", ""), model);
    }
    return show(actor, progress.own(actor, number).orThrow(), model);
  }

  /** The applicant asks for a hearing (第47条). */
  @PostMapping("/progress/{number}/hearing")
  String askHearing(Actor actor, @PathVariable String number) {
    CaseFile file = progress.own(actor, number).orThrow();
    cases.stepOnNewest(actor, file.id(), new Step.AskHearing("申请人")).orThrow();
    return "redirect:/progress/" + number;
  }

  private String form(Actor actor, Form form, Model model) {
    List<CaseFile> mine =
        actor.signedIn() ? cases.ofApplicant(actor, actor.personId(), MINE) : List.of();
    model.addAttribute("form", form);
    model.addAttribute("mine", mine);
    return "casework/ask";
  }

  private String show(Actor actor, CaseFile file, Model model) {
    CaseClock clock = file.clock();
    Hearing hearing = clock == null ? null : clock.hearing();
    boolean own = actor.signedIn() && actor.personId() == file.applicantId();
    model.addAttribute("hearing", hearing);
    model.addAttribute("askBy", hearing == null ? null : whys.askBy(hearing));
    model.addAttribute("holdBy", hearing == null ? null : whys.holdBy(hearing));
    model.addAttribute("delivery", whys.delivery(file));
    model.addAttribute("taskWhys", whys.tasks(file));
    model.addAttribute("mayAskHearing", own && Progress.mayAskHearing(file, badges.today()));
    model.addAttribute("file", file);
    model.addAttribute("papers", own ? papers.of(file) : List.of());
    model.addAttribute("itemName", lines.itemName(file));
    model.addAttribute("line", Progress.line(file));
    model.addAttribute("nextStep", Progress.next(file));
    model.addAttribute("faces", lines.faces(file));
    model.addAttribute("notice", lines.notice(file));
    model.addAttribute("holders", lines.holders(file));
    model.addAttribute("department", lines.department(file.department()));
    return "casework/progress";
  }
}
