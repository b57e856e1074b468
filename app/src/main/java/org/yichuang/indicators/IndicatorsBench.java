package org.yichuang.indicators;

import java.time.YearMonth;
import java.util.ArrayList;
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
  private static final int WARMING = 3;
  private static final int CHANGED = 2_000;
  private static final double QUERY_MILLIS = 200;
  private static final double RECOUNT_SECONDS = 60;

  private static final String MEMBERS =
      """
      insert into indicators.member (centre_id, dim, code, value, name, parent)
      select :centre, dim, n, letter || n, dim || ' ' || n,
        case when dim in ('item','officer') then 'd' || 1 + (n - 1) % 30 else '' end
      from (values ('department', 'd', 30), ('item', 'i', 210), ('channel', 'c', 7),
          ('desk', 'w', 40), ('officer', 'o', 120)) as m (dim, letter, most),
        generate_series(1, most) as n
      """;

  /** 30 departments with 7 items and 4 officers each, 40 desks, 7 channels, 1,000 days. */
  private static final String PLANT =
      """
      insert into indicators.fact
        (centre_id, case_id, number, department, item, channel, desk, officer, promptness,
         received_at, received_on, accepted_on, decided_on, closed_on, outcome, promised_due,
         statutory_due, promised_days, statutory_days, evaluable, grade, origin, named, visits,
         online, assisted, wall_minutes, open_minutes, accepting_minutes, deciding_minutes,
         handing_minutes)
      select :centre, n, 'B' || n, 1 + h % 30, 1 + h % 210, 1 + h / 7 % 7,
        case when h / 7 % 7 between 2 and 4 then 0 else 1 + h / 11 % 40 end,
        1 + h % 30 + 30 * (h / 13 % 4),
        case when h / 17 % 3 = 0 then 'ON_THE_SPOT' else 'PROMISED' end,
        day + interval '9 hours', day, day, case when late < 95 then day + took end,
        case when late < 95 then day + took end, case when late < 95 then 'GRANTED' else 'OPEN' end,
        day + 5, day + 28, 5, 20, late < 95,
        case when h / 31 % 10 < 4 then (array['VERY_SATISFIED','VERY_SATISFIED','VERY_SATISFIED',
          'SATISFIED','SATISFIED','FAIRLY_SATISFIED','DISSATISFIED'])[1 + h / 37 % 7] end,
        case when h / 31 % 10 < 4 then 'ACTIVE' end, h / 29 % 2 = 0,
        case when h / 7 % 7 between 2 and 4 then 0 else 1 end, h / 7 % 7 between 2 and 4,
        h / 7 % 7 = 5, took * 1440 + h / 41 % 480, took * 420 + h / 41 % 400, h / 43 % 2880,
        took * 1440, h / 47 % 4320
      from (
        select n, h, date '2020-01-01' + h / 3 % 1000 as day, h / 19 % 8 as took,
          h / 23 % 100 as late
        from generate_series(:first::bigint, :last::bigint) as n,
          lateral (select abs(hashint8extended(n, 7) % 1000000000)::int as h) as r) as c
      """;

  /** Facts as the feed tells them, with the decision moved back and the rating spoilt. */
  private static final String CHANGE =
      """
      select jsonb_build_object('department', 'd' || f.department, 'item', 'i' || f.item,
          'item_name', 'item ' || f.item, 'channel', 'c' || f.channel,
          'desk', case when f.desk = 0 then '' else 'w' || f.desk end,
          'desk_name', 'desk ' || f.desk, 'officer', 'o' || f.officer,
          'officer_name', 'officer ' || f.officer)
        || (row_to_json(f)::jsonb - array['marks','department','item','channel','desk','officer'])
        || jsonb_build_object('decided_on', date '2021-03-05', 'grade', 'DISSATISFIED')
      from indicators.fact f where centre_id = :centre and case_id %% 4999 = 1 limit %d
      """
          .formatted(CHANGED);

  private static final List<String> CLEAR = List.of("fact", "tally", "span", "member");

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
    double plant = plant(run, jdbc, cases);
    Recount recount = run.rooms().get(Recount.class);
    long begin = System.nanoTime();
    long rows = recount.mend(CENTRE);
    double fill = seconds(begin);
    run.err().println("counted for the first time in " + fill + " s");
    List.of("tally", "span").forEach(t -> jdbc.sql("vacuum analyze indicators." + t).update());
    double[] board = questions(run);
    double moved = change(run, jdbc);
    begin = System.nanoTime();
    long differing = recount.prove(CENTRE);
    double proof = seconds(begin);
    return Report.of(
        List.of(
            Figure.of("cases", cases, "cases"),
            Figure.of("planted in", plant, "s"),
            Figure.of("rows of the tallies", rows, "rows"),
            Figure.below("recount that writes every row", fill, "s", RECOUNT_SECONDS),
            Figure.of("a question of the board, median", at(board, .5), "ms"),
            Figure.below("slowest question of the board, p99", at(board, .99), "ms", QUERY_MILLIS),
            Figure.of("change of " + CHANGED + " facts with their tallies", moved, "ms"),
            Figure.below("recount after the change, as proof", proof, "s", RECOUNT_SECONDS),
            Figure.of("recount of one case", proof * 1e6 / cases, "µs"),
            Figure.below("rows that differ from the recount", differing, "rows", 1)));
  }

  private static double plant(Command.Run run, JdbcClient jdbc, int cases) {
    long begin = System.nanoTime();
    jdbc.sql(MEMBERS).param("centre", CENTRE.code()).update();
    for (int from = 1; from <= cases; from += PIECE) {
      int last = (int) Math.min(cases, from + PIECE - 1L);
      jdbc.sql(PLANT)
          .param("centre", CENTRE.code())
          .param("first", from)
          .param("last", last)
          .update();
      run.err().println(last + " facts are planted in " + seconds(begin) + " s");
    }
    double plant = seconds(begin);
    jdbc.sql("vacuum analyze indicators.fact").update();
    return plant;
  }

  private static double[] questions(Command.Run run) {
    Numbers numbers = run.rooms().get(Numbers.class);
    Actor leader =
        new Actor(
            Actor.Kind.STAFF, 1, "bench", CENTRE, Set.of(new Post(Role.LEADER, CENTRE, "centre")));
    List<Double> all = new ArrayList<>();
    for (int at = 0; at < ROUNDS + WARMING; at++) {
      for (Runnable question : board(numbers, leader, at)) {
        double took = time(question);
        if (at >= WARMING) {
          all.add(took);
        }
      }
    }
    return all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }

  /** What the pages ask, each time of another part of the office. */
  private static List<Runnable> board(Numbers numbers, Actor leader, int at) {
    Period year = Period.parse("2021").orElseThrow();
    Period month = Period.month(YearMonth.of(2020 + at % 2, 1 + at % 12));
    Cut department = Cut.of(Dim.DEPARTMENT, "d" + (1 + at % 30));
    Cut item = Cut.of(Dim.ITEM, "i" + (1 + at % 210)).with(Dim.CHANNEL, "c" + (1 + at % 7));
    Cut officer = Cut.of(Dim.OFFICER, "o" + (1 + at % 120));
    return List.of(
        () -> numbers.compared(leader, Indicators.all(), year, Cut.ALL),
        () -> numbers.compared(leader, Indicators.all(), month, department),
        () -> numbers.compared(leader, Indicators.all(), year, item),
        () -> numbers.compared(leader, Indicators.all(), year, officer),
        () -> numbers.lines(leader, Indicators.all(), year, Dim.ITEM, Cut.ALL),
        () -> numbers.lines(leader, Indicators.all(), year, Dim.OFFICER, department),
        () -> numbers.lines(leader, Indicators.all(), year, Dim.CHANNEL, department),
        () -> numbers.trend(leader, Indicators.all(), year, item),
        () -> numbers.days(leader, Indicators.all(), month, department),
        () -> numbers.stages(leader, year, department));
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
