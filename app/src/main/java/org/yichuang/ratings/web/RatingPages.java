package org.yichuang.ratings.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Text;
import org.yichuang.ratings.Grade;
import org.yichuang.ratings.Invited;
import org.yichuang.ratings.Ratings;
import org.yichuang.ratings.Rectification;

/**
 * Rating what was done for oneself: by a link that was sent, by the number of one's visit, or
 * signed in. The three ways differ only in how the person shows that it was theirs.
 */
@Controller
class RatingPages {

  private static final String LINK = "/rate/{link:[0-9a-f]{48}}";
  private static final String VISIT = "/rate/visit/{visit:[A-Za-z0-9_-]{22}}";
  private static final String MINE = "/my/rate/{mine:[0-9]{1,18}}";
  private static final Text HEARD = Text.of("谢谢，收到了。", "Thank you, we have it.");

  private final Ratings ratings;
  private final RatingForm form;
  private final Centre centre;

  RatingPages(Ratings ratings, RatingForm form, Centre centre) {
    this.ratings = ratings;
    this.form = form;
    this.centre = centre;
  }

  private Invited who(Map<String, String> path, Actor actor) {
    RatingForm.noStaff(actor);
    String link = path.get("link");
    String visit = path.get("visit");
    if (link != null) {
      return ratings.byLink(centre, link).orThrow();
    }
    return visit == null
        ? ratings.bySignIn(actor, Long.parseLong(path.getOrDefault("mine", "0"))).orThrow()
        : ratings.byVisit(centre, visit).orThrow();
  }

  private static String action(Map<String, String> path) {
    String link = path.get("link");
    String visit = path.get("visit");
    if (link != null) {
      return "/rate/" + link;
    }
    return visit == null ? "/my/rate/" + path.get("mine") : "/rate/visit/" + visit;
  }

  @GetMapping({LINK, VISIT, MINE})
  String show(
      @PathVariable Map<String, String> path,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return form.show(who(path, actor), action(path), request, response, model);
  }

  @PostMapping({LINK, VISIT, MINE})
  String send(
      @PathVariable Map<String, String> path,
      Actor actor,
      Given given,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes after) {
    return form.send(who(path, actor), action(path), given, request, response, model, after);
  }

  @PostMapping({LINK + "/remarks", VISIT + "/remarks", MINE + "/remarks"})
  String remark(
      @PathVariable Map<String, String> path,
      @RequestParam(defaultValue = "") String words,
      Actor actor,
      HttpServletResponse response,
      Model model,
      RedirectAttributes after) {
    return form.remark(who(path, actor), action(path), words, response, model, after);
  }

  @PostMapping({LINK + "/not-now", VISIT + "/not-now", MINE + "/not-now"})
  String notNow(@PathVariable Map<String, String> path, Actor actor, Model model) {
    return form.notNow(who(path, actor), action(path), model);
  }

  /** The second word after a bad rating was answered. */
  @PostMapping(MINE + "/again")
  String again(
      @PathVariable Map<String, String> path,
      @RequestParam(defaultValue = "") String grade,
      @RequestParam(defaultValue = "") String words,
      Actor actor,
      RedirectAttributes after) {
    ratings.again(who(path, actor), RatingForm.second(grade), words).orThrow();
    after.addFlashAttribute("flash", HEARD);
    return "redirect:" + action(path);
  }

  @GetMapping("/rate/again/{token:[0-9a-f]{48}}")
  String againByLink(@PathVariable String token, Actor actor, Model model) {
    RatingForm.noStaff(actor);
    Rectification x = ratings.byAgainLink(centre, token).orThrow();
    model.addAttribute("x", x);
    model.addAttribute("grades", List.of(Grade.values()));
    model.addAttribute("action", "/rate/again/" + token);
    model.addAttribute("open", x.state() == Rectification.State.ANSWERED);
    return "ratings/again";
  }

  @PostMapping("/rate/again/{token:[0-9a-f]{48}}")
  String sendAgainByLink(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String grade,
      @RequestParam(defaultValue = "") String words,
      Actor actor,
      RedirectAttributes after) {
    RatingForm.noStaff(actor);
    ratings.again(centre, token, RatingForm.second(grade), words).orThrow();
    after.addFlashAttribute("flash", HEARD);
    return "redirect:/rate/again/" + token;
  }
}
