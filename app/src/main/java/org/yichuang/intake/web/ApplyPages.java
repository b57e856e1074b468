package org.yichuang.intake.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.casework.Channel;
import org.yichuang.intake.Application;
import org.yichuang.intake.Applications;
import org.yichuang.intake.Asked;
import org.yichuang.intake.Duplicates;
import org.yichuang.kernel.Actor;

/** Where an application begins: from the guide of an item or from a life event. */
@Controller
class ApplyPages {

  private final Applications applications;
  private final Duplicates duplicates;

  ApplyPages(Applications applications, Duplicates duplicates) {
    this.applications = applications;
    this.duplicates = duplicates;
  }

  @GetMapping("/apply/{item}")
  String item(
      Actor actor,
      @PathVariable String item,
      @RequestParam Map<String, String> known,
      Model model) {
    return shown(actor, Application.Kind.ITEM, item, "/apply/" + item, known, model);
  }

  @GetMapping("/themes/{code}/apply")
  String theme(
      Actor actor,
      @PathVariable String code,
      @RequestParam Map<String, String> known,
      Model model) {
    return shown(actor, Application.Kind.THEME, code, "/themes/" + code + "/apply", known, model);
  }

  private String shown(
      Actor actor,
      Application.Kind kind,
      String target,
      String path,
      Map<String, String> known,
      Model model) {
    Map<String, String> answers = known(known);
    Asked asked = applications.preview(kind, target, answers).orThrow();
    model.addAttribute("asked", asked);
    model.addAttribute("duplicates", duplicates.of(actor, asked));
    model.addAttribute("path", path);
    model.addAttribute("known", answers);
    model.addAttribute("key", UUID.randomUUID().toString());
    model.addAttribute("signedIn", actor.signedIn());
    return "intake/apply";
  }

  @PostMapping("/apply/{item}")
  String beginItem(
      Actor actor, @PathVariable String item, @RequestParam MultiValueMap<String, String> sent) {
    return begin(actor, Application.Kind.ITEM, item, "/apply/" + item, sent);
  }

  @PostMapping("/themes/{code}/apply")
  String beginTheme(
      Actor actor, @PathVariable String code, @RequestParam MultiValueMap<String, String> sent) {
    return begin(actor, Application.Kind.THEME, code, "/themes/" + code + "/apply", sent);
  }

  private String begin(
      Actor actor,
      Application.Kind kind,
      String target,
      String path,
      MultiValueMap<String, String> sent) {
    Map<String, String> answers = known(Asks.typed(sent));
    if (!actor.signedIn()) {
      return "redirect:/sign-in?next="
          + URLEncoder.encode(path + query(answers), StandardCharsets.UTF_8);
    }
    String key = sent.getFirst("_key");
    Application draft =
        applications
            .start(
                actor,
                new Applications.Start(
                    kind,
                    target,
                    Channel.ONLINE,
                    actor.personId(),
                    null,
                    null,
                    answers,
                    null,
                    key == null || key.isBlank() || key.length() > 60 ? null : key))
            .orThrow();
    return "redirect:/applications/" + draft.id() + "/next";
  }

  /** Answers to guided questions that another page has asked already; short words only. */
  private static Map<String, String> known(Map<String, String> given) {
    Map<String, String> known = new LinkedHashMap<>();
    given.forEach((key, value) -> {
      if (key.matches("[a-z][a-z0-9.-]{1,40}")
          && !key.equals("lang")
          && !key.equals("text")
          && value.matches("[a-z0-9][a-z0-9-]{0,40}")) {
        known.put(key, value);
      }
    });
    return known;
  }

  private static String query(Map<String, String> answers) {
    return answers.isEmpty()
        ? ""
        : "?"
            + String.join(
                "&",
                answers.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList());
  }
}
