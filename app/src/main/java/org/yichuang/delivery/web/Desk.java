package org.yichuang.delivery.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.yichuang.calendar.Clock;
import org.yichuang.calendar.ClockRules;
import org.yichuang.calendar.Deadline;
import org.yichuang.calendar.WorkCalendar;
import org.yichuang.casework.Cases;
import org.yichuang.certificates.Certificate;
import org.yichuang.certificates.Certificates;
import org.yichuang.delivery.Deliveries;
import org.yichuang.delivery.Delivery;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/** Fills the issue desk's page: the list, the chosen result and its clock. */
@Component
class Desk {

  private static final int ROWS = 30;

  private final Deliveries deliveries;
  private final Certificates certificates;
  private final Cases cases;
  private final Now now;

  Desk(Deliveries deliveries, Certificates certificates, Cases cases, Now now) {
    this.deliveries = deliveries;
    this.certificates = certificates;
    this.cases = cases;
    this.now = now;
  }

  String show(
      Actor actor,
      String state,
      @Nullable String after,
      @Nullable Delivery chosen,
      Form form,
      HttpServletResponse response,
      Model model) {
    Delivery.State shown = shown(state);
    response.setStatus(form.status());
    model.addAttribute("state", shown.name());
    model.addAttribute("counts", deliveries.counts(actor.centre()));
    model.addAttribute("list", deliveries.waiting(actor.centre(), shown, from(after), ROWS));
    model.addAttribute("toIssue", certificates.toIssue(actor.centre(), null, ROWS));
    model.addAttribute("today", now.today());
    model.addAttribute("form", form);
    if (chosen != null) {
      model.addAttribute("d", chosen);
      model.addAttribute("due", due(chosen));
      model.addAttribute("c", certificates.ofCase(actor.centre(), chosen.caseId()).orElse(null));
    }
    return "delivery/desk";
  }

  /** Makes the certificate of a granted case that waits for a person. */
  Outcome<Certificate> issue(Actor actor, long caseId) {
    return cases.must(actor.centre(), caseId).then(file -> certificates.issue(actor, file));
  }

  static Refusal nothingChosen() {
    return Refusal.of(
        "delivery.nothing-chosen",
        422,
        Text.of("还没有填写任何运单号。", "No waybill has been filled in."),
        Text.of("请给要寄出的每一件填上运单号。", "Give a waybill to each result that goes out."));
  }

  /** The clock of art. 44, told step by step. */
  private Deadline due(Delivery d) {
    return Clock.statutory(d.decidedOn(), ClockRules.get("delivery"))
        .deadline(WorkCalendar.shipped(), LocalDate.MIN)
        .orThrow();
  }

  private static Delivery.State shown(String state) {
    return switch (state) {
      case "SENT" -> Delivery.State.SENT;
      case "IN_LOCKER" -> Delivery.State.IN_LOCKER;
      default -> Delivery.State.READY;
    };
  }

  private static @Nullable String from(@Nullable String after) {
    return after != null && after.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}/[0-8]?[0-9]{1,18}")
        ? after
        : null;
  }
}
