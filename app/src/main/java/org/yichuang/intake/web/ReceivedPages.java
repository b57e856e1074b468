package org.yichuang.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Evidence;
import org.yichuang.casework.Step;
import org.yichuang.casework.Task;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.intake.Filings;
import org.yichuang.intake.Intake;
import org.yichuang.intake.Promises;
import org.yichuang.intake.SendingOn;
import org.yichuang.intake.SupplementItem;
import org.yichuang.intake.Supplements;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Role;

/**
 * A case at the window: to be accepted or answered, supplemented, or asked back by a department.
 */
@Controller
@RequestMapping("/desk/cases/{caseId:[0-9]+}")
class ReceivedPages {

  private final Intake intake;
  private final Cases cases;
  private final Filings filings;
  private final Promises promises;
  private final Supplements supplements;
  private final Evidence evidence;
  private final SendingOn sendingOn;
  private final Catalogue catalogue;

  ReceivedPages(
      Intake intake,
      Cases cases,
      Filings filings,
      Promises promises,
      Supplements supplements,
      Evidence evidence,
      SendingOn sendingOn,
      Catalogue catalogue) {
    this.intake = intake;
    this.cases = cases;
    this.filings = filings;
    this.promises = promises;
    this.supplements = supplements;
    this.evidence = evidence;
    this.sendingOn = sendingOn;
    this.catalogue = catalogue;
  }

  @GetMapping
  String page(Actor actor, @PathVariable long caseId, Model model) {
    actor.must(Role.CLERK).orThrow();
    CaseFile file = cases.must(actor.centre(), caseId).orThrow();
    return page(actor, file, Form.empty(), model);
  }

  private String page(Actor actor, CaseFile file, Form form, Model model) {
    List<Evidence.Item> items = evidence.evidence(actor, file, null);
    model.addAttribute("line", CaseLine.of(file, cases));
    model.addAttribute("file", file);
    model.addAttribute(
        "facts", items.stream().filter(i -> i.kind() == Evidence.Kind.FIELD).toList());
    model.addAttribute(
        "materials", items.stream().filter(i -> i.kind() == Evidence.Kind.MATERIAL).toList());
    model.addAttribute("notices", filings.notices(file.centre(), file.id()));
    model.addAttribute("supplement", supplements.of(file.centre(), file.id()));
    model.addAttribute("deferrals", promises.open(file.centre(), file.id()));
    model.addAttribute(
        "returned", file.tasks().stream().filter(t -> t.state() == Task.State.RETURNED).toList());
    model.addAttribute("guides", catalogue.guides());
    model.addAttribute("form", form);
    return "intake/received";
  }

  @PostMapping
  String act(
      Actor actor,
      @PathVariable long caseId,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response,
      Model model) {
    actor.must(Role.CLERK).orThrow();
    Outcome<CaseFile> outcome = act(actor, caseId, sent);
    if (outcome.isDone()) {
      CaseFile after = outcome.orThrow();
      String act = one(sent, "_act");
      return act.contains(":")
              || act.equals("HANDED_IN")
              || act.equals("CAME")
              || act.equals("SEND_ON")
          ? "redirect:/desk/cases/" + after.id()
          : TakingPages.voucher(after);
    }
    List<Refusal> wrong = outcome.refusals();
    response.setStatus(wrong.getFirst().status());
    Form form = new Form(sent.toSingleValueMap(), List.of()).with(wrong);
    return page(actor, cases.must(actor.centre(), caseId).orThrow(), form, model);
  }

  private Outcome<CaseFile> act(Actor actor, long caseId, MultiValueMap<String, String> sent) {
    String act = one(sent, "_act");
    int version = Asks.version(sent);
    if (act.startsWith("ANSWER:")) {
      int task = act.matches("ANSWER:[0-9]{1,4}") ? Integer.parseInt(act.substring(7)) : 0;
      return cases.step(actor, caseId, version, new Step.Answer(task, one(sent, "_answer")));
    }
    if (act.startsWith("SUPPLY:")) {
      return promises.supply(actor, caseId, act.substring(7), List.of());
    }
    if (act.equals("HANDED_IN") || act.equals("CAME")) {
      return came(actor, caseId, version, act.equals("HANDED_IN"), sent);
    }
    if (act.equals("SEND_ON")) {
      return sendingOn.to(actor, caseId, version, one(sent, "_target"), one(sent, "_why"));
    }
    return Desk.answer(act, name -> one(sent, name))
        .then(answer -> intake.answer(actor, caseId, version, answer));
  }

  /** What the clerk has in hand: all that is awaited, or what is ticked and filled in. */
  private Outcome<CaseFile> came(
      Actor actor, long caseId, int version, boolean all, MultiValueMap<String, String> sent) {
    List<SupplementItem> items = supplements.of(actor.centre(), caseId);
    if (items.isEmpty()) {
      return cases
          .step(actor, caseId, version, new Step.HandInSupplement())
          .then(f -> intake.answer(actor, caseId, f.version(), new Intake.Answer.Accept()));
    }
    List<Supplements.Handed> handed =
        items.stream()
            .filter(i -> !i.handed())
            .filter(i -> all || !one(sent, "item-" + i.no()).isBlank())
            .map(i -> handed(i, one(sent, "item-" + i.no())))
            .toList();
    return supplements.handIn(actor, caseId, handed);
  }

  private static Supplements.Handed handed(SupplementItem item, String said) {
    boolean written = item.written();
    return new Supplements.Handed(item.no(), List.of(), written ? said : "", !written);
  }

  private static String one(MultiValueMap<String, String> sent, String name) {
    String value = sent.getFirst(name);
    return value == null ? "" : value;
  }
}
