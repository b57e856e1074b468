package org.yichuang.staffing;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/**
 * Who sits where and when in a week. Hard: skills, absences, breaks, the contract's hours, one
 * place at a time, no more people than seats. Soft: the need of every quarter-hour, big gaps first,
 * for each team and for the hall as a whole, so that not everybody is away at noon.
 *
 * @param places one per person and day on duty
 * @param brokenRules hard rules broken; 0 is what may be published
 * @param uncovered desk minutes of need that nobody covers
 * @param need desk minutes of need in all
 */
public record Roster(List<Place> places, long brokenRules, long uncovered, long need) {

  /**
   * One person of the staff.
   *
   * @param skills teams the person can serve
   * @param weeklyMinutes the contract's minutes a week, breaks not counted
   * @param absent days (0 is the first of the week) on which the person is away
   * @param shifts ways in which the person may work a day
   */
  public record Clerk(
      String id,
      String name,
      Set<String> skills,
      int weeklyMinutes,
      Set<Integer> absent,
      List<Shift> shifts) {
    public Clerk {
      skills = Set.copyOf(skills);
      absent = Set.copyOf(absent);
      shifts = List.copyOf(shifts);
    }

    public Clerk(
        String id, String name, Set<String> skills, int weeklyMinutes, Set<Integer> absent) {
      this(id, name, skills, weeklyMinutes, absent, Shift.USUAL);
    }
  }

  /**
   * People a team needs in one quarter-hour.
   *
   * @param quarter of the day, 0 is midnight
   * @param seats most people the team has places for
   * @param weight how much this need counts beside others
   */
  public record Need(int day, String team, int quarter, int people, int seats, int weight) {
    public Need(int day, String team, int quarter, int people, int seats) {
      this(day, team, quarter, people, seats, 1);
    }
  }

  /** People the whole hall needs in one quarter-hour. */
  record Hall(int day, int quarter, int people) {

    static List<Hall> of(List<Need> needs) {
      Map<Hall, Integer> people = new LinkedHashMap<>();
      needs.forEach(n -> people.merge(new Hall(n.day(), n.quarter(), 0), n.people(), Integer::sum));
      return people.entrySet().stream()
          .map(e -> new Hall(e.getKey().day(), e.getKey().quarter(), e.getValue()))
          .filter(h -> h.people() > 0)
          .toList();
    }
  }

  /** A person at a team on one day, in a shift. */
  public record Place(String clerk, int day, String team, Shift shift) {}

  private static final int LONGEST_WEEK = 60 * 60;

  /** Plans a week within a time; or says everything that makes it impossible. */
  public static Outcome<Roster> plan(List<Clerk> clerks, List<Need> needs, Duration within) {
    List<Refusal> wrong = check(clerks, needs);
    return wrong.isEmpty() ? Outcome.done(solve(clerks, needs, within)) : Outcome.refused(wrong);
  }

  private static List<Refusal> check(List<Clerk> clerks, List<Need> needs) {
    List<Refusal> wrong = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    Set<String> skills = new HashSet<>();
    for (Clerk clerk : clerks) {
      skills.addAll(clerk.skills());
      if (!ids.add(clerk.id())) {
        wrong.add(refusal(clerk, "roster.twice", "在名单里出现两次", "is listed twice"));
      }
      if (clerk.weeklyMinutes() < 0 || clerk.weeklyMinutes() > LONGEST_WEEK) {
        wrong.add(refusal(clerk, "roster.contract", "合同工时不合理", "has a contract with absurd hours"));
      }
    }
    needs.stream()
        .filter(n -> n.people() > 0 && !skills.contains(n.team()))
        .map(Need::team)
        .distinct()
        .forEach(team ->
            wrong.add(
                Refusal.field(
                    team,
                    "roster.nobody-can",
                    Text.of("没有人会办：" + team, "Nobody can do " + team),
                    Text.of("请安排培训或借调。", "Train or borrow somebody."))));
    if (needs.stream().anyMatch(n -> n.people() < 0 || n.quarter() < 0 || n.quarter() > 95)) {
      wrong.add(
          Refusal.of(
              "roster.need",
              422,
              Text.of("需求人数为负或时刻不对。", "A need is negative or at no time of day."),
              Text.of("请重新计算需求。", "Compute the needs again.")));
    }
    return wrong;
  }

  private static Refusal refusal(Clerk clerk, String code, String zh, String en) {
    return Refusal.field(
        clerk.id(),
        code,
        Text.of(clerk.name() + zh + "。", clerk.name() + " " + en + "."),
        Text.of("请改正人员名单。", "Correct the list of staff."));
  }

  private static Roster solve(List<Clerk> clerks, List<Need> needs, Duration within) {
    SolverConfig config =
        new SolverConfig()
            .withSolutionClass(RosterWeek.class)
            .withEntityClasses(RosterDay.class)
            .withConstraintProviderClass(RosterRules.class)
            .withRandomSeed(1L)
            .withTerminationConfig(
                new TerminationConfig()
                    .withSpentLimit(within)
                    .withUnimprovedSpentLimit(Duration.ofMillis(within.toMillis() / 3)));
    RosterWeek week =
        SolverFactory.<RosterWeek>create(config).buildSolver().solve(RosterWeek.of(clerks, needs));
    return of(week, needs);
  }

  private static Roster of(RosterWeek week, List<Need> needs) {
    List<Place> places = new ArrayList<>();
    Map<String, Integer> covered = new HashMap<>();
    for (RosterDay day : week.getDays()) {
      Duty duty = day.getDuty();
      Shift shift = duty == null ? null : duty.shift();
      if (duty == null || shift == null) {
        continue;
      }
      places.add(new Place(day.clerk().id(), day.day(), duty.team(), shift));
      for (int quarter = 0; quarter < 96; quarter++) {
        if (duty.covers(quarter)) {
          covered.merge(day.day() + "|" + duty.team() + "|" + quarter, 1, Integer::sum);
        }
      }
    }
    long uncovered = 0;
    long need = 0;
    for (Need one : needs) {
      String key = one.day() + "|" + one.team() + "|" + one.quarter();
      uncovered += Math.max(0, one.people() - covered.getOrDefault(key, 0)) * 15L;
      need += one.people() * 15L;
    }
    HardSoftScore score = week.getScore();
    long broken = score == null ? Long.MAX_VALUE : -score.hardScore();
    return new Roster(List.copyOf(places), broken, uncovered, need);
  }
}
