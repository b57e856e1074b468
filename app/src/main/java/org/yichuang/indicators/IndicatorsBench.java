package org.yichuang.indicators;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Bench;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Command;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Post;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Report;
import org.yichuang.kernel.Report.Figure;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;

/**
 * {@code bench indicators [--cases N]}: ten million finished cases of three years; how long the
 * board's questions take from the tallies, how long a recount of everything takes, and whether the
 * feed's tallies equal it after changes.
 */
public final class IndicatorsBench implements Bench {

  private static final Centre CENTRE = Centre.of("999997");
  private static final int CASES = 10_000_000;
  private static final int PIECE = 1_000_000;
  private static final int ROUNDS = 30;
  private static final int CHANGED = 2_000;
  private static final double QUERY_MILLIS = 200;
  private static final double RECOUNT_SECONDS = 60;

  /** 30 departments with 7 items each, 40 desks, 120 officers, 1,000 days. */
  private static final String PLANT =
      """
      insert into indicators.fact
        (centre_id, case_id, number, item, item_name, department, channel, desk, officer,
         officer_name, promptness, received_at, received_on, accepted_on, decided_on, closed_on,
         outcome, promised_due, statutory_due, promised_days, statutory_days, evaluable, grade,
         origin, named, visits, assisted, wall_minutes, open_minutes, accepting, deciding, handing)
      select :centre, n, 'B' || n, 'i' || h % 210, 'item', 'd' || h % 30,
        (array['WINDOW','WINDOW','ONLINE','ONLINE','ONLINE','AGENT','SELF_SERVICE'])[1 + h / 7 % 7],
        'w' || h / 11 % 40, 'o' || h / 13 % 120, 'officer',
        (array['ON_THE_SPOT','PROMISED','PROMISED'])[1 + h / 17 % 3],
        day + interval '9 hours', day, day, case when late < 95 then day + took end,
        case when late < 95 then day + took end, case when late < 95 then 'GRANTED' else 'OPEN' end,
        day + 5, day + 28, 5, 20, late < 95,
        case when h / 31 % 10 < 4 then (array['VERY_SATISFIED','VERY_SATISFIED','VERY_SATISFIED',
          'SATISFIED','SATISFIED','FAIRLY_SATISFIED','DISSATISFIED'])[1 + h / 37 % 7] end,
        case when h / 31 % 10 < 4 then 'ACTIVE' end, false,
        case when h / 7 % 7 between 2 and 4 then 0 else 1 end, h / 7 % 7 = 5,
        took * 1440 + h / 41 % 480, took * 420 + h / 41 % 400, h / 43 % 2880, took * 1440,
        h / 47 % 4320
      from (
        select n, h, date '2020-01-01' + h / 3 % 1000 as day, h / 19 % 8 as took,
          h / 23 % 100 as late
        from generate_series(:first::bigint, :last::bigint) as n,
          lateral (select abs(hashint8extended(n, 7) % 1000000000)::int as h) as r) as c
      """;

  private static final String CHANGE =
      """
      select row_to_json(f)::jsonb - 'pattern'
        || jsonb_build_object('decided_on', date '2021-03-05', 'grade', 'DISSATISFIED')
      from indicators.fact f where centre_id = :centre and case_id %% 4999 = 1 limit %d
      """
          .formatted(CHANGED);

  private static final List<String> CLEAR =
      List.of("fact", "tally", "span", "label", "recounted", "respanned");

  @Override
  public String summary() {
    return "indicators over ten million cases, and their recount (--cases N for fewer)";
  }

  @Override
  public Outcome<Report> measure(Command.Run run) {
    int at = run.args().indexOf("--cases");
    String wanted =
        at < 0 ? Integer.toString(CASES) : at + 1 < run.args().size() ? run.args().get(at + 1) : "";
    if (!wanted.matches("[1-9][0-9]{2,7}")) {
      return Outcome.refused(
          Refusal.of(
              "bench.cases",
              400,
              Text.of(
                  "--cases 后面写件数，100 到 99999999。", "--cases takes a number from 100 to 99999999."),
              Text.of("例如 --cases 1000000。", "For example --cases 1000000.")));
    }
    JdbcClient jdbc = run.rooms().get(JdbcClient.class);
    clear(jdbc);
    try {
      return Outcome.done(measured(run, jdbc, Integer.parseInt(wanted)));
    } finally {
      clear(jdbc);
    }
  }

  private static Report measured(Command.Run run, JdbcClient jdbc, int cases) {
    long begin = System.nanoTime();
    for (int from = 1; from <= cases; from += PIECE) {
      jdbc.sql(PLANT)
          .param("centre", CENTRE.code())
          .param("first", from)
          .param("last", Math.min(cases, from + PIECE - 1))
          .update();
      run.err().println(Math.min(cases, from + PIECE - 1) + " facts are planted");
    }
    List.of("fact", "tally", "span").forEach(t -> jdbc.sql("analyze indicators." + t).update());
    double plant = seconds(begin);
    begin = System.nanoTime();
    long first = run.rooms().get(Recount.class).run(CENTRE);
    double recount = seconds(begin);
    run.err().println("recounted in " + recount + " s");
    List.of("tally", "span").forEach(t -> jdbc.sql("analyze indicators." + t).update());
    double[] board = questions(run);
    double moved = change(run, jdbc);
    begin = System.nanoTime();
    long differing = run.rooms().get(Recount.class).run(CENTRE);
    double proof = seconds(begin);
    return Report.of(
        List.of(
            Figure.of("cases", cases, "cases"),
            Figure.of("planted in", plant, "s"),
            Figure.of("rows of the tallies", first, "rows"),
            Figure.below("recount of everything", recount, "s", RECOUNT_SECONDS),
            Figure.of("all indicators of a year, median", at(board, .5), "ms"),
            Figure.below("slowest question of the board, p99", at(board, .99), "ms", QUERY_MILLIS),
            Figure.of("change of " + CHANGED + " facts with their tallies", moved, "ms"),
            Figure.below("recount after the change, as proof", proof, "s", RECOUNT_SECONDS),
            Figure.below("rows that differ from the recount", differing, "rows", 1)));
  }

  private static double[] questions(Command.Run run) {
    Numbers numbers = run.rooms().get(Numbers.class);
    Actor leader =
        new Actor(
            Actor.Kind.STAFF, 1, "bench", CENTRE, Set.of(new Post(Role.LEADER, CENTRE, "centre")));
    double[] times = new double[ROUNDS * 4];
    for (int i = -3; i < ROUNDS; i++) {
      Period year = Period.parse("2021").orElseThrow();
      Period month = Period.month(YearMonth.of(2020 + (i + 3) % 2, 1 + (i + 3) % 12));
      Cut cut = Cut.of(Dim.DEPARTMENT, "d" + (i + 3) % 30);
      double[] four = {
        time(() -> numbers.figures(leader, Indicators.all(), year, Cut.ALL)),
        time(() -> numbers.compared(leader, Indicators.all(), month, cut)),
        time(() -> numbers.lines(leader, Indicators.all(), year, Dim.ITEM)),
        time(() -> numbers.trend(leader, Indicators.all(), year, Cut.ALL))
      };
      if (i >= 0) {
        System.arraycopy(four, 0, times, i * 4, 4);
      }
    }
    Arrays.sort(times);
    return times;
  }

  /** Moves decisions back in time and spoils ratings through the door that the feed uses. */
  private static double change(Command.Run run, JdbcClient jdbc) {
    String facts =
        "["
            + String.join(
                ",",
                jdbc.sql(CHANGE)
                    .param("centre", CENTRE.code())
                    .query((row, i) -> row.getString(1))
                    .list())
            + "]";
    FactStore store = run.rooms().get(FactStore.class);
    return time(() -> store.put(CENTRE, facts));
  }

  private static void clear(JdbcClient jdbc) {
    for (String table : CLEAR) {
      jdbc.sql("delete from indicators." + table + " where centre_id = :centre")
          .param("centre", CENTRE.code())
          .update();
    }
  }

  private static double time(Runnable work) {
    long begin = System.nanoTime();
    work.run();
    return Math.round((System.nanoTime() - begin) / 1e4) / 100.0;
  }

  private static double seconds(long begin) {
    return Math.round((System.nanoTime() - begin) / 1e7) / 100.0;
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
  }
}
