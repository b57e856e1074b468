package org.yichuang.delivery.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.delivery.Delivery;
import org.yichuang.delivery.Lockers;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.Outcome;

/** The locker's screen: case number and code open the cell. */
@Controller
class LockerPage {

  private final Lockers lockers;

  LockerPage(Lockers lockers) {
    this.lockers = lockers;
  }

  @GetMapping("/locker")
  String ask(Model model) {
    model.addAttribute("form", Form.empty());
    return "delivery/locker";
  }

  @PostMapping("/locker")
  String open(
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String code,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Outcome<Delivery> outcome =
        lockers.openLocker(actor.centre(), number, code, request.getRemoteAddr());
    Form form = Form.of("number", number).with(outcome.refusals());
    response.setStatus(form.status());
    model.addAttribute("form", form);
    if (outcome instanceof Outcome.Done<Delivery>(Delivery d)) {
      model.addAttribute("d", d);
    }
    return "delivery/locker";
  }
}
