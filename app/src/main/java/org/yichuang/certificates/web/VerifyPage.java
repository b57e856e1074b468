package org.yichuang.certificates.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.yichuang.certificates.Verification;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.Outcome;

/** Anybody checks a certificate here: by number, QR code or file, without signing in. */
@Controller
class VerifyPage {

  private static final String PAGE = "certificates/verify";

  private final Checking checking;

  VerifyPage(Checking checking) {
    this.checking = checking;
  }

  @GetMapping("/verify")
  String ask(
      @RequestParam(required = false) @Nullable String number,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (number == null) {
      model.addAttribute("form", Form.empty());
      return PAGE;
    }
    return show(
        checking.identifier(actor, request.getRemoteAddr(), number, null),
        Form.of("number", number),
        response,
        model);
  }

  @GetMapping("/verify/{identifier}")
  String scanned(
      @PathVariable String identifier,
      @RequestParam(name = "s", required = false) @Nullable String mark,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return show(
        checking.identifier(actor, request.getRemoteAddr(), identifier, mark),
        Form.of("number", identifier),
        response,
        model);
  }

  @PostMapping("/verify")
  String file(
      @RequestParam(required = false) @Nullable MultipartFile file,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return show(checking.file(actor, request.getRemoteAddr(), file), Form.empty(), response, model);
  }

  private static String show(
      Outcome<Verification> outcome, Form form, HttpServletResponse response, Model model) {
    Form shown = form.with(outcome.refusals());
    response.setStatus(shown.status());
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Robots-Tag", "noindex");
    model.addAttribute("form", shown);
    if (outcome instanceof Outcome.Done<Verification>(Verification found)) {
      model.addAttribute("found", found);
      model.addAttribute("shown", found.facts());
    }
    return PAGE;
  }
}
