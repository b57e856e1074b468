package org.yichuang.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yichuang.kernel.Command;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Report;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./yichuang find}: the right item for what somebody says, without a database. */
public final class FindCommand implements Command {

  private static final int WARM_UP = 300;
  private static final int LONGEST_TOLD = 20_000;

  @Override
  public String summary() {
    return "find the item for everyday words, pinyin, initials or a typo";
  }

  @Override
  public String help() {
    return """
    ./yichuang find PHRASE… [--file FILE] [--limit N] [--json]

    PHRASE      what somebody would say; quote a phrase with spaces
    --file FILE a phrase a line, UTF-8, up to 10,000; empty lines are left out; «-» reads standard
                input
    --limit N   how many hits a phrase gets, 1 to 50 (10)
    --json      {"ok":true,"results":[{"phrase":…,"hits":[{"code","name","department","score"}…],
                "themes":[…]}…],"figures":[…]}, best first

    Exit status: 0, or 2 when nothing or too much to look for was given or the file cannot be read.
    """;
  }

  @Override
  public int run(Run run) {
    Outcome<Asked> asked = Asked.read(run.args());
    return switch (asked) {
      case Outcome.Done<Asked>(Asked value) -> search(run, value.phrases(), value.limit());
      case Outcome.Refused<Asked>(List<Refusal> refusals) -> refuse(run, refusals.getFirst());
    };
  }

  private static int search(Run run, List<String> phrases, int limit) {
    long start = System.nanoTime();
    Finder finder = Finders.shipped();
    double ready = (System.nanoTime() - start) / 1e6;
    for (int i = 0; i < Math.min(WARM_UP, phrases.size() * 3); i++) {
      finder.find(phrases.get(i % phrases.size()), limit);
    }
    List<Found> found = new ArrayList<>();
    double[] millis = new double[phrases.size()];
    for (int i = 0; i < millis.length; i++) {
      long before = System.nanoTime();
      found.add(finder.find(phrases.get(i), limit));
      millis[i] = (System.nanoTime() - before) / 1e6;
    }
    if (run.json()) {
      run.out()
          .println(
              JsonMapper.shared().writeValueAsString(json(phrases, found, figures(ready, millis))));
    } else {
      found.forEach(f -> print(run, f));
    }
    return 0;
  }

  private static List<Report.Figure> figures(double ready, double[] millis) {
    Arrays.sort(millis);
    double p99 = millis[(int) Math.ceil(millis.length * 0.99) - 1];
    return List.of(
        Report.Figure.of("phrases", millis.length, "phrases"),
        Report.Figure.of("index ready after", Math.round(ready), "ms"),
        Report.Figure.of("search p50", round(millis[(millis.length - 1) / 2]), "ms"),
        Report.Figure.of("search p99", round(p99), "ms"));
  }

  private static double round(double millis) {
    return Math.round(millis * 100) / 100.0;
  }

  private static Map<String, Object> json(
      List<String> phrases, List<Found> found, List<Report.Figure> figures) {
    List<Map<String, Object>> results = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Map<String, Object> result = new LinkedHashMap<>();
      String phrase = phrases.get(i);
      result.put("phrase", phrase.length() > LONGEST_TOLD ? found.get(i).phrase() : phrase);
      result.put("hits", found.get(i).hits());
      result.put("themes", found.get(i).themes());
      if (found.get(i).cut()) {
        result.put("note", "only the first " + Phrase.LONGEST + " signs were read");
      } else if (found.get(i).hits().isEmpty()) {
        result.put("note", "nothing found; other words may help");
      }
      results.add(result);
    }
    return new Report(figures, Map.of("results", results)).json();
  }

  private static void print(Run run, Found found) {
    run.out().println(found.phrase() + (found.cut() ? " …" : ""));
    if (found.hits().isEmpty()) {
      run.out().println("  没有找到，请换个说法 / nothing found; other words may help");
    }
    found
        .hits()
        .forEach(h ->
            run.out().printf("  %.3f  %s（%s） %s%n", h.score(), h.name(), h.department(), h.code()));
    found.themes().forEach(h -> run.out().printf("  → %s %s%n", h.name(), h.code()));
  }

  private static int refuse(Run run, Refusal refusal) {
    if (run.json()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("ok", false);
      json.put("error", refusal.sentence().en());
      run.out().println(JsonMapper.shared().writeValueAsString(json));
    }
    run.err().println(refusal.sentence().zh() + " " + refusal.sentence().en());
    run.err().println(refusal.next().zh() + " " + refusal.next().en());
    return 2;
  }
}
