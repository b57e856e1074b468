package org.yichuang.staffing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One office on one day, opened in five ways on the same people: as it really was, by plan and live
 * proposals, by the plan alone, by live proposals alone, and by a planner that knew the day.
 */
final class BenchDay {

  static final double MEAN_GOAL = 30;
  static final double P95_GOAL = 25;
  static final int LARGE = 50;
  private static final int DRAWS = 5;

  final RealDay real;
  final Outlook outlook;
  final List<Simulated> actual;
  final List<Simulated> ours;
  final int historyDays;
  private final Score planOnly;
  private final Score liveOnly;
  private final Score bound;
  private int moves;

  private BenchDay(RealDay real, History history, int most) {
    this.real = real;
    this.historyDays = history.days();
    this.outlook = history.outlook(real.day().date(), real.services(), most);
    Allowance allowance = real.allowance();
    List<Workload> works = new ArrayList<>();
    for (int draw = 0; draw < DRAWS; draw++) {
      works.add(real.work(draw));
    }
    actual = works.stream().map(real::actual).toList();
    ours = new ArrayList<>();
    for (Workload work : works) {
      LiveSteering steering = new LiveSteering(outlook, allowance);
      ours.add(real.play(work, steering));
      moves += steering.moves();
    }
    Outlook blind = Outlook.blind(real.services().size(), most);
    liveOnly = score(works, () -> new LiveSteering(blind, allowance));
    OpeningPlan plan = OpeningPlan.of(outlook, allowance);
    planOnly = outlook.known() ? score(works, plan::steering) : liveOnly;
    bound = bound(works, allowance, most);
  }

  static BenchDay of(RealDay real, History history, int most) {
    return new BenchDay(real, history, most);
  }

  private Score score(List<Workload> works, Supplier<Steering> steering) {
    return Score.of(works.stream().map(w -> real.play(w, steering.get())).toList());
  }

  private Score bound(List<Workload> works, Allowance allowance, int most) {
    Score best = Score.of(ours);
    for (int limit : new int[] {most, Integer.MAX_VALUE / 2}) {
      Outlook knowing = History.knowing(real, limit);
      Score score = score(works, () -> new LiveSteering(knowing, allowance));
      if (score.unserved() == 0
          && score.mean() < best.mean()
          && score.deskHours() <= real.day().deskMinutes() / 60) {
        best = score;
      }
    }
    return best;
  }

  boolean large() {
    return real.day().tickets() >= LARGE;
  }

  boolean within() {
    Score mine = Score.of(ours);
    return mine.deskHours() <= Score.round(real.day().deskMinutes() / 60)
        && mine.desks() <= real.day().mostDesks()
        && mine.unserved() == 0;
  }

  boolean meets() {
    return meets(Score.of(ours)) && within();
  }

  /** Whether the planner that knew the day could meet the goals at all. */
  boolean reachable() {
    return meets(bound);
  }

  private boolean meets(Score score) {
    Score was = Score.of(actual);
    return score.meanCut(was) >= MEAN_GOAL && score.p95Cut(was) >= P95_GOAL;
  }

  Map<String, Object> json() {
    OfficeDay day = real.day();
    Score was = Score.of(actual);
    Function<Score, Map<String, Object>> with =
        score -> {
          Map<String, Object> map = plain(score);
          map.put("mean_cut_percent", score.meanCut(was));
          map.put("p95_cut_percent", score.p95Cut(was));
          return map;
        };
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("office", day.office());
    json.put("date", day.date().toString());
    json.put("tickets", day.tickets());
    json.put("never_called", day.neverCalled());
    json.put("earlier_days_known", historyDays);
    json.put("desk_hours_open", Score.round(day.deskMinutes() / 60));
    json.put("desks_at_once", day.mostDesks());
    json.put("observed_mean", Score.round(day.observedMean()));
    json.put("actual", plain(was));
    json.put("ours", with.apply(Score.of(ours)));
    json.put("moves_per_day", moves / DRAWS);
    json.put("plan_only", outlook.known() ? with.apply(planOnly) : "no earlier day to plan from");
    json.put("live_only", with.apply(liveOnly));
    json.put("bound_knew_the_day", with.apply(bound));
    json.put("within_budget", within());
    json.put("goals_reachable", reachable());
    json.put("ok", meets());
    return json;
  }

  static Map<String, Object> plain(Score score) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("mean_wait", score.mean());
    map.put("p95_wait", score.p95());
    map.put("desk_hours", score.deskHours());
    map.put("desks_at_once", score.desks());
    map.put("unserved", score.unserved());
    return map;
  }
}
