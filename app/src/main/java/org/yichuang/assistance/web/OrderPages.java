package org.yichuang.assistance.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.yichuang.assistance.HelpForms;
import org.yichuang.assistance.Order;
import org.yichuang.assistance.Orders;
import org.yichuang.files.Attachments;
import org.yichuang.files.Upload;
import org.yichuang.intake.Application;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;

/** One order, step by step; what is refused comes back with what was typed. */
@Controller
class OrderPages {

  private final HelpDesk desk;
  private final Orders orders;
  private final HelpForms forms;
  private final Attachments attachments;
  private final Now now;

  OrderPages(HelpDesk desk, Orders orders, HelpForms forms, Attachments attachments, Now now) {
    this.desk = desk;
    this.orders = orders;
    this.forms = forms;
    this.attachments = attachments;
    this.now = now;
  }

  @PostMapping("/assistance/{id:[0-8]?[0-9]{1,18}}")
  String step(
      Actor actor,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String step,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String travel,
      Model model,
      HttpServletResponse response) {
    int minutes = Typing.number(travel, 0);
    Outcome<Order> done =
        switch (step) {
          case "take" -> orders.take(actor, id, version);
          case "start" -> orders.start(actor, id, version);
          case "signed" -> orders.letter(actor, id, version, null, now.today());
          case "finish" -> orders.finish(actor, id, version, words, minutes);
          default -> orders.cancel(actor, id, version);
        };
    return done.isDone()
        ? "redirect:/assistance"
        : again(
            actor,
            Typing.row(id, done.refusals(), "", "result", words, "travel", travel),
            model,
            response);
  }

  @PostMapping("/assistance/{id:[0-8]?[0-9]{1,18}}/letter")
  String letter(
      Actor actor,
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam MultipartFile file,
      Model model,
      HttpServletResponse response) {
    Upload upload = new Upload(String.valueOf(file.getOriginalFilename()), Orders.LETTER, file);
    Outcome<Order> kept =
        attachments.keep(actor, upload).then(f -> orders.letter(actor, id, version, f.id(), null));
    return kept.isDone()
        ? "redirect:/assistance"
        : again(actor, Typing.row(id, kept.refusals(), "file"), model, response);
  }

  @PostMapping("/assistance/{id:[0-8]?[0-9]{1,18}}/open")
  String open(
      Actor actor,
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String target,
      Model model,
      HttpServletResponse response) {
    Outcome<Application> made =
        forms.open(actor, id, version, Application.Kind.ITEM, target.strip());
    return made.isDone()
        ? "redirect:/applications/" + made.orThrow().id() + "/next"
        : again(
            actor, Typing.row(id, made.refusals(), "target", "target", target), model, response);
  }

  private String again(Actor actor, Form form, Model model, HttpServletResponse response) {
    response.setStatus(form.status());
    return desk.show(actor, form, model);
  }
}
