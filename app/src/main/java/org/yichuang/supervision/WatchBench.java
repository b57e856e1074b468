package org.yichuang.supervision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.kernel.Bench;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Command;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Report;
import org.yichuang.kernel.Report.Figure;

/**
 * {@code bench watch}: one million open cases, each with a moment to come within twenty working
 * days; how long it takes to find all that turned in the last minute, and to raise a batch.
 */
public final class WatchBench implements Bench {

  private static final Centre CENTRE = Centre.of("999998");
  private static final int CASES = 1_000_000;
  private static final int WARM = 200;
  private static final int MINUTES = 1_000;
  private static final int BATCHES = 40;
  private static final double GOAL_MILLIS = 50;

  /** 20 days of 420 open minutes: the moments fall on whole seconds of open time. */
  private static final String PLANT =
      """
      insert into supervision.point
        (centre_id, case_id, task_no, rule, fires_at, due, department)
      select :centre, n, 0, 'promised-near',
        :start::timestamptz + (h % 20) * interval '1 day' + (h / 20 % 25200) * interval '1 second',
        :due, 'd' || n % 30
      from generate_series(1, :cases) as n, lateral (select abs(hashint8(n)::bigint) as h) as r
      """;

  private static final List<String> CLEAR =
      List.of(
          "delete from supervision.point where centre_id = :centre",
          "delete from supervision.warning where centre_id = :centre",
          "delete from supervision.day_number where centre_id = :centre");

  @Override
  public String summary() {
    return "what turned in the last minute, among one million watched cases";
  }

  @Override
  public Outcome<Report> measure(Command.Run run) {
    JdbcClient jdbc = run.rooms().get(JdbcClient.class);
    Instant start = LocalDate.of(2090, 1, 2).atTime(9, 0).atZone(Now.ZONE).toInstant();
    clear(jdbc);
    try {
      plant(jdbc, start);
      run.err().println(CASES + " cases are watched");
      return Outcome.done(measure(run, start));
    } finally {
      clear(jdbc);
    }
  }

  private static void plant(JdbcClient jdbc, Instant start) {
    jdbc.sql(PLANT)
        .param("centre", CENTRE.code())
        .param("start", Now.sql(start))
        .param("due", LocalDate.of(2090, 2, 1))
        .param("cases", CASES)
        .update();
    jdbc.sql("analyze supervision.point").update();
  }

  private static void clear(JdbcClient jdbc) {
    CLEAR.forEach(sql -> jdbc.sql(sql).param("centre", CENTRE.code()).update());
  }

  private static Report measure(Command.Run run, Instant start) {
    PointStore points = run.rooms().get(PointStore.class);
    Random random = new Random(7);
    double[] find = new double[MINUTES];
    long found = 0;
    for (int i = -WARM; i < MINUTES; i++) {
      Instant now =
          start.plus(Duration.ofDays(random.nextInt(20))).plusSeconds(60 + random.nextInt(25_000));
      long begin = System.nanoTime();
      List<Point.Key> turned = points.turned(now.minusSeconds(60), now);
      if (i >= 0) {
        find[i] = (System.nanoTime() - begin) / 1e6;
        found += turned.size();
      }
    }
    double[] raise = raise(run, points, start);
    Arrays.sort(find);
    Arrays.sort(raise);
    return Report.of(
        List.of(
            Figure.of("watched cases", CASES, "cases"),
            Figure.of("turned in a minute, mean", found / MINUTES, "cases"),
            Figure.of("find all of the last minute, median", at(find, .5), "ms"),
            Figure.below("find all of the last minute, p99", at(find, .99), "ms", GOAL_MILLIS),
            Figure.of(
                "claim and raise a batch of " + Scanner.BATCH + ", median", at(raise, .5), "ms"),
            Figure.of("claim and raise a batch, p99 of " + BATCHES, at(raise, .99), "ms")));
  }

  /** Claims and raises batch after batch as a closing hour would, without the cases behind. */
  private static double[] raise(Command.Run run, PointStore points, Instant start) {
    WarningStore warnings = run.rooms().get(WarningStore.class);
    TransactionTemplate transaction = run.rooms().get(TransactionTemplate.class);
    double[] raise = new double[BATCHES];
    Set<Point.Key> once = new HashSet<>();
    Instant now = start.plus(Duration.ofDays(1));
    for (int i = 0; i < BATCHES; i++) {
      long begin = System.nanoTime();
      transaction.executeWithoutResult(status -> {
        List<Point.Key> claimed = points.claim(now, Scanner.BATCH);
        if (!once.addAll(claimed) && !claimed.isEmpty()) {
          throw new IllegalStateException("claimed twice");
        }
        warnings.raise(CENTRE, rows(claimed, now), now);
        points.fired(claimed, now);
      });
      raise[i] = (System.nanoTime() - begin) / 1e6;
    }
    return raise;
  }

  private static List<Map<String, @Nullable Object>> rows(List<Point.Key> claimed, Instant now) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (Point.Key key : claimed) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      row.put("id", key.caseId());
      row.put("no", rows.size() + 1);
      row.put("case_id", key.caseId());
      row.put("task_no", 0);
      row.put("rule", key.rule());
      row.put("metric", Metric.CASE_PROMISED.name());
      row.put("level", Level.YELLOW.name());
      row.put("case_number", "bench-" + key.caseId());
      row.put("item_code", "bench");
      row.put("item_name", "bench");
      row.put("department", "d");
      row.put("due", "2090-02-01");
      row.put("turned_at", now.toString());
      row.put("rung", 0);
      row.put("told", List.of());
      rows.add(row);
    }
    return rows;
  }

  private static double at(double[] sorted, double share) {
    int i = (int) Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1);
    return Math.round(sorted[i] * 1000) / 1000.0;
  }
}
