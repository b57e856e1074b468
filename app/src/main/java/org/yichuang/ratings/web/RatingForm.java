package org.yichuang.ratings.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yichuang.casework.Cases;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.RefusedException;
import org.yichuang.kernel.Text;
import org.yichuang.ratings.Evaluable;
import org.yichuang.ratings.Grade;
import org.yichuang.ratings.Invited;
import org.yichuang.ratings.Rating;
import org.yichuang.ratings.RatingReasons;
import org.yichuang.ratings.Ratings;
import org.yichuang.ratings.Rectification;
import org.yichuang.ratings.Terminal;

/** The one form and the one page after it, whichever way a person came. */
@Component
class RatingForm {

  private final Ratings ratings;
  private final Cases cases;
  private final Devices devices;

  RatingForm(Ratings ratings, Cases cases, Devices devices) {
    this.ratings = ratings;
    this.cases = cases;
    this.devices = devices;
  }

  /** Staff see no form, whatever link they hold. */
  static void noStaff(Actor actor) {
    if (actor.isStaff()) {
      throw new RefusedException(
          Refusal.of(
              "rating.staff",
              403,
              Text.of("工作人员不能评价。", "Staff cannot rate."),
              Text.of("请由办事人自己评价。", "The person who was served rates.")));
    }
  }

  String show(
      Invited who,
      String action,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<Rating> before = ratings.find(who.event().centre(), who.event().id());
    if (before.isPresent()) {
      return thanks(who, before.get(), action, Form.empty(), model);
    }
    devices.mark(request, response);
    return form(who, action, Given.NOTHING, Form.empty(), model);
  }

  String send(
      Invited who,
      String action,
      Given given,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes after) {
    Grade grade = given.chosen();
    if (grade == null) {
      return again(who, action, given, List.of(noGrade()), response, model);
    }
    boolean kiosk =
        devices.terminal(request).filter(t -> t.kind() == Terminal.Kind.KIOSK).isPresent();
    Rating.Via via = kiosk ? Rating.Via.KIOSK : who.via();
    Outcome<Rating> rated = ratings.rate(who, given.rating(grade, via, devices.trace(request)));
    if (rated.refusals().stream().anyMatch(r -> r.field() != null)) {
      return again(who, action, given, rated.refusals(), response, model);
    }
    if (!rated.isDone()) {
      if (ratings.find(who.event().centre(), who.event().id()).isEmpty()) {
        throw new RefusedException(rated.refusals());
      }
      after.addFlashAttribute("flash", rated.refusals().getFirst().sentence());
    }
    return "redirect:" + action;
  }

  private static Refusal noGrade() {
    return Refusal.field(
        "grade",
        "rating.grade",
        Text.of("还没有选评价。", "No grade was chosen."),
        Text.of("请选一个，也可以这次不评。", "Choose one, or leave it for now."));
  }

  private String again(
      Invited who,
      String action,
      Given given,
      List<Refusal> refusals,
      HttpServletResponse response,
      Model model) {
    Form form = Form.empty().with(refusals);
    response.setStatus(form.status());
    return form(who, action, given, form, model);
  }

  private String form(Invited who, String action, Given given, Form form, Model model) {
    event(who.event(), action, model);
    model.addAttribute("form", form);
    model.addAttribute("given", given);
    model.addAttribute("known", who.rater() != null);
    model.addAttribute("good", RatingReasons.good());
    model.addAttribute("bad", RatingReasons.bad());
    return "ratings/rate";
  }

  private void event(Evaluable event, String action, Model model) {
    Text item =
        event.kind() == Evaluable.Kind.CASE
            ? cases
                .find(event.centre(), event.id())
                .map(cases::title)
                .orElse(Text.of(event.itemName(), event.itemName()))
            : Text.of("大厅 " + event.window() + " 号窗口", "Window " + event.window());
    model.addAttribute("event", event);
    model.addAttribute("item", item);
    model.addAttribute("action", action);
    model.addAttribute("grades", List.of(Grade.values()));
  }

  private String thanks(Invited who, Rating rating, String action, Form form, Model model) {
    event(who.event(), action, model);
    boolean own = ratings.own(who, rating);
    model.addAttribute("form", form);
    model.addAttribute("own", own);
    model.addAttribute("rating", rating);
    model.addAttribute(
        "remarks", own ? ratings.remarks(who.event().centre(), who.event().id()) : List.of());
    Rectification answer = own ? ratings.answerTo(who).orElse(null) : null;
    model.addAttribute("answer", answer);
    model.addAttribute(
        "askAgain",
        answer != null && who.token() == null && answer.state() == Rectification.State.ANSWERED);
    return "ratings/thanks";
  }

  String remark(
      Invited who,
      String action,
      String words,
      HttpServletResponse response,
      Model model,
      RedirectAttributes after) {
    Outcome<Integer> kept = ratings.remark(who, words);
    if (kept.isDone()) {
      after.addFlashAttribute("flash", Text.of("已收到您的追评。", "Your remark was added."));
      return "redirect:" + action;
    }
    if (kept.refusals().stream().allMatch(r -> r.field() == null)) {
      throw new RefusedException(kept.refusals());
    }
    Form form = Form.of("words", words).with(kept.refusals());
    response.setStatus(form.status());
    Rating rating = ratings.find(who.event().centre(), who.event().id()).orElseThrow();
    return thanks(who, rating, action, form, model);
  }

  String notNow(Invited who, String action, Model model) {
    ratings.notNow(who);
    event(who.event(), action, model);
    return "ratings/not-now";
  }

  /** The second word. */
  static Grade second(String grade) {
    return Grade.named(grade).orElseThrow(() -> new RefusedException(noGrade()));
  }
}
