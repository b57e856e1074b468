package org.yichuang.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.calendar.PauseKind;
import org.yichuang.casework.CaseClock;
import org.yichuang.casework.CaseEvent;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.CasePapers;
import org.yichuang.casework.CaseRights;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Hearing;
import org.yichuang.casework.History;
import org.yichuang.casework.Inspection;
import org.yichuang.casework.Inspectors;
import org.yichuang.casework.StateGraph;
import org.yichuang.casework.Step;
import org.yichuang.casework.StepReader;
import org.yichuang.casework.Task;
import org.yichuang.casework.ThirdParties;
import org.yichuang.casework.ThirdParty;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.Refusal;

/** The whole case for staff: state, tasks, history, both clocks, and what their post may do. */
@Controller
class CasePages {

  private final Cases cases;
  private final CaseRights rights;
  private final History history;
  private final Lines lines;
  private final Inspectors inspectors;
  private final CasePapers papers;
  private final Whys whys;
  private final ThirdParties thirdParties;

  CasePages(
      Cases cases,
      CaseRights rights,
      History history,
      Lines lines,
      Inspectors inspectors,
      CasePapers papers,
      Whys whys,
      ThirdParties thirdParties) {
    this.cases = cases;
    this.rights = rights;
    this.history = history;
    this.lines = lines;
    this.inspectors = inspectors;
    this.papers = papers;
    this.whys = whys;
    this.thirdParties = thirdParties;
  }

  @GetMapping("/cases")
  String search(Actor actor, @RequestParam @Nullable String number, Model model) {
    CaseRights.staff(actor).orThrow();
    String wanted = number == null ? "" : number.strip();
    if (!wanted.isEmpty() && cases.findByNumber(actor.centre(), wanted).isPresent()) {
      return "redirect:/cases/" + wanted;
    }
    model.addAttribute("form", Form.of("number", wanted));
    model.addAttribute("unknown", !wanted.isEmpty());
    return "casework/cases";
  }

  @GetMapping("/cases/{number}")
  String open(
      Actor actor, @PathVariable String number, @RequestParam @Nullable String said, Model model) {
    CaseFile file = rights.read(actor, number).orThrow();
    return show(actor, file, Form.empty(), said, model);
  }

  @PostMapping("/cases/{number}")
  String act(
      Actor actor,
      @PathVariable String number,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String act,
      @RequestParam(required = false) @Nullable List<String> officers,
      @RequestParam Map<String, String> fields,
      HttpServletResponse response,
      Model model) {
    CaseFile file = rights.read(actor, number).orThrow();
    if (officers != null) {
      fields.put("officers", String.join(",", officers));
    }
    List<Refusal> why =
        StepReader.read(act, fields)
            .then(step -> inspectors.known(file, step))
            .then(step -> cases.step(actor, file.id(), version, step))
            .refusals();
    if (why.isEmpty()) {
      return "redirect:/cases/" + file.number() + "?said=" + act;
    }
    response.setStatus(why.getFirst().status());
    CaseFile newest = cases.must(actor.centre(), file.id()).orThrow();
    model.addAttribute("changed", history.since(newest, version));
    model.addAttribute("act", act);
    return show(actor, newest, new Form(fields, List.of()).with(why), null, model);
  }

  /** Tells, hears or records the request of a third party. */
  @PostMapping("/cases/{number}/third-parties")
  String third(
      Actor actor,
      @PathVariable String number,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "0") int no,
      @RequestParam(defaultValue = "") String act,
      @RequestParam Map<String, String> fields,
      HttpServletResponse response,
      Model model) {
    CaseFile file = rights.read(actor, number).orThrow();
    List<Refusal> why =
        switch (act) {
          case "hear-third" ->
              thirdParties
                  .hear(actor, file.id(), version, no, fields.getOrDefault("views", ""))
                  .refusals();
          case "ask-third" -> thirdParties.ask(actor, file.id(), no).refusals();
          default -> thirdParties.tell(actor, file.id(), version, told(fields)).refusals();
        };
    if (why.isEmpty()) {
      return "redirect:/cases/" + file.number() + "?said=" + act;
    }
    response.setStatus(why.getFirst().status());
    CaseFile newest = cases.must(actor.centre(), file.id()).orThrow();
    return show(actor, newest, new Form(fields, List.of()).with(why), null, model);
  }

  private static ThirdParty.Told told(Map<String, String> f) {
    return new ThirdParty.Told(
        f.getOrDefault("name", ""),
        f.getOrDefault("contact", ""),
        f.getOrDefault("idNumber", ""),
        f.getOrDefault("relation", ""),
        f.getOrDefault("matter", ""));
  }

  private String show(Actor actor, CaseFile file, Form form, @Nullable String said, Model model) {
    model.addAttribute("file", file);
    model.addAttribute("itemName", lines.itemName(file));
    model.addAttribute("form", form);
    model.addAttribute("said", Said.known(said));
    model.addAttribute("faces", lines.faces(file));
    model.addAttribute("notice", lines.notice(file));
    model.addAttribute("taskLines", lines.tasks(file));
    model.addAttribute("department", lines.department(file.department()));
    model.addAttribute("history", history.of(file));
    model.addAttribute("papers", papers.of(file));
    CaseClock clock = file.clock();
    Hearing hearing = clock == null ? null : clock.hearing();
    model.addAttribute("hearing", hearing);
    model.addAttribute("askBy", hearing == null ? null : whys.askBy(hearing));
    model.addAttribute("holdBy", hearing == null ? null : whys.holdBy(hearing));
    model.addAttribute("taskWhys", whys.tasks(file));
    model.addAttribute("delivery", whys.delivery(file));
    model.addAttribute("may", rights.acts(actor, file));
    model.addAttribute("mayBar", CaseRights.mayBar(actor, file) && cases.guide(file).safety());
    model.addAttribute("joint", CaseRights.joint(file));
    model.addAttribute("kinds", PauseKind.values());
    model.addAttribute("endings", Step.Ending.values());
    if (thirdParties.may(actor, file)) {
      model.addAttribute("thirdParties", thirdParties.of(actor, file).orThrow());
      model.addAttribute("mayTell", StateGraph.from(file.state()).contains(CaseEvent.TELL_RIGHTS));
    }
    model.addAttribute("checks", checks(actor, file));
    return "casework/case";
  }

  /** A check on site with the officers who could be named for it. */
  record SiteCheck(Task task, List<Inspection.Officer> officers) {}

  private List<SiteCheck> checks(Actor actor, CaseFile file) {
    return CaseRights.toInspect(actor, file).stream()
        .map(t -> new SiteCheck(t, inspectors.of(file, t)))
        .toList();
  }
}
