package org.yichuang.certificates.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.casework.CasePapers;
import org.yichuang.certificates.PaperPrints;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.Refusal;

/** A case's documents as PDF, and anybody's check of a printed one, without signing in. */
@Controller
class PaperPrintPages {

  private final CasePapers papers;
  private final PaperPrints prints;
  private final Pace pace;

  PaperPrintPages(CasePapers papers, PaperPrints prints, Pace pace) {
    this.papers = papers;
    this.prints = prints;
    this.pace = pace;
  }

  @GetMapping("/papers/{number}/{key:[a-z0-9-]+}.pdf")
  ResponseEntity<byte[]> pdf(Actor actor, @PathVariable String number, @PathVariable String key) {
    CasePapers.Opened opened = papers.open(actor, number, key).orThrow();
    byte[] pdf = prints.pdf(opened).orThrow();
    String name = opened.paper().title().zh() + " " + opened.paper().number() + ".pdf";
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(pdf);
  }

  @GetMapping("/verify/papers/{number}/{key}")
  String check(
      Actor actor,
      @PathVariable String number,
      @PathVariable String key,
      @RequestParam(name = "s", defaultValue = "") String mark,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Robots-Tag", "noindex");
    Optional<Refusal> wait = pace.tooFast(actor.centre(), request.getRemoteAddr());
    if (wait.isPresent()) {
      response.setStatus(wait.get().status());
      model.addAttribute("form", Form.empty().with(java.util.List.of(wait.get())));
      return "certificates/paper";
    }
    PaperPrints.Check found = prints.check(actor.centre(), number, key, mark);
    if (found.title() == null) {
      pace.missed(actor.centre(), request.getRemoteAddr());
    }
    model.addAttribute("form", Form.empty());
    model.addAttribute("found", found);
    return "certificates/paper";
  }
}
