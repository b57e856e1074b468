package org.yichuang.indicators.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.certificates.Paper;
import org.yichuang.certificates.Paper.Block;
import org.yichuang.figures.Qualifier;
import org.yichuang.figures.Quantity;
import org.yichuang.indicators.Cut;
import org.yichuang.indicators.Dim;
import org.yichuang.indicators.Figure;
import org.yichuang.indicators.Indicator;
import org.yichuang.indicators.Indicators;
import org.yichuang.indicators.Numbers;
import org.yichuang.indicators.Period;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Text;

/** The report that is printed: the figures in sentences, then as tables, each with its n/m. */
@Controller
class ReportPages {

  private final Numbers numbers;
  private final Naming naming;
  private final Paper paper;
  private final Now now;

  ReportPages(Numbers numbers, Naming naming, Paper paper, Now now) {
    this.numbers = numbers;
    this.naming = naming;
    this.paper = paper;
    this.now = now;
  }

  @GetMapping("/numbers/report.pdf")
  ResponseEntity<byte[]> report(@RequestParam Map<String, String> query, Actor actor) {
    Numbers.allowed(actor);
    Period period = Ask.of(query, numbers).period();
    List<Numbers.Compared> all = numbers.compared(actor, Indicators.all(), period, Cut.ALL);
    List<Block> blocks = new ArrayList<>();
    sentences(actor, period, all).forEach(s -> blocks.add(new Block.Words(told(s))));
    blocks.add(new Block.Heading(told(Text.of("全部指标", "Every indicator"))));
    blocks.add(indicators(all));
    blocks.add(new Block.Heading(told(Text.of("各部门", "Departments"))));
    blocks.add(departments(actor, period));
    String title =
        told(Text.of("政务服务", "Public service, ")) + told(period.text()) + told(Text.of("报告", ""));
    String made = told(Text.of("制表 ", "Made ")) + now.today() + "  ·  一窗 Yichuang";
    byte[] pdf = paper.print(title, made, blocks).orThrow();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            "Content-Disposition",
            ContentDisposition.inline()
                .filename("report-" + period.key() + ".pdf")
                .build()
                .toString())
        .body(pdf);
  }

  /** The phrases in which an office tells its numbers; 100% only beside n/m. */
  private List<Text> sentences(Actor actor, Period period, List<Numbers.Compared> all) {
    Numbers.Compared finished = get(all, "finished");
    String growth = finished.overYear();
    String zh = period.text().zh();
    String en = period.text().en();
    List<Text> lines = new ArrayList<>();
    lines.add(
        Text.of(
            zh
                + "总办业务量"
                + finished.now().text()
                + "件，同比"
                + grown(growth)
                + "；受理"
                + get(all, "accepted").now().text()
                + "件。",
            en
                + ": "
                + finished.now().text()
                + " cases finished, "
                + growth
                + " on last year; "
                + get(all, "accepted").now().text()
                + " accepted."));
    lines.add(
        Text.of(
            "按时办结率" + both(get(all, "ontime")) + "，评价满意率" + both(get(all, "satisfied")) + "。",
            "On time "
                + both(get(all, "ontime"))
                + ", satisfied "
                + both(get(all, "satisfied"))
                + "."));
    lines.add(
        Text.of(
            "主动评价率" + both(get(all, "active")) + "，主动评价好评率" + both(get(all, "active-good")) + "。",
            "Rated by people "
                + both(get(all, "active"))
                + ", good among them "
                + both(get(all, "active-good"))
                + "."));
    lines.add(happened(actor, period, get(all, "helped"), "“帮代办”", "Help given"));
    lines.add(
        happened(actor, period, get(all, "stuck-solved"), "“办不成事”窗口协调解决", "Stuck matters solved"));
    return lines;
  }

  /** In the period and since the first record, round as it is told and exact beside. */
  private Text happened(Actor actor, Period period, Numbers.Compared c, String zh, String en) {
    Indicator i = c.now().indicator();
    Text now = told(Objects.requireNonNullElse(c.now().value(), 0L), i);
    Text ever = told(numbers.happenedUntil(actor, i, period.last()), i);
    return Text.of(
        zh + now.zh() + "，累计" + ever.zh() + "。",
        en + ": " + now.en() + ", in all " + ever.en() + ".");
  }

  private static Text told(long n, Indicator i) {
    Quantity round = Quantity.roundly(n, Objects.requireNonNull(i.unit()));
    Text text = round.text();
    return round.qualifier() == Qualifier.EXACT
        ? text
        : Text.of(text.zh() + "（" + n + "）", text.en() + " (" + n + ")");
  }

  private static String grown(String growth) {
    if (growth.startsWith("+")) {
      return "增长" + growth.substring(1);
    }
    return growth.startsWith("-") ? "下降" + growth.substring(1) : growth;
  }

  private static String both(Numbers.Compared c) {
    Figure f = c.now();
    return f.text() + "（" + f.fraction() + "）";
  }

  private static Numbers.Compared get(List<Numbers.Compared> all, String key) {
    return all.stream()
        .filter(c -> c.now().indicator().key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static Block indicators(List<Numbers.Compared> all) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            told(Text.of("指标", "Indicator")),
            told(Text.of("数值", "Figure")),
            "n/m",
            told(Text.of("去年同期", "Last year")),
            told(Text.of("同比", "Change")),
            told(Text.of("算法", "How it is counted"))));
    for (Numbers.Compared c : all) {
      Indicator i = c.now().indicator();
      rows.add(
          List.of(
              told(i.name()),
              c.now().text(),
              c.now().fraction(),
              c.yearBefore().text(),
              c.overYear(),
              told(i.formula())));
    }
    return new Block.Table(List.of(20, 10, 13, 11, 11, 35), rows);
  }

  private Block departments(Actor actor, Period period) {
    List<Indicator> shown =
        List.of("accepted", "finished", "ontime", "satisfied").stream()
            .map(k -> Indicators.find(k).orElseThrow())
            .toList();
    Map<String, String> names = naming.names(actor, Dim.DEPARTMENT);
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of(told(Dim.DEPARTMENT.label())));
    shown.forEach(i -> head.add(told(i.name())));
    rows.add(head);
    for (Numbers.Line l : numbers.lines(actor, shown, period, Dim.DEPARTMENT, Cut.ALL)) {
      List<String> row = new ArrayList<>(List.of(names.getOrDefault(l.value(), l.value())));
      l.figures().values().forEach(f -> row.add((f.text() + " " + f.fraction()).strip()));
      rows.add(row);
    }
    return new Block.Table(List.of(34, 12, 12, 21, 21), rows);
  }

  private static String told(Text text) {
    return text.in(LocaleContextHolder.getLocale());
  }
}
