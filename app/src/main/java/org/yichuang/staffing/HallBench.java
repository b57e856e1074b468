package org.yichuang.staffing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yichuang.kernel.Bench;
import org.yichuang.kernel.Command;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Report;
import org.yichuang.kernel.Report.Figure;
import org.yichuang.kernel.Text;

/** {@code bench hall FILE}: real days opened as they were, by us, and by one who knew the day. */
final class HallBench implements Bench {

  private static final int SERVICES_PER_DESK = 6;
  private static final List<String> ASSUMPTIONS =
      List.of(
          "Waits of all ways are simulated on the same arrivals and the same service lengths, five"
              + " draws; service lengths are fitted per set of desks until the desks really open"
              + " give the mean wait really seen.",
          "Desks the file shows under several groups are counted once; counters that never close"
              + " count only as far as the busiest hour proves desks.",
          "A desk may be moved to any service of its office and carries at most six at a time (the"
              + " file's own desks carry up to six); a move costs it two minutes.",
          "Beforehand the plan knows earlier days of the file only; of the day itself only its"
              + " hours and the roster's desk-hours and desks at once. During the day it sees what"
              + " has happened so far. Without an earlier day there is no plan, only live proposals.",
          "A desk calls whoever of its services has waited longest, and where more than half an hour"
              + " of work waits per desk, in proportion to the usual length; within a service, in"
              + " order of arrival.",
          "People never called by the end of the real day left and are in nobody's figures.");

  @Override
  public String summary() {
    return "real days as opened, by plan and live proposals, and by one who knew: hall FILE";
  }

  @Override
  public Outcome<Report> measure(Command.Run run) {
    if (run.args().isEmpty()) {
      return Outcome.refused(
          Refusal.of(
              "bench.hall-file",
              400,
              Text.of("请给出排队记录文件。", "Name a queue file."),
              Text.of("bench hall 文件 --json", "bench hall FILE --json")));
    }
    return QueueFile.read(Path.of(run.args().getFirst())).then(f -> of(f, run));
  }

  private static Outcome<Report> of(QueueFile file, Command.Run run) {
    List<BenchDay> days = new ArrayList<>();
    for (TreeMap<LocalDate, OfficeDay> office : file.days().values()) {
      History history = new History();
      for (OfficeDay day : office.values()) {
        if (day.tickets() > 0 && day.deskMinutes() > 0) {
          RealDay real = RealDay.fit(day);
          BenchDay result = BenchDay.of(real, history, SERVICES_PER_DESK);
          days.add(result);
          run.err().println(line(result));
          history.learn(real);
        }
      }
    }
    if (days.isEmpty()) {
      return Outcome.refused(
          Refusal.of(
              "bench.hall-empty",
              422,
              Text.of("文件里没有一天有人办事。", "No day in the file has anybody served."),
              Text.of("请换一个文件。", "Try another file.")));
    }
    return Outcome.done(report(file, days));
  }

  private static String line(BenchDay day) {
    Score was = Score.of(day.actual);
    Score ours = Score.of(day.ours);
    return String.format(
        "%-20s %s %5d tickets  mean %6.1f -> %5.1f (%+.0f %%)  p95 %6.1f -> %5.1f (%+.0f %%)%s",
        day.real.day().office(),
        day.real.day().date(),
        day.real.day().tickets(),
        was.mean(),
        ours.mean(),
        -ours.meanCut(was),
        was.p95(),
        ours.p95(),
        -ours.p95Cut(was),
        (day.historyDays == 0 ? "  first day" : "") + (day.meets() ? "" : "  MISSED"));
  }

  private static Report report(QueueFile file, List<BenchDay> days) {
    List<Figure> figures = new ArrayList<>();
    Map<LocalDate, List<BenchDay>> byDate = new TreeMap<>();
    days.forEach(d -> byDate.computeIfAbsent(d.real.day().date(), x -> new ArrayList<>()).add(d));
    byDate.forEach((date, offices) -> {
      Score was = Score.together(offices.stream().map(o -> o.actual).toList());
      Score ours = Score.together(offices.stream().map(o -> o.ours).toList());
      String all = date + ", all offices: ";
      figures.add(
          Figure.atLeast(all + "mean wait cut", ours.meanCut(was), "%", BenchDay.MEAN_GOAL));
      figures.add(Figure.atLeast(all + "p95 cut", ours.p95Cut(was), "%", BenchDay.P95_GOAL));
    });
    long within = days.stream().filter(BenchDay::within).count();
    figures.add(Figure.of("office-days", days.size(), "days"));
    figures.add(
        new Figure(
            "office-days within desk-hours and desks, all served",
            within,
            "days",
            "= " + days.size(),
            within == days.size()));
    figures.add(met(days.stream().filter(BenchDay::large).toList(), true));
    figures.add(met(days.stream().filter(d -> !d.large()).toList(), false));
    days.stream().filter(d -> !d.meets()).forEach(d -> figures.add(missed(d)));
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("assumptions", ASSUMPTIONS);
    more.put("days", days.stream().map(BenchDay::json).toList());
    more.put("rows", file.rows());
    more.put("dirt", file.tally().json());
    return new Report(figures, more);
  }

  private static Figure met(List<BenchDay> days, boolean large) {
    long met = days.stream().filter(BenchDay::meets).count();
    String which = large ? " with " + BenchDay.LARGE + " tickets or more" : " with fewer tickets";
    return new Figure(
        "office-days that meet both goals, of " + days.size() + which,
        met,
        "days",
        "= " + days.size(),
        met == days.size());
  }

  /** A day that missed a goal, by name, and whether one who knew the day could have met it. */
  private static Figure missed(BenchDay day) {
    return new Figure(
        "missed: " + day.real.day().office() + " " + day.real.day().date() + ", p95 cut",
        Score.of(day.ours).p95Cut(Score.of(day.actual)),
        "%",
        day.reachable() ? "within reach of one who knew the day" : "nobody could have met it",
        false);
  }
}
