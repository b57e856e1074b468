package org.yichuang.ratings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.RefusedException;
import org.yichuang.ratings.Grade;
import org.yichuang.ratings.NewRating;
import org.yichuang.ratings.Rating;
import org.yichuang.ratings.RatingReasons;
import org.yichuang.ratings.Ratings;

/** Rating a case: by the link that was sent, or signed in. */
@Controller
class RatingPages {

  private final Ratings ratings;
  private final Cases cases;
  private final Centre centre;

  RatingPages(Ratings ratings, Cases cases, Centre centre) {
    this.ratings = ratings;
    this.cases = cases;
    this.centre = centre;
  }

  @GetMapping("/rate/{token:[0-9a-f]{48}}")
  String byLink(@PathVariable String token, Actor actor, Model model) {
    if (actor.isStaff()) {
      throw new RefusedException(
          ratings.rate(actor, 0, NewRating.of(Grade.SATISFIED, Rating.Via.SMS)).refusals());
    }
    return form(ratings.invited(centre, token).orThrow(), "/rate/" + token, model);
  }

  @PostMapping("/rate/{token:[0-9a-f]{48}}")
  String sendByLink(
      @PathVariable String token,
      Actor actor,
      Given given,
      HttpServletRequest request,
      Model model) {
    if (actor.isStaff()) {
      throw new RefusedException(Actor.notAllowed());
    }
    CaseFile file = ratings.invited(centre, token).orThrow();
    NewRating rating = given.rating(Rating.Via.SMS, request);
    if (rating == null) {
      return again(file, "/rate/" + token, model);
    }
    model.addAttribute("rating", ratings.rateByLink(centre, token, rating).orThrow());
    return thanks(file, model);
  }

  @GetMapping("/my/rate/{caseId:[0-9]+}")
  String mine(@PathVariable long caseId, Actor actor, Model model) {
    CaseFile file = own(actor, caseId);
    var before = ratings.find(actor.centre(), caseId);
    if (before.isPresent()) {
      model.addAttribute("rating", before.get());
      return thanks(file, model);
    }
    return form(file, "/my/rate/" + caseId, model);
  }

  @PostMapping("/my/rate/{caseId:[0-9]+}")
  String send(
      @PathVariable long caseId,
      Actor actor,
      Given given,
      HttpServletRequest request,
      Model model) {
    CaseFile file = own(actor, caseId);
    NewRating rating = given.rating(Rating.Via.ONLINE, request);
    if (rating == null) {
      return again(file, "/my/rate/" + caseId, model);
    }
    model.addAttribute("rating", ratings.rate(actor, caseId, rating).orThrow());
    return thanks(file, model);
  }

  @PostMapping("/my/rate/{caseId:[0-9]+}/remarks")
  String remark(@PathVariable long caseId, @RequestParam String words, Actor actor) {
    ratings.remark(actor, caseId, words).orThrow();
    return "redirect:/my/rate/" + caseId;
  }

  private CaseFile own(Actor actor, long caseId) {
    CaseFile file = cases.must(actor.centre(), caseId).orThrow();
    boolean served =
        actor.personId() == file.applicantId()
            || java.util.Objects.equals(file.agentId(), actor.personId());
    if (actor.isStaff() || !actor.signedIn() || !served) {
      throw new RefusedException(Actor.notAllowed());
    }
    return file;
  }

  private static String form(CaseFile file, String action, Model model) {
    model.addAttribute("file", file);
    model.addAttribute("action", action);
    model.addAttribute("grades", List.of(Grade.values()));
    model.addAttribute("good", RatingReasons.good());
    model.addAttribute("bad", RatingReasons.bad());
    return "ratings/rate";
  }

  private static String again(CaseFile file, String action, Model model) {
    model.addAttribute("missing", true);
    return form(file, action, model);
  }

  private static String thanks(CaseFile file, Model model) {
    model.addAttribute("file", file);
    return "ratings/thanks";
  }

  /** What the form sends. */
  record Given(
      @Nullable String grade,
      @Nullable List<String> reasons,
      @Nullable String words,
      @Nullable String anonymous) {

    @Nullable NewRating rating(Rating.Via via, HttpServletRequest request) {
      Grade chosen = grade == null ? null : Grade.named(grade).orElse(null);
      if (chosen == null) {
        return null;
      }
      String device = request.getRemoteAddr() + "|" + request.getHeader("User-Agent");
      return new NewRating(
          chosen,
          via,
          reasons == null ? List.of() : reasons,
          words == null ? "" : words,
          anonymous == null,
          device);
    }
  }
}
