package org.yichuang.indicators.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.indicators.BadCauses;
import org.yichuang.indicators.CaseLists;
import org.yichuang.indicators.Dim;
import org.yichuang.indicators.Indicator;
import org.yichuang.indicators.Indicators;
import org.yichuang.indicators.Numbers;
import org.yichuang.indicators.Period;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.MenuEntry;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;

/** The leader's board and the table of every indicator. */
@Controller
class NumbersPages {

  private static final List<Indicator> SIX =
      pick("finished", "ontime", "satisfied", "active", "active-good", "helped");
  private static final List<Indicator> TREND = pick("accepted", "finished", "ontime", "satisfied");
  private static final List<Indicator> LINES =
      pick("accepted", "finished", "ontime", "early", "satisfied", "active");

  private final Numbers numbers;
  private final CaseLists lists;
  private final Naming naming;
  private final Drawing drawing;

  NumbersPages(Numbers numbers, CaseLists lists, Naming naming, Drawing drawing) {
    this.numbers = numbers;
    this.lists = lists;
    this.naming = naming;
    this.drawing = drawing;
  }

  /** A value of a dimension as the page shows it; the unrecorded rest leads nowhere. */
  record Row(String name, @Nullable String to, Numbers.Line line) {}

  /** A part of the question that can be taken away again. */
  record Chip(Text dim, String name, String without) {}

  private static List<Indicator> pick(String... keys) {
    return java.util.Arrays.stream(keys).map(k -> Indicators.find(k).orElseThrow()).toList();
  }

  @Bean
  static MenuEntry numbersEntry() {
    return new MenuEntry(
        "/numbers", Text.of("指标", "Numbers"), Set.of(Role.SUPERVISOR, Role.LEADER), 64);
  }

  @GetMapping("/numbers")
  String board(@RequestParam Map<String, String> query, Actor actor, Model model) {
    Numbers.allowed(actor);
    Ask ask = Ask.of(query, numbers);
    Dim by = dim(query.getOrDefault("by", ""));
    about(ask, actor, model);
    model.addAttribute("by", by);
    model.addAttribute("dims", List.of(Dim.values()));
    model.addAttribute("six", numbers.compared(actor, SIX, ask.period(), ask.cut()));
    trend(ask, actor, model);
    lines(ask, by, actor, model);
    stages(ask, actor, model);
    causes(ask, actor, model);
    return "indicators/board";
  }

  @GetMapping("/numbers/all")
  String all(@RequestParam Map<String, String> query, Actor actor, Model model) {
    Numbers.allowed(actor);
    Ask ask = Ask.of(query, numbers);
    about(ask, actor, model);
    model.addAttribute("all", numbers.compared(actor, Indicators.all(), ask.period(), ask.cut()));
    return "indicators/all";
  }

  private void about(Ask ask, Actor actor, Model model) {
    model.addAttribute("ask", ask);
    model.addAttribute("chips", chips(ask, actor));
    model.addAttribute("wider", wider(ask.period()));
    model.addAttribute("running", ask.period().equals(numbers.current(ask.period().months())));
  }

  /** The month, quarter and year in which a period begins. */
  private static List<Period> wider(Period period) {
    LocalDate day = period.first();
    return List.of(
        Period.containing(day, 1), Period.containing(day, 3), Period.containing(day, 12));
  }

  private List<Chip> chips(Ask ask, Actor actor) {
    List<Chip> chips = new ArrayList<>();
    ask.cut()
        .values()
        .forEach((dim, value) ->
            chips.add(
                new Chip(
                    dim.label(), naming.name(actor, dim, value), ask.without(dim).at("/numbers"))));
    return chips;
  }

  private void trend(Ask ask, Actor actor, Model model) {
    List<Numbers.Point> points = numbers.trend(actor, TREND, ask.period(), ask.cut());
    List<Numbers.Point> days = numbers.days(actor, TREND, ask.period(), ask.cut());
    model.addAttribute("trend", points);
    model.addAttribute("dayChart", days.isEmpty() ? null : drawing.volume(days));
    model.addAttribute("trendChart", drawing.volume(points));
    model.addAttribute("shareChart", drawing.shares(points));
  }

  private void lines(Ask ask, Dim by, Actor actor, Model model) {
    Map<String, String> names = naming.names(actor, by);
    List<Row> rows =
        numbers.lines(actor, LINES, ask.period(), by, ask.cut()).stream()
            .map(l ->
                new Row(
                    l.value().isEmpty() ? naming.none() : names.getOrDefault(l.value(), l.value()),
                    l.value().isEmpty()
                        ? null
                        : ask.with(by, l.value()).at("/numbers", "by", next(by).key()),
                    l))
            .toList();
    model.addAttribute(
        "around", chips(new Ask(ask.period(), Numbers.around(by, ask.cut())), actor));
    model.addAttribute("rows", rows);
    model.addAttribute("lineIndicators", LINES);
    model.addAttribute("rowsChart", drawing.rows(rows));
  }

  private void stages(Ask ask, Actor actor, Model model) {
    List<Numbers.Stage> stages = numbers.stages(actor, ask.period(), ask.cut());
    model.addAttribute("stages", stages);
    model.addAttribute("stagesChart", drawing.stages(stages));
  }

  private void causes(Ask ask, Actor actor, Model model) {
    List<BadCauses.Cause> causes = lists.causes(actor, ask.period(), ask.cut());
    model.addAttribute("causes", causes);
    model.addAttribute("causesChart", drawing.causes(causes));
  }

  /** What to look at after one value of a dimension was chosen. */
  private static Dim next(Dim by) {
    return by == Dim.DEPARTMENT ? Dim.ITEM : Dim.DEPARTMENT;
  }

  private static Dim dim(String key) {
    for (Dim dim : Dim.values()) {
      if (dim.key().equals(key)) {
        return dim;
      }
    }
    return Dim.DEPARTMENT;
  }
}
