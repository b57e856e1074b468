package org.yichuang.calendar;

import java.io.PrintStream;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yichuang.kernel.Command;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./yichuang clock}: a due date and how it came about, from the shipped calendar alone. */
public final class ClockCommand implements Command {

  private static final int BAD_INPUT = 2;

  @Override
  public String summary() {
    return "when a legal limit ends, and why: clock 2022-04-22 20wd";
  }

  @Override
  public String help() {
    return """
    usage: yichuang clock DATE LIMIT [options]
           yichuang clock DATE --rule NAME [options]
           yichuang clock --rules

    DATE is the day that starts the limit (it does not count), LIMIT is 20wd (working
    days), 60nd (natural days) or 6m (months).

      --pause FROM..TO         a special procedure with written notice, both days included;
                               may be given several times; KIND:FROM..TO names the kind
                               (hearing, tender, auction, inspection, testing, quarantine,
                               appraisal, expert-review)
      --unnoticed FROM..TO     the same without notice: recorded, stops nothing
      --extend 10wd[@DATE]     an extension, approved on DATE or else on the last day
      --by authority|government  who approved it; else whoever the rule asks for
      --rule NAME              a rule of the law, such as licence, joint, delivery
      --rules                  lists the rules with their articles
      --at 2022-05-20T10:30    also what is left or over by the usual office hours
      --en                     sentences in English
      --json                   one JSON object

    Exit status: 0 computed, 2 input refused.
    """;
  }

  @Override
  public int run(Run run) {
    if (run.args().contains("--help")) {
      run.out().print(help());
      return 0;
    }
    Locale locale = run.args().contains("--en") ? Locale.ENGLISH : Locale.CHINA;
    if (run.args().contains("--rules")) {
      return rules(run, locale);
    }
    Outcome<ClockArguments> arguments = ClockArguments.parse(run.args());
    Outcome<Deadline> deadline = arguments.then(a -> a.clock().deadline(WorkCalendar.shipped()));
    if (deadline instanceof Outcome.Refused<Deadline>(List<Refusal> refusals)) {
      return refused(run, refusals, locale);
    }
    show(run, arguments.orThrow(), deadline.orThrow(), locale);
    return 0;
  }

  private static void show(Run run, ClockArguments given, Deadline deadline, Locale locale) {
    if (run.json()) {
      print(run, DeadlineJson.of(deadline, remaining(given, deadline)));
      return;
    }
    PrintStream out = run.out();
    out.println(deadline.due() + (deadline.provisional() ? "  暂定 provisional" : ""));
    for (DeadlineStep step : deadline.steps()) {
      String article = step.article() == null ? "" : "  〔" + step.article() + "〕";
      out.println("  " + step.text().in(locale) + article);
    }
    Remaining remaining = remaining(given, deadline);
    if (remaining != null) {
      out.println("  " + remaining.text().in(locale));
    }
  }

  private static @org.jspecify.annotations.Nullable Remaining remaining(
      ClockArguments given, Deadline deadline) {
    LocalDateTime at = given.at();
    return at == null
        ? null
        : Remaining.between(at, deadline.due(), deadline.calendar(), OfficeHours.USUAL);
  }

  private static int rules(Run run, Locale locale) {
    if (run.json()) {
      List<Map<String, Object>> rules = ClockRules.all().stream().map(DeadlineJson::rule).toList();
      print(run, Map.of("ok", true, "figures", List.of(), "rules", rules));
      return 0;
    }
    for (ClockRule rule : ClockRules.all()) {
      String more = rule.extension() == null ? "" : "+" + rule.extension();
      run.out()
          .printf(
              "%-20s %-10s %s  〔%s〕%n",
              rule.code(), rule.limit() + more, rule.name().in(locale), rule.article());
    }
    return 0;
  }

  private static int refused(Run run, List<Refusal> refusals, Locale locale) {
    for (Refusal refusal : refusals) {
      String article = refusal.article() == null ? "" : "〔" + refusal.article() + "〕";
      run.err().println(refusal.sentence().in(locale) + article);
      run.err().println("  " + refusal.next().in(locale));
    }
    if (run.json()) {
      print(
          run,
          Map.of(
              "ok", false,
              "figures", List.of(),
              "refusals", refusals.stream().map(DeadlineJson::refusal).toList()));
    }
    return BAD_INPUT;
  }

  private static void print(Run run, Map<String, Object> json) {
    run.out().println(JsonMapper.builder().build().writeValueAsString(new LinkedHashMap<>(json)));
  }
}
