package org.yichuang.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.CaseRights;
import org.yichuang.casework.Cases;
import org.yichuang.intake.Commitment;
import org.yichuang.intake.Promises;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.MenuEntry;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.RefusedException;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;

/** Promises that stood in for a proof (告知承诺), to be checked afterwards by their department. */
@Controller
class PromisePages {

  private static final int PAGE = 50;
  private static final int MENU = 45;

  private final Promises promises;
  private final Cases cases;
  private final Now now;

  PromisePages(Promises promises, Cases cases, Now now) {
    this.promises = promises;
    this.cases = cases;
    this.now = now;
  }

  @Bean
  static MenuEntry promiseEntry() {
    return new MenuEntry(
        "/promises", Text.of("承诺核查", "Promises"), Set.of(Role.REVIEWER, Role.HEAD), MENU);
  }

  /** A promise with its case; late when its day of checking has passed. */
  record Due(Commitment promise, CaseFile file, boolean late) {

    public String field() {
      return "finding-" + promise.key();
    }
  }

  /** Where the next page begins. */
  private record From(LocalDate day, long caseId) {
    static From of(@Nullable String after) {
      if (after != null && after.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}/[0-8]?[0-9]{1,18}")) {
        try {
          return new From(
              LocalDate.parse(after.substring(0, 10)), Long.parseLong(after.substring(11)));
        } catch (DateTimeParseException e) {
          return new From(LocalDate.EPOCH, 0);
        }
      }
      return new From(LocalDate.EPOCH, 0);
    }
  }

  @GetMapping("/promises")
  String list(
      Actor actor,
      @RequestParam @Nullable String after,
      @RequestParam @Nullable String said,
      Model model) {
    return list(actor, after, said, Form.empty(), 0, model);
  }

  private String list(
      Actor actor,
      @Nullable String after,
      @Nullable String said,
      Form form,
      long wrongCase,
      Model model) {
    actor.must(Role.REVIEWER, Role.HEAD).orThrow();
    From from = From.of(after);
    List<Commitment> page = promises.toCheck(actor.centre(), from.day(), from.caseId(), PAGE);
    List<Due> due = new ArrayList<>();
    for (Commitment one : page) {
      cases
          .find(actor.centre(), one.caseId())
          .filter(file -> CaseRights.may(actor, file))
          .ifPresent(file -> due.add(new Due(one, file, one.checkBy().isBefore(now.today()))));
    }
    Commitment last = page.isEmpty() ? null : page.getLast();
    model.addAttribute("due", due);
    model.addAttribute(
        "next", page.size() < PAGE || last == null ? null : last.checkBy() + "/" + last.caseId());
    model.addAttribute("said", "TRUE".equals(said) || "FALSE".equals(said) ? said : null);
    model.addAttribute("form", form);
    model.addAttribute("wrongCase", wrongCase);
    return "intake/promises";
  }

  @PostMapping("/promises/{caseId:[0-9]+}")
  String check(
      Actor actor,
      @PathVariable long caseId,
      @RequestParam(defaultValue = "") String key,
      @RequestParam(defaultValue = "") String finding,
      @RequestParam(defaultValue = "") String result,
      HttpServletResponse response,
      Model model) {
    Outcome<CaseFile> done =
        cases
            .must(actor.centre(), caseId)
            .then(file ->
                CaseRights.may(actor, file)
                    ? Outcome.done(file)
                    : Outcome.<CaseFile>refused(Actor.notAllowed()))
            .then(file -> checked(actor, caseId, key, result.equals("TRUE"), finding.strip()));
    if (done.isDone()) {
      return "redirect:/promises?said=" + (result.equals("TRUE") ? "TRUE" : "FALSE");
    }
    response.setStatus(done.refusals().getFirst().status());
    Form form = Form.of("finding", finding, "key", key).with(done.refusals());
    return list(actor, null, null, form, caseId, model);
  }

  /** An untrue promise is for the head to end; what another officer found is told and not kept. */
  private Outcome<CaseFile> checked(
      Actor actor, long caseId, String key, boolean held, String finding) {
    try {
      return promises.check(actor, caseId, key, held, finding);
    } catch (RefusedException e) {
      return Outcome.refused(e.refusals());
    }
  }
}
