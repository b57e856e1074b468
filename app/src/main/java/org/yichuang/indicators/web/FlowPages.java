package org.yichuang.indicators.web;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.history.History;
import org.yichuang.indicators.Flows;
import org.yichuang.indicators.Numbers;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.RefusedException;
import org.yichuang.kernel.Text;

/** How cases really went: own ones and those of logs brought along. */
@Controller
class FlowPages {

  private final Flows flows;
  private final Numbers numbers;
  private final MessageSource words;

  FlowPages(Flows flows, Numbers numbers, MessageSource words) {
    this.flows = flows;
    this.numbers = numbers;
    this.words = words;
  }

  @GetMapping("/numbers/history")
  String own(@RequestParam Map<String, String> query, Actor actor, Model model) {
    Numbers.allowed(actor);
    Ask ask = Ask.of(query, numbers);
    model.addAttribute("ask", ask);
    show(actor, flows.own(actor, ask.period()), model);
    return "indicators/history";
  }

  @GetMapping("/numbers/history/{log:[0-8]?[0-9]{1,18}}")
  String log(@PathVariable long log, Actor actor, Model model) {
    History.Log found =
        flows.logs(actor).stream()
            .filter(l -> l.id() == log)
            .findFirst()
            .orElseThrow(() -> new RefusedException(unknown()));
    model.addAttribute("log", found);
    model.addAttribute("figures", flows.figures(actor, log));
    model.addAttribute("channels", flows.channels(actor, log));
    model.addAttribute("months", flows.months(actor, log));
    model.addAttribute("flags", flows.contradictions(actor, log));
    show(actor, flows.of(actor, log), model);
    return "indicators/history";
  }

  private void show(Actor actor, Flows.Flow flow, Model model) {
    model.addAttribute("logs", flows.logs(actor));
    model.addAttribute("flow", flow);
    model.addAttribute("map", ProcessMap.of(flow.followers(), this::activity));
    model.addAttribute("words", (java.util.function.UnaryOperator<String>) this::activity);
  }

  /** An own activity in the reader's words; a log's own name as it is. */
  private String activity(String name) {
    Locale locale = LocaleContextHolder.getLocale();
    return String.valueOf(words.getMessage("indicators.activity." + name, null, name, locale));
  }

  private static Refusal unknown() {
    return Refusal.of(
        "log.unknown",
        404,
        Text.of("没有这份历史记录。", "There is no such log."),
        Text.of("请从列表中选择。", "Choose one from the list."));
  }
}
