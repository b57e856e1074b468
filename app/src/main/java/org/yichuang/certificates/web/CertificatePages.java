package org.yichuang.certificates.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yichuang.certificates.Certificate;
import org.yichuang.certificates.CertificateTaken;
import org.yichuang.certificates.Certificates;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.MenuEntry;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.RefusedException;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;

/** My certificates, each as PDF; and a certificate's page for staff, where the head ends it. */
@Controller
class CertificatePages {

  private final Certificates certificates;
  private final ApplicationEventPublisher events;

  CertificatePages(Certificates certificates, ApplicationEventPublisher events) {
    this.certificates = certificates;
    this.events = events;
  }

  @Bean
  static MenuEntry myCertificatesEntry() {
    return new MenuEntry(
        "/certificates", Text.of("我的证照", "My certificates"), Set.of(Role.CITIZEN), 40);
  }

  @GetMapping("/certificates")
  String mine(Actor actor, Model model) {
    if (!actor.signedIn()) {
      return "redirect:/sign-in?next=/certificates";
    }
    List<Certificate> all = certificates.ofHandler(actor.centre(), actor.personId());
    model.addAttribute("certificates", all);
    return "certificates/mine";
  }

  @GetMapping("/certificates/{id}/pdf")
  ResponseEntity<byte[]> pdf(@PathVariable long id, Actor actor) {
    Certificate c = certificates.seen(actor, id).orThrow();
    byte[] pdf = certificates.pdf(c).orThrow();
    if (actor.personId() == c.holderId()) {
      events.publishEvent(new CertificateTaken(c));
    }
    String name = c.title().zh() + " " + c.number() + ".pdf";
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

  @GetMapping("/certificates/{id}")
  String one(@PathVariable long id, Actor actor, Model model) {
    return page(actor, certificates.seen(actor, id).orThrow(), Form.empty(), model);
  }

  @PostMapping("/certificates/{id}/end")
  String end(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String how,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String article,
      Actor actor,
      Model model,
      RedirectAttributes after) {
    Outcome<Certificate> outcome =
        how.equals("cancel")
            ? certificates.cancel(actor, id, reason, article)
            : certificates.revoke(actor, id, reason, article);
    if (outcome.isDone()) {
      after.addFlashAttribute(
          "flash", Text.of("已登记，查验页面即时生效。", "Done; the public check knows it."));
      return "redirect:/certificates/" + id;
    }
    if (outcome.refusals().stream().anyMatch(r -> r.status() == 403 || r.status() == 404)) {
      throw new RefusedException(outcome.refusals());
    }
    Certificate c = certificates.seen(actor, id).orThrow();
    Form form = Form.of("reason", reason, "article", article, "how", how);
    return page(actor, c, form.with(outcome.refusals()), model);
  }

  private String page(Actor actor, Certificate c, Form form, Model model) {
    model.addAttribute("c", c);
    model.addAttribute("shown", certificates.verify(actor.centre(), c.identifier()).facts());
    model.addAttribute("mayEnd", certificates.mayEnd(actor, c));
    model.addAttribute("form", form);
    return "certificates/one";
  }
}
