package org.yichuang.delivery.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yichuang.delivery.Deliveries;
import org.yichuang.delivery.Delivery;
import org.yichuang.delivery.Lockers;
import org.yichuang.delivery.Taker;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.MenuEntry;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.RefusedException;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;

/** The issue desk: scan, identify, hand over; by courier in batches; a cell of the locker. */
@Controller
class DeliveryPage {

  private final Deliveries deliveries;
  private final Lockers lockers;
  private final Desk desk;

  DeliveryPage(Deliveries deliveries, Lockers lockers, Desk desk) {
    this.deliveries = deliveries;
    this.lockers = lockers;
    this.desk = desk;
  }

  @Bean
  static MenuEntry deliveryEntry() {
    return new MenuEntry("/delivery", Text.of("出件台", "Issue desk"), Set.of(Role.ISSUER), 30);
  }

  @GetMapping("/delivery")
  String list(
      @RequestParam(defaultValue = "") String scan,
      @RequestParam(defaultValue = "READY") String state,
      @RequestParam(required = false) @Nullable String after,
      Actor actor,
      HttpServletResponse response,
      Model model) {
    actor.must(Role.ISSUER).orThrow();
    if (scan.isBlank()) {
      return desk.show(actor, state, after, null, Form.empty(), response, model);
    }
    Outcome<Delivery> found = deliveries.find(actor.centre(), scan);
    Form form = Form.of("scan", scan).with(found.refusals());
    return found instanceof Outcome.Done<Delivery>(Delivery d)
        ? "redirect:/delivery/" + d.caseId()
        : desk.show(actor, state, after, null, form, response, model);
  }

  @GetMapping("/delivery/{caseId}")
  String one(@PathVariable long caseId, Actor actor, HttpServletResponse response, Model model) {
    actor.must(Role.ISSUER).orThrow();
    Delivery d = deliveries.find(actor.centre(), caseId).orThrow();
    return desk.show(actor, d.state().name(), null, d, Form.empty(), response, model);
  }

  @PostMapping("/delivery/{caseId}/counter")
  String counter(
      @PathVariable long caseId,
      @RequestParam Map<String, String> typed,
      Actor actor,
      HttpServletResponse response,
      Model model,
      RedirectAttributes after) {
    Form form = form(typed, "who", "idNumber", "agentName", "agentIdNumber", "letter");
    Taker taker =
        form.value("who").equals("agent")
            ? new Taker.Agent(
                form.value("agentName"), form.value("agentIdNumber"), form.value("letter"))
            : new Taker.Holder(form.value("idNumber"));
    Outcome<Delivery> outcome = deliveries.handOver(actor, caseId, taker);
    if (outcome.isDone()) {
      return "redirect:/delivery/" + caseId + "/receipt";
    }
    return again(actor, caseId, form, outcome, response, model);
  }

  @PostMapping("/delivery/{caseId}/send")
  String send(
      @PathVariable long caseId,
      @RequestParam Map<String, String> typed,
      Actor actor,
      HttpServletResponse response,
      Model model,
      RedirectAttributes after) {
    Form form = form(typed, "waybill");
    Outcome<Delivery> outcome = deliveries.send(actor, caseId, form.value("waybill"));
    return outcome.isDone()
        ? done(after, Text.of("已交邮，运单号已登记。", "With the courier."), "/delivery/" + caseId)
        : again(actor, caseId, form, outcome, response, model);
  }

  @PostMapping("/delivery/{caseId}/signed")
  String signed(
      @PathVariable long caseId,
      @RequestParam Map<String, String> typed,
      Actor actor,
      HttpServletResponse response,
      Model model,
      RedirectAttributes after) {
    Form form = form(typed, "signer");
    Outcome<Delivery> outcome = deliveries.signedFor(actor, caseId, form.value("signer"));
    return outcome.isDone()
        ? done(after, Text.of("已登记签收。", "Recorded as signed for."), "/delivery/" + caseId)
        : again(actor, caseId, form, outcome, response, model);
  }

  @PostMapping("/delivery/{caseId}/back")
  String back(
      @PathVariable long caseId,
      @RequestParam Map<String, String> typed,
      Actor actor,
      HttpServletResponse response,
      Model model,
      RedirectAttributes after) {
    Form form = form(typed, "why");
    Outcome<Delivery> outcome = deliveries.back(actor, caseId, form.value("why"));
    return outcome.isDone()
        ? done(after, Text.of("已回到出件台。", "Back at the desk."), "/delivery/" + caseId)
        : again(actor, caseId, form, outcome, response, model);
  }

  @PostMapping("/delivery/{caseId}/locker")
  String locker(
      @PathVariable long caseId,
      @RequestParam Map<String, String> typed,
      Actor actor,
      HttpServletResponse response,
      Model model) {
    Form form = form(typed, "cell");
    Outcome<Lockers.Locked> outcome = lockers.intoLocker(actor, caseId, form.value("cell"));
    if (outcome instanceof Outcome.Done<Lockers.Locked>(Lockers.Locked in)) {
      model.addAttribute("locked", in);
      return desk.show(actor, "IN_LOCKER", null, in.delivery(), Form.empty(), response, model);
    }
    return again(actor, caseId, form, outcome, response, model);
  }

  @PostMapping("/delivery/batch")
  String batch(
      @RequestParam Map<String, String> typed,
      Actor actor,
      HttpServletResponse response,
      Model model,
      RedirectAttributes after) {
    Map<Long, String> waybills = new LinkedHashMap<>();
    typed.forEach((name, value) -> {
      if (name.matches("waybill-[0-8]?[0-9]{1,18}") && !value.isBlank()) {
        waybills.put(Long.parseLong(name.substring("waybill-".length())), value);
      }
    });
    Map<Long, Outcome<Delivery>> results = deliveries.sendBatch(actor, waybills);
    List<org.yichuang.kernel.Refusal> wrong =
        waybills.isEmpty() ? List.of(Desk.nothingChosen()) : Deliveries.refusals(results);
    if (!wrong.isEmpty()) {
      return desk.show(actor, "READY", null, null, new Form(typed, wrong), response, model);
    }
    Text said = Text.of("已交邮 " + results.size() + " 件。", results.size() + " with the courier.");
    return done(after, said, "/delivery?state=SENT");
  }

  @PostMapping("/delivery/issue/{caseId}")
  String issue(@PathVariable long caseId, Actor actor, RedirectAttributes after) {
    desk.issue(actor, caseId).orThrow();
    return done(after, Text.of("已制证，可以发放。", "Issued and ready."), "/delivery/" + caseId);
  }

  @GetMapping("/delivery/{caseId}/receipt")
  String receipt(@PathVariable long caseId, Actor actor, Model model) {
    actor.must(Role.ISSUER).orThrow();
    model.addAttribute("d", deliveries.find(actor.centre(), caseId).orThrow());
    return "delivery/receipt";
  }

  private String again(
      Actor actor,
      long caseId,
      Form form,
      Outcome<?> outcome,
      HttpServletResponse response,
      Model model) {
    if (outcome.refusals().stream().anyMatch(r -> r.status() == 403 || r.status() == 404)) {
      throw new RefusedException(outcome.refusals());
    }
    Delivery d = deliveries.find(actor.centre(), caseId).orThrow();
    Form shown = form.with(outcome.refusals());
    return desk.show(actor, d.state().name(), null, d, shown, response, model);
  }

  private static String done(RedirectAttributes after, Text said, String path) {
    after.addFlashAttribute("flash", said);
    return "redirect:" + path;
  }

  private static Form form(Map<String, String> typed, String... fields) {
    Map<String, String> known = new LinkedHashMap<>();
    for (String field : fields) {
      known.put(field, typed.getOrDefault(field, "").strip());
    }
    return new Form(known, List.of());
  }
}
