package org.yichuang.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.intake.Application;
import org.yichuang.intake.Applications;
import org.yichuang.intake.Duplicates;
import org.yichuang.intake.Intake;
import org.yichuang.intake.Receipt;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;

/** Checking the answers, sending, the confirmation, and one's own matters. */
@Controller
class SendPages {

  private static final int MOST = 50;

  private final Applications applications;
  private final Intake intake;
  private final Cases cases;
  private final Duplicates duplicates;

  SendPages(Applications applications, Intake intake, Cases cases, Duplicates duplicates) {
    this.applications = applications;
    this.intake = intake;
    this.cases = cases;
    this.duplicates = duplicates;
  }

  @GetMapping("/applications/{id}/check")
  String check(Actor actor, @PathVariable long id, Model model) {
    Application a = applications.open(actor, id).orThrow();
    return a.isDraft() ? check(a, List.of(), model) : "redirect:/applications/" + id + "/done";
  }

  private String check(Application a, List<Refusal> errors, Model model) {
    Application whole = applications.withObtained(a);
    model.addAttribute("app", whole);
    model.addAttribute("list", TaskList.of(a, applications.asked(a), applications.missing(a)));
    model.addAttribute("duplicates", duplicates.of(a));
    model.addAttribute("summary", Summary.of(whole, applications.asked(whole)));
    model.addAttribute("form", org.yichuang.kernel.Form.empty().with(errors));
    return "intake/check";
  }

  @PostMapping("/applications/{id}/send")
  String send(Actor actor, @PathVariable long id, HttpServletResponse response, Model model) {
    Outcome<Receipt> sent = intake.submit(actor, id);
    if (sent.isDone()) {
      return "redirect:/applications/" + id + "/done";
    }
    response.setStatus(sent.refusals().getFirst().status());
    return check(applications.open(actor, id).orThrow(), sent.refusals(), model);
  }

  @GetMapping("/applications/{id}/done")
  String done(Actor actor, @PathVariable long id, Model model) {
    Application a = applications.open(actor, id).orThrow();
    if (a.isDraft()) {
      return "redirect:/applications/" + id;
    }
    Receipt receipt = intake.sent(a).orThrow();
    model.addAttribute("receipt", receipt);
    model.addAttribute("cases", receipt.cases().stream().map(this::line).toList());
    return "intake/done";
  }

  private CaseLine line(CaseFile file) {
    return CaseLine.of(file, cases);
  }

  @PostMapping("/applications/{id}/drop")
  String drop(Actor actor, @PathVariable long id) {
    applications.drop(actor, id).orThrow();
    return "redirect:/my";
  }

  @GetMapping("/my")
  String mine(Actor actor, Model model) {
    if (!actor.signedIn()) {
      return "redirect:/sign-in?next=/my";
    }
    model.addAttribute(
        "drafts",
        applications.drafts(actor).stream()
            .map(a -> TaskList.of(a, applications.asked(a), applications.missing(a)))
            .toList());
    model.addAttribute(
        "cases",
        cases.ofApplicant(actor, actor.personId(), MOST).stream().map(this::line).toList());
    return "intake/my";
  }
}
