package org.yichuang.notices.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.MenuEntry;
import org.yichuang.kernel.RefusedException;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;
import org.yichuang.notices.Message;
import org.yichuang.notices.Notices;
import org.yichuang.notices.Preferences;
import org.yichuang.notices.Way;

/** One's own notices, how one wants to be told, and for staff what went out. */
@Controller
class NoticePages {

  private static final int PAGE = 50;

  private final Notices notices;
  private final Preferences preferences;

  NoticePages(Notices notices, Preferences preferences) {
    this.notices = notices;
    this.preferences = preferences;
  }

  @Bean
  static MenuEntry noticesEntry() {
    return new MenuEntry(
        "/notices", Text.of("消息", "Notices"), Set.copyOf(EnumSet.allOf(Role.class)), 940);
  }

  @Bean
  static MenuEntry outboxEntry() {
    return new MenuEntry(
        "/notices/outbox", Text.of("发件记录", "Outbox"), Set.of(Role.SUPERVISOR, Role.ADMIN), 945);
  }

  @GetMapping("/notices")
  String inbox(Actor actor, @RequestParam(required = false) @Nullable String after, Model model) {
    signedIn(actor);
    var slice = notices.inbox(actor, after, PAGE);
    model.addAttribute("rows", slice.rows());
    model.addAttribute("next", slice.next());
    model.addAttribute("unread", notices.unread(actor));
    model.addAttribute("onlyHere", onlyHere());
    return "notices/inbox";
  }

  private boolean onlyHere() {
    return !notices.configured(Way.MAIL) && !notices.configured(Way.SMS);
  }

  @PostMapping("/notices/read")
  String read(Actor actor, @RequestParam(defaultValue = "0") long id) {
    signedIn(actor);
    notices.read(actor, id);
    return "redirect:/notices";
  }

  @GetMapping("/notices/settings")
  String settings(Actor actor, Model model) {
    signedIn(actor);
    return form(actor, Form.empty(), model);
  }

  @PostMapping("/notices/settings")
  String prefer(
      Actor actor,
      @RequestParam(defaultValue = "") String mail,
      @RequestParam(required = false) @Nullable String noMail,
      @RequestParam(required = false) @Nullable String sms,
      @RequestParam(defaultValue = "zh") String language,
      Model model,
      HttpServletResponse response) {
    signedIn(actor);
    String wish = noMail != null ? "" : mail.isBlank() ? null : mail;
    var kept = preferences.prefer(actor, wish, sms != null, language.equals("en"));
    if (kept.isDone()) {
      return "redirect:/notices";
    }
    response.setStatus(422);
    return form(actor, Form.of("mail", mail).with(kept.refusals()), model);
  }

  private String form(Actor actor, Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("wish", preferences.wish(actor));
    model.addAttribute("mailSent", notices.configured(Way.MAIL));
    model.addAttribute("smsSent", notices.configured(Way.SMS));
    return "notices/settings";
  }

  @GetMapping("/notices/outbox")
  String outbox(
      Actor actor,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    Message.State asked = state(state);
    var slice = notices.outbox(actor, asked, after, PAGE).orThrow();
    model.addAttribute("rows", slice.rows());
    model.addAttribute("next", slice.next());
    model.addAttribute("asked", asked);
    model.addAttribute("counts", notices.counts(actor).orThrow());
    model.addAttribute(
        "off", List.of(Way.MAIL, Way.SMS).stream().filter(w -> !notices.configured(w)).toList());
    return "notices/outbox";
  }

  private static Message.@Nullable State state(@Nullable String name) {
    return java.util.Arrays.stream(Message.State.values())
        .filter(s -> s.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  @PostMapping("/notices/outbox/{id:[0-8]?[0-9]{1,18}}/retry")
  String retry(@PathVariable long id, Actor actor) {
    notices.retry(actor, id).orThrow();
    return "redirect:/notices/outbox";
  }

  private static void signedIn(Actor actor) {
    if (!actor.signedIn()) {
      throw new RefusedException(
          org.yichuang.kernel.Refusal.of(
              "notice.sign-in",
              403,
              Text.of("登录后才能看自己的消息。", "Sign in to read your notices."),
              Text.of("请先登录。", "Sign in first.")));
    }
  }
}
