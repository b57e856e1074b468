package org.yichuang.indicators.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.indicators.CaseLists;
import org.yichuang.indicators.CaseLists.Part;
import org.yichuang.indicators.Dim;
import org.yichuang.indicators.Indicator;
import org.yichuang.indicators.Indicators;
import org.yichuang.indicators.Numbers;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.RefusedException;
import org.yichuang.kernel.Text;

/** The list behind a figure: a page at a time, or whole as a file. */
@Controller
class CasePages {

  private static final int PAGE = 50;

  private final Numbers numbers;
  private final CaseLists lists;
  private final Naming naming;
  private final CaseFiles files;

  CasePages(Numbers numbers, CaseLists lists, Naming naming, CaseFiles files) {
    this.numbers = numbers;
    this.lists = lists;
    this.naming = naming;
    this.files = files;
  }

  @GetMapping("/numbers/{key}/cases")
  String cases(
      @PathVariable String key, @RequestParam Map<String, String> query, Actor actor, Model model) {
    Numbers.allowed(actor);
    Ask ask = Ask.of(query, numbers);
    CaseLists.Question question = question(key, query, ask);
    var slice = lists.page(actor, question, query.get("after"), PAGE);
    Part part = question.part();
    model.addAttribute("ask", ask);
    model.addAttribute("indicator", question.indicator());
    model.addAttribute("part", part);
    model.addAttribute("parts", parts(question.indicator()));
    model.addAttribute(
        "figure",
        numbers
            .compared(actor, java.util.List.of(question.indicator()), ask.period(), ask.cut())
            .getFirst());
    model.addAttribute("lines", slice.rows());
    model.addAttribute(
        "next",
        slice.next() == null
            ? null
            : ask.at("/numbers/" + key + "/cases", "part", part.key(), "after", slice.next()));
    model.addAttribute("departments", naming.names(actor, Dim.DEPARTMENT));
    model.addAttribute("channels", naming.names(actor, Dim.CHANNEL));
    model.addAttribute("cuts", ask.cut().values());
    model.addAttribute("names", cutNames(actor, ask));
    return "indicators/cases";
  }

  private Map<Dim, String> cutNames(Actor actor, Ask ask) {
    Map<Dim, String> names = new java.util.EnumMap<>(Dim.class);
    ask.cut().values().forEach((dim, value) -> names.put(dim, naming.name(actor, dim, value)));
    return names;
  }

  @GetMapping("/numbers/{key}/cases.csv")
  void csv(
      @PathVariable String key,
      @RequestParam Map<String, String> query,
      Actor actor,
      HttpServletResponse response)
      throws IOException {
    CaseLists.Question question = whole(key, query, actor);
    response.setContentType("text/csv;charset=UTF-8");
    attach(response, question, "csv");
    files.csv(actor, question, response.getOutputStream());
  }

  @GetMapping("/numbers/{key}/cases.xlsx")
  void xlsx(
      @PathVariable String key,
      @RequestParam Map<String, String> query,
      Actor actor,
      HttpServletResponse response)
      throws IOException {
    CaseLists.Question question = whole(key, query, actor);
    response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    attach(response, question, "xlsx");
    files.xlsx(actor, question, response.getOutputStream());
  }

  private CaseLists.Question whole(String key, Map<String, String> query, Actor actor) {
    Numbers.allowed(actor);
    return question(key, query, Ask.of(query, numbers));
  }

  private static void attach(
      HttpServletResponse response, CaseLists.Question question, String kind) {
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"%s-%s-%s.%s\""
            .formatted(
                question.indicator().key(), question.part().key(), question.period().key(), kind));
  }

  private static CaseLists.Question question(String key, Map<String, String> query, Ask ask) {
    Indicator indicator =
        Indicators.find(key)
            .filter(i -> i.kind().listed())
            .orElseThrow(() -> new RefusedException(unknown()));
    Part part = Part.parse(query.getOrDefault("part", "")).orElse(Part.N);
    return new CaseLists.Question(indicator, part, ask.period(), ask.cut());
  }

  private static java.util.List<Part> parts(Indicator indicator) {
    return switch (indicator.kind()) {
      case SHARE -> java.util.List.of(Part.N, Part.M, Part.REST);
      case STRICT_SHARE -> java.util.List.of(Part.N, Part.M, Part.REST, Part.OVERDUE);
      default -> java.util.List.of(Part.N);
    };
  }

  private static Refusal unknown() {
    return Refusal.of(
        "indicator.unknown",
        404,
        Text.of("没有这个指标，或它背后没有办件清单。", "There is no such indicator, or no cases behind it."),
        Text.of("请从全部指标中选择。", "Choose one from the list of all indicators."));
  }
}
