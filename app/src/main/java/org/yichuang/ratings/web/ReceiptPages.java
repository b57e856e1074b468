package org.yichuang.ratings.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.yichuang.codes.QrSquare;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.Outcome;
import org.yichuang.ratings.Ratings;

/**
 * The QR code on a receipt. It holds the case number and nothing secret; whoever scans it shows the
 * case to be theirs by the end of the ID number.
 */
@Controller
class ReceiptPages {

  private static final String NUMBER = "{number:[0-9A-Za-z-]{4,40}}";

  private final Ratings ratings;
  private final Centre centre;

  ReceiptPages(Ratings ratings, Centre centre) {
    this.ratings = ratings;
    this.centre = centre;
  }

  @GetMapping("/rate/case/" + NUMBER + "/qr.svg")
  ResponseEntity<String> square(@PathVariable String number, HttpServletRequest request) {
    String link =
        UriComponentsBuilder.fromUriString(request.getRequestURL().toString())
            .replacePath("/rate/case/" + number)
            .build()
            .toUriString();
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("image/svg+xml"))
        .body(QrSquare.of(link).svg());
  }

  @GetMapping("/rate/case/" + NUMBER)
  String ask(@PathVariable String number, Actor actor, Model model) {
    RatingForm.noStaff(actor);
    return page(number, Form.empty(), model);
  }

  @PostMapping("/rate/case/" + NUMBER)
  String prove(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String tail,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    RatingForm.noStaff(actor);
    Outcome<String> token =
        ratings.byNumber(centre, number, tail, String.valueOf(request.getRemoteAddr()));
    if (token.isDone()) {
      return "redirect:/rate/" + token.orThrow();
    }
    Form form = Form.empty().with(token.refusals());
    response.setStatus(form.status());
    return page(number, form, model);
  }

  private static String page(String number, Form form, Model model) {
    model.addAttribute("number", number);
    model.addAttribute("form", form);
    return "ratings/prove";
  }
}
