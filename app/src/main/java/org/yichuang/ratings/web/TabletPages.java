package org.yichuang.ratings.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.yichuang.codes.QrSquare;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Text;
import org.yichuang.ratings.Grade;
import org.yichuang.ratings.Rating;
import org.yichuang.ratings.RatingReasons;
import org.yichuang.ratings.Tablets;
import org.yichuang.ratings.Terminal;
import org.yichuang.ratings.Terminals;

/** What stands at the window and faces the person: five faces, one touch, and rest. */
@Controller
class TabletPages {

  private final Terminals terminals;
  private final Tablets tablets;
  private final Devices devices;

  TabletPages(Terminals terminals, Tablets tablets, Devices devices) {
    this.terminals = terminals;
    this.tablets = tablets;
    this.devices = devices;
  }

  @GetMapping("/tablet")
  String page(
      @RequestParam(defaultValue = "0") long done,
      Actor actor,
      HttpServletRequest request,
      Model model) {
    Optional<Terminal> terminal = devices.terminal(request);
    if (terminal.isEmpty() && !actor.isStaff()) {
      model.addAttribute("form", Form.empty());
      return "ratings/pair";
    }
    Terminal tablet = tablets.mustBeTablet(actor, terminal).orThrow();
    show(tablet, done, request, model);
    return "ratings/tablet";
  }

  /** Asked every other second; nothing changes on the tablet unless something changed. */
  @GetMapping("/tablet/part")
  @Nullable String part(
      @RequestParam(defaultValue = "0") long shown,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Terminal tablet = tablets.mustBeTablet(actor, devices.terminal(request)).orThrow();
    long now = tablets.pending(tablet).map(p -> p.event().id()).orElse(0L);
    if (now == shown) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return null;
    }
    show(tablet, 0, request, model);
    return "ratings/tablet-part :: now";
  }

  private void show(Terminal tablet, long done, HttpServletRequest request, Model model) {
    Optional<Tablets.Pending> pending = done > 0 ? Optional.empty() : tablets.pending(tablet);
    model.addAttribute("tablet", tablet);
    model.addAttribute("done", done);
    model.addAttribute("event", pending.map(Tablets.Pending::event).orElse(null));
    model.addAttribute("grades", List.of(Grade.values()));
    boolean bad = model.getAttribute("grade") instanceof Grade touched && touched.bad();
    model.addAttribute("ticks", bad ? RatingReasons.bad() : RatingReasons.good());
    model.addAttribute("askPhone", bad);
    pending.ifPresent(p -> model.addAttribute("qr", QrSquare.of(link(request, p.ticketToken()))));
  }

  private static String link(HttpServletRequest request, String ticketToken) {
    return UriComponentsBuilder.fromUriString(request.getRequestURL().toString())
        .replacePath("/rate/visit/" + ticketToken)
        .replaceQuery(null)
        .build()
        .toUriString();
  }

  @PostMapping("/tablet/pair")
  String pair(
      @RequestParam(defaultValue = "") String code,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Outcome<Terminals.Paired> paired =
        terminals.pair(actor, code, String.valueOf(request.getRemoteAddr()));
    if (!paired.isDone()) {
      Form form = Form.empty().with(paired.refusals());
      response.setStatus(form.status());
      model.addAttribute("form", form);
      return "ratings/pair";
    }
    devices.bind(request, response, paired.orThrow().secret());
    boolean tablet = paired.orThrow().terminal().kind() == Terminal.Kind.TABLET;
    return tablet ? "redirect:/tablet" : "redirect:/";
  }

  @PostMapping("/tablet/rate")
  String rate(
      @RequestParam(defaultValue = "0") long event,
      @RequestParam(defaultValue = "") String grade,
      Actor actor,
      HttpServletRequest request,
      RedirectAttributes after) {
    Terminal tablet = tablets.mustBeTablet(actor, devices.terminal(request)).orThrow();
    Optional<Grade> chosen = Grade.named(grade);
    if (chosen.isEmpty()) {
      return "redirect:/tablet";
    }
    Outcome<Rating> rated = tablets.rate(tablet, event, chosen.get(), request.getRemoteAddr());
    if (!rated.isDone()) {
      after.addFlashAttribute("said", rated.refusals().getFirst().sentence());
      return "redirect:/tablet";
    }
    after.addFlashAttribute("grade", rated.orThrow().grade());
    return "redirect:/tablet?done=" + event;
  }

  @PostMapping("/tablet/more")
  String more(
      @RequestParam(defaultValue = "0") long event,
      @RequestParam(defaultValue = "") List<String> reasons,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String phone,
      @RequestParam(defaultValue = "") String touched,
      Actor actor,
      HttpServletRequest request,
      RedirectAttributes after) {
    Terminal tablet = tablets.mustBeTablet(actor, devices.terminal(request)).orThrow();
    Outcome<Rating> kept = tablets.more(tablet, event, reasons, words, phone);
    Text said =
        kept.isDone()
            ? Text.of("谢谢，都记下了。", "Thank you, all of it was kept.")
            : kept.refusals().getFirst().sentence();
    after.addFlashAttribute("said", said);
    Grade.named(touched).ifPresent(g -> after.addFlashAttribute("grade", g));
    return "redirect:/tablet" + (kept.isDone() ? "" : "?done=" + event);
  }

  @PostMapping("/tablet/not-now")
  String notNow(
      @RequestParam(defaultValue = "0") long event, Actor actor, HttpServletRequest request) {
    Terminal tablet = tablets.mustBeTablet(actor, devices.terminal(request)).orThrow();
    tablets.notNow(tablet, event);
    return "redirect:/tablet";
  }
}
